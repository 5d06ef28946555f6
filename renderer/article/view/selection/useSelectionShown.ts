import { useEffect, useState } from 'react';
import type { Session } from '../../../project/session/session';

/**
 * Whether the selected words are to be talked about: some are selected, the pointer is not selecting
 * any more, the focus is in the article, and Escape has not said "not now".
 */
export function useSelectionShown(session: Session): boolean {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const root = session.element;
    let selecting = false;
    let isHere = false;
    const update = () => {
      const { selection } = session.state.get();
      setShown(!selection.empty && !selecting && isHere);
    };
    /** Asked only when the focus has come to rest: on its way from one element to the next it is nowhere. */
    const look = () => {
      const { activeElement } = document;
      isHere =
        root.contains(activeElement) || Boolean(activeElement?.closest('[data-selection-bar]'));
      update();
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
    const later = () => queueMicrotask(look);
    const left = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget === null) later();
    };
    const unsubscribe = session.state.subscribe(update);
    root.addEventListener('pointerdown', begin);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
    document.addEventListener('focusin', later);
    document.addEventListener('focusout', left);
    look();
    return () => {
      unsubscribe();
      root.removeEventListener('pointerdown', begin);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
      document.removeEventListener('focusin', later);
      document.removeEventListener('focusout', left);
    };
  }, [session]);
  return shown;
}
