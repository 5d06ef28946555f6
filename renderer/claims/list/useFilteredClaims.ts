import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import { filteredClaims } from '../../project/session/filteredClaims';
import { useProject, useWorkspace } from '../../project/session/useSession';

/** The claims that the lists show now, in the order of their numbers. */
export function useFilteredClaims(): readonly DerivedClaim[] {
  const filter = useWorkspace((workspace) => workspace.filter);
  return useProject((view) => filteredClaims(view, filter));
}
