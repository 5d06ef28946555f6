import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../electron/files/testing/testFolder';
import { runs } from './effort';
import { makeProject } from './makeProject';
import { sideBySide } from './sideBySide';
import { lastSaved, startSaver } from './startSaver';
import { createTally } from './tally';
import { TOOLS } from './tools';
import { bytesAt, judge } from './verdict';

/** So many processes at any time: some start while others save and are killed. */
const LANES = 4;

describe('promise 1, killed at any instant of a save', () => {
  it('no acknowledged save is lost and no file is torn', async () => {
    const all = runs(1000, 30);
    const tally = createTally('1 killed at any instant of a save', all * TOOLS.length);
    await sideBySide(LANES, Array(all).keys(), async (run) => {
      for (const tool of TOOLS) {
        const path = join(await testFolder(), 'Harbour.galley');
        await makeProject(path);
        const saver = await startSaver(tool, path, 1_000_000);
        saver.go();
        // Half of them in the first save, which a slow machine may not end before; half after it.
        if (run % 2 === 1) await saver.answered;
        // Not a wait for something to happen: the instant of the blow is what is tried.
        await wait(2 + (run % 31));
        saver.process.kill('SIGKILL');
        await saver.ended;
        const acknowledged = lastSaved(saver.lines);
        tally.add(tool, acknowledged, judge(await bytesAt(path), acknowledged));
      }
    });
    await tally.end();
    expect(tally.bad('galley')).toBe(0);
    // Else nothing was at stake.
    for (const tool of TOOLS) expect(tally.saves(tool)).toBeGreaterThan(0);
  });
});

describe('promise 7, the lock of a process that was killed', () => {
  it('is free for the next at once, which saves on what was there', async () => {
    const all = runs(100, 5);
    const tally = createTally('7 lock of a killed process', all);
    await sideBySide(LANES, Array(all).keys(), async (run) => {
      const path = join(await testFolder(), 'Harbour.galley');
      await makeProject(path);
      const first = await startSaver('galley', path, 1_000_000);
      first.go();
      await wait(5 + run);
      first.process.kill('SIGKILL');
      await first.ended;
      const next = await startSaver('galley', path, 1);
      next.go();
      await next.ended;
      expect(next.lines).toEqual(['saved 1', 'done']);
      tally.add('galley', 1, judge(await bytesAt(path), 1));
      const left = await readdir(join(path, '..'));
      expect(left.filter((name) => name.endsWith('.lock')).length).toBeLessThanOrEqual(1);
    });
    await tally.end();
    expect(tally.bad('galley')).toBe(0);
  });
});
