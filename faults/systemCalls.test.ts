import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../electron/storage/testFolder';
import { attachStrace } from './attachStrace';
import { IS_FULL } from './effort';
import { makeProject } from './makeProject';
import { sideBySide } from './sideBySide';
import { lastSaved, startSaver } from './startSaver';
import { createTally } from './tally';
import { TOOLS, type Tool } from './tools';
import { bytesAt, judge } from './verdict';

/** Every call by which a save reaches the disk. */
const CALLS = ['openat', 'write', 'fsync', 'rename', 'link', 'unlink', 'mkdir', 'close', 'statx'];
const FAULTS = ['signal=KILL', 'error=EIO', 'error=ENOSPC'] as const;
const NAMES = {
  'signal=KILL': '2 killed at every system call',
  'error=EIO': '2 EIO at every system call',
  'error=ENOSPC': '2 ENOSPC at every system call',
} as const;
/** So many processes at any time; most of the time they wait for strace. */
const LANES = 3;
/** A saving process takes a tenth of this (ms). */
const PATIENCE = 10_000;
/** Versions each process saves: what fails first has to succeed later. */
const VERSIONS = 3;
/** In a quick look, only the first so many calls of each kind. */
const MOST = IS_FULL ? Number.POSITIVE_INFINITY : 2;

interface Hindered {
  readonly fired: boolean;
  readonly lines: readonly string[];
  readonly folder: string;
  readonly path: string;
}

/** Saves while the kth call of a kind fails, or kills. */
async function hinder(tool: Tool, call: string, fault: string, k: number): Promise<Hindered> {
  const folder = await testFolder();
  const path = join(folder, 'Harbour.galley');
  await makeProject(path);
  const saver = await startSaver(tool, path, VERSIONS);
  const watch = await attachStrace(saver.process, [
    '-e',
    `trace=${call}`,
    '-e',
    `inject=${call}:${fault}:when=${k}`,
  ]);
  saver.go();
  // Node can wait for ever for a thread whose word did not arrive; then it is as if it had crashed.
  const impatience = setTimeout(() => saver.process.kill('SIGKILL'), PATIENCE);
  await saver.ended;
  clearTimeout(impatience);
  const log = await watch.log;
  const fired = /INJECTED/.test(log) || /killed by SIGKILL/.test(log);
  return { fired, lines: saver.lines, folder, path };
}

describe.each(FAULTS)('promise 2, %s at every system call of a save', (fault) => {
  it('leaves the old or the new project, and no acknowledged save is lost', async () => {
    const tally = createTally(NAMES[fault]);
    const leftovers: string[] = [];
    // Node's threads wake each other by writing, too, and wait for ever for a word that failed; a
    // write to a file that fails is what the full disk is for.
    const calls = CALLS.filter((call) => call !== 'write' || fault === 'signal=KILL');
    const tools = IS_FULL ? TOOLS : (['galley'] as const);
    const jobs = tools.flatMap((tool) => calls.map((call) => ({ tool, call })));
    await sideBySide(LANES, jobs, async ({ tool, call }) => {
      for (let k = 1; k <= MOST; k += 1) {
        const { fired, lines, folder, path } = await hinder(tool, call, fault, k);
        if (!fired) break;
        const verdict = judge(await bytesAt(path), lastSaved(lines));
        tally.add(tool, lastSaved(lines), verdict);
        if (tool !== 'galley') continue;
        expect(verdict, `${call} ${k}: ${lines.join(', ')}`).toBe('whole');
        if (fault === 'signal=KILL' || call === 'unlink') continue;
        const names = await readdir(folder);
        if (lines.includes('done'))
          leftovers.push(...names.filter((name) => name.endsWith('.tmp')));
      }
    });
    await tally.end();
    expect(tally.runs('galley')).toBeGreaterThan(0);
    expect(leftovers).toEqual([]);
  });
});

describe('promise 4, an fsync that fails', () => {
  it('fails the save; the next one is written to a new file and succeeds', async () => {
    const { lines, path } = await hinder('galley', 'fsync', 'error=EIO', 1);
    expect(lines).toEqual(['failed 1 EIO', 'saved 2', 'saved 3', 'done']);
    expect(judge(await bytesAt(path), 3)).toBe('whole');
  });
});
