/** A number that stands above the end of its claim, on one line of the article; all in CSS pixels. */
export interface NumberAtEnd {
  /** Where the claim ends on this line, from the line's beginning. */
  readonly end: number;
  readonly width: number;
}

/** Between two numbers of one line (CSS pixels). */
const GAP = 3.5;

/**
 * Where the numbers of one line begin, in the order given, so that none covers another: each ends where its
 * claim does, and gives way towards the line's beginning where the next one needs the room. Only where the line
 * begins too soon for that, they go on behind the ends of their claims. Cost: a sort.
 */
export function placeNumbers(numbers: readonly NumberAtEnd[], lineStart = 0): number[] {
  const order = [...numbers.entries()].sort(([, a], [, b]) => a.end - b.end);
  const starts = new Array<number>(numbers.length).fill(0);
  let limit = Number.POSITIVE_INFINITY;
  for (const [at, { end, width }] of order.toReversed()) {
    const start = Math.min(end, limit) - width;
    starts[at] = start;
    limit = start - GAP;
  }
  let free = lineStart;
  for (const [at, { width }] of order) {
    const start = Math.max(starts[at] ?? 0, free);
    starts[at] = start;
    free = start + width + GAP;
  }
  return starts;
}
