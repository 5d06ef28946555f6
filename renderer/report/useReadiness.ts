import { useMemo } from 'react';
import { checkReadiness, type Readiness } from '../../shared/project/readiness';
import { claimFacts } from '../project/filteredClaims';
import { useProject } from '../project/useSession';

/** Whether the open project can be handed over, as the window shows it now. */
export function useReadiness(): Readiness {
  const claims = useProject((view) => view.claims);
  return useMemo(
    () =>
      checkReadiness({
        claims: claimFacts(claims).map((facts) => ({ ...facts, number: facts.shown.number })),
      }),
    [claims],
  );
}
