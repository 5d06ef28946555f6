import type { Desk } from '../desk/desk';
import { capital, claimWords, phraseText } from '../words/listWords';
import { webAddress } from '../words/safeAddress';
import { showDay } from '../words/showDays';
import { type ClaimReview, claimReview, type NotReady } from './claimReview';

/** The reviews that are ready, and in plain sentences which claims have none, and why. */
export interface ClaimReviews {
  readonly reviews: readonly ClaimReview[];
  readonly notes: readonly string[];
}

/** Longer words are cut by those who show reviews. Counted in characters. */
const LONG_CLAIM = 75;

const REASONS: Readonly<Record<NotReady, string>> = {
  noVerdict: 'without a verdict',
  noRatingName: 'the rating has no name',
  noWords: 'there are no words of the claim',
  ownClaim: 'the claimant is the desk that reviews',
};

/**
 * ClaimReview objects (schema.org) of the claims that are ready, one a claim. Claims that need no
 * check are nobody's review and not spoken of, nor are those held back: `publicVerdictNotes` says which. Never
 * fails: what else is missing is said in the notes.
 */
export function toClaimReview(desk: Desk): ClaimReviews {
  const { pageUrl, deskName, now } = desk.context;
  const page = webAddress(pageUrl)?.replace(/#.*$/, '');
  const name = deskName?.trim();
  if (!page || !name) return { reviews: [], notes: [nothingReady(page, name)] };
  const day = now.slice(0, 10);
  const reviews: ClaimReview[] = [];
  const leftOut = new Map<NotReady, number[]>();
  const long: number[] = [];
  const madeLater: number[] = [];
  for (const derived of desk.marked) {
    if (derived.claim.status === 'noCheckNeeded' || desk.heldBack.has(derived)) continue;
    const { claim, number } = derived;
    const made = claimReview(derived, desk, { page, deskName: name, day });
    if (!made.ok) {
      leftOut.set(made.error, [...(leftOut.get(made.error) ?? []), number]);
      continue;
    }
    reviews.push(made.value);
    if ([...made.value.claimReviewed].length > LONG_CLAIM) long.push(number);
    if (claim.madeOn && claim.madeOn.slice(0, 10) > day.slice(0, claim.madeOn.length)) {
      madeLater.push(number);
    }
  }
  return {
    reviews,
    notes: [
      ...(reviews.length > 0 ? [datedWords(day)] : []),
      ...[...leftOut].map(
        ([reason, numbers]) => `${ofClaims(numbers)} not ready and left out: ${REASONS[reason]}.`,
      ),
      ...about(long, `longer than ${LONG_CLAIM} characters: a shorter statement is shown whole.`),
      ...about(madeLater, 'dated later than the review: check when it was said.'),
    ],
  };
}

/** When the page will be published nobody has said: schema.org wants a day nevertheless. */
function datedWords(day: string): string {
  return `Claim reviews are dated ${showDay(day)}, the day of this export, as the day of publication.`;
}

function nothingReady(page: string | undefined, name: string | undefined): string {
  const missing = [
    page ? '' : 'the http or https address of the page where it will be published',
    name ? '' : 'the name of your desk (see Settings)',
  ].filter(Boolean);
  return `No claim review is ready: ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing.`;
}

function about(numbers: readonly number[], what: string): string[] {
  return numbers.length > 0 ? [`${ofClaims(numbers)} ${what}`] : [];
}

/** "Claims 3 and 8 are", "Claim 3 is". */
function ofClaims(numbers: readonly number[]): string {
  return `${capital(phraseText(claimWords(numbers)))} ${numbers.length === 1 ? 'is' : 'are'}`;
}
