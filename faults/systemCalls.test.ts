import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../electron/files/testing/testFolder';
import { attachStrace } from './attachStrace';
import { IS_FULL } from './effort';
import { makeProject } from './makeProject';
import { onStandstill } from './onStandstill';
import { wholeCalls } from './parseTrace';
import { sideBySide } from './sideBySide';
import { lastSaved, startSaver } from './startSaver';
import { createTally } from './tally';
import { TOOLS, type Tool } from './tools';
import { bytesAt, judge } from './verdict';

/** Every call by which a save reaches the disk. */
const CALLS = [
  'openat',
  'write',
  'pwrite64',
  'fsync',
  'rename',
  'renameat2',
  'link',
  'unlink',
  'mkdir',
  'close',
  'statx',
];
const FAULTS = ['signal=KILL', 'error=EIO', 'error=ENOSPC'] as const;
type Fault = (typeof FAULTS)[number];
const NAMES = {
  'signal=KILL': '2 killed at every system call',
  'error=EIO': '2 EIO at every system call',
  'error=ENOSPC': '2 ENOSPC at every system call',
} as const;
/** So many processes at any time; most of the time they wait for strace. */
const LANES = 3;
/** Versions each process saves: what fails first has to succeed later. */
const VERSIONS = 3;
/** In a quick look, only the first so many calls of each kind; in full more than there are. */
const MOST = IS_FULL ? 1000 : 2;
/** How often a write is aimed at that was missed. */
const TRIES = 3;

interface Hindered {
  /** Whether what was to fail or to kill was reached. */
  readonly fired: boolean;
  readonly lines: readonly string[];
  readonly folder: string;
  readonly path: string;
}

/** A process that is ready to save, in a folder of its own. */
async function readySaver(tool: Tool) {
  const folder = await testFolder();
  const path = join(folder, 'Harbour.galley');
  await makeProject(path);
  return { folder, path, saver: await startSaver(tool, path, VERSIONS) };
}

/** Saves while a thread's kth call of a kind fails, or kills. */
async function hinder(tool: Tool, call: string, fault: Fault, k: number): Promise<Hindered> {
  const { folder, path, saver } = await readySaver(tool);
  const isMissed = (log: string) =>
    isAimed(call, fault) &&
    wholeCalls(log).some((each) => /INJECTED/.test(each) && !each.includes(folder));
  const options = ['-y', '-e', `trace=${call}`, '-e', `inject=${call}:${fault}:when=${k}`];
  const watch = await attachStrace(saver.process, options, (log) => {
    if (isMissed(log)) saver.process.kill('SIGKILL');
  });
  saver.go();
  // Node can wait for ever for a thread whose word did not arrive; then it is as if it had crashed.
  const stopWatching = onStandstill(saver.process, () => saver.process.kill('SIGKILL'));
  await saver.ended;
  stopWatching();
  const log = await watch.log;
  const fired = !isMissed(log) && (/INJECTED/.test(log) || /killed by SIGKILL/.test(log));
  return { fired, lines: saver.lines, folder, path };
}

/**
 * Node's threads wake each other by writing, too, and wait for ever for a word that failed. No disk does
 * that to them: of the writes, only those to files are to fail.
 */
const isAimed = (call: string, fault: Fault) => call === 'write' && fault !== 'signal=KILL';

/** Which writes of the threads of a process that saves are to files, each thread's first being 1. */
async function writesToFiles(tool: Tool): Promise<number[]> {
  const { folder, saver } = await readySaver(tool);
  const watch = await attachStrace(saver.process, ['-y', '-e', 'trace=write']);
  saver.go();
  await saver.ended;
  const counts = new Map<string, number>();
  const found: number[] = [];
  for (const line of (await watch.log).split('\n')) {
    const [, thread = '', to] = /^(?:\[pid +(\d+)\] )?write\(\d+<([^>]*)>/.exec(line) ?? [];
    if (to === undefined) continue;
    const count = (counts.get(thread) ?? 0) + 1;
    counts.set(thread, count);
    if (to.startsWith(folder)) found.push(count);
  }
  return found;
}

/** Does so to a write to a file, which is missed where the threads woke each other otherwise. */
async function hinderWrite(tool: Tool, fault: Fault, k: number): Promise<Hindered> {
  for (let tries = 1; ; tries += 1) {
    const hindered = await hinder(tool, 'write', fault, k);
    if (hindered.fired || tries === TRIES) return hindered;
  }
}

describe.each(FAULTS)('promise 2, %s at every system call of a save', (fault) => {
  it('leaves the old or the new project, and no acknowledged save is lost', async () => {
    const tally = createTally(NAMES[fault]);
    const leftovers: string[] = [];
    let failedWrites = 0;
    const tools = IS_FULL ? TOOLS : (['galley'] as const);
    const jobs = tools.flatMap((tool) => CALLS.map((call) => ({ tool, call })));
    await sideBySide(LANES, jobs, async ({ tool, call }) => {
      const aimed = isAimed(call, fault);
      const places = aimed
        ? await writesToFiles(tool)
        : Array.from({ length: MOST }, (_, at) => at + 1);
      for (const k of places) {
        const { fired, lines, folder, path } = aimed
          ? await hinderWrite(tool, fault, k)
          : await hinder(tool, call, fault, k);
        if (!fired && aimed) continue;
        if (!fired) break;
        if (aimed && tool === 'galley') failedWrites += 1;
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
    if (fault !== 'signal=KILL') expect(failedWrites).toBeGreaterThan(0);
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
