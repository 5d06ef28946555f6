import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dialog, electronEvent, madeWindow } from './testing/electronDouble';
import { createWindow } from './window';
import { recoverFromCrash } from './windowCrash';

vi.mock('electron', async () => (await import('./testing/electronDouble')).electronModule);

function crashed(reason: string) {
  recoverFromCrash(createWindow({ name: 'main', preload: '', development: false }));
  const window = madeWindow();
  window.webContents.emit('render-process-gone', electronEvent(), { reason, exitCode: 1 });
  return window;
}

beforeEach(() => {
  dialog.showMessageBox.mockReset();
});

describe('recoverFromCrash', () => {
  it('says what was kept, and loads the page again', async () => {
    dialog.showMessageBox.mockResolvedValue({ response: 0, checkboxChecked: false });
    const window = crashed('crashed');
    await expect.poll(() => window.webContents.reload).toHaveBeenCalledOnce();
    expect(dialog.showMessageBox.mock.lastCall?.[1].detail).toContain('last automatic save');
  });

  it('closes where the person prefers that', async () => {
    dialog.showMessageBox.mockResolvedValue({ response: 1, checkboxChecked: false });
    const window = crashed('oom');
    await expect.poll(() => window.isDestroyed()).toBe(true);
    expect(window.webContents.reload).not.toHaveBeenCalled();
  });

  it('says nothing when the process ended as it should', () => {
    crashed('clean-exit');
    expect(dialog.showMessageBox).not.toHaveBeenCalled();
  });
});
