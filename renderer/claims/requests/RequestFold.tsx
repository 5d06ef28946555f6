import type { Claim } from '../../../shared/claim/claim';
import { useSession } from '../../project/session/useSession';
import { Button } from '../../ui/Button';
import { InspectorFold } from '../inspector/InspectorFold';
import { RequestItems } from './RequestItems';

/** Who asked for a correction of a claim after publication, and what came of it. */
export function RequestFold({ claim }: { claim: Claim }) {
  const session = useSession();
  const { requests = [] } = claim;
  return (
    <InspectorFold title="Requests for correction" isFilled={requests.length > 0}>
      {requests.length > 0 ? <RequestItems requests={requests} claimId={claim.id} /> : null}
      <div>
        <Button onPress={() => session.openDialog({ kind: 'request', claim: claim.id })}>
          Note a request…
        </Button>
      </div>
    </InspectorFold>
  );
}
