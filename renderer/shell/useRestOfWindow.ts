import { useCallback, useState } from 'react';

type Parts = typeof import('./restOfWindow');

/** What the library is seen without: dialogs, and the window of an open project. */
export interface RestOfWindow {
  /** `null` until it has been loaded. */
  readonly parts: Parts | null;
  /** Loads it, if that has not been done; `null` where it cannot be. */
  load(): Promise<Parts | null>;
}

/** The rest of the window, for when it is wanted; `onFailure` is told where it cannot be loaded. */
export function useRestOfWindow(onFailure: (message: string) => void): RestOfWindow {
  const [parts, setParts] = useState<Parts | null>(null);
  const load = useCallback(async () => {
    try {
      const loaded = await import('./restOfWindow');
      setParts(loaded);
      return loaded;
    } catch (error) {
      onFailure(`${MISSING} (${String(error)})`);
      return null;
    }
  }, [onFailure]);
  return { parts, load };
}

const MISSING = 'A part of this window could not be loaded. No file was changed.';
