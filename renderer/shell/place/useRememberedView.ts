import { useEffect, useLayoutEffect, useRef } from 'react';
import { restoreTop, topBlock } from '../../article/view/scrollPlace';
import type { Session } from '../../project/session/session';
import { useApp } from '../../ui/AppContext';

/** How long after the last scroll or selection the view state is kept (ms). */
const REMEMBER_AFTER_MS = 500;

/** Restores scroll place and selected claim, and keeps them apart from the project file. */
export function useRememberedView(session: Session): void {
  const { host } = useApp();
  /** Keeps at once what the timer has not kept yet. */
  const rememberNow = useRef<(() => void) | null>(null);
  // Before the article leaves the page: afterwards nobody knows where it was scrolled to.
  useLayoutEffect(() => () => rememberNow.current?.(), []);
  useEffect(() => {
    restoreTop(session, session.openedView);
    session.editor.view.dom.focus({ preventScroll: true });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = () => {
      clearTimeout(timer);
      rememberNow.current = null;
      const { view, selectedClaim } = session.workspace.get();
      const place = topBlock(session);
      void host.call('project.saveView', {
        handle: session.handle,
        view: { view, ...(selectedClaim ? { selectedClaim } : {}), ...place },
      });
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(remember, REMEMBER_AFTER_MS);
      rememberNow.current = remember;
    };
    const stopWatching = session.workspace.subscribe(soon);
    document.addEventListener('scroll', soon, { capture: true, passive: true });
    window.addEventListener('pagehide', remember);
    return () => {
      clearTimeout(timer);
      stopWatching();
      document.removeEventListener('scroll', soon, { capture: true });
      window.removeEventListener('pagehide', remember);
    };
  }, [session, host]);
}
