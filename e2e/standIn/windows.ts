import { EventEmitter } from 'node:events';
import type Electron from 'electron';

/** What the app and the theme have to do with a window. */
interface OpenWindow {
  close(): void;
  readonly webContents: { showTheme(theme: 'light' | 'dark' | null): Promise<void> };
}

/** The windows that are there, in the order in which they were made. */
export const windows = new Set<OpenWindow>();

/** `contents`: a window was made, with these; `stayed`: one did not close; `none`: the last one is gone. */
export const happenings = new EventEmitter<{ contents: [object]; stayed: []; none: [] }>();

/** What the media query of a page is to say. */
export function schemeOf(source: Electron.NativeTheme['themeSource']): 'light' | 'dark' | null {
  return source === 'system' ? null : source;
}
