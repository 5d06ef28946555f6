import type { DerivedClaim } from '../../claim/deriveClaims';
import type { Rating, Scale } from '../../rating/scale';
import type { Desk } from '../desk/desk';
import type { ClaimEntry, Finding } from '../report';
import { shortened } from '../words/shortened';
import { claimNote, type Room } from './claimNote';

/** A finding has a line or two. */
const ROOM: Room = { explanation: 240, besideCorrection: 240, named: 3 };

/** Of a claim's words (characters): enough to know which one it is. */
const LONGEST_WORDS = 120;

/** A claim with its entry in the report. */
export interface Reported {
  readonly derived: DerivedClaim;
  readonly entry: ClaimEntry;
}

/**
 * The claims that are wrong or need a decision, the gravest first: for the lawyer those that are flagged,
 * then those with a low rating, those that need a change, are not settled, read otherwise than when they
 * were checked, or are gone from the article.
 */
export function graveClaims(reported: readonly Reported[], desk: Desk): Reported[] {
  const low = lowRatings(desk.scale);
  const rank = ({ derived, entry }: Reported): number => {
    const rating = desk.ratingOf(derived);
    const ranks = [
      desk.profile === 'legal' && entry.flags.length > 0,
      ...low.map((each) => each === rating),
      entry.status === 'changeNeeded',
      entry.status === 'notSettled',
      entry.stale !== undefined,
      entry.detached !== undefined,
    ];
    return ranks.indexOf(true);
  };
  return reported
    .map((each) => ({ each, rank: rank(each) }))
    .filter((ranked) => ranked.rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .map(({ each }) => each);
}

/** What is said of one of them where a reader looks first. */
export function finding({ entry }: Reported): Finding {
  const note = claimNote(entry, ROOM) ?? { citations: [] };
  return {
    ...note,
    number: entry.number,
    words: shortened(entry.quotes[0] ?? '', LONGEST_WORDS),
    ...(entry.detached !== undefined && entry.places === 0 && { isGone: true }),
    flags: entry.flags,
  };
}

/** Ratings in the lower half of the scale, the middle included: a reader has to know of them. */
export function lowRatings({ ratings }: Scale): readonly Rating[] {
  const values = ratings.flatMap(({ value }) => value ?? []);
  const middle = (Math.min(...values) + Math.max(...values)) / 2;
  return ratings
    .filter(({ value }) => value !== undefined && values.length > 1 && value <= middle)
    .sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
}
