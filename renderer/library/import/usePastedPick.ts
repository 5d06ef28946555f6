import { useEffect, useRef } from 'react';
import { type ImportPick, pickFrom } from './importPick';

/** Takes what is pasted anywhere on the window but in a text field. */
export function usePastedPick(enabled: boolean, onPick: (pick: ImportPick) => void): void {
  const latest = useRef(onPick);
  latest.current = onPick;
  useEffect(() => {
    if (!enabled) return;
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.closest('input, textarea')) return;
      const pick = pickFrom(event.clipboardData);
      if (!pick) return;
      event.preventDefault();
      latest.current(pick);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [enabled]);
}
