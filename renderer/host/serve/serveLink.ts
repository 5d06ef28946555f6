import type { Pass } from '../../../shared/ipc/serve/pass';
import { type Entered, type Entering, SESSION_PATH } from '../../../shared/ipc/serve/talk';
import { utf8 } from './messages';
import type { PagePass } from './pagePass';
import type { Reply, Talk } from './talk';

/** How this window stands to its server. */
export type LinkState =
  /** The first pass is being shown. */
  | { readonly kind: 'entering' }
  /** The server has proved to be the one that let this page in, and is there. */
  | { readonly kind: 'proved' }
  /** It has ended, or is not heard. Nothing is sent until it, or the next of the same library, has proved itself. */
  | { readonly kind: 'lost' }
  /** This window has no pass any more. */
  | { readonly kind: 'over'; readonly why: Over };
export type Over = 'none' | 'unknown' | 'used' | 'reused';

export interface ServeLink {
  get(): LinkState;
  subscribe(listener: () => void): () => void;
  /** The way to the server, once there is one; undefined where there is none. */
  ready(): Promise<Talk | undefined>;
  /** The way to the server while it is proved; what is asked through it goes out at once. */
  proved(): Talk | undefined;
  /** An answer did not come, or did not prove who gave it. */
  doubt(): void;
  /** Asks the server to prove itself now. */
  prove(): Promise<boolean>;
}

interface LinkOptions {
  readonly first: PagePass | undefined;
  readonly talkWith: (pass: Pass) => Talk;
  /** Resolves when the window is not held any more, with what came of it. */
  readonly hold: (talk: Talk, signal: AbortSignal) => Promise<Reply>;
  readonly keepSession: (session: Pass) => void;
  readonly after?: (ms: number, run: () => void) => void;
}

/** How long after a try the next one follows (ms). */
const AGAIN_MS = 1000;

/**
 * The link to the server. One request is held for as long as the window is open; when it ends, however it does,
 * nothing more is sent until whoever is there has proved to know the pass: the same server by the session, the next
 * one of the same library by what lasts, which never leaves the memory of this page.
 */
export function createServeLink(options: LinkOptions): ServeLink {
  const { first, talkWith, hold, keepSession, after = (ms, run) => setTimeout(run, ms) } = options;
  let state: LinkState = first ? { kind: 'entering' } : { kind: 'over', why: 'none' };
  const listeners = new Set<() => void>();
  const set = (next: LinkState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  let session: { readonly pass: Pass; readonly talk: Talk } | undefined;
  let lasting: Pass | undefined;
  let held: AbortController | undefined;
  let proving: Promise<boolean> | undefined;

  const admit = (entered: Entered & { kind: 'admitted' }) => {
    if (session?.pass.id !== entered.session.id) {
      session = { pass: entered.session, talk: talkWith(entered.session) };
      keepSession(entered.session);
    }
    lasting = entered.lasting;
    if (state.kind === 'proved') return;
    held?.abort();
    const ours = new AbortController();
    held = ours;
    set({ kind: 'proved' });
    void hold(session.talk, ours.signal).then(() => {
      if (held === ours) lose();
    });
  };
  const lose = () => {
    if (state.kind !== 'proved') return;
    held?.abort();
    held = undefined;
    set({ kind: 'lost' });
    void prove();
  };
  /** Shows one pass; answers whether whoever is there knew it. */
  const show = async (pass: Pass, usedHere: boolean): Promise<Reply['kind']> => {
    const asked = utf8(JSON.stringify({ usedHere } satisfies Entering));
    const reply = await talkWith(pass)(SESSION_PATH, asked);
    if (reply.kind !== 'proved') return reply.kind;
    // It comes from who knows the key.
    const entered = JSON.parse(new TextDecoder().decode(reply.content)) as Entered;
    if (entered.kind === 'admitted') admit(entered);
    else set({ kind: 'over', why: entered.why });
    return 'proved';
  };
  const enter = async ({ pass, usedHere }: PagePass) => {
    const shown = await show(pass, usedHere);
    if (shown === 'strange') set({ kind: 'over', why: 'unknown' });
    else if (shown !== 'proved') after(AGAIN_MS, () => void enter({ pass, usedHere }));
  };
  const tryToProve = async (): Promise<boolean> => {
    if (session === undefined || lasting === undefined) return false;
    const known = await show(session.pass, false);
    // A server that was started since knows what lasts.
    if (known === 'strange') await show(lasting, false);
    // Whatever came of it stands in the state.
    return isProved();
  };
  const isProved = () => state.kind === 'proved';
  const prove = (): Promise<boolean> => {
    if (state.kind !== 'lost') return Promise.resolve(isProved());
    proving ??= tryToProve().finally(() => {
      proving = undefined;
      if (state.kind === 'lost') after(AGAIN_MS, () => void prove());
    });
    return proving;
  };

  if (first) void enter(first);
  const ready = async (): Promise<Talk | undefined> => {
    while (state.kind === 'entering') {
      await new Promise<void>((resolve) => {
        const stop = subscribe(() => {
          stop();
          resolve();
        });
      });
    }
    return state.kind === 'proved' ? session?.talk : undefined;
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    get: () => state,
    subscribe,
    ready,
    proved: () => (state.kind === 'proved' ? session?.talk : undefined),
    doubt: lose,
    prove: async () => {
      // What was true a moment ago is not taken for true now.
      if (state.kind === 'proved' && session && (await show(session.pass, false)) !== 'proved') {
        lose();
      }
      return prove();
    },
  };
}
