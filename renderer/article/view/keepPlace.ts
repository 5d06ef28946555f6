import { placesOf } from '../../project/model/articleIndex';
import type { Session } from '../../project/session/session';
import { rememberedTop, rememberTop, scrollTo } from './scrollPlace';

/** So much of the selected claim's first line is in sight at least (CSS pixels). */
const LINE = 40;
/** How often its place is corrected: blocks skipped in layout get their real height when scrolled to. */
const CORRECTIONS = 3;

/**
 * Keeps what is read in sight while the article's view changes its size: the selected claim as far from the top as it
 * was, if it was in sight, else the block at the top. Returns what ends that.
 */
export function keepPlace(session: Session, scroller: HTMLElement): () => void {
  let width = scroller.clientWidth;
  let height = scroller.clientHeight;
  /** How far below the top the selected claim begins (CSS pixels); null while it is out of sight. */
  let claimTop: number | null = null;
  let frame = 0;

  const remember = () => {
    // What a new size has moved is put back first.
    if (scroller.clientWidth !== width || scroller.clientHeight !== height) return;
    rememberTop(session);
    const top = topOfSelected(session, scroller);
    claimTop = top !== null && top >= 0 && top < height ? top : null;
  };
  const rememberSoon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(remember);
  };
  const observer = new ResizeObserver(() => {
    if (scroller.clientWidth === width && scroller.clientHeight === height) return;
    const isShown = height > 0;
    width = scroller.clientWidth;
    height = scroller.clientHeight;
    if (!isShown || height === 0) return;
    const place = rememberedTop(session);
    if (claimTop !== null) scrollClaimTo(session, scroller, Math.min(claimTop, height - LINE));
    else if (place) scrollTo(session, place);
    rememberSoon();
  });
  observer.observe(scroller);
  scroller.addEventListener('scroll', remember, { passive: true });
  let selected = session.workspace.get().selectedClaim;
  const stopWatching = session.workspace.subscribe(() => {
    const { selectedClaim } = session.workspace.get();
    if (selectedClaim === selected) return;
    selected = selectedClaim;
    rememberSoon();
  });
  rememberSoon();
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
    stopWatching();
    scroller.removeEventListener('scroll', remember);
  };
}

/** Null where no claim is selected, or it stands nowhere. */
function topOfSelected(session: Session, scroller: HTMLElement): number | null {
  const { selectedClaim } = session.workspace.get();
  const { byId, index } = session.view();
  const claim = selectedClaim && byId.get(selectedClaim);
  const place = claim && placesOf(index, claim.claim)[0];
  if (!place || session.editor.isDestroyed) return null;
  const { view } = session.editor;
  return view.coordsAtPos(place.from, 1).top - scroller.getBoundingClientRect().top;
}

function scrollClaimTo(session: Session, scroller: HTMLElement, wanted: number): void {
  for (let round = 0; round < CORRECTIONS; round += 1) {
    const top = topOfSelected(session, scroller);
    if (top !== null) scroller.scrollTop += top - wanted;
  }
}
