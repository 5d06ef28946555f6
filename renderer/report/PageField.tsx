import { webAddress } from '../../shared/report/words/safeAddress';
import { useApp } from '../ui/AppContext';
import { TextField } from '../ui/fields/TextField';

interface Props {
  value: string;
  /** Without an address there is nothing to write; else it only adds to what is written. */
  isRequired: boolean;
  onChange(value: string): void;
}

/** Where the report will be published: claim reviews point there. */
export function PageField({ value, isRequired, onChange }: Props) {
  const { settings } = useApp();
  const desk = settings.deskName === '' ? ' They also need your desk’s name: see Settings.' : '';
  const hint = isRequired
    ? `Each review points to its claim on this page.${desk}`
    : `Optional. With it, the page tells search engines its verdicts as claim reviews.${desk}`;
  const isWrong = value.trim() !== '' && webAddress(value) === undefined;
  return (
    <TextField
      label="Address of the page where it will be published"
      type="url"
      value={value}
      onChange={onChange}
      maxLength={8192}
      placeholder="https://"
      autoComplete="off"
      hint={hint}
      error={isWrong ? 'An address begins with https:// or http://' : undefined}
    />
  );
}
