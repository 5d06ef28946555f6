import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { z } from 'zod';
import type { AppError } from '../../../shared/ipc/appError';
import {
  API_PATH,
  answerAbout,
  DOWNLOAD_PATH,
  type Entering,
  PASS_HEADER,
  PREVIEW_PATH,
  PROOF_HEADER,
  questionAbout,
  SEALED_TYPE,
  SESSION_PATH,
} from '../../../shared/ipc/serve/talk';
import { WINDOW_HEADER } from '../../../shared/ipc/windowHeader';
import { jsonValue } from '../../../shared/jsonValue';
import { err, type Result } from '../../../shared/result';
import type { Downloads } from '../../delivery/downloads';
import type { Previews } from '../../export/previews';
import { sealMessage, unsealMessage } from '../../files/sealing/sealedMessage';
import type { StaticFiles } from '../../files/staticFiles';
import type { GuardedHandlers } from '../../ipc/guardHandlers';
import { PREVIEW_POLICY } from '../contentSecurityPolicy';
import type { Entry } from './entry';
import { INVITATION_PATH, PROOF_HEADER as INVITATION_PROOF, TOKEN_HEADER } from './invitation';
import type { Passes } from './passes';
import { readBody } from './requestBody';
import { respond, respondPlainly } from './respond';

const enteringSchema: z.ZodType<Entering> = z.object({ usedHere: z.boolean() });

/** What can be asked for. */
export interface Content {
  readonly handlers: GuardedHandlers;
  readonly files: StaticFiles;
  readonly previews: Previews;
  readonly downloads: Downloads;
}

/** Who is let in, and until when. */
interface Guard {
  readonly entry: Entry;
  readonly passes: Passes;
  /** Somebody who knows a pass speaks on this connection. */
  readonly known: (connection: Socket) => void;
  /** What goes on for long ends with the server. */
  readonly ending: AbortSignal;
}

interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** With percent-escapes undone. */
  readonly path: string;
}

/** Answers every request; never throws. */
export function createRoutes(
  guard: Guard,
  content: Content,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    try {
      await answer(guard, content, request, response);
    } catch (bug) {
      // Not `request.destroyed`, which is true as soon as its body has been read.
      if (response.destroyed || response.headersSent) return;
      console.error(bug);
      respondPlainly(response, 500, 'Something went wrong inside Galley.');
    }
  };
}

async function answer(
  guard: Guard,
  content: Content,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { entry } = guard;
  const method = request.method ?? '';
  const { path, search } = target(request.url ?? '');
  const { host, origin } = request.headers;
  const visitor = { method, host, origin };
  if (method === 'POST' && path === INVITATION_PATH) {
    const token = header(request, TOKEN_HEADER);
    const proof = entry.invite({ ...visitor, token, proof: header(request, INVITATION_PROOF) });
    return proof === undefined
      ? refuse(response)
      : respondPlainly(response, 200, 'Welcome.', {
          [INVITATION_PROOF]: proof,
          Connection: 'close',
        });
  }
  const reason = entry.refuses(visitor);
  if (reason !== undefined) return refuse(response, reason);
  if (path === undefined) return notFound(response);
  if (method === 'POST') return answerSealed(guard, content, { request, response, path });
  if (method !== 'GET' && method !== 'HEAD') {
    return respondPlainly(response, 405, 'This can only be read.', {
      Allow: 'GET, HEAD',
      Connection: 'close',
    });
  }
  // The window itself is no secret. A report is: its address is, and is told to who is let in alone.
  if (path.startsWith(PREVIEW_PATH)) return answerPreview(content.previews, path, response);
  return answerFile(content.files, { path, search }, response);
}

/** The body, if any, is not read: the connection ends here. */
function refuse(response: ServerResponse, reason = 'This window was not let in.'): void {
  respondPlainly(
    response,
    403,
    `Galley did not answer. ${reason} Start Galley again and open the address it prints.`,
    { Connection: 'close' },
  );
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

/** Answers who shows a pass, sealed with its key. Of anybody else no byte of the body is read. */
async function answerSealed(guard: Guard, content: Content, asked: Asked): Promise<void> {
  const { request, response, path } = asked;
  const window = header(request, WINDOW_HEADER)?.slice(0, 64) ?? '';
  const proof = header(request, PROOF_HEADER) ?? '';
  const pass = guard.entry.admit({ path, window, pass: header(request, PASS_HEADER), proof });
  if (pass === undefined) return refuse(response);
  guard.known(request.socket);
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const body = await readBody(request);
  if (body === undefined) {
    return respondPlainly(response, 413, 'This is larger than Galley accepts.', {
      Connection: 'close',
    });
  }
  const question = unsealMessage(pass.key, body, questionAbout(path, proof));
  if (question === undefined) return refuse(response);
  const reply = (bytes: Uint8Array) =>
    respond(response, 200, SEALED_TYPE, sealMessage(pass.key, bytes, answerAbout(path, body)));
  const replyWith = (value: object) => reply(Buffer.from(JSON.stringify(value), 'utf8'));
  if (path === SESSION_PATH) {
    const entering = enteringSchema.safeParse(jsonValue(question.toString('utf8')));
    return replyWith(guard.passes.enter(pass, entering.data ?? { usedHere: false }));
  }
  if (pass.kind !== 'session') return refuse(response);
  if (path.startsWith(DOWNLOAD_PATH)) {
    const download = content.downloads.take(path.slice(DOWNLOAD_PATH.length));
    return download === undefined ? notFound(response) : reply(download.bytes);
  }
  const name = path.startsWith(API_PATH) ? path.slice(API_PATH.length) : '';
  if (!isChannel(content.handlers, name)) return notFound(response);
  const input = jsonValue(question.toString('utf8'));
  if (input === undefined) return replyWith(NOT_WHOLE);
  const { sessions } = guard.passes;
  replyWith(
    await content.handlers[name](input, {
      signal: AbortSignal.any([gone.signal, sessions, guard.ending]),
      mayComeBack: () => !sessions.aborted,
      ...(window === '' ? {} : { window }),
    }),
  );
}

const NOT_WHOLE: Result<never, AppError> = err({
  code: 'invalidInput',
  message: 'What the window sent did not arrive whole. Nothing was changed.',
});

function isChannel(handlers: GuardedHandlers, name: string): name is keyof GuardedHandlers {
  return Object.hasOwn(handlers, name);
}

function answerPreview(previews: Previews, path: string, response: ServerResponse): void {
  const html = previews.get(path.slice(PREVIEW_PATH.length));
  if (html === undefined) {
    notFound(response);
  } else {
    respond(response, 200, 'text/html; charset=utf-8', html, {
      'Content-Security-Policy': PREVIEW_POLICY,
    });
  }
}

async function answerFile(
  files: StaticFiles,
  { path, search }: { readonly path: string; readonly search: string | undefined },
  response: ServerResponse,
): Promise<void> {
  const file = await files.read(path, search);
  if (file === undefined) return notFound(response);
  respond(response, 200, file.mediaType, file.bytes, {
    'Cache-Control': file.immutable ? 'private, max-age=31536000, immutable' : 'no-cache',
    ...(files.policy === undefined ? {} : { 'Content-Security-Policy': files.policy }),
  });
}

function notFound(response: ServerResponse): void {
  respondPlainly(response, 404, 'There is nothing here.');
}

/** The path with percent-escapes undone (undefined where they are broken), and what follows it. */
function target(url: string): { readonly path?: string; readonly search?: string } {
  if (!url.startsWith('/') || !URL.canParse(url, 'http://localhost')) return {};
  const { pathname, search } = new URL(url, 'http://localhost');
  try {
    return { search, path: decodeURIComponent(pathname) };
  } catch (error) {
    if (error instanceof URIError) return { search };
    throw error;
  }
}
