import { useEffect, useState } from 'react';
import { createOffers, OFFERS_SHOWN } from '../../../shared/anchor/offer/createOffers';
import type { Range } from '../../../shared/article/place';
import type { AnchorId } from '../../../shared/id';
import type { ProjectView } from '../../project/derived/projectView';
import type { DetachedPlace } from './detachedPlaces';

/** How long the text must rest before likely places are looked for (ms). */
const QUIET_MS = 400;

/** Where the detached places are likely to stand now; found one at a time, while nobody types. */
export function useSuggestions(
  view: ProjectView,
  places: readonly DetachedPlace[],
): ReadonlyMap<AnchorId, readonly Range[]> {
  const [found, setFound] = useState<ReadonlyMap<AnchorId, readonly Range[]>>(new Map());
  const { canonical } = view.index;
  useEffect(() => {
    setFound((before) => (before.size === 0 ? before : new Map()));
    if (places.length === 0) return;
    const offersFor = createOffers(canonical);
    const waiting = [...places];
    let timer = setTimeout(function next() {
      const place = waiting.shift();
      const anchor = place?.claim.claim.anchors.find(({ id }) => id === place.anchor);
      if (!anchor) return;
      const ranges = offersFor(anchor)
        .slice(0, OFFERS_SHOWN)
        .map(({ range }) => range);
      if (ranges.length > 0) setFound((before) => new Map(before).set(anchor.id, ranges));
      timer = setTimeout(next);
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [canonical, places]);
  return found;
}
