import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkerAt } from '../checker';
import { openSample } from '../openSample';
import { answerBoxes, ask, asked, type Desktop } from './desktop';
import { launchDesktop } from './launchDesktop';

const PASSPHRASE = 'herring gull on a bollard';

let desktop: Desktop;
/** The path of the sample in the library. */
let sample: string;
let handle: string;

beforeAll(async () => {
  desktop = await launchDesktop();
  sample = await openSample(checkerAt(desktop.page), desktop.library);
  const listed = (await ask(desktop, 'library.list', {})) as {
    value: { projects: { handle: string }[] };
  };
  handle = listed.value.projects[0]?.handle ?? expect.fail('no project is listed');
});
afterAll(() => desktop.cleanUp());

describe('a file from outside', () => {
  it('is handed by a second start to the one window', async () => {
    await listen();
    expect(await desktop.startAgain(sample)).toBe(0);
    await expect.poll(heard).toEqual([{ handle }]);
    expect(await desktop.main(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
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

  it('is opened where the system names it', async () => {
    await listen();
    await desktop.main(({ app }, path: string) => {
      app.emit('open-file', { preventDefault: () => undefined }, path);
    }, sample);
    await expect.poll(heard).toEqual([{ handle }]);
  });

  it('that cannot be opened is said in a box', async () => {
    await answerBoxes(desktop, 0);
    await desktop.main(
      ({ app }, path: string) => {
        app.emit('open-file', { preventDefault: () => undefined }, path);
      },
      join(desktop.library, 'none.galley'),
    );
    await expect
      .poll(() => asked(desktop))
      .toMatchObject([{ message: 'Galley could not open this file' }]);
  });

  it('is shown by a start that names it, though the page is later than that', async () => {
    const other = await launchDesktop(sample);
    await other.page.locator('[data-anchor]').first().waitFor();
    await other.cleanUp();
  });
});

describe('a command of the menu', () => {
  it('reaches the window', async () => {
    await desktop.main(({ Menu }) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById('help.keys');
      if (!item) throw new Error('There is no such command.');
      item.click();
    });
    const { page } = desktop;
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
    const exported = await ask(desktop, 'report.export', {
      job: 'printing',
      handle,
      profile: 'editor',
      format: 'pdf',
    });
    expect(exported).toMatchObject({ ok: true });
    expect((await readFile(target)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is shown in a frame of the window, which runs nothing', async () => {
    const shown = (await ask(desktop, 'report.preview', {
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
    const made = await ask(desktop, 'project.protect', {
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
    expect(await ask(desktop, 'project.unlock', { handle, secret })).toMatchObject({ ok: true });
    const { recoveryKey } = (made as { value: { recoveryKey: string } }).value;
    const key = { kind: 'recoveryKey', key: recoveryKey };
    expect(await ask(desktop, 'project.unlock', { handle, secret: key })).toMatchObject({
      ok: true,
    });
    const wrong = { kind: 'passphrase', passphrase: 'another' };
    expect(await ask(desktop, 'project.unlock', { handle, secret: wrong })).toMatchObject({
      ok: false,
      error: { code: 'wrongPassphrase' },
    });
  });
});

/** Has the page note the projects that are opened from outside. */
function listen(): Promise<void> {
  return desktop.page.evaluate(() => {
    const opened: unknown[] = [];
    Reflect.set(window, 'openedFromOutside', opened);
    Reflect.get(window, 'galley').on('project.opened', (payload: unknown) => {
      opened.push(payload);
    });
  });
}

function heard(): Promise<unknown> {
  return desktop.page.evaluate(() => Reflect.get(window, 'openedFromOutside'));
}
