import { useEffect } from 'react';
import type { Session } from '../../project/session/session';
import { useWorkspace } from '../../project/session/useSession';

/** What moves of itself right after a message (a selection, a scroll) does not take it away (ms). */
const SETTLED_AFTER_MS = 600;

/** The message at the foot of the window: gone with the next change, or the next step in the text. */
export function usePassingMessage(session: Session): string | null {
  const message = useWorkspace((workspace) => workspace.message);
  useEffect(() => {
    if (message === null) return;
    const { claims } = session.view();
    let settled = false;
    const timer = setTimeout(() => {
      settled = true;
    }, SETTLED_AFTER_MS);
    const stop = session.state.subscribe(() => {
      if (!settled && session.view().claims === claims) return;
      session.unsay(message);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [session, message]);
  return message;
}
