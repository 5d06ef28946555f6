import { type CanonicalText, rangeOffsets } from '../../../shared/article/canonicalText';
import type { Range } from '../../../shared/article/place';
import { compareSpans } from '../../../shared/article/span';
import type { AnchorId } from '../../../shared/id';
import type { AnchorSpan } from './blockToNode';

/**
 * The parts of anchors by block (its place in the article), outer anchors first. Throws a RangeError
 * where a range does not lie in the text.
 */
export function anchorSpans(
  canonical: CanonicalText,
  anchors: readonly { readonly id: AnchorId; readonly range: Range }[],
): ReadonlyMap<number, AnchorSpan[]> {
  const byBlock = new Map<number, AnchorSpan[]>();
  const placed = anchors.map(({ id, range }) => ({ id, range, ...rangeOffsets(canonical, range) }));
  for (const { id, range } of placed.sort(compareSpans)) {
    const first = canonical.indexOf(range.start.block) ?? 0;
    const last = canonical.indexOf(range.end.block) ?? -1;
    for (let place = first; place <= last; place += 1) {
      const block = canonical.blocks[place];
      if (!block) continue;
      const from = place === first ? range.start.offset : 0;
      const to = place === last ? range.end.offset : block.text.length;
      if (from < to) {
        const spans = byBlock.get(place) ?? [];
        spans.push({ anchor: id, from, to });
        byBlock.set(place, spans);
      }
    }
  }
  return byBlock;
}
