import type { ProjectCipher } from './projectCipher';

/** The keys of the protected projects that are unlocked, in memory alone, by handle. */
export interface ProjectKeys {
  cipherOf(handle: string): ProjectCipher | undefined;
  /** Whether this window has given the passphrase. */
  isUnlocked(handle: string, window: string): boolean;
  /** A window has given the passphrase; it holds the key from when it opens the project. */
  unlock(handle: string, window: string, cipher: ProjectCipher): void;
  /** A window has opened the project, perhaps once more. */
  hold(handle: string, window: string): void;
  /** Windows go on with another cipher, or without one. */
  replace(handle: string, cipher: ProjectCipher | undefined): void;
  /** A window has closed one project, or is gone. A key that no window holds is overwritten. */
  release(window: string, handle?: string): void;
  /** A window gives up what it was given, however often it has the project open. */
  lock(handle: string, window: string): void;
}

interface Unlocked {
  cipher: ProjectCipher;
  /** How often each window has the project open: it may open it anew before it closes it. */
  readonly holds: Map<string, number>;
}

export function createProjectKeys(): ProjectKeys {
  const unlocked = new Map<string, Unlocked>();
  const forget = (handle: string) => {
    unlocked.get(handle)?.cipher.wipe();
    unlocked.delete(handle);
  };
  const change = (handle: string, cipher: ProjectCipher) => {
    const known = unlocked.get(handle);
    if (known === undefined) {
      const fresh = { cipher, holds: new Map<string, number>() };
      unlocked.set(handle, fresh);
      return fresh;
    }
    if (known.cipher !== cipher) known.cipher.wipe();
    known.cipher = cipher;
    return known;
  };
  return {
    cipherOf: (handle) => unlocked.get(handle)?.cipher,
    isUnlocked: (handle, window) => unlocked.get(handle)?.holds.has(window) ?? false,
    unlock(handle, window, cipher) {
      const { holds } = change(handle, cipher);
      holds.set(window, holds.get(window) ?? 0);
    },
    hold(handle, window) {
      const holds = unlocked.get(handle)?.holds;
      holds?.set(window, (holds.get(window) ?? 0) + 1);
    },
    replace(handle, cipher) {
      if (cipher === undefined) forget(handle);
      else change(handle, cipher);
    },
    release(window, handle) {
      for (const [held, { holds }] of [...unlocked]) {
        if (handle !== undefined && handle !== held) continue;
        const left = handle === undefined ? 0 : (holds.get(window) ?? 0) - 1;
        if (left > 0) holds.set(window, left);
        else holds.delete(window);
        if (holds.size === 0) forget(held);
      }
    },
    lock(handle, window) {
      const holds = unlocked.get(handle)?.holds;
      holds?.delete(window);
      if (holds?.size === 0) forget(handle);
    },
  };
}
