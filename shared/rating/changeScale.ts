import type { Claim } from '../claim/claim';
import type { RatingId } from '../id';
import type { Rating, Scale } from './scale';

/** For each rating of the old scale the one of the new, or `null` to take the verdict away. */
export type RatingMapping = ReadonlyMap<RatingId, RatingId | null>;

/** The ratings of a scale that claims have, in the scale's order: those that need a mapping. */
export function ratingsInUse(claims: readonly Claim[], scale: Scale): Rating[] {
  const used = new Set(claims.map((claim) => claim.verdict?.rating));
  return scale.ratings.filter((rating) => used.has(rating.id));
}

/**
 * The claims that change when the project goes from one scale to another; only those. A verdict that
 * is taken away leaves its label and explanation in the claim's notes, so that no work is lost.
 * Ratings without a mapping stay when the new scale has them and are taken away otherwise.
 */
export function changeScale(
  claims: readonly Claim[],
  from: Scale,
  to: Scale,
  mapping: RatingMapping,
  now: string,
): Claim[] {
  const kept = new Set(to.ratings.map((rating) => rating.id));
  return claims.flatMap((claim): Claim[] => {
    const { verdict, ...unrated } = claim;
    if (verdict === undefined) return [];
    const mapped = mapping.get(verdict.rating) ?? null;
    const target = mapping.has(verdict.rating) ? mapped : verdict.rating;
    if (target === verdict.rating && kept.has(target)) return [];
    if (target !== null && kept.has(target)) {
      return [{ ...claim, verdict: { ...verdict, rating: target }, modified: now }];
    }
    const label = from.ratings.find((rating) => rating.id === verdict.rating)?.label;
    const former = [
      `Former verdict (${from.name}): ${label ?? verdict.rating}${verdict.asOf ? `, as of ${verdict.asOf}` : ''}.`,
      verdict.explanation ?? '',
    ]
      .join(' ')
      .trim();
    const notes = claim.notes ? `${claim.notes}\n\n${former}` : former;
    return [{ ...unrated, notes, modified: now }];
  });
}
