import type { ChildProcess } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../electron/files/testing/testFolder';
import { runs } from './effort';
import { makeProject } from './makeProject';
import { sideBySide } from './sideBySide';
import { lastSaved, startSaver } from './startSaver';
import { createTally } from './tally';
import { bytesAt, judge } from './verdict';

/** Most of the time they watch a lock that does not move. */
const LANES = 20;
/** Of the second writer; more than the first one has, so that its versions are known. */
const VERSIONS = 10;

/** Resolves when a process has been stopped. See proc(5). */
async function stopped({ pid = 0 }: ChildProcess): Promise<void> {
  for (;;) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    if (stat.slice(stat.lastIndexOf(')') + 2).startsWith('T')) return;
    await pause(20);
  }
}

describe('promise 21, a writer that sleeps between its last look and its renaming', () => {
  it('keeps its claim here, loses it to another container, and overwrites nothing when it wakes', async () => {
    const all = runs(40, 2);
    const tally = createTally('21 a writer that slept, in two containers', all);
    await sideBySide(LANES, Array(all).keys(), async (run) => {
      const path = join(await testFolder(), 'Harbour.galley');
      await makeProject(path);
      const first = await startSaver('galley', path, 3, { sleepsAt: 1 + (run % 3) });
      first.go();
      await stopped(first.process);
      const here = await startSaver('galley', path, 1);
      expect(here.isReady).toBe(false);
      const second = await startSaver('galley', path, VERSIONS, { isContained: true });
      expect(second.isReady).toBe(true);
      second.go();
      await second.ended;
      expect(second.lines.at(-1)).toBe('done');
      first.process.kill('SIGCONT');
      await first.ended;
      // What it had been told before it slept stays; nothing that it tried after that was acknowledged.
      expect(first.lines.filter((line) => line.startsWith('failed'))).toHaveLength(3 - (run % 3));
      tally.add('galley', VERSIONS, judge(await bytesAt(path), lastSaved(second.lines)));
      const left = await readdir(join(path, '..'));
      expect(left.filter((name) => /\.(tmp|replaced)$|other version/.test(name))).toEqual([]);
    });
    await tally.end();
    expect(tally.bad('galley')).toBe(0);
  });
});
