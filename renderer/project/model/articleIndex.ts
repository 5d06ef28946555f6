import type { Node, Schema } from '@tiptap/pm/model';
import type { Block } from '../../../shared/article/block';
import { blockText } from '../../../shared/article/blockText';
import {
  blockAt,
  type CanonicalText,
  canonicalText,
  placeAt,
  rangeOffsets,
} from '../../../shared/article/canonicalText';
import { compareSpans, type Span } from '../../../shared/article/span';
import type { AnchorId } from '../../../shared/id';
import { changedBlocks } from './changedBlocks';
import { nodeToBlock } from './nodeToBlock';
import { allStanding, type StandingAnchors, sameBlockIds, standingAfter } from './standingAnchors';

/** Where an anchor stands: offsets into the canonical text (UTF-16 units) and document positions. */
export interface PlacedAnchor extends Span {
  readonly anchor: AnchorId;
  readonly from: number;
  readonly to: number;
}

/** What can be read off an article's document: its blocks, its text, and where the anchors stand. */
export interface ArticleIndex {
  readonly doc: Node;
  readonly blocks: readonly Block[];
  readonly canonical: CanonicalText;
  /** The document position before each block. */
  readonly positions: readonly number[];
  readonly anchors: StandingAnchors;
}

const cache = new WeakMap<Node, ArticleIndex>();
/** The last index made of an editor's documents: what stayed the same since then is taken from it. */
const latest = new WeakMap<Schema, ArticleIndex>();

/**
 * The index of a document, kept as long as the document lives. What has not changed since the last
 * document is the same object as there: the text when only marks changed, and each anchor that stands
 * on the same words of the same blocks.
 */
export function articleIndex(doc: Node): ArticleIndex {
  const known = cache.get(doc);
  if (known) return known;
  const last = latest.get(doc.type.schema);
  const index = last ? indexAfter(last, doc) : indexAnew(doc);
  cache.set(doc, index);
  // Of a block that was split both parts have its id for a moment: no later index follows from that.
  if (hasOwnIds(index, last)) latest.set(doc.type.schema, index);
  return index;
}

function indexAnew(doc: Node): ArticleIndex {
  const blocks = doc.children.map(toBlock);
  const canonical = canonicalText(blocks);
  const anchors = allStanding({ doc, canonical });
  return { doc, blocks, canonical, positions: positionsOf(doc), anchors };
}

function indexAfter(last: ArticleIndex, doc: Node): ArticleIndex {
  const changed = changedBlocks(last.doc, doc);
  const { first, oldEnd, newEnd } = changed;
  const fresh = doc.children.slice(first, newEnd).map(toBlock);
  const blocks = [...last.blocks.slice(0, first), ...fresh, ...last.blocks.slice(oldEnd)];
  const canonical = sameTexts(last.blocks.slice(first, oldEnd), fresh)
    ? last.canonical
    : canonicalText(blocks);
  const anchors = standingAfter(last, { doc, canonical }, changed);
  return { doc, blocks, canonical, positions: positionsOf(doc), anchors };
}

const toBlock = (node: Node) => nodeToBlock(node).block;

function positionsOf(doc: Node): number[] {
  const positions: number[] = [];
  let position = 0;
  for (const { nodeSize } of doc.children) {
    positions.push(position);
    position += nodeSize;
  }
  return positions;
}

function hasOwnIds({ doc, blocks }: ArticleIndex, last: ArticleIndex | undefined): boolean {
  if (last && sameBlockIds(last.doc, doc, changedBlocks(last.doc, doc))) return true;
  return new Set(blocks.map(({ id }) => id)).size === blocks.length;
}

function sameTexts(before: readonly Block[], after: readonly Block[]): boolean {
  return (
    before.length === after.length &&
    after.every((block, place) => {
      const old = before[place];
      return old !== undefined && block.id === old.id && blockText(block) === blockText(old);
    })
  );
}

/** Where an anchor stands in this article; nothing when it is detached. */
export function placedAnchor(index: ArticleIndex, anchor: AnchorId): PlacedAnchor | undefined {
  const standing = index.anchors.get(anchor);
  if (!standing) return undefined;
  const { start, end } = rangeOffsets(index.canonical, standing);
  const from = positionAt(index, start, 'start');
  return { anchor, start, end, from, to: positionAt(index, end, 'end') };
}

/** Where the attached anchors of a claim stand, in the order of the article. */
export function placesOf(
  index: ArticleIndex,
  { anchors }: { readonly anchors: readonly { readonly id: AnchorId }[] },
): PlacedAnchor[] {
  return anchors.flatMap(({ id }) => placedAnchor(index, id) ?? []).sort(compareSpans);
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
