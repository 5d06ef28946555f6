import { assignLanes } from '../../../shared/claim/lanes';
import type { AnchorId } from '../../../shared/id';
import {
  type ArticleIndex,
  type PlacedAnchor,
  placedAnchor,
} from '../../project/model/articleIndex';
import { nodeToBlock } from '../../project/model/nodeToBlock';

interface Lanes {
  readonly byAnchor: Map<AnchorId, number>;
  /** The blocks whose anchors have theirs. */
  readonly blocks: Set<number>;
}

const cache = new WeakMap<ArticleIndex, Lanes>();

/**
 * The lanes of the anchors that stand in a block, and of others. They depend on what overlaps alone, so
 * only the blocks around it are looked at to which claims lead that stand in more than one.
 */
export function blockLanes(index: ArticleIndex, block: number): ReadonlyMap<AnchorId, number> {
  const known = cache.get(index) ?? { byAnchor: new Map(), blocks: new Set() };
  cache.set(index, known);
  if (known.blocks.has(block)) return known.byAnchor;
  let first = block;
  while (first > 0 && leadsOn(index, first - 1)) first -= 1;
  let last = block;
  while (leadsOn(index, last)) last += 1;
  const placed = new Map<AnchorId, PlacedAnchor>();
  for (let at = first; at <= last; at += 1) {
    known.blocks.add(at);
    for (const each of placedIn(index, at)) placed.set(each.anchor, each);
  }
  const anchors = [...placed.values()];
  for (const [at, lane] of assignLanes(anchors).entries()) {
    const { anchor } = anchors[at] ?? {};
    if (anchor) known.byAnchor.set(anchor, lane);
  }
  return known.byAnchor;
}

/** Some anchor of the block ends behind it. */
function leadsOn(index: ArticleIndex, block: number): boolean {
  const next = index.canonical.blocks[block + 1];
  return next !== undefined && placedIn(index, block).some(({ end }) => end > next.start);
}

function placedIn(index: ArticleIndex, block: number): PlacedAnchor[] {
  return nodeToBlock(index.doc.child(block)).spans.flatMap(
    ({ anchor }) => placedAnchor(index, anchor) ?? [],
  );
}
