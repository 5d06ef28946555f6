import type { IncomingMessage, ServerResponse } from 'node:http';
import { assertNever } from '../../../shared/assertNever';
import type { AppError } from '../../../shared/ipc/appError';
import { WINDOW_HEADER } from '../../../shared/ipc/windowHeader';
import { err, type Result } from '../../../shared/result';
import type { Downloads } from '../../delivery/downloads';
import type { Previews } from '../../export/previews';
import type { StaticFiles } from '../../files/staticFiles';
import type { GuardedHandlers } from '../../ipc/guardHandlers';
import { PREVIEW_POLICY } from '../contentSecurityPolicy';
import { attachment } from './attachment';
import type { Entry } from './entry';
import { INVITATION_PATH, PROOF_HEADER, TOKEN_HEADER } from './invitation';
import { readJsonBody } from './requestBody';
import { respond, respondPlainly } from './respond';

/** What can be asked for. */
export interface Content {
  readonly handlers: GuardedHandlers;
  readonly files: StaticFiles;
  readonly previews: Previews;
  readonly downloads: Downloads;
}

const JSON_TYPE = 'application/json';
const API = '/api/';
const PREVIEW = '/preview/';
const DOWNLOAD = '/download/';

/** Answers every request; never throws. What goes on for long ends when the server is `ending`. */
export function createRoutes(
  entry: Entry,
  content: Content,
  ending: AbortSignal,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    try {
      await answer(entry, content, ending, request, response);
    } catch (bug) {
      // Not `request.destroyed`, which is true as soon as its body has been read.
      if (response.destroyed || response.headersSent) return;
      console.error(bug);
      respondPlainly(response, 500, 'Something went wrong inside Galley.');
    }
  };
}

async function answer(
  entry: Entry,
  content: Content,
  ending: AbortSignal,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = request.method ?? '';
  const { path, search, token } = target(request.url ?? '');
  const { host, origin, cookie } = request.headers;
  if (method === 'POST' && path === INVITATION_PATH) {
    const asked = { token: header(request, TOKEN_HEADER), proof: header(request, PROOF_HEADER) };
    const proof = entry.invite({ host, origin, ...asked });
    return proof === undefined
      ? respondPlainly(response, 403, 'Galley did not answer.', { Connection: 'close' })
      : respondPlainly(response, 200, 'Welcome.', { [PROOF_HEADER]: proof, Connection: 'close' });
  }
  const admission = entry.admit({ method, host, origin, cookie, token });
  switch (admission.kind) {
    case 'refused':
      // The body, if any, is not read: the connection ends here.
      return respondPlainly(
        response,
        403,
        `Galley did not answer. ${admission.reason} Start Galley again and open the address it prints.`,
        { Connection: 'close' },
      );
    case 'welcome':
      return respondPlainly(response, 303, 'Welcome.', {
        Location: '/',
        ...(admission.setCookie === undefined ? {} : { 'Set-Cookie': admission.setCookie }),
      });
    case 'admitted':
      break;
    default:
      return assertNever(admission);
  }
  if (path === undefined) return notFound(response);
  if (path.startsWith(API)) {
    return answerChannel(content.handlers, path, ending, request, response);
  }
  if (method !== 'GET' && method !== 'HEAD') {
    return respondPlainly(response, 405, 'This can only be read.', {
      Allow: 'GET, HEAD',
      Connection: 'close',
    });
  }
  if (path.startsWith(PREVIEW)) return answerPreview(content.previews, path, response);
  if (path.startsWith(DOWNLOAD)) return answerDownload(content.downloads, path, method, response);
  return answerFile(content.files, { path, search }, response);
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

async function answerChannel(
  handlers: GuardedHandlers,
  path: string,
  ending: AbortSignal,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = path.slice(API.length);
  if (!isChannel(handlers, name)) return notFound(response);
  if (request.method !== 'POST') {
    return respondPlainly(response, 405, 'This can only be posted to.', {
      Allow: 'POST',
      Connection: 'close',
    });
  }
  // A form of another kind could be sent by a page without asking first.
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    return respondPlainly(response, 415, 'Only JSON is understood.', { Connection: 'close' });
  }
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const body = await readJsonBody(request);
  if (!body.ok) {
    const status = body.error === 'tooLarge' ? 413 : 400;
    const message =
      body.error === 'tooLarge'
        ? 'This is larger than Galley accepts (about 75 MB). Nothing was changed.'
        : 'What the window sent did not arrive whole. Nothing was changed.';
    const refusal: Result<never, AppError> = err({ code: 'invalidInput', message });
    return respond(response, status, JSON_TYPE, JSON.stringify(refusal), { Connection: 'close' });
  }
  const window = request.headers[WINDOW_HEADER];
  const result = await handlers[name](body.value, {
    signal: AbortSignal.any([gone.signal, ending]),
    ...(typeof window === 'string' ? { window: window.slice(0, 64) } : {}),
  });
  respond(response, 200, JSON_TYPE, JSON.stringify(result));
}

function isChannel(handlers: GuardedHandlers, name: string): name is keyof GuardedHandlers {
  return Object.hasOwn(handlers, name);
}

function answerPreview(previews: Previews, path: string, response: ServerResponse): void {
  const html = previews.get(path.slice(PREVIEW.length));
  if (html === undefined) {
    notFound(response);
  } else {
    respond(response, 200, 'text/html; charset=utf-8', html, {
      'Content-Security-Policy': PREVIEW_POLICY,
    });
  }
}

function answerDownload(
  downloads: Downloads,
  path: string,
  method: string,
  response: ServerResponse,
): void {
  // A look at the heads alone must not use it up.
  const download = method === 'GET' ? downloads.take(path.slice(DOWNLOAD.length)) : undefined;
  if (download === undefined) {
    notFound(response);
  } else {
    respond(response, 200, download.mediaType, download.bytes, {
      'Content-Disposition': attachment(download.name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
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

/** The path with percent-escapes undone (undefined where they are broken), what follows it, and the token. */
function target(url: string): {
  readonly path?: string;
  readonly search?: string;
  readonly token?: string;
} {
  if (!url.startsWith('/') || !URL.canParse(url, 'http://localhost')) return {};
  const { pathname, search, searchParams } = new URL(url, 'http://localhost');
  const token = searchParams.get('token');
  const found = token === null ? { search } : { search, token };
  try {
    return { ...found, path: decodeURIComponent(pathname) };
  } catch (error) {
    if (error instanceof URIError) return found;
    throw error;
  }
}
