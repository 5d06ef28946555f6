import { BrowserWindow, nativeTheme } from 'electron';

/** The page’s own background in both themes: what shows before it is drawn and while it is resized. */
const DESK = { light: '#efede8', dark: '#151412' };

export interface WindowSettings {
  /** Under which its size and place are remembered. */
  readonly name: string;
  /** The absolute path of the built preload. */
  readonly preload: string;
  /** True outside a packaged app: developer tools may be opened. */
  readonly development: boolean;
}

/**
 * The only place where a window is made. Not shown yet and nothing loaded: `ready-to-show` shows it.
 * Its size and place are remembered by Electron under the window's name and fitted to the displays
 * that are there at the next start.
 */
export function createWindow({ name, preload, development }: WindowSettings): BrowserWindow {
  const window = new BrowserWindow({
    name,
    windowStatePersistence: true,
    title: 'Galley',
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    show: false,
    backgroundColor: background(),
    webPreferences: {
      preload,
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
      devTools: development,
    },
  });
  window.once('ready-to-show', () => window.show());
  const repaint = () => window.setBackgroundColor(background());
  nativeTheme.on('updated', repaint);
  window.once('closed', () => nativeTheme.off('updated', repaint));
  return window;
}

function background(): string {
  return nativeTheme.shouldUseDarkColors ? DESK.dark : DESK.light;
}
