import { describe, expect, it, vi } from 'vitest';
import { madeWindow, nativeTheme } from './testing/electronDouble';
import { createWindow } from './window';

vi.mock('electron', async () => (await import('./testing/electronDouble')).electronModule);

function made(development = false) {
  createWindow({ name: 'main', preload: '/app/out/preload/preload.cjs', development });
  return madeWindow();
}

describe('createWindow', () => {
  it('gives the page no way to Node', () => {
    expect(made().options.webPreferences).toEqual({
      preload: '/app/out/preload/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      plugins: false,
      experimentalFeatures: false,
      spellcheck: false,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      devTools: false,
    });
  });

  it('opens developer tools in development only', () => {
    expect(made(true).options.webPreferences?.devTools).toBe(true);
  });

  it('has a name under which its place is remembered', () => {
    expect(made().options).toMatchObject({ name: 'main', windowStatePersistence: true });
  });

  it('shows itself once there is something to see', () => {
    const window = made();
    expect(window.options.show).toBe(false);
    window.emit('ready-to-show');
    expect(window.show).toHaveBeenCalledOnce();
  });

  it('is painted anew when the theme changes, as long as it is there', () => {
    const window = made();
    nativeTheme.shouldUseDarkColors = true;
    nativeTheme.emit('updated');
    expect(window.setBackgroundColor).toHaveBeenCalledWith('#151412');
    window.destroy();
    nativeTheme.emit('updated');
    expect(window.setBackgroundColor).toHaveBeenCalledOnce();
  });
});
