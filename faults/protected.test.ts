import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../electron/files/testing/testFolder';
import { runs } from './effort';
import { makeProtectedProject } from './makeProject';
import { beginPart } from './part';
import { sideBySide } from './sideBySide';
import { lastSaved, startSaver } from './startSaver';
import { bytesAt, judge } from './verdict';

/** Words of every version of the project, in the article and in a claim. */
const CANARIES = ['twice the plan', 'harbour', 'Ada Marsh', 'galley-project'];

/** So many processes at any time: one starts while another is killed. */
const LANES = 2;

describe('promise 17, a protected project killed at any instant of a save', () => {
  it('leaves nothing in clear, not even half written, and loses nothing', async () => {
    let saved = 0;
    let files = 0;
    const all = runs(200, 10);
    const part = beginPart('17 protected, killed at any instant', all);
    await sideBySide(LANES, Array(all).keys(), async (run) => {
      const folder = await testFolder();
      const path = join(folder, 'Quay.galley');
      const cipher = await makeProtectedProject(path);
      const saver = await startSaver('galley', path, 1_000_000);
      saver.go();
      // Half of them in the first save, which a slow machine may not end before; half after it.
      if (run % 2 === 1) await saver.answered;
      // Not a wait for something to happen: the instant of the blow is what is tried.
      await wait(5 + ((run * 17) % 150));
      saver.process.kill('SIGKILL');
      await saver.ended;
      const acknowledged = lastSaved(saver.lines);
      saved += acknowledged;
      const bytes = await bytesAt(path);
      expect(judge(bytes && cipher.open(bytes), acknowledged)).toBe('whole');
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      for (const entry of entries.filter((each) => each.isFile())) {
        files += 1;
        const content = await readFile(join(entry.parentPath, entry.name), 'latin1');
        for (const canary of CANARIES) expect(content, entry.name).not.toContain(canary);
      }
      part.step();
    });
    await part.end({
      galley: `${all} runs: 0 lost, 0 of ${files.toLocaleString('en')} files in clear`,
    });
    expect(saved).toBeGreaterThan(0);
  });
});
