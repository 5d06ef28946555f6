import type { ClaimId } from '../../../shared/id';
import type { Session } from '../../project/session/session';
import { scrollerOf } from '../view/scrollPlace';
import { caretOffset, select } from './caret';
import { nearestPlace } from './claimsAt';

/** Between these parts of the view's height a claim is in sight and nothing is scrolled. */
const COMFORT = { from: 0.12, to: 0.7 };
/** Where else it is scrolled to. */
const TARGET = 0.38;
/** For how many frames. */
const FRAMES = 4;

/**
 * Scrolls the article so that the claim is in sight, and puts the caret at it. The focus stays where
 * it is: lists are walked through with the arrow keys. False while the article is not shown.
 */
export function revealClaim(session: Session, id: ClaimId): boolean {
  const scroller = scrollerOf(session);
  if (!scroller || scroller.clientHeight === 0) return false;
  const { byId, index } = session.view();
  const claim = byId.get(id);
  const place = claim && nearestPlace(index, claim, caretOffset(session.state.get()));
  if (!place) return true;
  const { view } = session.editor;
  const { selection } = view.state;
  if (!selection.empty || selection.head < place.from || selection.head > place.to) {
    view.dispatch(select(view.state, place.from));
  }
  keepInSight(session, scroller, place.from, FRAMES);
  return true;
}

/** Blocks that were skipped in layout get their real height when they come into view: look again. */
function keepInSight(session: Session, scroller: HTMLElement, at: number, frames: number): void {
  if (session.editor.isDestroyed) return;
  scrollIntoSight(session, scroller, at);
  if (frames > 1) requestAnimationFrame(() => keepInSight(session, scroller, at, frames - 1));
}

function scrollIntoSight(session: Session, scroller: HTMLElement, position: number): void {
  const { view } = session.editor;
  if (position > view.state.doc.content.size) return;
  const frame = scroller.getBoundingClientRect();
  const part = (view.coordsAtPos(position, 1).top - frame.top) / frame.height;
  if (part < COMFORT.from || part > COMFORT.to)
    scroller.scrollTop += (part - TARGET) * frame.height;
}
