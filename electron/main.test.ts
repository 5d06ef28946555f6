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
  madeWindows,
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
  // What the windows held is given back after they have closed.
  await rm(folder, { recursive: true, maxRetries: 20 });
});

/** The window that was made first. */
function library() {
  return madeWindows[0] ?? expect.fail('there is no window');
}

function ask(channel: string, input: unknown, window = library()): Promise<unknown> {
  return ipcMain.invoke(window.webContents.invocation(), channel, input);
}

/** Makes a project in the library's window; answers with its handle. */
async function create(name: string): Promise<string> {
  const made = await ask('library.create', { name, article: testArticle() });
  return z.object({ value: z.object({ handle: z.string() }) }).parse(made).value.handle;
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

  it('opens the project that a second start names in a window of its own, and once', async () => {
    const handle = await create('Harbour');
    const start = () =>
      app.emit('second-instance', electronEvent(), ['galley', 'Galley/Harbour.galley'], folder);
    start();
    await expect.poll(() => madeWindows).toHaveLength(2);
    expect(await ask('app.info', {}, madeWindow())).toMatchObject({
      value: { window: { kind: 'project', handle, notices: [] } },
    });
    const { focus } = madeWindow();
    start();
    await expect.poll(() => focus).toHaveBeenCalled();
    expect(madeWindows).toHaveLength(2);
    expect(await ask('app.info', {})).toMatchObject({ value: { window: { kind: 'library' } } });
  });

  it('hands a project that was made in one window to another, which may write it', async () => {
    const handle = await create('Handed over');
    await ask('window.openProject', { handle, notices: ['Mind the tide.'] });
    expect(await ask('app.info', {}, madeWindow())).toMatchObject({
      value: { window: { handle, notices: ['Mind the tide.'] } },
    });
    expect(await ask('project.open', { handle }, madeWindow())).not.toHaveProperty(
      'value.readOnly',
    );
    // From now on the window that made it may read it.
    expect(await ask('project.open', { handle })).toMatchObject({ value: { isInUse: true } });
  });

  it('keeps apart what windows hold: one that is closed leaves the other what it writes', async () => {
    const [ferry, bridge] = [await create('Ferry'), await create('Bridge')];
    const opened: ReturnType<typeof madeWindow>[] = [];
    for (const handle of [ferry, bridge]) {
      await ask('window.openProject', { handle, notices: [] });
      opened.push(madeWindow());
      void ask('window.hold', {}, madeWindow());
      await ask('project.open', { handle }, madeWindow());
    }
    const [first, second] = opened;
    expect(await ask('project.open', { handle: bridge }, first)).toMatchObject({
      value: { isInUse: true },
    });
    second?.destroy();
    await expect
      .poll(() => ask('project.open', { handle: bridge }))
      .not.toHaveProperty('value.isInUse');
    expect(await ask('project.open', { handle: ferry })).toMatchObject({
      value: { isInUse: true },
    });
    first?.destroy();
  });

  it('puts a dialog over the window that asks', async () => {
    await ask('library.choose', {}, madeWindows[1]);
    expect(dialog.showOpenDialog.mock.lastCall?.[0]).toBe(madeWindows[1]);
    await ask('library.choose', {});
    expect(dialog.showOpenDialog.mock.lastCall?.[0]).toBe(madeWindows[0]);
  });

  it('shows the library from the window of a project, which goes where it wants that', async () => {
    const handle = await create('Left');
    await ask('window.openProject', { handle, notices: [] });
    const window = madeWindow();
    await ask('window.showLibrary', { next: 'import' }, window);
    await expect
      .poll(() => library().webContents.sent)
      .toContainEqual({ channel: 'library.asked', payload: { next: 'import' } });
    expect(window.isDestroyed()).toBe(false);
    await ask('window.showLibrary', { leaves: true }, window);
    expect(window.isDestroyed()).toBe(true);
    expect(library().isDestroyed()).toBe(false);
  });

  it('goes from window to window', async () => {
    const focused = vi.fn<(at: number) => void>();
    const open = madeWindows.filter((window) => !window.isDestroyed());
    for (const [at, window] of open.entries()) {
      window.focus.mockImplementation(() => focused(at));
    }
    for (const _ of open) await ask('window.next', {});
    expect(new Set(focused.mock.calls.flat()).size).toBe(open.length);
  });

  it('prints on the paper of the system’s country', async () => {
    const handle = await create('Paper');
    const shown = z
      .object({ value: z.object({ url: z.string() }) })
      .parse(await ask('report.preview', { handle, profile: 'editor', format: 'html' }));
    const page = await defaultSession.request(`app://bundle${shown.value.url}`);
    expect(await page.text()).toContain('@page{size:letter;');
  });

  it('has a window ask for the passphrase of one that is protected', async () => {
    await writeFile(join(folder, 'sealed.galley'), 'age-encryption.org/v1\n');
    const before = madeWindows.length;
    app.emit('open-file', electronEvent(), join(folder, 'sealed.galley'));
    await expect.poll(() => madeWindows).toHaveLength(before + 1);
    expect(await ask('app.info', {}, madeWindow())).toMatchObject({
      value: { window: { kind: 'project' } },
    });
    expect(dialog.showErrorBox).not.toHaveBeenCalled();
  });

  it('says why it cannot open a file that is not there', async () => {
    const before = madeWindows.length;
    app.emit('open-file', electronEvent(), join(folder, 'missing.galley'));
    await expect.poll(() => dialog.showErrorBox).toHaveBeenCalledOnce();
    expect(dialog.showErrorBox.mock.lastCall?.[1]).toMatch(/\w/);
    expect(madeWindows).toHaveLength(before);
  });

  it('says that a second start asks for another library, and nothing of its own', async () => {
    dialog.showErrorBox.mockClear();
    const start = (library: string) => ({ argv: ['galley', '--library', library] });
    app.emit('second-instance', electronEvent(), [], folder, start(join(folder, 'Galley')));
    app.emit('second-instance', electronEvent(), [], folder, start('Elsewhere'));
    await expect.poll(() => dialog.showErrorBox).toHaveBeenCalledOnce();
    expect(dialog.showErrorBox.mock.lastCall?.[1]).toContain(join(folder, 'Elsewhere'));
  });

  it('has a menu bar whose commands reach the window in front', () => {
    library().emit('focus');
    const items = (menuBars.at(-1) ?? []).flatMap(({ submenu }) =>
      Array.isArray(submenu) ? submenu : [],
    );
    const open = items.find(({ id }) => id === 'project.open');
    const sent = madeWindows.map(({ webContents }) => webContents.sent.length);
    Reflect.apply(open?.click ?? expect.fail('no such item'), undefined, []);
    expect(library().webContents.sent.at(-1)).toEqual({
      channel: 'menu.command',
      payload: { command: 'project.open' },
    });
    expect(madeWindows.slice(1).map(({ webContents }) => webContents.sent.length)).toEqual(
      sent.slice(1),
    );
  });

  it('closes the window that says that all is saved, and ends with the last one', async () => {
    const open = () => madeWindows.filter((window) => !window.isDestroyed());
    const windows = open();
    expect(windows.length).toBeGreaterThan(1);
    for (const window of windows) window.close();
    expect(open()).toEqual(windows);
    for (const window of windows) {
      expect(app.quit).not.toHaveBeenCalled();
      expect(window.webContents.sent).toContainEqual({ channel: 'app.closing', payload: {} });
      expect(await ask('app.readyToClose', {}, window)).toMatchObject({ ok: true });
      expect(window.isDestroyed()).toBe(true);
    }
    expect(app.quit).toHaveBeenCalledOnce();
  });
});
