import { useMemo } from 'react';
import { checkReadiness, type Readiness } from '../../shared/project/readiness';
import { useProject, useSession } from '../project/session/useSession';

/** Whether the open project can be handed over, as the window shows it now. */
export function useReadiness(): Readiness {
  const session = useSession();
  const claims = useProject((view) => view.claims);
  const article = useProject((view) => view.article);
  return useMemo(
    () =>
      checkReadiness({
        log: session.log.opened(),
        claims,
        article,
      }),
    [session, claims, article],
  );
}
