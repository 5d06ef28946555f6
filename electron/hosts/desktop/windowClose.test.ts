import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dialog, electronEvent, madeWindow } from './testing/electronDouble';
import { createWindow } from './window';
import { guardClose, SAVE_DEADLINE_MS } from './windowClose';

vi.mock('electron', async () => (await import('./testing/electronDouble')).electronModule);

const WAIT = { response: 0, checkboxChecked: false };
const CLOSE = { response: 1, checkboxChecked: false };

beforeEach(() => {
  vi.useFakeTimers();
  dialog.showMessageBox.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
});

function opened() {
  const askToSave = vi.fn<() => void>();
  const guard = guardClose(
    createWindow({ name: 'main', preload: '', development: false }),
    askToSave,
  );
  const window = madeWindow();
  window.webContents.emit('did-finish-load');
  return { askToSave, guard, window };
}

describe('guardClose', () => {
  it('keeps the window until it has saved', () => {
    const { askToSave, guard, window } = opened();
    window.close();
    expect(askToSave).toHaveBeenCalledOnce();
    expect(window.isDestroyed()).toBe(false);
    guard.ready();
    expect(window.isDestroyed()).toBe(true);
  });

  it('asks the window once, however often it is closed meanwhile', () => {
    const { askToSave, window } = opened();
    window.close();
    window.close();
    expect(askToSave).toHaveBeenCalledOnce();
  });

  it('keeps a window that says it is ready though nobody closes it', () => {
    const { guard, window } = opened();
    guard.ready();
    expect(window.isDestroyed()).toBe(false);
  });

  it('asks the person when saving takes too long, and no sooner', async () => {
    const { window } = opened();
    dialog.showMessageBox.mockResolvedValue(CLOSE);
    window.close();
    await vi.advanceTimersByTimeAsync(SAVE_DEADLINE_MS - 1);
    expect(dialog.showMessageBox).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(dialog.showMessageBox.mock.lastCall?.[1].buttons).toEqual([
      'Wait',
      'Close without saving',
    ]);
    expect(window.isDestroyed()).toBe(true);
  });

  it('waits when the person wants it, and closes once saved', async () => {
    const { guard, window } = opened();
    dialog.showMessageBox.mockResolvedValue(WAIT);
    window.close();
    await vi.advanceTimersByTimeAsync(5 * SAVE_DEADLINE_MS);
    expect(dialog.showMessageBox).toHaveBeenCalledOnce();
    expect(window.isDestroyed()).toBe(false);
    guard.ready();
    expect(window.isDestroyed()).toBe(true);
  });

  it('begins again when the person closes after waiting', async () => {
    const { askToSave, window } = opened();
    dialog.showMessageBox.mockResolvedValueOnce(WAIT).mockResolvedValueOnce(CLOSE);
    window.close();
    await vi.advanceTimersByTimeAsync(SAVE_DEADLINE_MS);
    window.close();
    expect(askToSave).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(SAVE_DEADLINE_MS);
    expect(window.isDestroyed()).toBe(true);
  });

  it('takes the question back when the window has saved after all', async () => {
    const { guard, window } = opened();
    const answer = Promise.withResolvers<typeof WAIT>();
    dialog.showMessageBox.mockReturnValue(answer.promise);
    window.close();
    await vi.advanceTimersByTimeAsync(SAVE_DEADLINE_MS);
    guard.ready();
    expect(dialog.showMessageBox.mock.lastCall?.[1].signal?.aborted).toBe(true);
    expect(window.isDestroyed()).toBe(true);
    answer.resolve(WAIT);
    await vi.advanceTimersByTimeAsync(0);
    expect(dialog.showMessageBox).toHaveBeenCalledOnce();
  });

  it('closes at once a window whose page never came', () => {
    const askToSave = vi.fn<() => void>();
    guardClose(createWindow({ name: 'main', preload: '', development: false }), askToSave);
    madeWindow().close();
    expect(askToSave).not.toHaveBeenCalled();
    expect(madeWindow().isDestroyed()).toBe(true);
  });

  it('closes at once a window whose process has died', () => {
    const { askToSave, window } = opened();
    window.webContents.emit('render-process-gone', electronEvent(), { reason: 'crashed' });
    window.close();
    expect(askToSave).not.toHaveBeenCalled();
    expect(window.isDestroyed()).toBe(true);
  });

  it('closes when the process dies while it is saving', () => {
    const { window } = opened();
    window.close();
    window.webContents.emit('render-process-gone', electronEvent(), { reason: 'oom' });
    expect(window.isDestroyed()).toBe(true);
  });

  it('does not let the page keep itself open', () => {
    const { window } = opened();
    const event = electronEvent();
    window.webContents.emit('will-prevent-unload', event);
    expect(event.defaultPrevented).toBe(true);
  });
});
