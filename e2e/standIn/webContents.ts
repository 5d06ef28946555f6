import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type Electron from 'electron';
import type { CDPSession, Page } from 'playwright-core';
import { fromChromium, toChromium } from './addresses.ts';
import { heldBack } from './heldBack.ts';
import { ipcMain } from './ipcMain.ts';
import type { SessionStandIn } from './session.ts';
import { takeNote } from './takeNote.ts';
import { pack, unpack } from './values.ts';
import { PRELOAD_WORLD, pageWorldScript, preloadWorldScript, RECEIVE, SEND } from './worlds.ts';

type Paused = Parameters<Parameters<typeof CDP_ON<'Fetch.requestPaused'>>[1]>[0];
declare const CDP_ON: CDPSession['on'];

interface Drawn {
  readonly page: Page;
  readonly devtools: CDPSession;
  readonly mainFrame: string;
}

/** What a window shows: a page of Chromium's, driven over the DevTools protocol. */
export class WebContentsStandIn extends EventEmitter {
  readonly session: SessionStandIn;
  readonly setWebRTCIPHandlingPolicy = takeNote;
  readonly #preferences: Electron.WebPreferences;
  readonly #drawn: Promise<Drawn>;
  #openHandler: ((details: { url: string }) => { action: string }) | undefined;
  /** The preload's world of the document that is shown. */
  #preloadWorld: number | undefined;
  /** True from when main asks for an address until the request for it comes. */
  #isLoading = false;
  #url = '';
  #isCrashed = false;
  /** Settles when a process that is being ended has died. */
  #dying: Promise<void> | undefined;
  #isDestroyed = false;

  constructor(session: SessionStandIn, preferences: Electron.WebPreferences) {
    super();
    this.session = session;
    this.#preferences = preferences;
    this.#drawn = this.#draw();
    // Whoever asks for something next gets the reason.
    this.#drawn.catch(() => undefined);
  }

  async loadURL(url: string, { userAgent }: Electron.LoadURLOptions = {}): Promise<void> {
    const { devtools } = await this.#drawn;
    if (userAgent !== undefined)
      await devtools.send('Emulation.setUserAgentOverride', { userAgent });
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', resolve));
    this.#isLoading = true;
    const { errorText } = await devtools.send('Page.navigate', { url: toChromium(url) });
    if (errorText !== undefined) throw new Error(`${errorText} loading '${url}'`);
    await loaded;
  }

  reload(): void {
    // A process that is about to die would take the wish with it.
    void Promise.all([this.#drawn, this.#dying]).then(([{ devtools }]) => {
      this.#isLoading = true;
      this.#isCrashed = false;
      return devtools.send('Page.reload');
    });
  }

  send(channel: string, ...args: unknown[]): void {
    void this.#tell({ channel, args: args.map(pack) });
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const { devtools } = await this.#drawn;
    const { data } = await devtools.send('Page.printToPDF', options as never);
    return Buffer.from(data, 'base64');
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const { devtools } = await this.#drawn;
    const evaluated = await devtools.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
    });
    if (evaluated.exceptionDetails) throw new Error(evaluated.exceptionDetails.text);
    return evaluated.result.value;
  }

  forcefullyCrashRenderer(): void {
    this.#dying = new Promise((resolve) => this.once('render-process-gone', () => resolve()));
    // It answers no more.
    void this.#drawn.then(({ devtools }) => devtools.send('Page.crash').catch(() => undefined));
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.#openHandler = handler;
  }

  getURL(): string {
    return fromChromium(this.#url);
  }

  isCrashed(): boolean {
    return this.#isCrashed;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  /** As `nativeTheme` says. */
  async showTheme(colorScheme: 'light' | 'dark' | null): Promise<void> {
    const { page } = await this.#drawn;
    // A page that has just died shows none.
    await page.emulateMedia({ colorScheme }).catch(() => undefined);
  }

  /** Closes the page; its `beforeunload` may object where `isAsked`. */
  async close({ isAsked }: { isAsked: boolean }): Promise<void> {
    const { page } = await this.#drawn;
    await page.close({ runBeforeUnload: isAsked });
  }

  async #draw(): Promise<Drawn> {
    const context = await this.session.context();
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    for (const domain of ['Page.enable', 'Runtime.enable', 'Inspector.enable'] as const) {
      await devtools.send(domain);
    }
    const { frameTree } = await devtools.send('Page.getFrameTree');
    const drawn = { page, devtools, mainFrame: frameTree.frame.id };
    this.#listen(drawn);
    if (this.#preferences.javascript === false) {
      await devtools.send('Emulation.setScriptExecutionDisabled', { value: true });
    }
    if (this.#preferences.preload) await this.#addPreload(devtools, this.#preferences.preload);
    await devtools.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    return drawn;
  }

  async #addPreload(devtools: CDPSession, path: string): Promise<void> {
    const name = randomUUID();
    const preload = preloadWorldScript(name, readFileSync(path, 'utf8'));
    await devtools.send('Runtime.addBinding', { name: SEND, executionContextName: PRELOAD_WORLD });
    await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldScript(name) });
    await devtools.send('Page.addScriptToEvaluateOnNewDocument', {
      source: preload,
      worldName: PRELOAD_WORLD,
    });
  }

  #listen({ page, devtools, mainFrame }: Drawn): void {
    devtools.on('Fetch.requestPaused', (paused) => {
      // A page that is gone meanwhile takes no answer.
      this.#answer(devtools, mainFrame, paused).catch(() => undefined);
    });
    devtools.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) this.#url = frame.url;
    });
    devtools.on('Page.loadEventFired', () => this.emit('did-finish-load'));
    devtools.on('Runtime.executionContextCreated', ({ context }) => {
      const isMain = context.auxData?.frameId === mainFrame;
      if (isMain && context.name === PRELOAD_WORLD) this.#preloadWorld = context.id;
    });
    devtools.on('Runtime.executionContextsCleared', () => {
      this.#preloadWorld = undefined;
    });
    devtools.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === SEND) void this.#invoked(JSON.parse(payload), executionContextId);
    });
    devtools.on('Inspector.targetCrashed', () => {
      this.#isCrashed = true;
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    });
    page.on('dialog', (dialog) => {
      if (dialog.type() !== 'beforeunload') return void dialog.dismiss();
      const event = heldBack();
      this.emit('will-prevent-unload', event);
      // Held back, the page's own wish to stay is not heeded.
      void (event.defaultPrevented ? dialog.accept() : dialog.dismiss());
    });
    page.on('download', (download) => {
      if (!this.session.mayDownload()) void download.cancel();
    });
    page.on('popup', (popup) => {
      const answer = this.#openHandler?.({ url: fromChromium(popup.url()) });
      if (answer?.action !== 'allow') void popup.close();
    });
    page.on('close', () => {
      this.#isDestroyed = true;
      this.emit('destroyed');
    });
  }

  async #answer(devtools: CDPSession, mainFrame: string, paused: Paused): Promise<void> {
    const { requestId, request, frameId, resourceType } = paused;
    if (resourceType === 'Document' && !this.#mayNavigate(request.url, frameId === mainFrame)) {
      await devtools.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
      return;
    }
    const verdict = await this.session.answer(request);
    if (verdict === 'network') await devtools.send('Fetch.continueRequest', { requestId });
    else if (verdict === 'refused') {
      await devtools.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    } else {
      const headers = [...verdict.headers].map(([name, value]) => ({ name, value }));
      await devtools.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: verdict.status,
        responseHeaders: headers,
        body: Buffer.from(await verdict.arrayBuffer()).toString('base64'),
      });
    }
  }

  /** What main asked for itself is no navigation of the page's. */
  #mayNavigate(address: string, isMainFrame: boolean): boolean {
    if (isMainFrame && this.#isLoading) {
      this.#isLoading = false;
      const url = fromChromium(address);
      this.emit('did-start-navigation', { url, isMainFrame, isSameDocument: false });
      return true;
    }
    const url = fromChromium(address);
    const event = heldBack({ url, isMainFrame });
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event, url);
    return !event.defaultPrevented;
  }

  async #invoked(
    { id, channel, args }: { id: number; channel: string; args: never[] },
    world: number,
  ): Promise<void> {
    const origin = new URL(this.#url).origin;
    const senderFrame = { origin: fromChromium(origin), url: this.getURL(), parent: null };
    const answer = await ipcMain.invoke({ sender: this, senderFrame }, channel, args.map(unpack));
    // Another document waits for no answer to what this one asked.
    if (world === this.#preloadWorld) await this.#tell({ answers: id, ...answer });
  }

  async #tell(message: object): Promise<void> {
    const { devtools } = await this.#drawn;
    if (this.#preloadWorld === undefined || this.#isDestroyed) return;
    const expression = `${RECEIVE}(${JSON.stringify(JSON.stringify(message))})`;
    const contextId = this.#preloadWorld;
    // The document may be gone before it hears this.
    await devtools.send('Runtime.evaluate', { expression, contextId }).catch(() => undefined);
  }
}
