import type { Claim, Claimant } from '../../../../shared/claim/claim';
import { type Change, editPart, editRecord } from '../../../project/fields/editRecord';
import { useDateField } from '../../../project/fields/useDateField';
import { updateClaim } from '../../../project/intents/updateClaim';
import { useSession } from '../../../project/session/useSession';
import { PartialDateField } from '../../../ui/fields/PartialDateField';
import styles from '../Inspector.module.css';
import { InspectorFold } from '../InspectorFold';
import { ClaimField } from './ClaimField';

/** Who says it, when, and what stood around it. */
export function ClaimantFields({ claim }: { claim: Claim }) {
  const session = useSession();
  const saidOn = useDateField(session, `${claim.id}/madeOn`, (date) =>
    updateClaim(claim.id, (current) => editRecord(current, { madeOn: date })),
  );
  const { claimant } = claim;
  return (
    <>
      <div className={styles.pair}>
        <ClaimField
          claim={claim}
          field="claimant/name"
          label="Claimant"
          value={claimant?.name}
          change={(current, name) => withClaimant(current, { name })}
        />
        <PartialDateField label="Said on" value={claim.madeOn} {...saidOn} />
      </div>
      <InspectorFold
        title="Role, organisation and context"
        isFilled={Boolean(claimant?.role || claimant?.organisation || claim.context)}
        summary={[claimant?.role, claimant?.organisation].filter(Boolean).join(', ')}
      >
        <div className={styles.pair}>
          <ClaimField
            claim={claim}
            field="claimant/role"
            label="Role"
            value={claimant?.role}
            change={(current, role) => withClaimant(current, { role })}
          />
          <ClaimField
            claim={claim}
            field="claimant/organisation"
            label="Organisation"
            value={claimant?.organisation}
            change={(current, organisation) => withClaimant(current, { organisation })}
          />
        </div>
        <ClaimField
          claim={claim}
          field="context"
          label="Context"
          value={claim.context}
          multiline
          placeholder="Where it was said, and what it answers"
          change={(current, context) => editRecord(current, { context })}
        />
      </InspectorFold>
    </>
  );
}

function withClaimant(claim: Claim, change: Change<Claimant>): Claim {
  return editRecord(claim, { claimant: editPart(claim.claimant, change) });
}
