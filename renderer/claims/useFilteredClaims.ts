import { filteredClaims } from '../project/filteredClaims';
import type { ClaimView, ProjectView } from '../project/projectView';
import { useProject, useWorkspace } from '../project/useSession';

/** The claims that the lists show now, in the order of their numbers. */
export function useFilteredClaims(): readonly ClaimView[] {
  const view = useProject(itself);
  const filter = useWorkspace((workspace) => workspace.filter);
  return filteredClaims(view, filter);
}

function itself(view: ProjectView): ProjectView {
  return view;
}
