import type { AppError } from '../../../shared/ipc/appError';
import type { Channel, Input, Output } from '../../../shared/ipc/contract';
import { API_PATH, MAX_BODY_BYTES } from '../../../shared/ipc/serve/talk';
import { err, ok, type Result } from '../../../shared/result';
import type { Host } from '../host';
import { requestBody } from '../requestBody';
import { createKeptHere } from './keptHere';
import { utf8 } from './messages';
import { OVER } from './over';
import { followNewAddress, keepSession, takePagePass } from './pagePass';
import { createServeLink, type LinkState, type ServeLink } from './serveLink';
import { ARTICLE, createShelter, type Shelter } from './shelter';
import { createTalk, type Reply, type Talk } from './talk';

/** Browsers refuse longer requests that are to outlive the page (bytes, of 64 KiB for all of them). */
const LAST_MOST = 16_000;

/** The way to `serve` on this machine, over HTTP. */
export function serveHost(): Host {
  const page = { host: location.host, window: crypto.randomUUID() };
  const talkWith = (pass: Parameters<typeof createTalk>[0]) => createTalk(pass, page);
  const isGoing = watchGoing();
  followNewAddress();
  const link = createServeLink({
    first: takePagePass(),
    talkWith,
    keepSession,
    // Its end tells the server that this window is gone. Outliving the page it would lock the next out.
    hold: (talk, signal) => talk(`${API_PATH}window.hold`, utf8('{}'), { signal }),
  });

  const exchange = async (
    talk: Talk | undefined,
    path: string,
    content: Uint8Array,
    signal?: AbortSignal,
  ): Promise<Result<Uint8Array<ArrayBuffer>, AppError>> => {
    if (talk === undefined) return err(whyUnreachable(link.get()));
    if (content.length > MAX_BODY_BYTES) return err(TOO_LARGE);
    const isLast = isGoing() && content.length < LAST_MOST;
    return believed(await talk(path, content, { signal, isLast }), link);
  };
  const ask = async <C extends Channel>(
    channel: C,
    input: Input<C>,
    options: { signal?: AbortSignal } = {},
  ): Promise<Result<Output<C>, AppError>> => {
    const json = requestBody(input);
    const content =
      typeof json === 'string' ? utf8(json) : new Uint8Array(await (await json).arrayBuffer());
    const talk = link.proved() ?? (await link.ready());
    const answer = await exchange(talk, `${API_PATH}${channel}`, content, options.signal);
    // Main validates what it answers; the contract gives it its type here.
    return answer.ok
      ? (JSON.parse(new TextDecoder().decode(answer.value)) as Result<Output<C>, AppError>)
      : answer;
  };
  const shelter = createShelter(createKeptHere(), ask);
  const handedOver = link.ready().then(async () => {
    await Promise.all([shelter.prepare(ARTICLE), shelter.handOver()]);
  });
  window.addEventListener('pagehide', () => {
    if (link.proved()) void ask('window.leave', {});
  });

  return {
    call: sheltered(ask, shelter, handedOver),
    on: () => () => undefined,
    server: {
      get: link.get,
      subscribe: link.subscribe,
      prove: link.prove,
      download: async (path) => exchange(link.proved(), path, utf8('{}')),
    },
  };
}

/** Keeps unsaved work here where the server cannot, and hands it over when it can. */
function sheltered(
  ask: <C extends Channel>(
    channel: C,
    input: Input<C>,
    options?: { signal?: AbortSignal },
  ) => Promise<Result<Output<C>, AppError>>,
  shelter: Shelter,
  handedOver: Promise<void>,
): Host['call'] {
  return async <C extends Channel>(
    channel: C,
    input: Input<C>,
    options?: { signal?: AbortSignal },
  ): Promise<Result<Output<C>, AppError>> => {
    if (channel === 'unsaved.list') await handedOver;
    const answer = await ask(channel, input, options);
    const work = unsavedWorkIn(channel, input);
    if (work !== undefined) {
      if (answer.ok || !CANNOT_KEEP.has(answer.error.code)) {
        await shelter.drop(work.of, work.id);
        return answer;
      }
      if (work.text === undefined) return answer;
      const kept = await shelter.keep(work.of, work.id, work.text);
      return kept.ok ? ok(kept.value as Output<C>) : answer;
    }
    if (!answer.ok) return answer;
    const opened = openedHandle(answer.value);
    if (opened !== undefined) {
      await shelter.prepare(opened);
      await shelter.handOver(opened);
    } else if (channel === 'project.protect' || channel === 'project.unprotect') {
      await shelter.prepare(handleIn(input));
    } else if (channel === 'project.close') shelter.forget(handleIn(input));
    return answer;
  };
}

const CANNOT_KEEP: ReadonlySet<AppError['code']> = new Set(['unavailable', 'protected']);

interface Work {
  readonly of: string;
  readonly id: string;
  /** Absent where it is thrown away. */
  readonly text?: string;
}

function unsavedWorkIn(channel: Channel, input: unknown): Work | undefined {
  switch (channel) {
    case 'unsaved.keep': {
      const { handle, id, text } = input as Input<'unsaved.keep'>;
      return { of: handle, id, text };
    }
    case 'unsaved.keepArticle': {
      const { id, article } = input as Input<'unsaved.keepArticle'>;
      return { of: ARTICLE, id, text: JSON.stringify(article) };
    }
    case 'unsaved.drop': {
      const { of, id } = input as Input<'unsaved.drop'>;
      return { of, id };
    }
    default:
      return undefined;
  }
}

/** Of the answer of a channel that opens a project. */
function openedHandle(value: object): string | undefined {
  return 'handle' in value && 'hash' in value && 'project' in value
    ? String(value.handle)
    : undefined;
}

function handleIn(input: object): string {
  return 'handle' in input ? String(input.handle) : '';
}

function believed(
  reply: Reply,
  link: Pick<ServeLink, 'doubt' | 'get'>,
): Result<Uint8Array<ArrayBuffer>, AppError> {
  switch (reply.kind) {
    case 'proved':
      return ok(reply.content);
    case 'cancelled':
      return err(CANCELLED);
    case 'strange':
    case 'silent':
      link.doubt();
      return err({ ...UNREACHABLE, detail: reply.detail });
  }
}

/** Whether this page may be gone before anything takes its time. */
function watchGoing(): () => boolean {
  let isGoing = false;
  window.addEventListener('pagehide', () => {
    isGoing = true;
  });
  window.addEventListener('pageshow', () => {
    isGoing = false;
  });
  return () => isGoing || document.visibilityState === 'hidden';
}

function whyUnreachable(state: LinkState): AppError {
  return state.kind === 'over' ? { code: 'unavailable', message: OVER[state.why] } : UNREACHABLE;
}

const UNREACHABLE: AppError = {
  code: 'unavailable',
  message: 'Galley does not answer.',
};
const TOO_LARGE: AppError = {
  code: 'invalidInput',
  message: 'This is larger than Galley accepts (about 75 MB). Nothing was changed.',
};
const CANCELLED: AppError = { code: 'cancelled', message: 'Cancelled. Nothing was changed.' };
