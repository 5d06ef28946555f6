import { useState } from 'react';
import { ACCENT_RULE, isAccent } from '../../shared/report/desk/accent';
import { TextField } from '../ui/fields/TextField';
import { useFieldInProgress } from '../ui/fields/useFieldInProgress';
import styles from './DeskSection.module.css';

interface Props {
  value: string | undefined;
  onChange(value: string | undefined): void;
}

/** What the picker shows where no colour is set; reports have a red of their own then. */
const UNSET = '#b42d23';

/** The colour of a desk, typed or picked; one that cannot be read on white stays in the field, and is not kept. */
export function AccentField({ value = '', onChange }: Props) {
  const [refused, setRefused] = useState<string | null>(null);
  const nothing = () => undefined;
  const field = useFieldInProgress({
    value: refused ?? value,
    onTyped: nothing,
    onAbandon: nothing,
    onCommit: (text) => {
      const colour = normal(text);
      const isTaken = colour === '' || isAccent(colour);
      setRefused(isTaken ? null : text);
      if (isTaken) onChange(colour || undefined);
    },
  });
  const colour = normal(field.value);
  const isWhole = HEX.test(colour);
  const isWrong = field.value === refused || (isWhole && !isAccent(colour));
  return (
    <div className={styles.accent}>
      <TextField
        label="Colour"
        placeholder="#7a1f5c"
        maxLength={7}
        autoComplete="off"
        spellCheck="false"
        error={isWrong ? ACCENT_RULE : undefined}
        {...field}
      />
      <input
        type="color"
        aria-label="Pick it"
        className={styles.picker}
        value={isWhole ? colour : UNSET}
        onChange={(event) => field.onChange(event.target.value)}
        onBlur={field.onBlur}
      />
    </div>
  );
}

const HEX = /^#[0-9a-f]{6}$/;

/** `7A1F5C` is meant as `#7a1f5c`. */
function normal(text: string): string {
  const colour = text.trim().toLowerCase();
  return HEX.test(`#${colour}`) ? `#${colour}` : colour;
}
