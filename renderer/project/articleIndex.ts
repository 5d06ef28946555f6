import type { Node, Schema } from '@tiptap/pm/model';
import type { Range } from '../../shared/anchor/anchor';
import type { Block } from '../../shared/article/block';
import { blockText } from '../../shared/article/blockText';
import {
  blockAt,
  type CanonicalText,
  canonicalText,
  placeAt,
  pointAt,
} from '../../shared/article/canonicalText';
import type { AnchorId } from '../../shared/id';
import { nodeToBlock } from './nodeToBlock';
import { PatchedMap } from './PatchedMap';

/** Where an anchor stands: offsets into the canonical text (UTF-16 units) and document positions. */
export interface PlacedAnchor {
  readonly anchor: AnchorId;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** Some text in between is not marked. */
  readonly gap: boolean;
}

/** What can be read off an article's document: its blocks, its text, and where the anchors stand. */
export interface ArticleIndex {
  readonly doc: Node;
  readonly blocks: readonly Block[];
  readonly canonical: CanonicalText;
  /** The document position before each block. */
  readonly positions: readonly number[];
  readonly anchors: PatchedMap<AnchorId, PlacedAnchor>;
}

const cache = new WeakMap<Node, ArticleIndex>();
/** The last index made of an editor's documents: what stayed the same since then is taken from it. */
const latest = new WeakMap<Schema, ArticleIndex>();

/**
 * The index of a document, made in one walk over its blocks and kept as long as the document lives.
 * What has not changed since the last document is the same object as there: the text when only marks
 * changed, and each anchor that stands where it stood on the same words.
 */
export function articleIndex(doc: Node): ArticleIndex {
  const known = cache.get(doc);
  if (known) return known;
  const last = latest.get(doc.type.schema);
  const blocks: Block[] = [];
  const positions: number[] = [];
  doc.forEach((node, position) => {
    blocks.push(nodeToBlock(node).block);
    positions.push(position);
  });
  const canonical = last && sameTexts(last.blocks, blocks) ? last.canonical : canonicalText(blocks);
  const place = { doc, positions, canonical };
  const index: ArticleIndex = {
    doc,
    blocks,
    canonical,
    positions,
    anchors: last ? movedAnchors(last, place) : PatchedMap.of(placeAnchors(place)),
  };
  cache.set(doc, index);
  latest.set(doc.type.schema, index);
  return index;
}

function sameTexts(before: readonly Block[], after: readonly Block[]): boolean {
  return (
    before.length === after.length &&
    after.every((block, place) => {
      const old = before[place];
      return (
        block === old ||
        (old !== undefined && block.id === old.id && blockText(block) === blockText(old))
      );
    })
  );
}

type Placing = Pick<ArticleIndex, 'doc' | 'positions' | 'canonical'>;

/** The last anchors, with those placed anew that stand, or stood, in a block that changed or moved. */
function movedAnchors(last: ArticleIndex, now: Placing): PatchedMap<AnchorId, PlacedAnchor> {
  const affected = new Set<AnchorId>();
  let first = now.doc.childCount;
  let end = 0;
  for (let place = 0; place < Math.max(now.doc.childCount, last.doc.childCount); place += 1) {
    const before = last.doc.maybeChild(place);
    const after = now.doc.maybeChild(place);
    const same =
      before === after &&
      last.positions[place] === now.positions[place] &&
      last.canonical.blocks[place]?.start === now.canonical.blocks[place]?.start;
    if (same) continue;
    for (const node of [before, after]) {
      for (const { anchor } of node ? nodeToBlock(node).spans : []) affected.add(anchor);
    }
    first = Math.min(first, place);
    end = place + 1;
  }
  // They may reach into blocks that are as they were, and where they were.
  for (const anchor of affected) {
    const old = last.anchors.get(anchor);
    if (!old) continue;
    first = Math.min(first, placeAt(last.canonical, old.start));
    end = Math.max(end, placeAt(last.canonical, old.end) + 1);
  }
  const placed = placeAnchors(now, first, Math.min(end, now.doc.childCount), affected);
  const changes = new Map<AnchorId, PlacedAnchor | null>();
  for (const anchor of affected) {
    const place = placed.get(anchor) ?? null;
    const old = last.anchors.get(anchor) ?? null;
    const same = place && old ? samePlace(old, place) && sameWords(old, last, now) : place === old;
    if (!same) changes.set(anchor, place);
  }
  return last.anchors.with(changes);
}

/** Where the anchors stand in these blocks; all of them, or those asked for. */
function placeAnchors(
  { doc, positions, canonical }: Placing,
  first = 0,
  end = doc.childCount,
  wanted?: ReadonlySet<AnchorId>,
): ReadonlyMap<AnchorId, PlacedAnchor> {
  const anchors = new Map<AnchorId, PlacedAnchor>();
  for (let place = first; place < end; place += 1) {
    const node = doc.child(place);
    const start = canonical.blocks[place]?.start ?? 0;
    const position = positions[place] ?? 0;
    for (const span of nodeToBlock(node).spans) {
      if (wanted && !wanted.has(span.anchor)) continue;
      const known = anchors.get(span.anchor);
      anchors.set(span.anchor, {
        anchor: span.anchor,
        start: known?.start ?? start + span.from,
        from: known?.from ?? position + innerPosition(node, span.from, 'start'),
        end: start + span.to,
        gap:
          span.gap ||
          (known !== undefined &&
            (known.gap || /[^\n\t]/.test(canonical.text.slice(known.end, start + span.from)))),
        to: position + innerPosition(node, span.to, 'end'),
      });
    }
  }
  return anchors;
}

function samePlace(a: PlacedAnchor, b: PlacedAnchor): boolean {
  return (
    a.start === b.start && a.end === b.end && a.from === b.from && a.to === b.to && a.gap === b.gap
  );
}

function sameWords({ start, end }: PlacedAnchor, a: Placing, b: Placing): boolean {
  const [before, after] = [a.canonical, b.canonical];
  return before === after || before.text.slice(start, end) === after.text.slice(start, end);
}

/**
 * The position inside a block node (0 is before it) of an offset into the block's text. In a table
 * row an offset between two cells counts to the later cell for a `start`, to the earlier for an `end`.
 */
function innerPosition(node: Node, offset: number, side: 'start' | 'end'): number {
  if (node.type.name !== 'tableRow') return 1 + offset;
  let textStart = 0;
  let position = 2;
  for (const [index, cell] of node.children.entries()) {
    const textEnd = textStart + cell.content.size;
    const last = index === node.childCount - 1;
    if (
      offset < textEnd ||
      last ||
      (offset === textEnd && (side === 'end' || offset === textStart))
    )
      return position + (offset - textStart);
    textStart = textEnd + 1;
    position += cell.nodeSize;
  }
  return position;
}

/** The document position of an offset into the canonical text (see `innerPosition` for `side`). */
export function positionAt(index: ArticleIndex, offset: number, side: 'start' | 'end'): number {
  const block = blockAt(index.canonical, offset);
  const place = placeAt(index.canonical, offset);
  const node = index.doc.child(place);
  return (index.positions[place] ?? 0) + innerPosition(node, offset - block.start, side);
}

/** The offset into the canonical text of a document position; between two blocks, the nearer text. */
export function offsetAt(index: ArticleIndex, position: number): number {
  const $position = index.doc.resolve(Math.max(0, Math.min(position, index.doc.content.size)));
  const place = Math.min($position.index(0), index.canonical.blocks.length - 1);
  const block = index.canonical.blocks[place];
  if (!block) return 0;
  if ($position.depth === 0) {
    return $position.index(0) < index.canonical.blocks.length
      ? block.start
      : block.start + block.text.length;
  }
  const node = index.doc.child(place);
  if (node.type.name !== 'tableRow') return block.start + $position.parentOffset;
  let textStart = block.start;
  const cells = $position.index(1);
  for (let cell = 0; cell < Math.min(cells, node.childCount); cell += 1) {
    textStart += node.child(cell).content.size + 1;
  }
  return $position.depth > 1
    ? textStart + $position.parentOffset
    : Math.min(textStart, block.start + block.text.length);
}

/** Where an anchor stands, as points. */
export function rangeOfAnchor(index: ArticleIndex, placed: PlacedAnchor): Range {
  return {
    start: pointAt(index.canonical, placed.start),
    end: pointAt(index.canonical, placed.end),
  };
}
