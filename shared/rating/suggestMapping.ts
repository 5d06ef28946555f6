import { foldText } from '../foldText';
import type { RatingId } from '../id';
import type { Rating, Scale } from './scale';

/** Says more than that a claim is false: a person may choose it, no order leads to it. */
const BEYOND_FALSE: ReadonlySet<string> = new Set(['rtg_politifact-pants-on-fire']);

/**
 * A first guess for changing the scale, for a person to correct: the rating with the same label,
 * else the one nearest in its place between plainly false and best, else (for a rating outside the
 * order) the other scale's rating outside the order, or `null` when it has none.
 */
export function suggestMapping(from: Scale, to: Scale): Map<RatingId, RatingId | null> {
  return new Map(from.ratings.map((rating) => [rating.id, suggestRating(rating, from, to)]));
}

function suggestRating(rating: Rating, from: Scale, to: Scale): RatingId | null {
  const label = foldText(rating.label);
  const namesake = to.ratings.find((other) => foldText(other.label) === label);
  if (namesake) return namesake.id;
  const place = relativePlace(rating, from);
  if (place === undefined) {
    return to.ratings.find((other) => other.value === undefined)?.id ?? null;
  }
  let nearest: { readonly id: RatingId; readonly distance: number } | undefined;
  for (const other of to.ratings) {
    const otherPlace = relativePlace(other, to);
    if (otherPlace === undefined || BEYOND_FALSE.has(other.id)) continue;
    const distance = Math.abs(otherPlace - place);
    if (nearest === undefined || distance < nearest.distance) nearest = { id: other.id, distance };
  }
  return nearest?.id ?? null;
}

/** 0 for the plain false of the scale and beyond, 1 for the best; `undefined` outside the order. */
function relativePlace(rating: Rating, scale: Scale): number | undefined {
  if (rating.value === undefined) return undefined;
  if (BEYOND_FALSE.has(rating.id)) return 0;
  const values = scale.ratings.flatMap(({ id, value }) =>
    value === undefined || BEYOND_FALSE.has(id) ? [] : [value],
  );
  const worst = Math.min(...values);
  const best = Math.max(...values);
  return best === worst ? 1 : (rating.value - worst) / (best - worst);
}
