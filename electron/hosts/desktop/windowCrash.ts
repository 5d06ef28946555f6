import { type BrowserWindow, dialog, type WebContents } from 'electron';

const RELOAD = 0;

/** Contents whose process main is ending itself: nothing has to be said of that. */
const endingOnPurpose = new WeakSet<WebContents>();

/** Ends the window's process, as a crash would, without a question. */
export function endOnPurpose({ webContents }: BrowserWindow): void {
  endingOnPurpose.add(webContents);
  webContents.forcefullyCrashRenderer();
}

/**
 * Tells the person when the window's process has died, and loads the page again. Asked each time,
 * so that a page which dies at once cannot make a loop.
 */
export function recoverFromCrash(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (endingOnPurpose.delete(window.webContents)) return;
    // `killed` is also how the system ends the processes of a window that is closing.
    if (reason !== 'clean-exit') void offerReload(window, reason);
  });
}

async function offerReload(window: BrowserWindow, reason: string): Promise<void> {
  if (window.isDestroyed()) return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'Galley’s window stopped working.',
    detail: `Everything up to the last automatic save is in the project file; at most the last two seconds of changes are lost. (${reason})`,
    buttons: ['Reload the window', 'Close the window'],
    defaultId: RELOAD,
    cancelId: RELOAD,
    noLink: true,
  });
  if (window.isDestroyed()) return;
  if (response === RELOAD) window.webContents.reload();
  else window.destroy();
}
