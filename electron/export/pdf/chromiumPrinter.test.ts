import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../shared/result';
import { errorCode } from '../../files/fileSystem';
import { testFolder } from '../../files/testing/testFolder';
import { createChromiumPrinter } from './chromiumPrinter';
import { PRINT_FAILURES } from './pdfPrinter';

const ignore = () => undefined;
const never = new AbortController().signal;

/** A program in the browser's place that writes its number and arguments down, then does this. */
async function browserThat(does: string) {
  const folder = await testFolder();
  const program = join(folder, 'browser');
  const notes = join(folder, 'notes');
  await writeFile(program, `#!/bin/sh\necho "$$ $*" > '${notes}'\n${does}\n`, { mode: 0o700 });
  const noted = async () => (await readFile(notes, 'utf8').catch(() => '')).trim().split(' ');
  const started = async () => {
    await expect.poll(noted).not.toHaveLength(1);
    const [pid, ...args] = await noted();
    return { pid: Number(pid), args };
  };
  return { find: () => ok(program), started };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
    return false;
  }
}

describe('printing through an installed browser', () => {
  it('fails with what to do where there is none', async () => {
    const printer = createChromiumPrinter({ find: () => err(PRINT_FAILURES.noBrowser) });
    await expect(printer.print('', { signal: never, onProgress: ignore })).resolves.toEqual({
      ok: false,
      error: PRINT_FAILURES.noBrowser,
    });
  });

  it('says so when the browser ends, or cannot be started at all', async () => {
    const { find } = await browserThat('exit 3');
    for (const each of [find, () => ok('/nowhere/chromium')]) {
      const printed = await createChromiumPrinter({ find: each }).print('<p>', {
        signal: never,
        onProgress: ignore,
      });
      expect(printed).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    }
  });

  it('ends the browser, removes its profile and says so when it is cancelled', async () => {
    const { find, started } = await browserThat('exec sleep 60');
    const controller = new AbortController();
    const printing = createChromiumPrinter({ find }).print('<p>', {
      signal: controller.signal,
      onProgress: ignore,
    });
    const { pid, args } = await started();
    const profile = args.find((arg) => arg.startsWith('--user-data-dir='))?.split('=')[1] ?? '';
    expect(args).toContain('--disable-background-networking');
    controller.abort();
    await expect(printing).resolves.toEqual({ ok: false, error: PRINT_FAILURES.cancelled });
    expect(isRunning(pid)).toBe(false);
    await expect(readFile(profile)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('ends a browser that does not answer', async () => {
    const { find } = await browserThat('exec sleep 60');
    const printed = await createChromiumPrinter({ find, limitMs: 200 }).print('<p>', {
      signal: never,
      onProgress: ignore,
    });
    expect(printed).toEqual({ ok: false, error: PRINT_FAILURES.tooLong });
  });

  it('starts nothing for a job that is cancelled already', async () => {
    const { find } = await browserThat('exec sleep 60');
    const printed = await createChromiumPrinter({ find }).print('<p>', {
      signal: AbortSignal.abort(),
      onProgress: ignore,
    });
    expect(printed).toEqual({ ok: false, error: PRINT_FAILURES.cancelled });
  });
});
