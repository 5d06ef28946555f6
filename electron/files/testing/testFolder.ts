import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A real folder of its own for one test, removed afterwards. */
export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
