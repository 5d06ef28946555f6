import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../electron/files/testing/testFolder';
import { attachStrace } from './attachStrace';
import { runs } from './effort';
import { makeProject } from './makeProject';
import { parseTrace, TRACE_OPTIONS } from './parseTrace';
import { createSimulatedDisk } from './simulatedDisk';
import { lastSaved, startSaver } from './startSaver';
import { createTally } from './tally';
import { TOOLS, type Tool } from './tools';
import { judge } from './verdict';

/** The system calls of so many saves, and the file they worked on. */
async function recordSaves(tool: Tool, saves: number) {
  const path = join(await testFolder(), 'Harbour.galley');
  await makeProject(path);
  const before = await readFile(path);
  const saver = await startSaver(tool, path, saves);
  const watch = await attachStrace(saver.process, TRACE_OPTIONS);
  saver.go();
  await saver.ended;
  expect(saver.lines.at(-2), saver.lines.join('; ')).toBe(`saved ${saves}`);
  return { path, before, calls: parseTrace(await watch.log), after: await readFile(path) };
}

describe('promise 1, the power cut at any system call', () => {
  it('leaves the old or the new project, and no acknowledged save is lost', async () => {
    const tally = createTally('1 power cut at every system call', TOOLS.length);
    for (const tool of TOOLS) {
      const { path, before, calls, after } = await recordSaves(tool, runs(8, 3));
      const disk = createSimulatedDisk(path, before);
      let said = '';
      for (const call of calls) {
        if (call.call === 'write' && call.fd === 1) said += call.bytes.toString();
        else disk.replay(call);
        const acknowledged = lastSaved(said.split('\n'));
        const verdicts = disk.imagesOf(path).map((image) => judge(image, acknowledged));
        // One cut has one outcome: the worst that the disk may have left.
        const worst = ['unreadable', 'lost', 'whole'] as const;
        tally.add(
          tool,
          acknowledged,
          worst.find((verdict) => verdicts.includes(verdict)) ?? 'unreadable',
        );
      }
      // The replay is right if, with the power on, it ends as the real disk did.
      expect(disk.imagesOf(path).at(-1)?.equals(after), tool).toBe(true);
    }
    await tally.end();
    expect(tally.runs('galley')).toBeGreaterThan(20);
    expect(tally.bad('galley')).toBe(0);
    // Else the disk forgives what a real one does not.
    expect(tally.bad('lowdb')).toBeGreaterThan(0);
  });
});
