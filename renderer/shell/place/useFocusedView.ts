import { useEffect } from 'react';
import { useStore } from '../../project/model/store';
import type { Session } from '../../project/session/session';

/** Gives the focus to the view that a key has shown, where what had it is gone with the view before. */
export function useFocusedView(session: Session): void {
  const view = useStore(session.workspace, (workspace) => workspace.view);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const { activeElement } = document;
      // What is hidden keeps the focus for a moment; a view without a list has it as a whole.
      const isKept = activeElement?.checkVisibility() && !activeElement.matches('body, main');
      const { dialog, view: shown } = session.workspace.get();
      if (!isKept && dialog === null && shown === view) session.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [session, view]);
}
