import { useProject, useSession } from '../../project/session/useSession';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import body from '../../ui/DialogBody.module.css';
import { RequestItems } from './RequestItems';

/** Every request for correction in the project: of the article, then of its claims in their order. */
export function RequestsDialog({ onClose }: { onClose(): void }) {
  const session = useSession();
  const { requests = [] } = useProject((view) => view.article);
  const claims = useProject((view) => view.claims);
  const asked = claims.filter(({ claim }) => claim.requests !== undefined);
  return (
    <Dialog
      title="Requests for correction"
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => session.openDialog({ kind: 'request' })}>
            Note one about the article…
          </Button>
          <Button look="primary" autoFocus onPress={onClose}>
            Close
          </Button>
        </>
      }
    >
      <div className={body.stack}>
        {requests.length + asked.length === 0 ? (
          <p>
            Nobody has asked for a correction. A request about a claim is noted with the claim,
            under “Requests for correction”.
          </p>
        ) : null}
        {requests.length > 0 ? <RequestItems requests={requests} subject="The article" /> : null}
        {asked.map(({ claim, number }) => (
          <RequestItems
            key={claim.id}
            requests={claim.requests ?? []}
            claimId={claim.id}
            subject={`Claim ${number}`}
          />
        ))}
      </div>
    </Dialog>
  );
}
