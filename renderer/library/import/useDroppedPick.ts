import { useEffect, useRef, useState } from 'react';
import { type ImportPick, pickFrom } from './importPick';

/**
 * Takes what is dropped anywhere on the window. Answers whether something is being dragged over it.
 */
export function useDroppedPick(enabled: boolean, onPick: (pick: ImportPick) => void): boolean {
  const [dragging, setDragging] = useState(false);
  const latest = useRef(onPick);
  latest.current = onPick;
  useEffect(() => {
    if (!enabled) return;
    const over = (event: DragEvent) => {
      event.preventDefault();
      setDragging(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setDragging(false);
      const pick = pickFrom(event.dataTransfer);
      if (pick) latest.current(pick);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      setDragging(false);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [enabled]);
  return dragging;
}
