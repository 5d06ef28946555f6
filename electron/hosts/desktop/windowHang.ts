import { type BrowserWindow, dialog } from 'electron';
import { endOnPurpose } from './windowCrash';

const WAIT = 0;

/**
 * Asks the person when the window answers no more: to wait, or to load its page anew. The question is taken
 * back when it answers again. What was saved is in the file, whatever is chosen.
 */
export function recoverFromHang(window: BrowserWindow): void {
  let question: AbortController | undefined;
  window.on('unresponsive', () => {
    if (question !== undefined) return;
    question = new AbortController();
    void offerReload(window, question.signal).finally(() => {
      question = undefined;
    });
  });
  window.on('responsive', () => question?.abort());
  window.on('closed', () => question?.abort());
}

async function offerReload(window: BrowserWindow, signal: AbortSignal): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Galley’s window does not answer.',
    detail:
      'It may be busy with something large. Everything up to the last automatic save is in the project file; if you load the window anew, at most the last two seconds of changes are lost.',
    buttons: ['Wait', 'Load the window anew'],
    defaultId: WAIT,
    cancelId: WAIT,
    noLink: true,
    signal,
  });
  if (response === WAIT || signal.aborted || window.isDestroyed()) return;
  // A page that hangs is not left by loading another one.
  endOnPurpose(window);
  window.webContents.reload();
}
