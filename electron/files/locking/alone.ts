import { setTimeout as pause } from 'node:timers/promises';
import { ExpectedError } from '../expectedError';
import type { FileSystem } from '../fileSystem';
import { takeLock } from './projectLock';

/** How long to wait for whoever is at it (ms); a dead owner's lock is free sooner. */
const LONGEST_WAIT = 6000;
const BETWEEN_TRIES = 15;

/**
 * Does a piece of work on a file while no other process of Galley does one on it. Throws `ExpectedError`
 * (`inUse`) where another one does not end, and the system's error where no lock can be kept.
 */
export async function alone<T>(fs: FileSystem, path: string, work: () => Promise<T>): Promise<T> {
  const last = performance.now() + LONGEST_WAIT;
  for (;;) {
    const outcome = await takeLock(fs, path);
    if (outcome.kind === 'held') {
      try {
        return await work();
      } finally {
        await outcome.lock.release();
      }
    }
    if (performance.now() > last) throw new ExpectedError(BUSY);
    await pause(BETWEEN_TRIES * (1 + Math.random()));
  }
}

const BUSY = {
  code: 'inUse',
  message:
    'Another Galley is writing the same file and does not end. Nothing was changed. Try again.',
} as const;
