import { createStore, type Watched } from '../project/model/store';

type Parts = typeof import('./restOfWindow');

/** What the library is seen without: dialogs, and the window of an open project. */
export interface RestOfWindow {
  /** `null` until it has been loaded. */
  readonly parts: Watched<Parts | null>;
  /** Loads it, if that has not been done; `null` where it cannot be. */
  load(): Promise<Parts | null>;
}

/**
 * The rest of the window, for when it is wanted. It is code, and so is taken from who `isProved` to be main alone;
 * `onFailure` is told where it cannot be loaded.
 */
export function createRestOfWindow(
  isProved: () => Promise<boolean>,
  onFailure: (message: string) => void,
): RestOfWindow {
  const parts = createStore<Parts | null>(null);
  return {
    parts,
    load: async () => {
      const known = parts.get();
      if (known !== null) return known;
      try {
        if (!(await isProved())) throw new Error('Galley does not answer.');
        const loaded = await import('./restOfWindow');
        parts.set(loaded);
        return loaded;
      } catch (error) {
        onFailure(`${MISSING} (${String(error)})`);
        return null;
      }
    },
  };
}

const MISSING = 'A part of this window could not be loaded. No file was changed.';
