import type { ClaimId } from '../../../shared/id';
import { problemsBeforeSigning } from '../../../shared/project/readiness';
import { signOff } from '../../project/intents/decideClaim';
import { useSession } from '../../project/session/useSession';
import { useApp } from '../../ui/AppContext';

/** Signs a claim off; asks first where it is not ready to be handed over, or where nobody gave a name. */
export function useSignOff(id: ClaimId): () => void {
  const session = useSession();
  const { settings } = useApp();
  return () => {
    const shown = session.view().byId.get(id);
    if (!shown) return;
    const asksFirst =
      settings.checkerName.trim() === '' || problemsBeforeSigning([shown]).length > 0;
    if (asksFirst) session.openDialog({ kind: 'signOff', claims: [id] });
    else session.run(signOff([id], settings.checkerName));
  };
}
