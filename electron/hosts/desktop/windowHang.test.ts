import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dialog, electronEvent, madeWindow } from './testing/electronDouble';
import { createWindow } from './window';
import { recoverFromCrash } from './windowCrash';
import { recoverFromHang } from './windowHang';

vi.mock('electron', async () => (await import('./testing/electronDouble')).electronModule);

const answer = (response: number) => ({ response, checkboxChecked: false });

beforeEach(() => {
  dialog.showMessageBox.mockReset();
});

function hanging() {
  const window = createWindow({ name: 'main', preload: '', development: false });
  recoverFromCrash(window);
  recoverFromHang(window);
  const made = madeWindow();
  made.webContents.forcefullyCrashRenderer.mockImplementation(() =>
    made.webContents.emit('render-process-gone', electronEvent(), { reason: 'killed' }),
  );
  return made;
}

describe('recoverFromHang', () => {
  it('loads the page anew where the person wants that, and asks nothing of its end', async () => {
    dialog.showMessageBox.mockResolvedValue(answer(1));
    const window = hanging();
    window.emit('unresponsive');
    await expect.poll(() => window.webContents.reload).toHaveBeenCalledOnce();
    expect(window.webContents.forcefullyCrashRenderer).toHaveBeenCalledOnce();
    expect(dialog.showMessageBox).toHaveBeenCalledOnce();
    // The next crash is none of that.
    window.webContents.emit('render-process-gone', electronEvent(), { reason: 'crashed' });
    expect(dialog.showMessageBox).toHaveBeenCalledTimes(2);
  });

  it('waits where the person prefers that, and asks again the next time', async () => {
    dialog.showMessageBox.mockResolvedValue(answer(0));
    const window = hanging();
    window.emit('unresponsive');
    await expect.poll(() => dialog.showMessageBox.mock.settledResults).toHaveLength(1);
    await Promise.resolve();
    window.emit('unresponsive');
    await expect.poll(() => dialog.showMessageBox).toHaveBeenCalledTimes(2);
    expect(window.webContents.reload).not.toHaveBeenCalled();
  });

  it('asks once, and takes the question back when the page answers again', async () => {
    const pending = Promise.withResolvers<ReturnType<typeof answer>>();
    dialog.showMessageBox.mockReturnValue(pending.promise);
    const window = hanging();
    window.emit('unresponsive');
    window.emit('unresponsive');
    expect(dialog.showMessageBox).toHaveBeenCalledOnce();
    window.emit('responsive');
    expect(dialog.showMessageBox.mock.lastCall?.[1].signal?.aborted).toBe(true);
    pending.resolve(answer(1));
    await pending.promise;
    expect(window.webContents.reload).not.toHaveBeenCalled();
  });
});
