import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { CHANNELS } from '../shared/ipc/channels';
import {
  app,
  defaultSession,
  dialog,
  electronEvent,
  ipcMain,
  madeWindow,
  menuBars,
  nativeTheme,
  registeredSchemes,
} from './hosts/desktop/testing/electronDouble';
import { testArticle } from './project/testing/testProject';

vi.mock(
  'electron',
  async () => (await import('./hosts/desktop/testing/electronDouble')).electronModule,
);

let folder: string;
/** How often the sandbox was asked for while the app started. */
let sandboxed: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-main-'));
  // Where no host is told otherwise.
  vi.stubEnv('XDG_DOCUMENTS_DIR', folder);
  vi.stubEnv('GALLEY_DATA_FOLDER', join(folder, 'data'));
  await import('./main');
  sandboxed = app.enableSandbox.mock.calls.length;
  // Vitest polls by `expect` only within a test. Whoever waits for longer waits for what will not come.
  await vi.waitFor(() => expect(madeWindow().loaded).toHaveLength(1), { timeout: 600_000 });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

function ask(channel: string, input: unknown): Promise<unknown> {
  return ipcMain.invoke(madeWindow().webContents.invocation(), channel, input);
}

describe('the desktop app', () => {
  it('is sandboxed, looks no name up and loads its window from its own scheme', () => {
    expect(registeredSchemes.map(({ scheme }) => scheme)).toEqual(['app']);
    expect(sandboxed).toBe(1);
    expect(app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect(madeWindow().loaded).toEqual(['app://bundle/index.html']);
  });

  it('hardens the session and every contents there will be', () => {
    expect(defaultSession.lets('https://example.org/')).toBe(false);
    const event = electronEvent();
    madeWindow().webContents.emit('will-navigate', event);
    expect(event.defaultPrevented).toBe(true);
  });

  it('answers the window with the services', async () => {
    expect(await ask('app.info', {})).toMatchObject({
      ok: true,
      value: { host: 'electron', version: '0.0.0-test', libraryFolder: join(folder, 'Galley') },
    });
    expect(await ask('library.list', {})).toMatchObject({ ok: true, value: { projects: [] } });
  });

  it.each(CHANNELS)('refuses malformed input to %s without throwing', async (channel) => {
    for (const input of [undefined, null, 0, 'x', [], { unknown: true, handle: '../../x' }]) {
      expect(await ask(channel, input)).toMatchObject({
        ok: false,
        error: { code: 'invalidInput' },
      });
    }
  });

  it('follows the theme that the person sets', async () => {
    const answer = await ask('settings.set', {
      theme: 'dark',
      checkerName: '',
      deskName: '',
      singleKeys: true,
      panes: { sidebar: 20, inspector: 20, sidebarOpen: true, inspectorOpen: true },
    });
    expect(answer).toMatchObject({ ok: true });
    expect(nativeTheme.themeSource).toBe('dark');
  });

  it('opens the project that a second start names, then tells the window', async () => {
    const made = await ask('library.create', { name: 'Harbour', article: testArticle() });
    expect(made).toMatchObject({ ok: true });
    app.emit('second-instance', electronEvent(), ['galley', 'Galley/Harbour.galley'], folder);
    await expect
      .poll(() => madeWindow().webContents.sent)
      .toContainEqual({
        channel: 'project.opened',
        payload: { handle: expect.stringMatching(/^[a-z0-9]{8,64}$/) },
      });
    expect(madeWindow().focus).toHaveBeenCalledOnce();
  });

  it('prints on the paper of the system’s country', async () => {
    const made = z
      .object({ value: z.object({ handle: z.string() }) })
      .parse(await ask('library.create', { name: 'Paper', article: testArticle() }));
    const { handle } = made.value;
    const shown = z
      .object({ value: z.object({ url: z.string() }) })
      .parse(await ask('report.preview', { handle, profile: 'editor', format: 'html' }));
    const page = await defaultSession.request(`app://bundle${shown.value.url}`);
    expect(await page.text()).toContain('@page{size:letter;');
  });

  it('has the window ask for the passphrase of one that is protected', async () => {
    await writeFile(join(folder, 'sealed.galley'), 'age-encryption.org/v1\n');
    const before = madeWindow().webContents.sent.length;
    app.emit('open-file', electronEvent(), join(folder, 'sealed.galley'));
    await expect.poll(() => madeWindow().webContents.sent).toHaveLength(before + 1);
    expect(madeWindow().webContents.sent.at(-1)?.channel).toBe('project.opened');
    expect(dialog.showErrorBox).not.toHaveBeenCalled();
  });

  it.each(['missing.galley', 'notes.galley'])('says why it cannot open %s', async (name) => {
    await writeFile(join(folder, 'notes.galley'), 'not a project');
    const before = madeWindow().webContents.sent.length;
    app.emit('open-file', electronEvent(), join(folder, name));
    await expect.poll(() => dialog.showErrorBox).toHaveBeenCalledOnce();
    expect(dialog.showErrorBox.mock.lastCall?.[1]).toMatch(/\w/);
    expect(madeWindow().webContents.sent).toHaveLength(before);
  });

  it('says that a second start asks for another library, and nothing of its own', async () => {
    dialog.showErrorBox.mockClear();
    const start = (library: string) => ({ argv: ['galley', '--library', library] });
    app.emit('second-instance', electronEvent(), [], folder, start(join(folder, 'Galley')));
    app.emit('second-instance', electronEvent(), [], folder, start('Elsewhere'));
    await expect.poll(() => dialog.showErrorBox).toHaveBeenCalledOnce();
    expect(dialog.showErrorBox.mock.lastCall?.[1]).toContain(join(folder, 'Elsewhere'));
  });

  it('has a menu bar whose commands reach the window', () => {
    const items = (menuBars.at(-1) ?? []).flatMap(({ submenu }) =>
      Array.isArray(submenu) ? submenu : [],
    );
    const open = items.find(({ id }) => id === 'project.open');
    Reflect.apply(open?.click ?? expect.fail('no such item'), undefined, []);
    expect(madeWindow().webContents.sent).toContainEqual({
      channel: 'menu.command',
      payload: { command: 'project.open' },
    });
  });

  it('closes when the window has said that all is saved', async () => {
    const window = madeWindow();
    window.close();
    expect(window.isDestroyed()).toBe(false);
    expect(window.webContents.sent).toContainEqual({ channel: 'app.closing', payload: {} });
    expect(await ask('app.readyToClose', {})).toMatchObject({ ok: true });
    expect(window.isDestroyed()).toBe(true);
    expect(app.quit).toHaveBeenCalledOnce();
  });
});
