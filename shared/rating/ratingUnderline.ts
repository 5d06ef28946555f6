import type { Rating, Scale } from './scale';

/** How words are underlined beside the colour of their verdict. */
export type RatingUnderline = 'solid' | 'dashed' | 'double' | 'wavy' | 'dotted' | 'thin';

/**
 * The line that says a rating without colour: solid for the truest, wavy for the least true, dashed next to
 * the truest, double for what lies between, dotted outside the order, thin where there is no verdict.
 */
export function ratingUnderline({ ratings }: Scale, rating: Rating | undefined): RatingUnderline {
  if (!rating) return 'thin';
  const { value } = rating;
  if (value === undefined) return 'dotted';
  const values = ratings.flatMap((each) => each.value ?? []);
  if (value >= Math.max(...values)) return 'solid';
  if (value <= Math.min(...values)) return 'wavy';
  const truer = new Set(values.filter((each) => each > value));
  return truer.size === 1 ? 'dashed' : 'double';
}
