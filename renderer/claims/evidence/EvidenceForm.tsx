import { Select } from '../../ui/fields/Select';
import { TextField } from '../../ui/fields/TextField';
import { CREDIBILITY_OPTIONS } from './credibility';
import styles from './EvidenceAdder.module.css';
import { LocatorFields } from './LocatorFields';
import { NewSourceFields } from './NewSourceFields';
import type { TypedSource } from './newSource';
import { StanceField } from './StanceField';
import type { TypedEvidence } from './typedEvidence';

interface Props {
  typed: TypedEvidence;
  /** What is missing before it can be added, … */
  missing: readonly string[];
  /** … although that was asked for. */
  isRefused: boolean;
  /** The quote takes the focus when the form appears. */
  autoFocus: boolean;
  onChange(typed: TypedEvidence): void;
  /** What is known of a new source has changed. */
  onSource(typed: TypedSource): void;
}

/** What the source says, how that bears on the claim, and where it says it: in the order in which it is found. */
export function EvidenceForm({ typed, missing, isRefused, autoFocus, onChange, onSource }: Props) {
  return (
    <>
      <TextField
        label="Quoted passage"
        multiline
        serif
        autoFocus={autoFocus}
        value={typed.quote}
        onChange={(quote) => onChange({ ...typed, quote })}
      />
      <StanceField value={typed.stance} onChange={(stance) => onChange({ ...typed, stance })} />
      <p
        role={isRefused ? 'alert' : undefined}
        className={isRefused ? styles.missing : styles.soft}
      >
        {missing.length === 0 ? '' : `Missing: ${missing.join(' and ')}.`}
      </p>
      <LocatorFields
        field={(key, label) => (
          <TextField
            label={label}
            value={typed.locator[key] ?? ''}
            onChange={(text) => onChange({ ...typed, locator: { ...typed.locator, [key]: text } })}
          />
        )}
      />
      {typed.source?.kind === 'new' ? (
        <NewSourceFields typed={typed.source.typed} onTyped={onSource} />
      ) : null}
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
