import type { Claim, Correction } from '../../../../shared/claim/claim';
import { type Change, editPart, editRecord } from '../../../project/fields/editRecord';
import { updateClaim } from '../../../project/intents/updateClaim';
import { useSession, useWorkspace } from '../../../project/session/useSession';
import { Checkbox } from '../../../ui/fields/Checkbox';
import { InspectorFold } from '../InspectorFold';
import { ClaimField } from './ClaimField';
import { useFocusField } from './useFocusField';

/** The wording that is proposed, what the author said to it, and how it ended. */
export function CorrectionFields({ claim }: { claim: Claim }) {
  const session = useSession();
  const { correction } = claim;
  const proposed = useFocusField('correction');
  const reply = useFocusField('reply');
  const isWanted = useWorkspace(
    ({ focusField }) => focusField === 'correction' || focusField === 'reply',
  );
  return (
    <InspectorFold
      title="Correction"
      isFilled={correction !== undefined || claim.status === 'changeNeeded'}
      summary={correction?.proposed}
      isWanted={isWanted}
    >
      <div ref={proposed}>
        <ClaimField
          claim={claim}
          field="correction/proposed"
          label="Proposed correction"
          value={correction?.proposed}
          multiline
          serif
          change={(current, wording) =>
            // Without words nothing can stand in their place.
            withCorrection(
              current,
              wording ? { proposed: wording } : { proposed: undefined, replaces: undefined },
            )
          }
        />
      </div>
      {correction?.proposed === undefined ? null : (
        <Checkbox
          isSelected={correction.replaces === true}
          hint="Word reports offer it as a tracked change"
          onChange={(isSet) =>
            session.run(
              updateClaim(claim.id, (current) =>
                withCorrection(current, { replaces: isSet ? true : undefined }),
              ),
            )
          }
        >
          Stands in place of these words
        </Checkbox>
      )}
      <div ref={reply}>
        <ClaimField
          claim={claim}
          field="correction/reply"
          label="Author’s reply"
          value={correction?.reply}
          multiline
          change={(current, answer) => withCorrection(current, { reply: answer })}
        />
      </div>
      <ClaimField
        claim={claim}
        field="correction/resolution"
        label="Resolution"
        value={correction?.resolution}
        multiline
        change={(current, resolution) => withCorrection(current, { resolution })}
      />
    </InspectorFold>
  );
}

function withCorrection(claim: Claim, change: Change<Correction>): Claim {
  return editRecord(claim, { correction: editPart(claim.correction, change) });
}
