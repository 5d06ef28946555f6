import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import { vi } from 'vitest';

/**
 * Stands in for the `electron` module in tests, which have no runtime:
 * `vi.mock('electron', async () => (await import('./electronDouble')).electronModule)`.
 * It records what the host does to it and lets a test play the person, the page and the system.
 * Names are checked against electron.d.ts, so that a method Electron does not have is a type error.
 */

type Named<T> = Partial<Record<keyof T, unknown>>;

/** An event of Electron's that can be held back. */
export function electronEvent() {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

export interface InvokeEvent {
  readonly sender: unknown;
  readonly senderFrame: { readonly origin: string; readonly parent: unknown } | null;
}

class WebContentsDouble extends EventEmitter {
  readonly sent: { channel: string; payload: unknown }[] = [];
  openWindow: ((details: { url: string }) => { action: string }) | undefined;
  readonly setWebRTCIPHandlingPolicy = vi.fn<Electron.WebContents['setWebRTCIPHandlingPolicy']>();
  readonly reload = vi.fn<Electron.WebContents['reload']>();
  readonly forcefullyCrashRenderer = vi.fn<Electron.WebContents['forcefullyCrashRenderer']>();
  readonly printToPDF = vi.fn<Electron.WebContents['printToPDF']>();

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openWindow = handler;
  }

  send(channel: string, payload: unknown): void {
    this.sent.push({ channel, payload });
  }

  /** What the page sends: an invocation from the main frame of the app unless told otherwise. */
  invocation(frame: Partial<NonNullable<InvokeEvent['senderFrame']>> | null = {}): InvokeEvent {
    return {
      sender: this,
      senderFrame: frame && { origin: 'app://bundle', parent: null, ...frame },
    };
  }
}

class BrowserWindowDouble extends EventEmitter {
  static readonly made: BrowserWindowDouble[] = [];
  readonly webContents = new WebContentsDouble();
  readonly show = vi.fn<Electron.BrowserWindow['show']>();
  readonly focus = vi.fn<Electron.BrowserWindow['focus']>();
  readonly restore = vi.fn<Electron.BrowserWindow['restore']>();
  readonly setBackgroundColor = vi.fn<Electron.BrowserWindow['setBackgroundColor']>();
  readonly loaded: string[] = [];
  readonly loadOptions: (Electron.LoadURLOptions | undefined)[] = [];
  private destroyed = false;

  constructor(readonly options: Electron.BrowserWindowConstructorOptions) {
    super();
    BrowserWindowDouble.made.push(this);
    app.emit('web-contents-created', electronEvent(), this.webContents);
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  isMinimized(): boolean {
    return true;
  }

  async loadURL(url: string, options?: Electron.LoadURLOptions): Promise<void> {
    this.loaded.push(url);
    this.loadOptions.push(options);
    this.webContents.emit('did-finish-load');
  }

  /** As Electron does it: `close` may be held back, else the window is gone. */
  close(): void {
    const event = electronEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.emit('closed');
    const isLast = BrowserWindowDouble.made.every((window) => window.isDestroyed());
    if (isLast) app.emit('window-all-closed');
  }
}

class AppDouble extends EventEmitter {
  isPackaged = true;
  /** False plays a second start while the first one runs. */
  lock = true;
  readonly paths = new Map<string, string>();
  readonly switches = new Map<string, string | undefined>();
  readonly enableSandbox = vi.fn<Electron.App['enableSandbox']>();
  readonly exit = vi.fn<Electron.App['exit']>();
  readonly quit = vi.fn<Electron.App['quit']>();
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => void this.switches.set(name, value),
  } satisfies Named<Electron.CommandLine>;

  requestSingleInstanceLock(): boolean {
    return this.lock;
  }

  whenReady(): Promise<void> {
    return Promise.resolve();
  }

  getLocaleCountryCode(): string {
    return 'US';
  }

  getVersion(): string {
    return '0.0.0-test';
  }

  getPath(name: string): string {
    const path = this.paths.get(name);
    if (path === undefined) throw new Error(`The test has not said where ${name} is.`);
    return path;
  }
}

type BeforeRequest = (
  details: { url: string },
  callback: (response: { cancel?: boolean }) => void,
) => void;

class SessionDouble extends EventEmitter {
  beforeRequest: BeforeRequest | undefined;
  readonly answers = new Map<string, (request: Request) => Promise<Response>>();
  readonly setPermissionRequestHandler = vi.fn<Electron.Session['setPermissionRequestHandler']>();
  readonly setPermissionCheckHandler = vi.fn<Electron.Session['setPermissionCheckHandler']>();
  readonly setDevicePermissionHandler = vi.fn<Electron.Session['setDevicePermissionHandler']>();
  readonly setDisplayMediaRequestHandler =
    vi.fn<Electron.Session['setDisplayMediaRequestHandler']>();
  readonly setSpellCheckerEnabled = vi.fn<Electron.Session['setSpellCheckerEnabled']>();
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.beforeRequest = listener;
    },
  } satisfies Named<Electron.WebRequest>;
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
      this.answers.set(scheme, handler);
    },
  } satisfies Named<Electron.Protocol>;

  /** What the window gets for an address of the app. */
  async request(url: string, method = 'GET'): Promise<Response> {
    const handler = this.answers.get('app');
    if (!handler) throw new Error('Nothing answers app://.');
    // `Request` of Node takes the address as Chromium would have normalised it.
    return handler(new Request(url, { method }));
  }

  /** Whether a request would be let out. */
  lets(url: string): boolean {
    let cancelled: boolean | undefined;
    this.beforeRequest?.({ url }, ({ cancel }) => {
      cancelled = cancel;
    });
    return cancelled === false;
  }
}

class IpcMainDouble {
  readonly handlers = new Map<string, (event: InvokeEvent, input: unknown) => Promise<unknown>>();

  handle(channel: string, handler: (event: InvokeEvent, input: unknown) => Promise<unknown>): void {
    if (this.handlers.has(channel)) throw new Error(`A second handler for ${channel}.`);
    this.handlers.set(channel, handler);
  }

  async invoke(event: InvokeEvent, channel: string, input: unknown): Promise<unknown> {
    const handler = this.handlers.get(channel);
    if (!handler) throw new Error(`No handler for ${channel}.`);
    return handler(event, input);
  }
}

class NativeThemeDouble extends EventEmitter {
  themeSource: Electron.NativeTheme['themeSource'] = 'system';
  shouldUseDarkColors = false;
}

export const app = new AppDouble() satisfies Named<Electron.App>;
export const defaultSession = new SessionDouble() satisfies Named<Electron.Session>;
/** The sessions beside the default one, by name. */
export const partitions = new Map<string, SessionDouble>();
export const ipcMain = new IpcMainDouble() satisfies Named<Electron.IpcMain>;
export const nativeTheme = new NativeThemeDouble() satisfies Named<Electron.NativeTheme>;

export const dialog = {
  showOpenDialog: vi.fn<
    (
      window: unknown,
      options: Electron.OpenDialogOptions,
    ) => Promise<Electron.OpenDialogReturnValue>
  >(async () => ({ canceled: true, filePaths: [] })),
  showSaveDialog: vi.fn<
    (
      window: unknown,
      options: Electron.SaveDialogOptions,
    ) => Promise<Electron.SaveDialogReturnValue>
  >(async () => ({ canceled: true, filePath: '' })),
  showMessageBox: vi.fn<
    (
      window: unknown,
      options: Electron.MessageBoxOptions,
    ) => Promise<Electron.MessageBoxReturnValue>
  >(async () => ({ response: 0, checkboxChecked: false })),
  showErrorBox: vi.fn<Electron.Dialog['showErrorBox']>(),
} satisfies Named<Electron.Dialog>;

export const shell = {
  openExternal: vi.fn<Electron.Shell['openExternal']>(() => Promise.resolve()),
  openPath: vi.fn<Electron.Shell['openPath']>(async () => ''),
  showItemInFolder: vi.fn<Electron.Shell['showItemInFolder']>(),
} satisfies Named<Electron.Shell>;

/** The menu bars that were set, as templates; the last one is shown. */
export const menuBars: Template[] = [];
type Template = Electron.MenuItemConstructorOptions[];

/** What the preload sees. */
export const contextBridge = {
  exposed: new Map<string, unknown>(),
  exposeInMainWorld(key: string, api: unknown): void {
    contextBridge.exposed.set(key, api);
  },
};
class IpcRendererDouble extends EventEmitter {
  readonly invoke = vi.fn<Electron.IpcRenderer['invoke']>();
}
export const ipcRenderer = new IpcRendererDouble() satisfies Named<Electron.IpcRenderer>;

/** All windows that were made, in their order. */
export const madeWindows: readonly BrowserWindowDouble[] = BrowserWindowDouble.made;

/** The only window there is, or the last one made. */
export function madeWindow(): BrowserWindowDouble {
  const window = BrowserWindowDouble.made.at(-1);
  if (!window) throw new Error('No window has been made.');
  return window;
}

export const registeredSchemes: Electron.CustomScheme[] = [];

/** A child process that was asked for; nothing runs in it. */
class UtilityChildDouble extends EventEmitter {
  readonly told: unknown[] = [];
  readonly kill = vi.fn<Electron.UtilityProcess['kill']>(() => true);

  constructor(
    readonly modulePath: string,
    readonly options: Electron.ForkOptions | undefined,
  ) {
    super();
  }

  postMessage(message: unknown): void {
    this.told.push(message);
  }
}
export const utilityChildren: UtilityChildDouble[] = [];

export const electronModule = {
  app,
  BrowserWindow: BrowserWindowDouble,
  contextBridge,
  dialog,
  ipcMain,
  ipcRenderer,
  Menu: {
    buildFromTemplate: (template: Template) => template,
    setApplicationMenu: (bar: Template) => void menuBars.push(bar),
  } satisfies Named<typeof Electron.Menu>,
  nativeTheme,
  protocol: {
    registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => {
      registeredSchemes.push(...schemes);
    },
  } satisfies Named<Electron.Protocol>,
  session: {
    defaultSession,
    fromPartition(partition: string) {
      const known = partitions.get(partition) ?? new SessionDouble();
      partitions.set(partition, known);
      return known;
    },
  } satisfies Named<typeof Electron.session>,
  shell,
  utilityProcess: {
    fork(modulePath: string, _args?: string[], options?: Electron.ForkOptions) {
      const child = new UtilityChildDouble(modulePath, options);
      utilityChildren.push(child);
      return child;
    },
  } satisfies Named<typeof Electron.utilityProcess>,
} satisfies Named<typeof Electron>;
