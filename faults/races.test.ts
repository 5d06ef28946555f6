import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../electron/files/testing/testFolder';
import { runs } from './effort';
import { makeProject } from './makeProject';
import { lastSaved, startSaver } from './startSaver';
import { createTally } from './tally';
import { bytesAt, judge } from './verdict';

describe('promise 7, two processes that open one project at the same time', () => {
  it('one writes, the other is told; nothing is torn or lost', async () => {
    const all = runs(200, 8);
    const tally = createTally('7 two processes at once', all);
    for (let run = 0; run < all; run += 1) {
      const path = join(await testFolder(), 'Harbour.galley');
      await makeProject(path);
      const savers = await Promise.all([1, 2].map(() => startSaver('galley', path, 5)));
      expect(savers.filter(({ isReady }) => isReady)).toHaveLength(1);
      for (const saver of savers) if (saver.isReady) saver.go();
      await Promise.all(savers.map(({ ended }) => ended));
      const acknowledged = Math.max(...savers.map(({ lines }) => lastSaved(lines)));
      expect(acknowledged).toBe(5);
      tally.add('galley', acknowledged, judge(await bytesAt(path), acknowledged));
    }
    await tally.end();
    expect(tally.bad('galley')).toBe(0);
  });
});
