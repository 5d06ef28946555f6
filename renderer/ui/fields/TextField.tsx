import {
  TextField as AriaTextField,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  type TextFieldProps,
} from 'react-aria-components';
import styles from './Field.module.css';

interface Props extends Omit<TextFieldProps, 'className' | 'style' | 'children'> {
  label: string;
  /** Only read out, where the place says it already. */
  hideLabel?: boolean;
  /** Several lines; the field grows with its text. */
  multiline?: boolean;
  placeholder?: string;
  hint?: string;
  error?: string | undefined;
  /** Reading text (quotes, statements) is set in the article's typeface. */
  serif?: boolean;
}

export function TextField({
  label,
  hideLabel = false,
  multiline = false,
  placeholder,
  hint,
  error,
  serif = false,
  ...props
}: Props) {
  const className = serif ? `${styles.input} ${styles.serif}` : styles.input;
  return (
    <AriaTextField
      {...props}
      isInvalid={error === undefined ? undefined : true}
      className={styles.field ?? ''}
    >
      <Label className={hideLabel ? 'visually-hidden' : styles.label}>{label}</Label>
      {multiline ? (
        <TextArea className={`${className} ${styles.area}`} placeholder={placeholder} rows={1} />
      ) : (
        <Input className={className} placeholder={placeholder} />
      )}
      {hint ? (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={styles.error}>{error}</FieldError>
    </AriaTextField>
  );
}
