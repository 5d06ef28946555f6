import { assertNever } from '../../../shared/assertNever';
import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import type { ProjectView } from '../../project/derived/projectView';
import { useStore } from '../../project/model/store';
import type { Viewer } from '../../project/session/createWorkspace';
import type { Reader } from '../../project/session/session';
import type { Waiting } from '../../project/session/workspace';

/**
 * The place or the detached anchor for which the checker is to select words; `null` where nothing waits, and
 * where what waited is gone by an undo or a removal.
 */
export function waitingNow(session: Reader & Viewer): Waiting | null {
  const { waiting } = session.workspace.get();
  return waiting && waitingClaim(session.view(), waiting) ? waiting : null;
}

/**
 * Gives a component what `waitingNow` gives, with the claim that it belongs to, and draws the component again when
 * either changes.
 */
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
