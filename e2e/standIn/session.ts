import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import type { BrowserContext } from 'playwright-core';
import { fromChromium } from './addresses.ts';
import { chromium } from './chromium.ts';
import { heldBack } from './heldBack.ts';
import type { Named } from './named.ts';
import { takeNote } from './takeNote.ts';

type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void;
type Check = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type Handler = Parameters<Electron.Protocol['handle']>[1];

/** Of those that Chromium can be asked for by the DevTools protocol. */
const PERMISSIONS = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'] as const;

/** What a request gets: an answer of the app's, the network, or nothing. */
export type Verdict = Response | 'refused' | 'network';

/**
 * A profile of the browser with what main says about it. Permissions, requests and schemes are Chromium's
 * own; devices, screens and spelling are taken note of and nothing more.
 */
class SessionStandIn extends EventEmitter {
  #context: Promise<BrowserContext> | undefined;
  #beforeRequest: BeforeRequest | undefined;
  readonly #handlers = new Map<string, Handler>();
  #check: Check = null;
  readonly setPermissionRequestHandler = takeNote;
  readonly setDevicePermissionHandler = takeNote;
  readonly setDisplayMediaRequestHandler = takeNote;
  readonly setSpellCheckerEnabled = takeNote;
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.#beforeRequest = listener;
    },
  } satisfies Named<Electron.WebRequest>;
  readonly protocol = {
    handle: (scheme: string, handler: Handler) => void this.#handlers.set(scheme, handler),
  } satisfies Named<Electron.Protocol>;

  setPermissionCheckHandler(handler: Check): void {
    this.#check = handler;
  }

  context(): Promise<BrowserContext> {
    this.#context ??= this.#open();
    return this.#context;
  }

  async #open(): Promise<BrowserContext> {
    const browser = await chromium();
    const context = await browser.newContext({ viewport: null });
    const blank = await context.newPage();
    const devtools = await context.newCDPSession(blank);
    const { targetInfo } = await devtools.send('Target.getTargetInfo');
    const { browserContextId } = targetInfo;
    const owner = await browser.newBrowserCDPSession();
    for (const name of PERMISSIONS) {
      const isGiven = this.#check?.(null, name as never, '', {} as never) ?? true;
      const setting = isGiven ? 'granted' : 'denied';
      await owner.send('Browser.setPermission', {
        permission: { name },
        setting,
        ...(browserContextId === undefined ? {} : { browserContextId }),
      });
    }
    blank.on('download', () => undefined);
    await blank.close();
    return context;
  }

  /** Whether a download may begin. */
  mayDownload(): boolean {
    const event = heldBack();
    this.emit('will-download', event, {}, null);
    return !event.defaultPrevented;
  }

  /** What comes of a request for an address, as Chromium names it. */
  async answer(request: { url: string; method: string }): Promise<Verdict> {
    const url = fromChromium(request.url);
    const verdict = Promise.withResolvers<Electron.CallbackResponse>();
    if (this.#beforeRequest === undefined) verdict.resolve({});
    else this.#beforeRequest({ url, method: request.method } as never, verdict.resolve);
    if ((await verdict.promise).cancel) return 'refused';
    const handler = this.#handlers.get(new URL(url).protocol.slice(0, -1));
    return handler ? handler(new Request(url, { method: request.method }) as never) : 'network';
  }
}

export type { SessionStandIn };

const defaultSession = new SessionStandIn() satisfies Named<Electron.Session>;
const partitions = new Map<string, SessionStandIn>();

export const session = {
  defaultSession,
  fromPartition(partition: string) {
    const known = partitions.get(partition) ?? new SessionStandIn();
    partitions.set(partition, known);
    return known;
  },
};
