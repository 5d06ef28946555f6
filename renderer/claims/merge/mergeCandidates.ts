import type { Span } from '../../../shared/article/span';
import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import { foldText } from '../../../shared/foldText';

/**
 * The claims that a claim can be merged with, those on the same words first, then the nearest in the
 * article, then those that stand nowhere. With `typed`, only those that have all its words in their
 * own or in their statement, or its number.
 */
export function mergeCandidates(
  claims: readonly DerivedClaim[],
  current: DerivedClaim,
  typed: string,
  placesOf: (claim: DerivedClaim) => readonly Span[],
): DerivedClaim[] {
  const places = placesOf(current);
  const words = foldText(typed).split(/\s+/).filter(Boolean);
  return claims
    .filter((other) => other.claim.id !== current.claim.id && hasWords(other, words))
    .map((other) => ({ other, distance: distanceBetween(places, placesOf(other)) }))
    .sort((a, b) => a.distance - b.distance || a.other.number - b.other.number)
    .map(({ other }) => other);
}

function hasWords({ claim, number, wording }: DerivedClaim, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const all = foldText(`${wording} ${claim.statement ?? ''}`);
  return words.every((word) => all.includes(word) || word === String(number));
}

/** How far apart they stand, in UTF-16 units; less than 0 by as much as they share. */
export function distanceBetween(one: readonly Span[], other: readonly Span[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const a of one) {
    for (const b of other) {
      least = Math.min(least, Math.max(a.start, b.start) - Math.min(a.end, b.end));
    }
  }
  return least;
}
