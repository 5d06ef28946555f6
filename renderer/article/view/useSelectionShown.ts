import { useEffect, useState } from 'react';
import type { Session } from '../../project/session/session';

/**
 * Whether the selected words are to be talked about: some are selected, the pointer is not selecting
 * any more, the focus is in the article, and Escape has not said "not now".
 */
export function useSelectionShown(session: Session): boolean {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const root = session.element;
    let selecting = false;
    const update = () => {
      const { selection } = session.state.get();
      const { activeElement } = document;
      const isHere =
        root.contains(activeElement) || Boolean(activeElement?.closest('[data-selection-bar]'));
      setShown(!selection.empty && !selecting && isHere);
    };
    const begin = () => {
      selecting = true;
      update();
    };
    // After ProseMirror has read the selection that the pointer made.
    const end = () =>
      requestAnimationFrame(() => {
        selecting = false;
        update();
      });
    const later = () => queueMicrotask(update);
    const unsubscribe = session.state.subscribe(update);
    root.addEventListener('pointerdown', begin);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
    document.addEventListener('focusin', later);
    document.addEventListener('focusout', later);
    update();
    return () => {
      unsubscribe();
      root.removeEventListener('pointerdown', begin);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
      document.removeEventListener('focusin', later);
      document.removeEventListener('focusout', later);
    };
  }, [session]);
  return shown;
}
