import { pack, unpack } from './values.ts';

// What runs in the page before its own scripts: in Electron's isolated world the preload, in the world of
// the page only what the preload exposes there. The functions are turned into text; each stands for itself.

/** The name of the world that the preload runs in. */
export const PRELOAD_WORLD = 'Electron Isolated Context';
/** By which the preload's world reaches the stand-in, and is reached. */
export const SEND = '__standInSend';
export const RECEIVE = '__standInReceive';

type Worn = { f: number } | { p: number } | { v: unknown };
interface Said {
  readonly expose?: { readonly key: string; readonly api: Record<string, Worn> };
  readonly call?: number;
  readonly f?: number;
  readonly args?: Worn[];
  readonly reply?: number;
  readonly result?: Worn;
  readonly error?: string;
  readonly settle?: number;
  readonly isKept?: boolean;
}

/**
 * Lets two worlds of one document hand each other values, functions and promises, as `contextBridge` does:
 * functions are called there and answer at once, everything else is copied. Nobody else knows the name.
 */
function meetWorld(name: string, side: string, other: string) {
  let last = 0;
  const own = new Map<number, (...args: unknown[]) => unknown>();
  const asked = new Map<number, (said: Said) => void>();
  const awaited = new Map<number, (said: Said) => void>();
  const say = (detail: Said) => window.dispatchEvent(new CustomEvent(name + other, { detail }));
  const words = (error: unknown) => (error instanceof Error ? error.message : String(error));
  const lower = (value: unknown): Worn => {
    last += 1;
    const id = last;
    if (typeof value === 'function') {
      own.set(id, value as (...args: unknown[]) => unknown);
      return { f: id };
    }
    if (!(value instanceof Promise)) return { v: value };
    value.then(
      (kept) => say({ settle: id, isKept: true, result: lower(kept) }),
      (error) => say({ settle: id, isKept: false, error: words(error) }),
    );
    return { p: id };
  };
  const raise = (worn: Worn): unknown => {
    if ('v' in worn) return worn.v;
    if ('f' in worn) return (...args: unknown[]) => ask(worn.f, args);
    return new Promise((resolve, reject) => {
      awaited.set(worn.p, ({ isKept, result, error }) =>
        isKept && result ? resolve(raise(result)) : reject(new Error(error)),
      );
    });
  };
  const ask = (f: number, args: unknown[]): unknown => {
    last += 1;
    const call = last;
    let answer: Said = { error: 'The other world is gone.' };
    asked.set(call, (said) => {
      answer = said;
    });
    say({ call, f, args: args.map(lower) });
    asked.delete(call);
    if (answer.result === undefined) throw new Error(answer.error);
    return raise(answer.result);
  };
  window.addEventListener(name + side, (event) => {
    const { detail } = event as CustomEvent<Said>;
    if (detail.expose) {
      const parts = Object.entries(detail.expose.api).map(([key, worn]) => [key, raise(worn)]);
      const value = Object.freeze(Object.fromEntries(parts));
      Object.defineProperty(window, detail.expose.key, { value, enumerable: true });
    }
    if (detail.reply !== undefined) asked.get(detail.reply)?.(detail);
    if (detail.settle !== undefined) {
      awaited.get(detail.settle)?.(detail);
      awaited.delete(detail.settle);
    }
    if (detail.call !== undefined) {
      try {
        const found = own.get(detail.f ?? 0);
        const result = lower(found?.(...(detail.args ?? []).map(raise)));
        say({ reply: detail.call, result });
      } catch (error) {
        say({ reply: detail.call, error: words(error) });
      }
    }
  });
  return {
    expose(key: string, api: Record<string, unknown>) {
      const worn = Object.entries(api).map(([part, value]) => [part, lower(value)]);
      say({ expose: { key, api: Object.fromEntries(worn) } });
    },
  };
}

/** What a sandboxed preload can require: `contextBridge` and `ipcRenderer` of `electron`. */
function preloadElectron(
  worlds: ReturnType<typeof meetWorld>,
  { send, receive }: { send: string; receive: string },
) {
  let last = 0;
  const invoked = new Map<number, (answer: { error?: string; value?: unknown }) => void>();
  const listeners = new Map<string, Set<(event: object, ...args: unknown[]) => void>>();
  Reflect.set(globalThis, receive, (text: string) => {
    const { answers, channel, args, ...answer } = JSON.parse(text);
    if (answers !== undefined) {
      invoked.get(answers)?.(answer);
      invoked.delete(answers);
    } else {
      const values = args.map(unpack);
      for (const listener of listeners.get(channel) ?? []) listener({}, ...values);
    }
  });
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        last += 1;
        const packed = args.map(pack);
        invoked.set(last, ({ error, value }) =>
          error === undefined ? resolve(unpack(value as never)) : reject(new Error(error)),
        );
        Reflect.get(globalThis, send)(JSON.stringify({ id: last, channel, args: packed }));
      }),
    on(channel: string, listener: (event: object, ...args: unknown[]) => void) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      return ipcRenderer;
    },
  };
  const contextBridge = { exposeInMainWorld: worlds.expose };
  return { contextBridge, ipcRenderer };
}

/** The script of the page's own world. */
export function pageWorldScript(name: string): string {
  return `(${meetWorld})(${JSON.stringify(name)}, 'page', 'preload');`;
}

/** The script of the preload's world: the preload as it was built, with nothing but `electron` to require. */
export function preloadWorldScript(name: string, preload: string): string {
  // Frames inside the page get no preload (`nodeIntegrationInSubFrames`).
  return `if (window === window.top) ((require) => {
const exports = {}, module = { exports };
${preload}
})(((electron) => (name) => {
  if (name !== 'electron') throw new Error('module not found: ' + name);
  return electron;
})((() => {
${pack}
${unpack}
return (${preloadElectron})((${meetWorld})(${JSON.stringify(name)}, 'preload', 'page'), ${JSON.stringify({ send: SEND, receive: RECEIVE })});
})()));`;
}
