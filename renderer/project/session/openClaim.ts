import type { ClaimId } from '../../../shared/id';
import type { Session } from './session';

/** Shows a claim where it stands in the article, and puts the caret there. */
export function openClaim(session: Session, claim: ClaimId): void {
  session.select(claim, { reveal: true });
  session.show('article');
  // The article may be hidden until the window has been drawn again.
  requestAnimationFrame(() => session.editor.view.focus());
}
