import type { ProjectCipher } from './projectCipher';

/** The keys of the protected projects that are unlocked, in memory alone, by handle. */
export interface ProjectKeys {
  cipherOf(handle: string): ProjectCipher | undefined;
  /** Whether this window has given the passphrase. */
  isUnlocked(handle: string, window: string): boolean;
  /** A window has given the passphrase, and holds the key until it closes the project. */
  unlock(handle: string, window: string, cipher: ProjectCipher): void;
  /** Windows go on with another cipher, or without one. */
  replace(handle: string, cipher: ProjectCipher | undefined): void;
  /** A window has closed one project, or is gone. A key that no window holds is overwritten. */
  release(window: string, handle?: string): void;
}

interface Unlocked {
  cipher: ProjectCipher;
  readonly windows: Set<string>;
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
      const fresh = { cipher, windows: new Set<string>() };
      unlocked.set(handle, fresh);
      return fresh;
    }
    if (known.cipher !== cipher) known.cipher.wipe();
    known.cipher = cipher;
    return known;
  };
  return {
    cipherOf: (handle) => unlocked.get(handle)?.cipher,
    isUnlocked: (handle, window) => unlocked.get(handle)?.windows.has(window) ?? false,
    unlock(handle, window, cipher) {
      change(handle, cipher).windows.add(window);
    },
    replace(handle, cipher) {
      if (cipher === undefined) forget(handle);
      else change(handle, cipher);
    },
    release(window, handle) {
      for (const [held, { windows }] of [...unlocked]) {
        if (handle !== undefined && handle !== held) continue;
        windows.delete(window);
        if (windows.size === 0) forget(held);
      }
    },
  };
}
