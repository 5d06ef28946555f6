import type { ServerResponse } from 'node:http';
import { contentSecurityPolicy } from '../contentSecurityPolicy';

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy('serve'),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** Answers with a body; every answer carries the same protection unless `headers` says otherwise. */
export function respond(
  response: ServerResponse,
  status: number,
  mediaType: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): void {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    'Content-Type': mediaType,
    'Content-Length': bytes.length,
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : bytes);
}

/** A short page in plain words. Nothing of the request stands in it. */
export function respondPlainly(
  response: ServerResponse,
  status: number,
  sentence: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  respond(response, status, 'text/plain; charset=utf-8', `${sentence}\n`, headers);
}
