import { useSyncExternalStore } from 'react';
import { assertNever } from '../../../shared/assertNever';
import type { ClaimView, ProjectView } from '../../project/derived/projectView';
import { useStore } from '../../project/model/store';
import type { Session } from '../../project/session/session';
import type { Waiting } from '../../project/session/workspace';

/** Waits for words to be selected, or (`null`) for nothing any more. */
export function setWaiting(session: Session, waiting: Waiting | null): void {
  session.workspace.update((workspace) => ({ ...workspace, waiting }));
}

/** What waits for words; `null` also when undo or a removal has left nothing to wait for. */
export function waitingNow(session: Session): Waiting | null {
  const { waiting } = session.workspace.get();
  return waiting && waitingClaim(session.view(), waiting) ? waiting : null;
}

/** The same for a view, with the claim. */
export function useWaiting(session: Session): { waiting: Waiting; claim: ClaimView } | null {
  const waiting = useStore(session.workspace, (workspace) => workspace.waiting);
  const claim = useSyncExternalStore(session.state.subscribe, () =>
    waiting ? waitingClaim(session.view(), waiting) : undefined,
  );
  return waiting && claim ? { waiting, claim } : null;
}

/** The claim that something waits for; `undefined` when it is gone, or its anchor stands again. */
export function waitingClaim(
  { byId, byAnchor }: Pick<ProjectView, 'byId' | 'byAnchor'>,
  waiting: Waiting,
): ClaimView | undefined {
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
