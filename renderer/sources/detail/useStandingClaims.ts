import { useMemo } from 'react';
import { useProject } from '../../project/session/useSession';
import { standingClaims } from './standingClaims';

/** The claims that stand on each source of the open project. */
export function useStandingClaims() {
  const claims = useProject((view) => view.claims);
  return useMemo(() => standingClaims(claims), [claims]);
}
