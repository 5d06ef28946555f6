import { placeAt } from '../../../shared/article/canonicalText';
import type { AnchorId } from '../../../shared/id';
import type { ProjectView } from '../../project/derived/projectView';
import { placedAnchor } from '../../project/model/articleIndex';
import { claimsInBlock } from './claimsInBlock';

/** The anchors that stand somewhere, with all that share a word with one of them. */
export function overlapping(
  view: Pick<ProjectView, 'index' | 'byAnchor'>,
  anchors: Iterable<AnchorId>,
): ReadonlySet<AnchorId> {
  const { index } = view;
  const found = new Set<AnchorId>();
  for (const each of anchors) {
    const place = placedAnchor(index, each);
    if (!place) continue;
    const last = placeAt(index.canonical, place.end);
    for (let block = placeAt(index.canonical, place.start); block <= last; block += 1) {
      for (const { anchor } of claimsInBlock(view, block)) {
        const other = placedAnchor(index, anchor);
        if (other && other.start < place.end && place.start < other.end) found.add(anchor);
      }
    }
  }
  return found;
}
