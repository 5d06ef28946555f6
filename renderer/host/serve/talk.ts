import type { Pass } from '../../../shared/ipc/serve/pass';
import {
  answerAbout,
  PASS_HEADER,
  PROOF_HEADER,
  proofAbout,
  questionAbout,
  SEALED_TYPE,
} from '../../../shared/ipc/serve/talk';
import { WINDOW_HEADER } from '../../../shared/ipc/windowHeader';
import { type Messages, messagesOf, toHex } from './messages';

/** What came of a question. */
export type Reply =
  /** Who answered knows the key, and has read what was asked. */
  | { readonly kind: 'proved'; readonly content: Uint8Array<ArrayBuffer> }
  /** Somebody answered, and has not proved to be the server: nothing of it is believed. */
  | { readonly kind: 'strange'; readonly detail: string }
  /** Nobody answered. */
  | { readonly kind: 'silent'; readonly detail: string }
  | { readonly kind: 'cancelled' };

export interface Asking {
  readonly signal?: AbortSignal | undefined;
  /** The page may be gone before the answer comes. */
  readonly isLast?: boolean;
}

/** Asks with one pass. */
export type Talk = (path: string, content: Uint8Array, asking?: Asking) => Promise<Reply>;

/** Answers are no longer than this (bytes): a project has 256 MB at most, and JSON may double it. */
const LONGEST_ANSWER = 600 * 1024 * 1024;
const NOTHING = new Uint8Array();

/** The page that asks. */
interface Page {
  /** From which it was loaded. */
  readonly host: string;
  readonly window: string;
}

/** A way to talk with the server that knows a pass. Questions go out in the order in which they are asked. */
export function createTalk(pass: Pass, { host, window }: Page): Talk {
  const messages = messagesOf(pass.key);
  let before: Promise<unknown> = Promise.resolve();

  return async (path, content, { signal, isLast = false } = {}) => {
    const about = proofAbout(host, path, window);
    let question: Question;
    if (isLast) {
      question = sealedAtOnce(messages, about, path, content);
    } else {
      const sealing = before.then(() => sealed(messages, about, path, content));
      before = sealing;
      question = await sealing;
    }
    try {
      const response = await fetch(path, {
        method: 'POST',
        headers: {
          'content-type': SEALED_TYPE,
          [PASS_HEADER]: pass.id,
          [PROOF_HEADER]: question.proof,
          [WINDOW_HEADER]: window,
        },
        body: question.body,
        keepalive: isLast,
        signal: signal ?? null,
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
      });
      const length = Number(response.headers.get('content-length') ?? Number.NaN);
      if (!(response.ok && length <= LONGEST_ANSWER)) {
        void response.body?.cancel();
        return { kind: 'strange', detail: `HTTP ${response.status}` };
      }
      const answer = new Uint8Array(await response.arrayBuffer());
      const said = await messages.open(answer, answerAbout(path, question.body));
      return said === undefined
        ? { kind: 'strange', detail: 'The answer is not sealed for the question.' }
        : { kind: 'proved', content: said };
    } catch (error) {
      return signal?.aborted ? { kind: 'cancelled' } : { kind: 'silent', detail: String(error) };
    }
  };
}

interface Question {
  readonly proof: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

async function sealed(
  messages: Messages,
  about: string,
  path: string,
  content: Uint8Array,
): Promise<Question> {
  const proof = toHex(await messages.seal(NOTHING, about));
  return { proof, body: await messages.seal(content, questionAbout(path, proof)) };
}

function sealedAtOnce(
  messages: Messages,
  about: string,
  path: string,
  content: Uint8Array,
): Question {
  const proof = toHex(messages.sealAtOnce(NOTHING, about));
  return { proof, body: messages.sealAtOnce(content, questionAbout(path, proof)) };
}
