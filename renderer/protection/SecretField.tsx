import { TextField } from '../ui/fields/TextField';

interface Props extends Omit<React.ComponentProps<typeof TextField>, 'type' | 'multiline'> {
  /** Its letters can be read. */
  isShown: boolean;
}

/** A field for a passphrase or a recovery key: nothing completes, corrects or remembers what is typed. */
export function SecretField({ isShown, ...props }: Props) {
  return (
    <TextField
      {...props}
      type={isShown ? 'text' : 'password'}
      autoComplete="off"
      spellCheck="false"
      maxLength={1024}
      validationBehavior="aria"
    />
  );
}
