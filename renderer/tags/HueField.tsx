import { Label, Radio, RadioGroup } from 'react-aria-components';
import { HUES, type Hue } from '../../shared/hue';
import { hueStyle } from '../ui/words/hue';
import styles from './HueField.module.css';

/** Chooses one of the twelve hues; each is known by its name too. */
export function HueField({ value, onChange }: { value: Hue; onChange(hue: Hue): void }) {
  return (
    <RadioGroup
      className={styles.group ?? ''}
      value={value}
      onChange={(chosen) => {
        const hue = HUES.find((each) => each === chosen);
        if (hue) onChange(hue);
      }}
    >
      <Label className={styles.label ?? ''}>Colour: {value}</Label>
      <div className={styles.hues}>
        {HUES.map((hue) => (
          <Radio key={hue} value={hue} aria-label={hue} className={styles.hue ?? ''}>
            <span title={hue} style={hueStyle(hue)} />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
