import { TextField } from '../ui/fields/TextField';
import { useFieldInProgress } from '../ui/fields/useFieldInProgress';

interface Props {
  label: string;
  hint?: string;
  value: string;
  /** The longest text that is kept, in UTF-16 units. */
  maxLength: number;
  multiline?: boolean;
  onLeave(value: string): void;
}

/** A text that is kept when the field is left, or the dialog closes. */
export function KeptField({ value, onLeave, ...props }: Props) {
  const nothing = () => undefined;
  const field = useFieldInProgress({
    value,
    onTyped: nothing,
    onAbandon: nothing,
    onCommit: (text) => onLeave(text.trim()),
  });
  return <TextField {...props} autoComplete="off" {...field} />;
}
