import type { ViewState } from '../../../shared/ipc/openedProject';
import type { Session } from '../../project/session/session';

/** The block at the top of the article's view, and how far into it (CSS pixels). */
export type ScrollPlace = Pick<ViewState, 'topBlock' | 'topOffset'>;

const remembered = new WeakMap<Session, ScrollPlace>();
const pending = new WeakMap<Session, ScrollPlace>();

/** The element that scrolls the article; `null` while the article is not on the page. */
export function scrollerOf(session: Session): HTMLElement | null {
  return session.element.closest<HTMLElement>('[data-article-scroll]');
}

/** Where the article is scrolled to; while it is hidden, where it was last. */
export function topBlock(session: Session): ScrollPlace {
  const waiting = pending.get(session);
  if (waiting) return waiting;
  return measure(session) ?? remembered.get(session) ?? {};
}

/** Notes where the article is scrolled to, for when it is shown again. */
export function rememberTop(session: Session): void {
  const place = measure(session);
  if (place) remembered.set(session, place);
}

/** Where the article was scrolled to when that was last noted. */
export function rememberedTop(session: Session): ScrollPlace | undefined {
  return remembered.get(session);
}

/** Scrolls the article to a place; if it is not shown yet, as soon as it is. */
export function restoreTop(session: Session, place: ScrollPlace): void {
  if (place.topBlock === undefined) return;
  if (scrollTo(session, place)) holdPlace(session, place);
  else pending.set(session, place);
}

/** Scrolls to the place that waits for the article to be shown, or to where it was last. */
export function restoreWaiting(session: Session): void {
  const place = pending.get(session) ?? remembered.get(session);
  if (!place || !scrollTo(session, place)) return;
  pending.delete(session);
  holdPlace(session, place);
}

/** How long panes and fonts may take to settle (ms). */
const SETTLING_MS = 2000;
const HAND_EVENTS = ['wheel', 'keydown', 'pointerdown', 'touchstart'] as const;

/** Keeps to the place while panes and fonts settle, until somebody takes over. */
function holdPlace(session: Session, place: ScrollPlace): void {
  const scroller = scrollerOf(session);
  if (!scroller) return;
  const observer = new ResizeObserver(() => scrollTo(session, place));
  observer.observe(scroller);
  observer.observe(session.element);
  const settled = setTimeout(stop, SETTLING_MS);
  for (const type of HAND_EVENTS) window.addEventListener(type, stop, { capture: true });
  function stop(): void {
    observer.disconnect();
    clearTimeout(settled);
    for (const type of HAND_EVENTS) window.removeEventListener(type, stop, { capture: true });
  }
}

function measure(session: Session): ScrollPlace | null {
  const scroller = scrollerOf(session);
  if (!scroller || scroller.clientHeight === 0) return null;
  const { top } = scroller.getBoundingClientRect();
  const blocks = session.editor.view.dom.children;
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const rect = blocks[middle]?.getBoundingClientRect();
    if (rect && rect.bottom > top) high = middle;
    else low = middle + 1;
  }
  const block = blocks[low];
  const id = block?.getAttribute('data-block');
  if (!block || !id) return null;
  return { topBlock: id, topOffset: Math.round(top - block.getBoundingClientRect().top) };
}

/** How often the place is corrected: blocks skipped in layout get their real height when scrolled to. */
const CORRECTIONS = 3;

/** Scrolls the article to a place; false while it is not shown. */
export function scrollTo(session: Session, place: ScrollPlace): boolean {
  const scroller = scrollerOf(session);
  if (!scroller || scroller.clientHeight === 0) return false;
  const block = [...session.editor.view.dom.children].find(
    (element) => element.getAttribute('data-block') === place.topBlock,
  );
  if (!block) return true;
  for (let round = 0; round < CORRECTIONS; round += 1) {
    const distance = block.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    scroller.scrollTop += distance + (place.topOffset ?? 0);
  }
  return true;
}
