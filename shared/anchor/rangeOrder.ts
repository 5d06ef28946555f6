import { type CanonicalText, offsetOf } from '../article/canonicalText';
import type { Range } from '../article/place';

export interface PlacedRange {
  readonly id: string;
  readonly range: Range;
}

/**
 * The order in which ranges are numbered: by start, the longer first (outer before inner), then by id
 * so that the order never depends on the input's. Ranges that do not lie in the text come last.
 */
export function compareRanges(
  canonical: CanonicalText,
): (a: PlacedRange, b: PlacedRange) => number {
  const startOf = ({ range }: PlacedRange) => offsetOf(canonical, range.start) ?? Number.MAX_VALUE;
  const endOf = ({ range }: PlacedRange) => offsetOf(canonical, range.end) ?? Number.MAX_VALUE;
  return (a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a) || compareIds(a.id, b.id);
}

function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
