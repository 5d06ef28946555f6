import { Select } from '../../ui/fields/Select';
import { TextField } from '../../ui/fields/TextField';
import { CREDIBILITY_OPTIONS } from './credibility';
import styles from './EvidenceDialog.module.css';
import type { EvidenceDraft } from './evidenceDraft';
import { LocatorFields } from './LocatorFields';
import { StanceField } from './StanceField';

interface Props {
  draft: EvidenceDraft;
  /** Puts the focus on the stance. */
  autoFocus: boolean;
  onChange(draft: EvidenceDraft): void;
}

/** What the source says to the claim, and where it says it. */
export function EvidenceForm({ draft, autoFocus, onChange }: Props) {
  return (
    <>
      <StanceField
        value={draft.stance}
        autoFocus={autoFocus}
        onChange={(stance) => onChange({ ...draft, stance })}
      />
      <TextField
        label="Quoted passage"
        multiline
        serif
        value={draft.quote}
        onChange={(quote) => onChange({ ...draft, quote })}
      />
      <LocatorFields
        field={(key, label) => (
          <TextField
            label={label}
            value={draft.locator[key] ?? ''}
            onChange={(text) => onChange({ ...draft, locator: { ...draft.locator, [key]: text } })}
          />
        )}
      />
      <div className={styles.twoOne}>
        <TextField
          label="Note"
          multiline
          value={draft.note}
          onChange={(note) => onChange({ ...draft, note })}
        />
        <Select
          label="Credibility"
          options={CREDIBILITY_OPTIONS}
          value={draft.credibility}
          onChange={(credibility) => onChange({ ...draft, credibility })}
        />
      </div>
    </>
  );
}
