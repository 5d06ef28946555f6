import { type BrowserWindow, dialog } from 'electron';

/** How long the window may take to save before the person is asked, in milliseconds. */
export const SAVE_DEADLINE_MS = 10_000;

const WAIT = 0;

export interface CloseGuard {
  /** The window has nothing unsaved any more (`app.readyToClose`). */
  ready(): void;
}

/**
 * Lets the window save before it closes: closing is held back, `askToSave` tells the window, and its
 * answer closes it. If none comes in time, the person decides. Quitting goes the same way, because
 * it begins by closing the window.
 *
 * The end of a session on Windows does not: it emits neither `before-quit` nor time to wait for an
 * answer. Autosave, which runs all the time, covers it.
 */
export function guardClose(window: BrowserWindow, askToSave: () => void): CloseGuard {
  let phase: 'open' | 'saving' | 'asking' | 'waiting' | 'released' = 'open';
  let deadline: NodeJS.Timeout | undefined;
  let question: AbortController | undefined;
  // Before the page is there, and after its process has died, there is nobody to ask.
  let pageAnswers = false;

  window.webContents.on('did-finish-load', () => {
    pageAnswers = true;
  });
  window.webContents.on('render-process-gone', () => {
    pageAnswers = false;
    if (phase !== 'open') release();
  });
  // A page's `beforeunload` would silently keep the window open; closing is decided here alone.
  window.webContents.on('will-prevent-unload', (event) => event.preventDefault());

  window.on('close', (event) => {
    if (phase === 'released' || !pageAnswers) return;
    event.preventDefault();
    if (phase === 'open' || phase === 'waiting') startSaving();
  });
  window.on('closed', () => {
    clearTimeout(deadline);
  });

  function startSaving(): void {
    phase = 'saving';
    deadline = setTimeout(() => void askPerson(), SAVE_DEADLINE_MS);
    askToSave();
  }

  async function askPerson(): Promise<void> {
    phase = 'asking';
    question = new AbortController();
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: 'Your last changes are not saved yet.',
      detail:
        'Galley is still trying to save them. If you close now, what you changed since the last save is lost.',
      buttons: ['Wait', 'Close without saving'],
      defaultId: WAIT,
      cancelId: WAIT,
      noLink: true,
      signal: question.signal,
    });
    if (phase !== 'asking') return;
    if (response === WAIT) phase = 'waiting';
    else release();
  }

  function release(): void {
    if (phase === 'released' || window.isDestroyed()) return;
    phase = 'released';
    clearTimeout(deadline);
    question?.abort();
    window.close();
  }

  return {
    ready() {
      if (phase !== 'open') release();
    },
  };
}
