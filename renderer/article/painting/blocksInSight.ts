import type { BlockId } from '../../../shared/id';

/** With the first of them an article is shown before the browser has said what is in sight. */
const FIRST_BLOCKS = 30;

/** Which blocks of a long article are in sight, or near it. */
export interface BlocksInSight {
  /** Their places in the article. */
  places(placeOf: (id: BlockId) => number | undefined): number[];
  stop(): void;
}

/** Whether this browser tells what is in sight, and when it rests. */
export const tellsSight =
  typeof requestIdleCallback !== 'undefined' &&
  'ContentVisibilityAutoStateChangeEvent' in globalThis;

/**
 * Follows what the browser says of the blocks that it skips in layout: nothing has to be measured, and
 * it tells of a block some way before it is seen.
 */
export function createBlocksInSight(
  article: HTMLElement,
  onEnter: (block: BlockId) => void,
): BlocksInSight {
  const inSight = new Set<BlockId>();
  const follow = (event: Event) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.block : undefined;
    if (id === undefined || !(event instanceof ContentVisibilityAutoStateChangeEvent)) return;
    const block = id as BlockId;
    if (event.skipped) inSight.delete(block);
    else {
      inSight.add(block);
      onEnter(block);
    }
  };
  article.addEventListener('contentvisibilityautostatechange', follow, { capture: true });
  return {
    places: (placeOf) => {
      if (inSight.size === 0) return Array.from({ length: FIRST_BLOCKS }, (_, place) => place);
      return [...inSight].flatMap((id) => {
        const place = placeOf(id);
        if (place === undefined) inSight.delete(id);
        return place ?? [];
      });
    },
    stop: () =>
      article.removeEventListener('contentvisibilityautostatechange', follow, { capture: true }),
  };
}
