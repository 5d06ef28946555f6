import type { ClaimId } from '../id';

/** Absolute offsets into the canonical text, UTF-16 units, end-exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export interface NumberedItem {
  readonly id: ClaimId;
  /** Where the claim stands, in any order; empty when all its anchors are detached. */
  readonly ranges: readonly TextSpan[];
}

/**
 * The numbers that claims are shown with, from 1: in the order of the article by their first place,
 * an outer claim before those inside it, claims on the same words by id (so that the numbers never
 * depend on the order of the input), and claims that stand nowhere last.
 */
export function numberClaims(items: readonly NumberedItem[]): Map<ClaimId, number> {
  const placed = items.map(({ id, ranges }) => ({ id, place: firstPlace(ranges) }));
  placed.sort((a, b) => compareClaims(a.place, b.place, a.id, b.id));
  return new Map(placed.map(({ id }, index) => [id, index + 1]));
}

function firstPlace(ranges: readonly TextSpan[]): TextSpan | undefined {
  let first: TextSpan | undefined;
  for (const range of ranges) {
    if (first === undefined || compareSpans(range, first) < 0) first = range;
  }
  return first;
}

/** The order of the numbers: by the claims' first places, then their ids. */
export function compareClaims(
  a: TextSpan | undefined,
  b: TextSpan | undefined,
  aId: ClaimId,
  bId: ClaimId,
): number {
  return comparePlaces(a, b) || compareIds(aId, bId);
}

function comparePlaces(a: TextSpan | undefined, b: TextSpan | undefined): number {
  if (a === undefined || b === undefined) {
    return Number(a === undefined) - Number(b === undefined);
  }
  return compareSpans(a, b);
}

function compareIds(a: ClaimId, b: ClaimId): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The order of the article: by start, and of two that start together the longer first. */
export function compareSpans(a: TextSpan, b: TextSpan): number {
  return a.start - b.start || b.end - a.end;
}
