import type { ClaimId } from '../../../shared/id';
import type { Guide } from './createWorkspace';
import type { Focuser } from './session';

/** Shows a claim where it stands in the article, and puts the caret there. */
export function openClaim(session: Guide & Focuser, claim: ClaimId): void {
  session.select(claim, { reveal: true });
  session.show('article');
  session.focus();
}
