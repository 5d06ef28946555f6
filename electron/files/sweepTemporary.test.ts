import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeFileSystem } from './fileSystem';
import { sweepTemporary } from './sweepTemporary';
import { testFolder } from './testing/testFolder';

/** No system gives a process this number. */
const NOBODY = 2 ** 30;

it('removes what a crash left half written, and nothing else', async () => {
  const folder = await testFolder();
  const random = 'a'.repeat(16);
  const names = {
    dead: `.galley-${NOBODY}-${random}.tmp`,
    fresh: `.galley-${NOBODY}-${'b'.repeat(16)}.tmp`,
    alive: `.galley-${process.pid}-${random}.tmp`,
    foreign: `.galley-${NOBODY}-mine.tmp`,
    project: 'Harbour.galley',
  };
  const now = new Date('2026-11-22T10:00:00.000Z');
  const before = new Date(now.valueOf() - 3_600_000);
  for (const name of Object.values(names)) {
    await writeFile(join(folder, name), '');
    const when = name === names.fresh ? now : before;
    await utimes(join(folder, name), when, when);
  }
  await sweepTemporary(nodeFileSystem, folder, now);
  const { dead: _, ...kept } = names;
  expect((await readdir(folder)).sort()).toEqual(Object.values(kept).sort());
});
