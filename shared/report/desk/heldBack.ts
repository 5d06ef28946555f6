import type { DerivedClaim } from '../../claim/deriveClaims';
import { isChecked, STATUS_LABELS } from '../../claim/status';
import type { Scale } from '../../rating/scale';
import { claimNumbers, phraseText } from '../words/listWords';

/**
 * Whether the verdict on a claim would be taken for one on words that nobody checked: they changed since, or are
 * no longer in the article. Such a verdict is not for the public.
 */
export function isOutdated({ stale, detached }: DerivedClaim): boolean {
  return stale || detached.length > 0;
}

/** The claims that have a verdict to be published, outdated or not. */
export function claimsWithVerdict(
  claims: readonly DerivedClaim[],
  { ratings }: Pick<Scale, 'ratings'>,
): DerivedClaim[] {
  const known = new Set(ratings.map(({ id }) => id));
  return claims.filter(
    ({ claim: { status, verdict } }) =>
      status !== 'noCheckNeeded' && verdict !== undefined && known.has(verdict.rating),
  );
}

/**
 * What somebody who hands verdicts to the public has to know, in plain sentences: which are held back, or let
 * through although they are outdated, and which are of claims whose status does not say that they were checked.
 */
export function publicVerdictNotes(
  claims: readonly DerivedClaim[],
  scale: Pick<Scale, 'ratings'>,
  { allowStale = false }: { readonly allowStale?: boolean | undefined } = {},
): string[] {
  const rated = claimsWithVerdict(claims, scale);
  const gone = rated.filter(({ detached }) => detached.length > 0);
  const changed = rated.filter((each) => isOutdated(each) && !gone.includes(each));
  const open = rated.filter((each) => !isChecked(each.claim.status) && !isOutdated(each));
  const fate = allowStale ? 'let through, as was asked for' : 'held back';
  const statuses = new Set(open.map(({ claim }) => STATUS_LABELS[claim.status]));
  return [
    ...about(changed, `${fate}: the words have changed since they were checked.`),
    ...about(gone, `${fate}: words have gone from the article.`),
    ...about(
      open,
      `published with a verdict, though the status is “${[...statuses].join('”, “')}”.`,
    ),
  ];
}

function about(claims: readonly DerivedClaim[], what: string): string[] {
  if (claims.length === 0) return [];
  const numbers = claims.map(({ number }) => number);
  // All of them: whoever publishes has to know each.
  const named = phraseText(claimNumbers(numbers, Number.POSITIVE_INFINITY));
  return [`${claims.length === 1 ? `Claim ${named} is` : `Claims ${named} are`} ${what}`];
}
