import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../electron/files/fileSystem';
import { writeExport } from '../electron/files/writeExport';
import { runs } from './effort';
import { makeProject } from './makeProject';
import { lastSaved, startSaver } from './startSaver';
import { sticksHere } from './stickKinds';
import { plugIn } from './sticks';
import { createTally } from './tally';
import { bytesAt, judge } from './verdict';

const kinds = sticksHere();

describe('promise 1, a project on a stick', () => {
  it('is made, locked, saved and backed up there, a report beside it; killed, it is the old or the new', async () => {
    const each = runs(4, 1);
    const tally = createTally('1 saved and killed on sticks', each * kinds.length);
    for (const kind of kinds) {
      const stick = await plugIn(kind);
      for (let run = 0; run < each; run += 1) {
        const path = join(stick, `Harbour ${run}.galley`);
        await makeProject(path);
        const first = await startSaver('galley', path, 3);
        expect((await startSaver('galley', path, 1)).isReady, kind.name).toBe(false);
        first.go();
        await first.ended;
        expect(first.lines, kind.name).toEqual(['saved 1', 'saved 2', 'saved 3', 'done']);
        expect(await readdir(join(stick, `Harbour ${run}.backups`)), kind.name).toHaveLength(1);
        const killed = await startSaver('galley', path, 1_000_000);
        killed.go();
        // Not a wait for something to happen: the instant of the blow is what is tried.
        await wait(2 + ((run * 7) % 31));
        killed.process.kill('SIGKILL');
        await killed.ended;
        const acknowledged = lastSaved(killed.lines);
        tally.add('galley', 3 + acknowledged, judge(await bytesAt(path), acknowledged));
        const report = await writeExport(
          nodeFileSystem,
          join(stick, `${run}.html`),
          Buffer.from('report'),
          {
            replace: false,
          },
        );
        expect(report, kind.name).toMatchObject({ ok: true });
      }
    }
    await tally.end();
    expect(tally.bad('galley')).toBe(0);
  });
});
