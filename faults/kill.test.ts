import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../electron/storage/testFolder';
import { runs } from './effort';
import { lastSaved, startSaver } from './startSaver';
import { createTally } from './tally';
import { makeProject, TOOLS, type Tool } from './tools';
import { bytesAt, judge } from './verdict';

describe('promise 1, killed at any instant of a save', () => {
  it('no acknowledged save is lost and no file is torn', async () => {
    const tally = createTally();
    const saved = new Map<Tool, number>();
    for (let run = 0; run < runs(1000, 30); run += 1) {
      for (const tool of TOOLS) {
        const path = join(await testFolder(), 'Harbour.galley');
        await makeProject(path);
        const saver = await startSaver(tool, path, 1_000_000);
        saver.go();
        // Not a wait for something to happen: the instant of the blow is what is tried.
        await wait(2 + (run % 31));
        saver.process.kill('SIGKILL');
        await saver.ended;
        const acknowledged = lastSaved(saver.lines);
        saved.set(tool, (saved.get(tool) ?? 0) + acknowledged);
        tally.add(tool, judge(await bytesAt(path), acknowledged));
      }
    }
    tally.print('1 killed at any instant');
    expect(tally.bad('galley')).toBe(0);
    // Else nothing was at stake.
    for (const tool of TOOLS) expect(saved.get(tool)).toBeGreaterThan(0);
  });
});

describe('promise 7, the lock of a process that was killed', () => {
  it('is free for the next at once, which saves on what was there', async () => {
    for (let run = 0; run < runs(100, 5); run += 1) {
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
      const left = await readdir(join(path, '..'));
      expect(left.filter((name) => name.endsWith('.lock')).length).toBeLessThanOrEqual(1);
    }
  });
});
