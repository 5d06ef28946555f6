import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CHANNELS } from '../../../shared/ipc/channels';
import { ok } from '../../../shared/result';
import { callingWindow } from './callingWindow';
import { ipcMain, madeWindow } from './testing/electronDouble';
import { createWindow } from './window';
import { answerWindows, tellWindow, type WindowHandlers } from './windowBridge';

vi.mock('electron', async () => (await import('./testing/electronDouble')).electronModule);

const asked: { channel: string; input: unknown }[] = [];
const signals: AbortSignal[] = [];
const pages: string[] = [];
const callers: unknown[] = [];
type Caller = Parameters<WindowHandlers[keyof WindowHandlers]>[1];
const answers = (channel: string) => async (input: unknown, caller: Caller) => {
  asked.push({ channel, input });
  signals.push(caller.signal);
  pages.push(caller.window);
  callers.push(callingWindow());
  return ok(channel);
};
const handlers = Object.fromEntries(
  CHANNELS.map((channel) => [channel, answers(channel)]),
) as WindowHandlers;
const window = createWindow({ name: 'main', preload: '', development: false });
const { webContents } = madeWindow();
const answered = answerWindows(handlers);
answered.add(window);

beforeEach(() => {
  asked.length = 0;
});

describe('answerWindows', () => {
  it.each(CHANNELS)('hands %s to its own handler', async (channel) => {
    const answer = await ipcMain.invoke(webContents.invocation(), channel, { a: 1 });
    expect(answer).toEqual(ok(channel));
    expect(asked).toEqual([{ channel, input: { a: 1 } }]);
  });

  it('answers nothing beside the contract', () => {
    expect([...ipcMain.handlers.keys()].sort()).toEqual([...CHANNELS].sort());
  });

  it.each([
    { who: 'a frame inside the page', frame: { parent: {} } },
    { who: 'a page of another scheme', frame: { origin: 'https://bundle' } },
    { who: 'a page of another host', frame: { origin: 'app://elsewhere' } },
    { who: 'a longer origin', frame: { origin: 'app://bundle.example.org' } },
    { who: 'a sandboxed page', frame: { origin: 'null' } },
    { who: 'a file', frame: { origin: 'file://' } },
    { who: 'a frame that is gone', frame: null },
  ])('refuses $who without asking a handler', async ({ frame }) => {
    for (const channel of CHANNELS) {
      const answer = await ipcMain.invoke(webContents.invocation(frame), channel, {});
      expect(answer).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    }
    expect(asked).toEqual([]);
  });

  it('knows which window asks, and answers none that was not added or is closed', async () => {
    const second = createWindow({ name: 'second', preload: '', development: false });
    const contents = madeWindow().webContents;
    const refused = { ok: false, error: { code: 'unavailable' } };
    const ask = () => ipcMain.invoke(contents.invocation(), 'app.info', {});
    expect(await ask()).toMatchObject(refused);
    answered.add(second);
    await ask();
    await ipcMain.invoke(webContents.invocation(), 'app.info', {});
    expect(callers.slice(-2)).toEqual([second, window]);
    expect(new Set(pages.slice(-2)).size).toBe(2);
    second.destroy();
    expect(await ask()).toMatchObject(refused);
  });

  it('refuses other contents, developer tools among them', async () => {
    const event = { ...webContents.invocation(), sender: {} };
    const answer = await ipcMain.invoke(event, 'app.info', {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    expect(asked).toEqual([]);
  });
});

describe('whoever asks', () => {
  const away = { isMainFrame: true, isSameDocument: false };
  it.each([
    { what: 'its process dies', event: ['render-process-gone', {}, { reason: 'crashed' }] },
    { what: 'it is loaded anew', event: ['did-start-navigation', away] },
  ])('is known to be gone when $what', async ({ event: [name, ...parameters] }) => {
    await ipcMain.invoke(webContents.invocation(), 'app.info', {});
    const signal = signals.at(-1);
    webContents.emit('did-start-navigation', { isMainFrame: false, isSameDocument: false });
    webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true });
    expect(signal?.aborted).toBe(false);
    webContents.emit(String(name), ...parameters);
    expect(signal?.aborted).toBe(true);
    await ipcMain.invoke(webContents.invocation(), 'app.info', {});
    expect(signals.at(-1)?.aborted).toBe(false);
    // What the page of before held is not this one's.
    expect(pages.at(-1)).not.toBe(pages.at(-2));
  });
});

describe('tellWindow', () => {
  it('sends an event under its own name', () => {
    tellWindow(window, 'menu.command', { command: 'edit.undo' });
    expect(webContents.sent).toEqual([
      { channel: 'menu.command', payload: { command: 'edit.undo' } },
    ]);
  });

  it('throws for a payload that the contract does not know', () => {
    expect(() => tellWindow(window, 'library.asked', { next: 'etc' as 'import' })).toThrow();
  });

  it('is silent once the window is gone', () => {
    const before = webContents.sent.length;
    window.destroy();
    tellWindow(window, 'app.closing', {});
    expect(webContents.sent).toHaveLength(before);
  });
});
