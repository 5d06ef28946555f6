import { compareSpans, type Span } from '../article/span';

/** Underlines that lie below each other under one word; more than these share the last lane. */
export const LANES = 3;

/**
 * The lane of each range's underline, 0 nearest to the words: ranges that overlap lie in different
 * lanes while there are any left, an outer range above those inside it when they start alone.
 * Answers in the order of the ranges given. Cost: a sort.
 */
export function assignLanes(ranges: readonly Span[]): number[] {
  const order = [...ranges.entries()].sort(([, a], [, b]) => compareSpans(a, b));
  const lanes = new Array<number>(ranges.length).fill(0);
  /** Where the last range of each lane ends. */
  const ends = new Array<number>(LANES).fill(Number.NEGATIVE_INFINITY);
  for (const [index, range] of order) {
    const free = ends.findIndex((end) => end <= range.start);
    const lane = free < 0 ? LANES - 1 : free;
    lanes[index] = lane;
    ends[lane] = Math.max(ends[lane] ?? 0, range.end);
  }
  return lanes;
}
