import { assertNever } from '../../../shared/assertNever';
import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import type { ProjectView } from '../../project/derived/projectView';
import { useStore } from '../../project/model/store';
import type { Viewer } from '../../project/session/createWorkspace';
import type { Reader } from '../../project/session/session';
import type { Waiting } from '../../project/session/workspace';

/** What waits for words; `null` also when undo or a removal has left nothing to wait for. */
export function waitingNow(session: Reader & Viewer): Waiting | null {
  const { waiting } = session.workspace.get();
  return waiting && waitingClaim(session.view(), waiting) ? waiting : null;
}

/** What waits for words, with the claim it belongs to; kept up to date in a component. */
export function useWaiting(
  session: Reader & Viewer,
): { waiting: Waiting; claim: DerivedClaim } | null {
  const waiting = useStore(session.workspace, (workspace) => workspace.waiting);
  const claim = useStore(session.state, () =>
    waiting ? waitingClaim(session.view(), waiting) : undefined,
  );
  return waiting && claim ? { waiting, claim } : null;
}

/** The claim that something waits for; `undefined` when it is gone, or its anchor stands again. */
export function waitingClaim(
  { byId, byAnchor }: Pick<ProjectView, 'byId' | 'byAnchor'>,
  waiting: Waiting,
): DerivedClaim | undefined {
  switch (waiting.kind) {
    case 'place':
      return byId.get(waiting.claim);
    case 'anchor': {
      const claim = byAnchor.get(waiting.anchor);
      return claim?.detached.includes(waiting.anchor) ? claim : undefined;
    }
    default:
      return assertNever(waiting);
  }
}
