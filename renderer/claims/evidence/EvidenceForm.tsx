import { Select } from '../../ui/fields/Select';
import { TextField } from '../../ui/fields/TextField';
import { CREDIBILITY_OPTIONS } from './credibility';
import styles from './EvidenceDialog.module.css';
import { LocatorFields } from './LocatorFields';
import { StanceField } from './StanceField';
import type { TypedEvidence } from './typedEvidence';

interface Props {
  typed: TypedEvidence;
  /** Puts the focus on the stance. */
  autoFocus: boolean;
  onChange(typed: TypedEvidence): void;
}

/** What the source says to the claim, and where it says it. */
export function EvidenceForm({ typed, autoFocus, onChange }: Props) {
  return (
    <>
      <StanceField
        value={typed.stance}
        autoFocus={autoFocus}
        onChange={(stance) => onChange({ ...typed, stance })}
      />
      <TextField
        label="Quoted passage"
        multiline
        serif
        value={typed.quote}
        onChange={(quote) => onChange({ ...typed, quote })}
      />
      <LocatorFields
        field={(key, label) => (
          <TextField
            label={label}
            value={typed.locator[key] ?? ''}
            onChange={(text) => onChange({ ...typed, locator: { ...typed.locator, [key]: text } })}
          />
        )}
      />
      <div className={styles.twoOne}>
        <TextField
          label="Note"
          multiline
          value={typed.note}
          onChange={(note) => onChange({ ...typed, note })}
        />
        <Select
          label="Credibility"
          options={CREDIBILITY_OPTIONS}
          value={typed.credibility}
          onChange={(credibility) => onChange({ ...typed, credibility })}
        />
      </div>
    </>
  );
}
