import { randomUUID } from 'node:crypto';
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { z } from 'zod';
import type { AppError } from '../../../shared/ipc/appError';
import { CHANNELS } from '../../../shared/ipc/channels';
import { type Channel, type EventName, type Events, events } from '../../../shared/ipc/contract';
import { err } from '../../../shared/result';
import { APP_ORIGIN } from './appScheme';
import { calledBy } from './callingWindow';

/** Which page asks, and the signal that it is gone. */
interface AskingPage {
  readonly signal: AbortSignal;
  readonly window: string;
}

/** One function a channel, which checks what it is asked and never throws. */
export type WindowHandlers = Readonly<
  Record<Channel, (input: unknown, caller: AskingPage) => Promise<unknown>>
>;

/** Answers windows. */
export interface AnsweredWindows {
  /** From now on this window is answered, until it is closed. */
  add(window: BrowserWindow): void;
}

/** A page that a window shows. */
interface Page {
  /** Unlike that of any other page, also of the same window loaded anew. */
  readonly id: string;
  /** The page is left or loaded anew, dies or is closed. */
  readonly gone: AbortController;
}

/**
 * Answers the windows that are added, and nobody else: the question must come from the main frame of a window's
 * own contents while it shows a page of the app. What it is about is for the page that asks.
 */
export function answerWindows(handlers: WindowHandlers): AnsweredWindows {
  const windows = new Map<WebContents, { readonly window: BrowserWindow; page(): Page }>();
  for (const channel of CHANNELS) {
    ipcMain.handle(channel, async (event, input: unknown) => {
      const asking = windows.get(event.sender);
      if (!asking || !isWindowItself(event, asking.window)) return err(REFUSED);
      const { id, gone } = asking.page();
      return calledBy(asking.window, () =>
        handlers[channel](input, { signal: gone.signal, window: id }),
      );
    });
  }
  return {
    add(window) {
      const { webContents } = window;
      windows.set(webContents, { window, page: pagesOf(window) });
      window.on('closed', () => windows.delete(webContents));
    },
  };
}

/** Gives the page that a window shows now. */
function pagesOf(window: BrowserWindow): () => Page {
  const next = (): Page => ({ id: randomUUID(), gone: new AbortController() });
  let page = next();
  const gone = () => {
    page.gone.abort();
    page = next();
  };
  window.webContents.on('render-process-gone', gone);
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) gone();
  });
  window.on('closed', gone);
  return () => page;
}

const REFUSED: AppError = {
  code: 'unavailable',
  message: 'Only Galley’s own windows may ask for this.',
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
