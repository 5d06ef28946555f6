import { execFileSync } from 'node:child_process';
import { readdir, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../electron/files/testing/testFolder';
import { runs } from './effort';
import { makeProject } from './makeProject';
import { sideBySide } from './sideBySide';
import { lastSaved, startSaver } from './startSaver';
import { createTally } from './tally';
import { TOOLS, type Tool } from './tools';
import { bytesAt, judge } from './verdict';

const DISK_KB = 256;
const BLOCK_KB = 4;
/** So many disks at any time. */
const LANES = 2;
/** Kilobytes that a project of the suite and what lies beside it take. */
const PROJECT_KB = 64;

/** A disk of its own, so small that it can be filled. */
async function smallDisk(): Promise<{ readonly folder: string; unmount(): void }> {
  const folder = await testFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_KB}k`, 'galley-faults', folder]);
  const unmount = () => execFileSync('umount', [folder]);
  return { folder, unmount };
}

async function saveThreeTimes(tool: Tool, path: string): Promise<readonly string[]> {
  const saver = await startSaver(tool, path, 3);
  if (saver.isReady) saver.go();
  await saver.ended;
  return saver.lines;
}

describe('promise 3, a full disk', () => {
  it('fails the save in words, keeps the old project, leaves nothing behind, and goes on', async () => {
    const sizes = runs(64, 6);
    const tally = createTally('3 full disk', sizes * TOOLS.length);
    let failed = 0;
    await sideBySide(LANES, Array(sizes).keys(), async (size) => {
      for (const tool of TOOLS) {
        const disk = await smallDisk();
        try {
          const path = join(disk.folder, 'Harbour.galley');
          await makeProject(path);
          const free = Math.floor(((DISK_KB - PROJECT_KB) * size) / sizes / BLOCK_KB) * BLOCK_KB;
          const filler = join(disk.folder, 'filler');
          await writeFile(filler, Buffer.alloc((DISK_KB - PROJECT_KB - free) * 1024));
          const lines = await saveThreeTimes(tool, path);
          tally.add(tool, lastSaved(lines), judge(await bytesAt(path), lastSaved(lines)));
          if (tool !== 'galley') continue;
          const failures = lines.filter((line) => line.startsWith('failed'));
          for (const failure of failures) expect(failure).toMatch(/^failed \d ENOSPC$/);
          failed += failures.length;
          const names = await readdir(disk.folder);
          expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
          await unlink(filler);
          expect(await saveThreeTimes(tool, path)).toContain('saved 3');
        } finally {
          disk.unmount();
        }
      }
    });
    await tally.end();
    expect(tally.bad('galley')).toBe(0);
    expect(failed).toBeGreaterThan(0);
  });
});
