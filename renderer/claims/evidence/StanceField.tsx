import type { KeyboardEvent } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { STANCE_GLYPHS, STANCE_LABELS, STANCES, type Stance } from '../../../shared/claim/evidence';
import styles from './StanceField.module.css';

interface Props {
  value: Stance;
  onChange(stance: Stance): void;
  autoFocus?: boolean;
}

/** How evidence bears on a claim: arrows choose, and the keys 1 to 4. */
export function StanceField({ value, onChange, autoFocus = false }: Props) {
  // On the way down, because a radio lets no key pass upwards.
  const byDigit = (event: KeyboardEvent) => {
    const stance = STANCES[Number(event.key) - 1];
    if (!stance || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(stance);
  };
  return (
    <RadioGroup
      className={styles.group ?? ''}
      value={value}
      onChange={(chosen) => {
        const stance = STANCES.find((each) => each === chosen);
        if (stance) onChange(stance);
      }}
    >
      <Label className={styles.label ?? ''}>Stance</Label>
      <div className={styles.row} onKeyDownCapture={byDigit}>
        {STANCES.map((stance) => (
          <Radio
            key={stance}
            value={stance}
            className={`${styles.stance} ${styles[stance]}`}
            autoFocus={autoFocus && stance === value}
          >
            <span aria-hidden>{STANCE_GLYPHS[stance]}</span> {STANCE_LABELS[stance]}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
