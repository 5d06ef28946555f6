import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import { type ClaimFilter, filterClaims } from '../../../shared/claim/filterClaims';
import type { ProjectView } from '../derived/projectView';

/** By the claims they were chosen from. */
const results = new WeakMap<
  readonly DerivedClaim[],
  { filter: ClaimFilter; claims: readonly DerivedClaim[] }
>();

/** What `filterClaims` lets through, which is the same list until the claims or the filter are others. */
export function filteredClaims(
  { claims }: Pick<ProjectView, 'claims'>,
  filter: ClaimFilter,
): readonly DerivedClaim[] {
  const known = results.get(claims);
  if (known?.filter === filter) return known.claims;
  const shown = filterClaims(claims, filter);
  results.set(claims, { filter, claims: shown });
  return shown;
}
