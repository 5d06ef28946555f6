import { AsyncLocalStorage } from 'node:async_hooks';
import type { BrowserWindow } from 'electron';

const calling = new AsyncLocalStorage<BrowserWindow>();

/** Does what a window asked for; whoever is called on the way learns from `callingWindow` which one it was. */
export function calledBy<T>(window: BrowserWindow, work: () => T): T {
  return calling.run(window, work);
}

/** The window that asked for what is done now. Throws where no window asked. */
export function callingWindow(): BrowserWindow {
  const window = calling.getStore();
  if (window === undefined) throw new Error('No window asked for this.');
  return window;
}
