import type { ClaimId } from '../../../shared/id';
import { signClaimOff } from '../../project/session/signClaimOff';
import { useSession } from '../../project/session/useSession';
import { useApp } from '../../ui/AppContext';

/** Signs a claim off; asks first where it is not ready to be handed over, or where nobody gave a name. */
export function useSignOff(id: ClaimId): () => void {
  const session = useSession();
  const { settings } = useApp();
  return () => signClaimOff(session, id, settings.checkerName);
}
