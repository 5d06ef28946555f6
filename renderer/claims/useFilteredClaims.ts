import { filteredClaims } from '../project/filteredClaims';
import type { ClaimView } from '../project/projectView';
import { useProject, useWorkspace } from '../project/useSession';

/** The claims that the lists show now, in the order of their numbers. */
export function useFilteredClaims(): readonly ClaimView[] {
  const filter = useWorkspace((workspace) => workspace.filter);
  return useProject((view) => filteredClaims(view, filter));
}
