import type { KeyboardEvent } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { STANCE_GLYPHS, STANCE_LABELS, STANCES, type Stance } from '../../../shared/claim/evidence';
import { plainKey } from '../../commands/matchKeys';
import styles from './StanceField.module.css';

interface Props {
  /** `null` while none is chosen. */
  value: Stance | null;
  onChange(stance: Stance): void;
}

/** How evidence bears on a claim: arrows choose, and the keys 1 to 4. */
export function StanceField({ value, onChange }: Props) {
  // On the way down, because a radio lets no key pass upwards.
  const byDigit = (event: KeyboardEvent) => {
    const stance = STANCES[Number(plainKey(event.nativeEvent)) - 1];
    if (!stance) return;
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
        {STANCES.map((stance, place) => (
          <Radio key={stance} value={stance} className={`${styles.stance} ${styles[stance]}`}>
            <span aria-hidden>{STANCE_GLYPHS[stance]}</span> {STANCE_LABELS[stance]}
            <kbd aria-hidden>{place + 1}</kbd>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
