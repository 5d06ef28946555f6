import { useEffect, useRef } from 'react';

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
/** How often it is looked whether nobody was there (ms). A machine that slept is seen at once. */
const LOOK_MS = 5_000;

/** Calls `lock` once nobody has touched the window for so many minutes; null never does. */
export function useIdleLock(minutes: number | null, lock: () => void): void {
  const latest = useRef(lock);
  latest.current = lock;
  useEffect(() => {
    if (minutes === null) return;
    let touched = Date.now();
    const look = () => {
      if (Date.now() - touched < minutes * 60_000) return;
      touched = Date.now();
      latest.current();
    };
    const touch = () => {
      // After a sleep the first key must find the project locked already.
      look();
      touched = Date.now();
    };
    for (const sign of SIGNS_OF_LIFE) {
      window.addEventListener(sign, touch, { capture: true, passive: true });
    }
    const timer = setInterval(look, LOOK_MS);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, touch, { capture: true });
    };
  }, [minutes]);
}
