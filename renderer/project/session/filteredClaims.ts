import {
  CLAIM_CONDITIONS,
  type ClaimFacts,
  filterClaims,
} from '../../../shared/claim/filterClaims';
import type { ClaimView, ProjectView } from '../derived/projectView';
import type { ClaimFilter } from './workspace';

/** By the claims they were chosen from. */
const results = new WeakMap<
  readonly ClaimView[],
  { filter: ClaimFilter; claims: readonly ClaimView[] }
>();

/** The claims that the filter lets through, in the order of their numbers. */
export function filteredClaims(view: ProjectView, filter: ClaimFilter): readonly ClaimView[] {
  const known = results.get(view.claims);
  if (known?.filter === filter) return known.claims;
  const claims = isEveryClaim(filter) ? view.claims : passing(view, filter);
  results.set(view.claims, { filter, claims });
  return claims;
}

/** True when the filter lets everything through. */
export function isEveryClaim(filter: ClaimFilter): boolean {
  return (
    filter.query.trim() === '' &&
    filter.tags.size === 0 &&
    filter.statuses.size === 0 &&
    filter.ratings.size === 0 &&
    !CLAIM_CONDITIONS.some((condition) => filter[condition])
  );
}

/** What filters look at, and the claim as it is shown. */
interface ShownFacts extends ClaimFacts {
  readonly shown: ClaimView;
}

const facts = new WeakMap<ClaimView, ShownFacts>();

/** What filters look at in each claim; made once for each claim as it is shown. */
export function claimFacts(claims: readonly ClaimView[]): readonly ShownFacts[] {
  return claims.map((shown) => {
    const known = facts.get(shown) ?? factsOf(shown);
    facts.set(shown, known);
    return known;
  });
}

/** The same of one claim, for a look in passing: nothing is kept. */
export function factsOf(shown: ClaimView): ShownFacts {
  return {
    shown,
    claim: shown.claim,
    quote: shown.text,
    stale: shown.stale,
    isDetached: shown.detached.length > 0,
    originCount: shown.origins,
  };
}

function passing(view: ProjectView, filter: ClaimFilter): readonly ClaimView[] {
  return filterClaims(claimFacts(view.claims), {
    query: filter.query,
    tags: [...filter.tags],
    statuses: [...filter.statuses],
    ratings: [...filter.ratings],
    conditions: CLAIM_CONDITIONS.filter((condition) => filter[condition]),
  }).map(({ shown }) => shown);
}
