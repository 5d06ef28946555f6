import type { Evidence } from '../../../shared/claim/evidence';
import type { ClaimId } from '../../../shared/id';
import type { Source } from '../../../shared/source/source';
import { editPart, editRecord, filled } from '../../project/fields/editRecord';
import { useField } from '../../project/fields/useField';
import { removeEvidence, updateEvidence } from '../../project/intents/updateEvidence';
import { useSession } from '../../project/session/useSession';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/fields/Select';
import { TextField } from '../../ui/fields/TextField';
import { CREDIBILITY_OPTIONS, credibilityOf, credibilityValue } from './credibility';
import styles from './EvidenceCard.module.css';
import { LocatorFields } from './LocatorFields';
import { StanceField } from './StanceField';

interface Props {
  claimId: ClaimId;
  evidence: Evidence;
  source: Source | undefined;
}

/** Everything about one piece of evidence, to be edited in place. */
export function EvidenceFields({ claimId, evidence, source }: Props) {
  const session = useSession();
  const update = (change: (current: Evidence) => Evidence) =>
    updateEvidence(claimId, evidence.id, change);
  const field = { claimId, evidence };
  return (
    <>
      <StanceField
        value={evidence.stance}
        onChange={(stance) => session.run(update((current) => editRecord(current, { stance })))}
      />
      <EvidenceField
        {...field}
        name="quote"
        label="Quoted passage"
        value={evidence.quote}
        serif
        multiline
        change={(current, quote) => editRecord(current, { quote })}
      />
      <LocatorFields
        field={(key, label) => (
          <EvidenceField
            {...field}
            name={`locator/${key}`}
            label={label}
            value={evidence.locator?.[key]}
            change={(current, text) =>
              editRecord(current, { locator: editPart(current.locator, { [key]: text }) })
            }
          />
        )}
      />
      <EvidenceField
        {...field}
        name="note"
        label="Note"
        value={evidence.note}
        multiline
        change={(current, note) => editRecord(current, { note })}
      />
      <Select
        label="Credibility"
        options={CREDIBILITY_OPTIONS}
        value={credibilityValue(evidence.credibility)}
        onChange={(value) =>
          session.run(
            update((current) => editRecord(current, { credibility: credibilityOf(value) })),
          )
        }
      />
      <div className={styles.foot}>
        {source ? <Button onPress={() => session.openSource(source.id)}>Show source</Button> : null}
        <Button look="danger" onPress={() => session.run(removeEvidence(claimId, evidence.id))}>
          Remove evidence
        </Button>
      </div>
    </>
  );
}

interface FieldProps {
  claimId: ClaimId;
  evidence: Evidence;
  /** Names the field uniquely within the evidence. */
  name: string;
  label: string;
  value: string | undefined;
  multiline?: boolean;
  serif?: boolean;
  change(evidence: Evidence, text: string | undefined): Evidence;
}

function EvidenceField({ claimId, evidence, name, value, change, ...look }: FieldProps) {
  const session = useSession();
  const edit = useField(session, `${claimId}/${evidence.id}/${name}`, value ?? '', (text) =>
    updateEvidence(claimId, evidence.id, (current) => change(current, filled(text))),
  );
  return <TextField {...look} {...edit} />;
}
