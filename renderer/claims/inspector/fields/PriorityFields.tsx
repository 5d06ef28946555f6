import { type Claim, FLAGS, PRIORITIES } from '../../../../shared/claim/claim';
import { editRecord } from '../../../project/fields/editRecord';
import { updateClaim } from '../../../project/intents/updateClaim';
import { useSession } from '../../../project/session/useSession';
import { Checkbox } from '../../../ui/fields/Checkbox';
import { Segmented } from '../../../ui/fields/Segmented';
import styles from '../Inspector.module.css';
import { InspectorFold } from '../InspectorFold';

const SEGMENTS = PRIORITIES.map((value) => ({ value, label: value }));
const FLAG_LABELS: Readonly<Record<(typeof FLAGS)[number], string>> = {
  legal: 'Legal: for the lawyer',
  sensitive: 'Sensitive',
};

/** What is to be done first, and what needs special care. */
export function PriorityFields({ claim }: { claim: Claim }) {
  const session = useSession();
  const { priority = 'normal', flags = [] } = claim;
  const isFilled = priority !== 'normal' || flags.length > 0;
  return (
    <InspectorFold
      title="Priority and flags"
      isFilled={isFilled}
      summary={isFilled ? [priority, ...flags].join(', ') : undefined}
    >
      <Segmented
        label="Priority"
        segments={SEGMENTS}
        value={priority}
        onChange={(chosen) =>
          session.run(
            updateClaim(claim.id, (current) =>
              editRecord(current, { priority: chosen === 'normal' ? undefined : chosen }),
            ),
          )
        }
      />
      <div className={styles.flags}>
        {FLAGS.map((flag) => (
          <Checkbox
            key={flag}
            isSelected={flags.includes(flag)}
            onChange={(isSet) =>
              session.run(updateClaim(claim.id, (current) => withFlag(current, flag, isSet)))
            }
          >
            {FLAG_LABELS[flag]}
          </Checkbox>
        ))}
      </div>
    </InspectorFold>
  );
}

function withFlag(claim: Claim, flag: (typeof FLAGS)[number], isSet: boolean): Claim {
  const flags = FLAGS.filter((each) =>
    each === flag ? isSet : (claim.flags ?? []).includes(each),
  );
  return editRecord(claim, { flags: flags.length > 0 ? flags : undefined });
}
