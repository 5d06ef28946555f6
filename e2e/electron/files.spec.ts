import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answerBoxes,
  ask,
  asked,
  type Desktop,
  openSampleWindow,
  pageShowing,
  pageWith,
} from './desktop';
import { launchDesktop } from './launchDesktop';

const PASSPHRASE = 'herring gull on a bollard';

let desktop: Desktop;
/** The path of the sample in the library. */
let sample: string;
let handle: string;

beforeAll(async () => {
  desktop = await launchDesktop();
  sample = (await openSampleWindow(desktop)).path;
  const listed = (await ask(desktop, 'library.list', {})) as {
    value: { projects: { handle: string }[] };
  };
  handle = listed.value.projects[0]?.handle ?? expect.fail('no project is listed');
});
afterAll(() => desktop.cleanUp());

describe('a file from outside', () => {
  it('is handed by a second start to the window that has it', async () => {
    await toLibrary();
    expect(await desktop.startAgain(sample)).toBe(0);
    await expect.poll(inFront).toBe(2);
    expect(await count()).toBe(2);
  });

  it('of another library is not mixed in: that it is another one is said', async () => {
    await answerBoxes(desktop, 0);
    const elsewhere = join(desktop.library, '..', 'elsewhere');
    expect(await desktop.startAgain('--library', elsewhere)).toBe(0);
    await expect
      .poll(() => asked(desktop))
      .toMatchObject([
        { message: 'Galley shows another library', detail: expect.stringContaining(elsewhere) },
      ]);
  });

  it('is shown where the system names it: in its window, or in a new one', async () => {
    await toLibrary();
    await openFile(sample);
    await expect.poll(inFront).toBe(2);
    const copy = join(desktop.library, '..', 'copy.galley');
    await copyFile(sample, copy);
    await openFile(copy);
    const page = await pageWith(desktop, '[data-anchor]', 3);
    await expect.poll(() => page.title()).toBe('copy · Galley');
    await page.close();
    await expect.poll(count).toBe(2);
  });

  it('that is no project is said in the library', async () => {
    const notes = join(desktop.library, '..', 'notes.galley');
    await writeFile(notes, '{"a":1}');
    await openFile(notes);
    await desktop.page.getByText(/not a Galley project/i).waitFor();
    await expect.poll(count).toBe(2);
    expect(await inFront()).toBe(1);
  });

  it('that cannot be opened is said in a box', async () => {
    await answerBoxes(desktop, 0);
    await openFile(join(desktop.library, 'none.galley'));
    await expect
      .poll(() => asked(desktop))
      .toMatchObject([{ message: 'Galley could not open this file' }]);
  });

  it('is shown by a start that names it, though the page is later than that', async () => {
    const other = await launchDesktop(sample);
    // The library comes back with it.
    await pageShowing(other, '[data-anchor]');
    await expect.poll(() => other.pages()).toHaveLength(2);
    await other.cleanUp();
  });
});

describe('a command of the menu', () => {
  it('reaches the window in front', async () => {
    await openFile(sample);
    await expect.poll(inFront).toBe(2);
    await desktop.main(({ Menu }) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById('help.keys');
      if (!item) throw new Error('There is no such command.');
      item.click();
    });
    const page = desktop.pages()[1] ?? expect.fail('the sample has no window');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
  });
});

describe('an article', () => {
  it('is read in a process of its own', async () => {
    const words = '<h1>Bridge stays closed</h1><p>The bridge at Oster stays closed.</p>';
    const read = await ask(desktop, 'import.article', {
      job: 'reading',
      name: 'page.html',
      base64: Buffer.from(words).toString('base64'),
    });
    expect(read).toMatchObject({ ok: true, value: { metadata: { title: 'Bridge stays closed' } } });
  });
});

describe('a report', () => {
  it('is printed and lies where the person chose', async () => {
    const target = join(desktop.library, '..', 'report.pdf');
    await desktop.main(({ dialog }, filePath: string) => {
      Reflect.set(dialog, 'showSaveDialog', async () => ({ canceled: false, filePath }));
    }, target);
    const exported = await ask(projectWindow(), 'report.export', {
      job: 'printing',
      handle,
      profile: 'editor',
      format: 'pdf',
    });
    expect(exported).toMatchObject({ ok: true });
    expect((await readFile(target)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is shown in a frame of the window, which runs nothing', async () => {
    const shown = (await ask(projectWindow(), 'report.preview', {
      handle,
      profile: 'editor',
      format: 'html',
    })) as { value: { url: string } };
    const text = await desktop.page.evaluate(async (url) => {
      const frame = document.createElement('iframe');
      frame.src = url;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await loaded;
      return { hasDocument: frame.contentDocument !== null, bridge: 'galley' in window };
    }, shown.value.url);
    // The policy puts it in an origin of its own.
    expect(text).toEqual({ hasDocument: false, bridge: true });
  });
});

describe('a protected project', () => {
  it('is sealed and opened with what this runtime computes', async () => {
    const made = await ask(projectWindow(), 'project.protect', {
      handle,
      passphrase: PASSPHRASE,
      withRecovery: true,
    });
    expect(made).toMatchObject({
      ok: true,
      value: { recoveryKey: expect.stringMatching(/^AGE-SECRET-KEY-1/) },
    });
    expect((await readFile(sample, 'utf8')).startsWith('age-encryption.org/v1\n')).toBe(true);
    const secret = { kind: 'passphrase', passphrase: PASSPHRASE };
    expect(await ask(projectWindow(), 'project.unlock', { handle, secret })).toMatchObject({
      ok: true,
    });
    const { recoveryKey } = (made as { value: { recoveryKey: string } }).value;
    const key = { kind: 'recoveryKey', key: recoveryKey };
    expect(await ask(projectWindow(), 'project.unlock', { handle, secret: key })).toMatchObject({
      ok: true,
    });
    const wrong = { kind: 'passphrase', passphrase: 'another' };
    expect(await ask(projectWindow(), 'project.unlock', { handle, secret: wrong })).toMatchObject({
      ok: false,
      error: { code: 'wrongPassphrase' },
    });
  });
});

/** The window of the sample, asked like the first one. */
function projectWindow(): Pick<Desktop, 'page'> {
  return { page: desktop.pages()[1] ?? expect.fail('the sample has no window') };
}

const count = () => desktop.main(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** As the system does when a file is opened by a double click. */
function openFile(path: string): Promise<void> {
  return desktop.main(({ app }, file: string) => {
    app.emit('open-file', { preventDefault: () => undefined }, file);
  }, path);
}

/** Brings the library to the front, and has main note which window comes there next. */
function toLibrary(): Promise<void> {
  return desktop.main(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows().sort((a, b) => a.id - b.id);
    for (const [at, window] of windows.entries()) {
      window.on('focus', () => Reflect.set(globalThis, 'inFront', at + 1));
    }
    windows[0]?.focus();
  });
}

/** The window that came to the front last, counted in the order in which they were opened. */
function inFront(): Promise<unknown> {
  return desktop.main(() => Reflect.get(globalThis, 'inFront'));
}
