import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import type { ProjectView } from '../derived/projectView';
import { filteredClaims } from './filteredClaims';
import { sortClaims } from './sortClaims';
import type { Workspace } from './workspace';

type Seen = Pick<ProjectView, 'claims' | 'tags' | 'scale'>;

/**
 * The claims that the view on screen lists, in the order in which it lists them: the table's own order among
 * the claims, that of the article everywhere else. Where the filter lets none through, all of them: keys that
 * walk the claims go on then.
 */
export function listedClaims(
  project: Seen,
  { view, filter, claimOrder }: Pick<Workspace, 'view' | 'filter' | 'claimOrder'>,
): readonly DerivedClaim[] {
  const passing = filteredClaims(project, filter);
  const claims = passing.length > 0 ? passing : project.claims;
  return view === 'claims' ? sortClaims(claims, claimOrder, project) : claims;
}

/** The claim after (1) or before (-1) another, which need not be in the list itself; round at the ends. */
export function neighbour(
  listed: readonly DerivedClaim[],
  { claim: { id }, number }: DerivedClaim,
  direction: 1 | -1,
): DerivedClaim | undefined {
  const at = listed.findIndex(({ claim }) => claim.id === id);
  if (at >= 0) return listed[(at + direction + listed.length) % listed.length];
  return direction === 1
    ? (listed.find((other) => other.number > number) ?? listed[0])
    : (listed.findLast((other) => other.number < number) ?? listed.at(-1));
}
