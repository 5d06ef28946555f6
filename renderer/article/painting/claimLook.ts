import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import { STATUS_LABELS, type Status } from '../../../shared/claim/status';
import type { Hue } from '../../../shared/hue';
import type { RatingId } from '../../../shared/id';
import { type RatingUnderline, ratingUnderline } from '../../../shared/rating/ratingUnderline';
import type { Rating, Scale } from '../../../shared/rating/scale';
import type { Tag } from '../../../shared/tag/tag';

/** Stands after the number of a claim whose words differ from those that were checked. */
const STALE_GLYPH = '≠';

/** How one place of a claim is drawn in the text. */
export interface ClaimLook {
  /** Of the claim's verdict; `null` without one. */
  readonly hue: Hue | null;
  /** Says the verdict without colour; thin without one. */
  readonly line: RatingUnderline;
  /** The underline's lane, 0 nearest to the words. */
  readonly lane: number;
  /** Whether its line is drawn strongly and apart from those of the claims that overlap it. */
  readonly apart: boolean;
  /** What stands at the last word: the number, and a sign where the words have changed. */
  readonly label: string;
  readonly status: Status;
  readonly stale: boolean;
  readonly selected: boolean;
  /** Not among the claims that the filter shows. */
  readonly dimmed: boolean;
  /** For screen readers. */
  readonly description: string;
}

/** What claims refer to by id, and what follows from it for their looks. */
export interface LookWords {
  readonly tags: ReadonlyMap<string, Tag>;
  readonly ratings: ReadonlyMap<RatingId, LookOfRating>;
}

export interface LookOfRating extends Pick<Rating, 'label' | 'colour'> {
  readonly line: RatingUnderline;
}

/** The looks of a scale's ratings. */
export function looksOfRatings(scale: Scale): ReadonlyMap<RatingId, LookOfRating> {
  return new Map(
    scale.ratings.map((rating) => {
      const { id, label, colour } = rating;
      return [id, { label, colour, line: ratingUnderline(scale, rating) }];
    }),
  );
}

/** The look of a claim's places; the lane is that of the place. */
export function claimLook(
  { claim, number, stale }: Pick<DerivedClaim, 'claim' | 'number' | 'stale'>,
  { tags, ratings }: LookWords,
  place: Pick<ClaimLook, 'lane' | 'apart' | 'selected' | 'dimmed'>,
): ClaimLook {
  const rating = claim.verdict && ratings.get(claim.verdict.rating);
  const words = [
    `Claim ${number}`,
    ...claim.tags.flatMap((id) => tags.get(id)?.label ?? []),
    STATUS_LABELS[claim.status],
    ...(rating ? [`verdict: ${rating.label}`] : []),
    ...(stale ? ['the words have changed since the check'] : []),
  ];
  const { lane, apart, selected, dimmed } = place;
  return {
    hue: rating?.colour ?? null,
    line: rating?.line ?? 'thin',
    lane,
    apart,
    label: stale ? `${number}${STALE_GLYPH}` : String(number),
    status: claim.status,
    stale,
    selected,
    dimmed,
    description: words.join(', '),
  };
}

/** A text that is equal for equal looks, so that two looks can be compared cheaply. */
export function lookKey(look: ClaimLook): string {
  const { hue, line, lane, label, apart, selected, dimmed, description } = look;
  return `${hue}|${line}|${lane}|${label}|${apart}|${selected}|${dimmed}|${description}`;
}
