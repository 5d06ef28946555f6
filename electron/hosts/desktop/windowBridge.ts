import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { z } from 'zod';
import type { AppError } from '../../../shared/ipc/appError';
import { CHANNELS } from '../../../shared/ipc/channels';
import { type Channel, type EventName, type Events, events } from '../../../shared/ipc/contract';
import { err } from '../../../shared/result';
import { APP_ORIGIN } from './appScheme';

/** One function a channel, which checks what it is asked and never throws. `signal`: the page that asked is gone. */
export type WindowHandlers = Readonly<
  Record<Channel, (input: unknown, caller: { readonly signal: AbortSignal }) => Promise<unknown>>
>;

/**
 * Answers the window, and nobody else: the question must come from the main frame of the window's
 * own contents while it shows a page of the app.
 */
export function answerWindow(window: BrowserWindow, handlers: WindowHandlers): void {
  const page = pageSignals(window);
  for (const channel of CHANNELS) {
    ipcMain.handle(channel, async (event, input: unknown) => {
      if (!isWindowItself(event, window)) return err(REFUSED);
      return handlers[channel](input, { signal: page() });
    });
  }
}

/** Gives the signal of the page that is shown: aborted when it is left or loaded anew, dies or is closed. */
function pageSignals(window: BrowserWindow): () => AbortSignal {
  let page = new AbortController();
  const gone = () => {
    page.abort();
    page = new AbortController();
  };
  window.webContents.on('render-process-gone', gone);
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) gone();
  });
  window.on('closed', gone);
  return () => page.signal;
}

const REFUSED: AppError = {
  code: 'unavailable',
  message: 'Only Galley’s own window may ask for this.',
};

function isWindowItself(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  // Null once the frame has navigated or is gone.
  const frame = event.senderFrame;
  return (
    !window.isDestroyed() &&
    event.sender === window.webContents &&
    frame !== null &&
    frame.parent === null &&
    frame.origin === APP_ORIGIN
  );
}

/** Tells the window something by name; what the contract does not know is a bug and throws. */
export function tellWindow<E extends EventName>(
  window: BrowserWindow,
  event: E,
  payload: z.input<Events[E]>,
): void {
  if (window.isDestroyed()) return;
  window.webContents.send(event, events[event].parse(payload));
}
