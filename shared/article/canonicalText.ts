import type { BlockId } from '../id';
import type { Block } from './block';
import { blockText } from './blockText';
import type { Point, Range } from './place';

export interface CanonicalBlock {
  readonly id: BlockId;
  /** Where the block's text starts in the whole text, in UTF-16 units. */
  readonly start: number;
  readonly text: string;
}

/** The one text of an article that offsets over the whole article refer to. Offsets are UTF-16 units. */
export interface CanonicalText {
  /** The texts of the blocks joined by `\n`. */
  readonly text: string;
  readonly blocks: readonly CanonicalBlock[];
  /** The block's place in `blocks`. */
  indexOf(id: BlockId): number | undefined;
}

/**
 * The article's text and where each block stands in it. Costs a walk over the blocks; the whole text is
 * put together when it is first asked for.
 */
export function canonicalText(blocks: readonly Block[]): CanonicalText {
  const places: CanonicalBlock[] = [];
  let start = 0;
  for (const block of blocks) {
    const text = blockText(block);
    places.push({ id: block.id, start, text });
    start += text.length + 1;
  }
  let whole: string | undefined;
  let indexes: ReadonlyMap<BlockId, number> | undefined;
  return {
    get text() {
      whole ??= places.map(({ text }) => text).join('\n');
      return whole;
    },
    blocks: places,
    indexOf: (id) => {
      indexes ??= firstPlaces(places);
      return indexes.get(id);
    },
  };
}

function firstPlaces(blocks: readonly CanonicalBlock[]): ReadonlyMap<BlockId, number> {
  const places = new Map<BlockId, number>();
  for (const [place, { id }] of blocks.entries()) if (!places.has(id)) places.set(id, place);
  return places;
}

/** The block on which an offset into the whole text falls; a separator counts to the block it ends. */
export function blockAt(canonical: CanonicalText, offset: number): CanonicalBlock {
  const block = canonical.blocks[placeAt(canonical, offset)];
  if (block === undefined || offset < 0 || offset > block.start + block.text.length) {
    throw new RangeError(`Offset ${offset} is outside the article`);
  }
  return block;
}

/** The place in `blocks` of `blockAt`; of an offset outside the text, the nearer end. */
export function placeAt({ blocks }: CanonicalText, offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const candidate = blocks[middle];
    if (candidate !== undefined && candidate.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The point of an offset into the whole text. Throws a RangeError outside 0 to the text's length. */
export function pointAt(canonical: CanonicalText, offset: number): Point {
  const block = blockAt(canonical, offset);
  return { block: block.id, offset: offset - block.start };
}

/** The offset of a point in the whole text; undefined if its block is gone or too short. */
export function offsetOf(canonical: CanonicalText, point: Point): number | undefined {
  const index = canonical.indexOf(point.block);
  const block = index === undefined ? undefined : canonical.blocks[index];
  if (block === undefined || point.offset < 0 || point.offset > block.text.length) return undefined;
  return block.start + point.offset;
}

/** A range as offsets into the whole text. Throws a RangeError if it does not lie in the text. */
export function rangeOffsets(
  canonical: CanonicalText,
  range: Range,
): { start: number; end: number } {
  const start = offsetOf(canonical, range.start);
  const end = offsetOf(canonical, range.end);
  if (start === undefined || end === undefined || start > end) {
    throw new RangeError('The range does not lie in the article');
  }
  return { start, end };
}

/** The words of a range, blocks joined by `\n`. Throws a RangeError if it does not lie in the text. */
export function sliceRange(canonical: CanonicalText, range: Range): string {
  const { start, end } = rangeOffsets(canonical, range);
  const blocks = canonical.blocks.slice(placeAt(canonical, start), placeAt(canonical, end) + 1);
  const offset = blocks[0]?.start ?? 0;
  const text = blocks.map((block) => block.text).join('\n');
  return text.slice(start - offset, end - offset);
}
