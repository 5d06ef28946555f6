import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../../files/testing/testFolder';
import { runDesktop } from './runDesktop';

/** A program in Electron's place. */
async function run(program: string, firstMs?: number) {
  const folder = await testFolder();
  const script = join(folder, 'electron.mjs');
  await writeFile(script, program);
  const complaints: string[] = [];
  const outcome = await runDesktop({
    executable: process.execPath,
    args: [script],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    cwd: folder,
    complain: (text) => complaints.push(text),
    ...(firstMs === undefined ? {} : { firstMs }),
  });
  return { outcome, complaints: complaints.join('') };
}

const LONG = 600_000;
const complainAndDie = (words: string) =>
  `console.error(${JSON.stringify(words)}); process.exitCode = 1`;

describe('the desktop app', () => {
  it('ends as the program ends', async () => {
    const { outcome, complaints } = await run('console.error("a word"); process.exitCode = 0');
    expect(outcome).toEqual({ kind: 'ended', code: 0 });
    expect(complaints).toBe('a word\n');
  });

  it.each([
    [
      'no library of the system',
      'electron: error while loading shared libraries: libnss3.so: cannot open shared object file',
      'libnss3.so',
    ],
    [
      'no display',
      '[7:1130/2200.1:ERROR:ozone_platform_x11.cc(2)] Missing X server or $DISPLAY\n[7:11:ERROR:env.cc(257)] The platform failed to initialize.  Exiting.',
      'Missing X server or $DISPLAY',
    ],
    [
      'no sandbox',
      '[7:FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper binary was found, but is not configured correctly.',
      'The SUID sandbox helper binary',
    ],
  ])('that dies at its start of %s says so in one line', async (_, words, reason) => {
    const { outcome, complaints } = await run(complainAndDie(words), LONG);
    expect(outcome).toMatchObject({ kind: 'failed', reason: expect.stringContaining(reason) });
    expect(outcome.kind === 'failed' && outcome.reason).not.toContain('\n');
    expect(complaints).toBe('');
  });

  it('that dies silently, or of a signal, is no less said', async () => {
    const silent = await run('process.exitCode = 127', LONG);
    expect(silent.outcome).toEqual({ kind: 'failed', reason: 'it ended with code 127' });
    const killed = await run(
      'process.kill(process.pid, "SIGTRAP"); setInterval(() => 0, 1e6)',
      LONG,
    );
    expect(killed.outcome).toEqual({ kind: 'failed', reason: 'it was ended by SIGTRAP' });
  });

  it('that ran for a while is not started a second time', async () => {
    const { outcome, complaints } = await run(complainAndDie('too late'), 0);
    expect(outcome).toEqual({ kind: 'ended', code: 1 });
    expect(complaints).toBe('too late\n');
  });

  it('that is no program at all is said', async () => {
    const outcome = await runDesktop({
      executable: join(await testFolder(), 'none'),
      args: [],
      env: {},
      cwd: '/',
      complain: () => undefined,
    });
    expect(outcome).toMatchObject({ kind: 'failed', reason: expect.stringContaining('ENOENT') });
  });
});
