import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { snapshotOfFile } from '../files/projectSnapshot';
import { testProjectText } from '../project/testing/testProject';
import { readSnapshot } from './readSnapshot';

const bytesOf = (text: string) => Buffer.from(text, 'utf8');
const EMPTY_CLAIMS = (megabytes: number) =>
  bytesOf(
    `{"format":"galley-project","version":3,"claims":[${'{},'.repeat((megabytes * 1024 * 1024) / 3)}{}]}`,
  );

describe('readSnapshot', () => {
  it('reads a long project in a process of its own as it is read here', async () => {
    const bytes = bytesOf(testProjectText());
    expect(await readSnapshot(bytes, { mostHere: 0 })).toEqual(snapshotOfFile(bytes));
  });

  it('refuses there what it refuses here, in the same words', async () => {
    for (const text of ['', '[]', '{"format":"galley-project","version":9}', testProjectText()]) {
      const bytes = bytesOf(text.slice(0, -3));
      expect(await readSnapshot(bytes, { mostHere: -1 })).toEqual(snapshotOfFile(bytes));
    }
  });

  it('names the first mistakes of a file that is nothing but mistakes, and answers meanwhile', async () => {
    let longest = 0;
    let last = performance.eventLoopUtilization();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.eventLoopUtilization(last).active);
      last = performance.eventLoopUtilization();
    }, 10);
    const read = await readSnapshot(EMPTY_CLAIMS(3));
    clearInterval(watch);
    expect(read).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(read.ok ? '' : read.error.message).toMatch(/and more/);
    expect(longest).toBeLessThan(5000);
  });

  it('gives up what needs too much memory or work', async () => {
    const given = (limits: { heap?: number; work?: number }) =>
      readSnapshot(EMPTY_CLAIMS(12), { limits });
    const gaveUp = { ok: false, error: { code: 'damaged' } };
    for (const limits of [{ heap: 64 }, { work: 100 }]) {
      const read = await given(limits);
      expect(read).toMatchObject(gaveUp);
      expect(read.ok ? '' : read.error.message).toMatch(/was given up/);
    }
  });
});
