import type { ClaimId } from '../../../shared/id';
import { problemsBeforeSigning } from '../../../shared/project/readiness';
import { signOff } from '../intents/decideClaim';
import type { DialogOpener, Speaker } from './createWorkspace';
import type { Changer, Reader } from './session';

/**
 * Signs a claim off; asks first where it is not ready to be handed over, or where nobody gave a name. One that is
 * signed off as it stands keeps the name of who did.
 */
export function signClaimOff(
  session: Reader & Changer & DialogOpener & Speaker,
  id: ClaimId,
  checkerName: string,
): void {
  const shown = session.view().byId.get(id);
  if (!shown) return;
  if (shown.signOff === 'holds') {
    session.say(`Claim ${shown.number} is signed off already, as it stands.`);
  } else if (checkerName.trim() === '' || problemsBeforeSigning([shown]).length > 0) {
    session.openDialog({ kind: 'signOff', claims: [id] });
  } else {
    session.run(signOff([id], checkerName));
    session.say(`Claim ${shown.number} signed off. Undo takes it back.`);
  }
}
