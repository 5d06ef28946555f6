import { describe, expect, it, vi } from 'vitest';
import type { Bridge } from '../../../shared/ipc/bridge';
import { CHANNELS } from '../../../shared/ipc/channels';
import { contextBridge, electronEvent, ipcRenderer } from './testing/electronDouble';

vi.mock('electron', async () => (await import('./testing/electronDouble')).electronModule);
await import('./preload');

function isBridge(value: unknown): value is Bridge {
  return typeof value === 'object' && value !== null && 'call' in value && 'on' in value;
}
const exposed = contextBridge.exposed.get('galley');
if (!isBridge(exposed)) throw new Error('The preload exposed nothing.');
const bridge = exposed;

describe('the preload', () => {
  it('exposes two functions and nothing else', () => {
    expect([...contextBridge.exposed.keys()]).toEqual(['galley']);
    expect(Object.keys(bridge).sort()).toEqual(['call', 'on']);
  });

  it.each(CHANNELS)('asks main for %s', async (channel) => {
    ipcRenderer.invoke.mockResolvedValueOnce({ ok: true, value: channel });
    expect(await bridge.call(channel, { a: 1 })).toEqual({ ok: true, value: channel });
    expect(ipcRenderer.invoke).toHaveBeenLastCalledWith(channel, { a: 1 });
  });

  it.each(['', 'app.quit', '__proto__', 'constructor', 'ELECTRON_BROWSER_REQUIRE'])(
    'asks nothing of a channel that is not in the contract: %j',
    async (channel) => {
      ipcRenderer.invoke.mockClear();
      expect(await bridge.call(channel, {})).toMatchObject({ ok: false });
      expect(ipcRenderer.invoke).not.toHaveBeenCalled();
    },
  );

  it('answers with an error where main throws', async () => {
    ipcRenderer.invoke.mockRejectedValueOnce(new Error('gone'));
    expect(await bridge.call('app.info', {})).toMatchObject({
      ok: false,
      error: { code: 'internal', detail: 'gone' },
    });
  });

  it('hands over payloads, never the event that has the sender', () => {
    const listener = vi.fn<(...all: unknown[]) => void>();
    const stop = bridge.on('menu.command', listener);
    ipcRenderer.emit('menu.command', electronEvent(), { command: 'edit.undo' });
    expect(listener).toHaveBeenCalledExactlyOnceWith({ command: 'edit.undo' });
    stop();
    ipcRenderer.emit('menu.command', electronEvent(), { command: 'edit.redo' });
    expect(listener).toHaveBeenCalledOnce();
  });

  it('lets a window close whose page has not come so far that it listens, and no other', () => {
    ipcRenderer.invoke.mockReset().mockResolvedValue({ ok: true, value: {} });
    ipcRenderer.emit('app.closing', electronEvent(), {});
    expect(ipcRenderer.invoke.mock.calls).toEqual([['app.readyToClose', {}]]);
    bridge.on('app.closing', () => undefined)();
    ipcRenderer.emit('app.closing', electronEvent(), {});
    expect(ipcRenderer.invoke).toHaveBeenCalledOnce();
  });

  it('keeps what the library was asked last before the page listened', () => {
    ipcRenderer.emit('library.asked', electronEvent(), { notice: 'a' });
    ipcRenderer.emit('library.asked', electronEvent(), { notice: 'b' });
    const listener = vi.fn<(payload: unknown) => void>();
    bridge.on('library.asked', listener);
    expect(listener.mock.calls).toEqual([[{ notice: 'b' }]]);
    const second = vi.fn<(payload: unknown) => void>();
    bridge.on('library.asked', second);
    expect(second).not.toHaveBeenCalled();
  });

  it.each(['menu.command', 'app.closing'])('never brings an unheard %s back later', (name) => {
    ipcRenderer.emit(name, electronEvent(), {});
    const listener = vi.fn<(payload: unknown) => void>();
    bridge.on(name, listener)();
    expect(listener).not.toHaveBeenCalled();
  });

  it('has no events beside those of the contract', () => {
    expect(() => bridge.on('ipc-message', () => undefined)).toThrow();
    expect(ipcRenderer.eventNames().sort()).toEqual([
      'app.closing',
      'library.asked',
      'menu.command',
    ]);
  });
});
