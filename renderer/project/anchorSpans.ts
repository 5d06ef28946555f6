import type { Range } from '../../shared/anchor/anchor';
import { compareRanges } from '../../shared/anchor/rangeOrder';
import { type CanonicalText, offsetOf } from '../../shared/article/canonicalText';
import type { AnchorId } from '../../shared/id';
import type { AnchorSpan } from './blockToNode';

/** The parts of anchors by block (its place in the article), outer anchors first. */
export function anchorSpans(
  canonical: CanonicalText,
  anchors: readonly { readonly id: AnchorId; readonly range: Range }[],
): ReadonlyMap<number, AnchorSpan[]> {
  const byBlock = new Map<number, AnchorSpan[]>();
  for (const { id, range } of [...anchors].sort(compareRanges(canonical))) {
    const first = canonical.indexOf(range.start.block);
    const last = canonical.indexOf(range.end.block);
    const end = offsetOf(canonical, range.end);
    if (first === undefined || last === undefined || end === undefined) continue;
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
