import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Does work that needs a folder of its own, which nobody else may look into and which goes with it. */
export async function withPrivateFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  // Made with 0700.
  const folder = await mkdtemp(join(tmpdir(), 'galley-'));
  try {
    return await work(folder);
  } finally {
    // A program that has just been stopped may still be writing its last.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
