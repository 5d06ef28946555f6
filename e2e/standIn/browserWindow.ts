import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import { heldBack } from './heldBack.ts';
import { nativeTheme } from './nativeTheme.ts';
import { type SessionStandIn, session } from './session.ts';
import { takeNote } from './takeNote.ts';
import { WebContentsStandIn } from './webContents.ts';
import { happenings, schemeOf, windows } from './windows.ts';

/** A window: what it shows is Chromium's, its frame and its place on a screen are only taken note of. */
export class BrowserWindowStandIn extends EventEmitter {
  static #last = 0;
  /** Counts up, as Electron's do. */
  readonly id: number;
  readonly webContents: WebContentsStandIn;
  readonly setBackgroundColor = takeNote;
  #isDestroyed = false;
  #isVisible: boolean;
  #isMinimized = false;
  #isFocused = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    BrowserWindowStandIn.#last += 1;
    this.id = BrowserWindowStandIn.#last;
    const { webPreferences = {} } = options;
    const { partition } = webPreferences;
    const own = webPreferences.session as SessionStandIn | undefined;
    const shown = own ?? (partition ? session.fromPartition(partition) : session.defaultSession);
    this.#isVisible = options.show !== false;
    this.webContents = new WebContentsStandIn(shown, webPreferences);
    windows.add(this);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    this.webContents.once('destroyed', () => this.#gone());
    const theme = schemeOf(nativeTheme.themeSource);
    if (theme !== null) void this.webContents.showTheme(theme);
    happenings.emit('contents', this.webContents);
  }

  static getAllWindows(): BrowserWindowStandIn[] {
    return [...windows].filter((window) => window instanceof BrowserWindowStandIn);
  }

  static fromWebContents(contents: unknown): BrowserWindowStandIn | null {
    const all = BrowserWindowStandIn.getAllWindows();
    return all.find(({ webContents }) => webContents === contents) ?? null;
  }

  loadURL(url: string, options?: Electron.LoadURLOptions): Promise<void> {
    return this.webContents.loadURL(url, options);
  }

  close(): void {
    const event = heldBack();
    this.emit('close', event);
    if (event.defaultPrevented) happenings.emit('stayed');
    else void this.webContents.close({ isAsked: true });
  }

  destroy(): void {
    void this.webContents.close({ isAsked: false });
    this.#gone();
  }

  #gone(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    windows.delete(this);
    this.emit('closed');
    if (windows.size === 0) happenings.emit('none');
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  show(): void {
    this.#isVisible = true;
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  minimize(): void {
    this.#isMinimized = true;
  }

  restore(): void {
    this.#isMinimized = false;
  }

  isMinimized(): boolean {
    return this.#isMinimized;
  }

  focus(): void {
    this.#isFocused = true;
    this.emit('focus');
  }

  isFocused(): boolean {
    return this.#isFocused;
  }
}
