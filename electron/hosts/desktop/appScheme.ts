import { type Protocol, protocol } from 'electron';
import type { Previews } from '../../export/previews';
import type { StaticFiles } from '../../files/staticFiles';
import { contentSecurityPolicy, PREVIEW_POLICY } from '../contentSecurityPolicy';

/** The one origin of the desktop app. Chromium serialises it without a slash at the end. */
export const APP_ORIGIN = 'app://bundle';
export const PREVIEW_PATH = '/preview/';

/** Gives the scheme the rights of https. Must come before `ready`. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

export interface AppContent {
  readonly files: StaticFiles;
  readonly previews: Pick<Previews, 'get'>;
}

/** Answers every request to `app://`: the window's files, the reports it previews, nothing else. */
export function serveAppScheme(sessionProtocol: Protocol, content: AppContent): void {
  sessionProtocol.handle('app', (request) => answer(request, content));
}

async function answer(request: Request, content: AppContent): Promise<Response> {
  const path = pathOf(request.url);
  if (request.method !== 'GET' || path === undefined) return refuse(400);
  if (path.startsWith(PREVIEW_PATH)) {
    const html = content.previews.get(path.slice(PREVIEW_PATH.length));
    return html === undefined
      ? refuse(404)
      : respond(html, 'text/html; charset=utf-8', PREVIEW_POLICY);
  }
  const file = await content.files.read(path, new URL(request.url).search);
  if (file === undefined) return refuse(404);
  const policy = content.files.policy ?? contentSecurityPolicy('electron');
  return respond(file.bytes, file.mediaType, policy);
}

/** The path with percent-escapes undone, or undefined for another host or a broken escape. */
function pathOf(address: string): string | undefined {
  if (!address.startsWith(`${APP_ORIGIN}/`)) return undefined;
  try {
    return decodeURIComponent(new URL(address).pathname);
  } catch {
    return undefined;
  }
}

function refuse(status: 400 | 404): Response {
  return respond('', 'text/plain; charset=utf-8', contentSecurityPolicy('electron'), status);
}

function respond(body: BodyInit, mediaType: string, policy: string, status = 200): Response {
  return new Response(body, {
    status,
    headers: {
      'Content-Type': mediaType,
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  });
}
