import { useEffect } from 'react';
import type { Session } from '../project/session/session';

/**
 * Gives the focus back when the last dialog closes. A dialog does so by itself, but not to what was
 * there before the palette that opened it, nor to a menu's entry that is gone.
 */
export function useReturnedFocus(session: Session): void {
  useEffect(() => {
    let before: HTMLElement | null = null;
    let open = session.workspace.get().dialog !== null;
    let frame = 0;
    const giveBack = () => {
      if (open || document.activeElement !== document.body) return;
      if (before?.isConnected) before.focus({ preventScroll: true });
      if (document.activeElement === document.body) session.focus();
    };
    const stop = session.workspace.subscribe(() => {
      const isOpen = session.workspace.get().dialog !== null;
      if (isOpen === open) return;
      open = isOpen;
      cancelAnimationFrame(frame);
      const { activeElement } = document;
      if (!isOpen) {
        // The dialog gives the focus back in the next frame, if it can.
        frame = requestAnimationFrame(() => {
          frame = requestAnimationFrame(giveBack);
        });
      } else if (activeElement instanceof HTMLElement && activeElement !== document.body) {
        before = activeElement;
      }
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [session]);
}
