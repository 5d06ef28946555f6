import type { Block, Inline } from '../../article/block';
import type { CanonicalText } from '../../article/canonicalText';
import { assertNever } from '../../assertNever';
import type { Covering, Run } from '../report';

/** One place of a claim in the whole text: UTF-16 units, end-exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly covering: Covering;
}

/**
 * The text of each block cut into runs at every change of marks and claims: blocks, cells, runs. Where
 * claims overlap the longer is the outer.
 */
export function articleRuns(
  blocks: readonly Block[],
  canonical: CanonicalText,
  places: readonly Place[],
): Run[][][] {
  const perBlock = placesPerBlock(canonical, places);
  const lastRuns = new Map<Place, GrowingRun>();
  const runs = blocks.map((block, index) => {
    const start = canonical.blocks[index]?.start ?? 0;
    return cellRuns(block, start, perBlock[index] ?? [], lastRuns);
  });
  const innerFirst = [...lastRuns].sort(([a], [b]) => outerFirst(b, a));
  for (const [place, run] of innerFirst) run.ends.push(place.covering);
  return runs;
}

type GrowingRun = Run & { readonly ends: Covering[] };

function placesPerBlock(canonical: CanonicalText, places: readonly Place[]): Place[][] {
  const perBlock: Place[][] = canonical.blocks.map(() => []);
  const ordered = [...places].sort((a, b) => a.start - b.start);
  let first = 0;
  for (const place of ordered) {
    while (endOfBlock(canonical, first) <= place.start && first < perBlock.length - 1) first += 1;
    for (let at = first; at < perBlock.length; at += 1) {
      if ((canonical.blocks[at]?.start ?? 0) >= place.end) break;
      perBlock[at]?.push(place);
    }
  }
  return perBlock;
}

function endOfBlock(canonical: CanonicalText, index: number): number {
  const block = canonical.blocks[index];
  return block === undefined ? 0 : block.start + block.text.length;
}

function cellRuns(
  block: Block,
  start: number,
  places: readonly Place[],
  lastRuns: Map<Place, GrowingRun>,
): Run[][] {
  let offset = start;
  return cellsOf(block).map((cell) => {
    const runs = cell.flatMap((inline) => {
      const cut = cutInline(inline, offset, places, lastRuns);
      offset += inline.text.length;
      return cut;
    });
    offset += 1;
    return runs;
  });
}

function cellsOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'listItem':
    case 'quotation':
    case 'figure':
      return [block.content];
    case 'tableRow':
      return block.cells;
    case 'rule':
      return [];
    default:
      return assertNever(block);
  }
}

function cutInline(
  inline: Inline,
  start: number,
  places: readonly Place[],
  lastRuns: Map<Place, GrowingRun>,
): Run[] {
  const end = start + inline.text.length;
  const touching = places.filter((place) => place.start < end && place.end > start);
  const cuts = new Set([start, end]);
  for (const place of touching) {
    if (place.start > start) cuts.add(place.start);
    if (place.end < end) cuts.add(place.end);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? end;
    const covering = touching
      .filter((place) => place.start <= from && place.end >= to)
      .sort(outerFirst);
    const run: GrowingRun = {
      text: inline.text.slice(from - start, to - start),
      marks: inline.marks ?? [],
      claims: covering.map((place) => place.covering),
      ends: [],
    };
    for (const place of covering) lastRuns.set(place, run);
    return run;
  });
}

function outerFirst(a: Place, b: Place): number {
  return (
    b.end - b.start - (a.end - a.start) ||
    a.start - b.start ||
    a.covering.number - b.covering.number
  );
}
