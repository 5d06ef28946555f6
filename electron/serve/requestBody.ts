import type { IncomingMessage } from 'node:http';
import { err, ok, type Result } from '../../shared/result';

/** The base64 of the largest document that is imported (64 MB), and room around it. */
export const MAX_BODY_BYTES = 100 * 1024 * 1024;

/** Reads a JSON body, no more of it than is allowed. */
export async function readJsonBody(
  request: IncomingMessage,
  maxBytes: number = MAX_BODY_BYTES,
): Promise<Result<unknown, 'tooLarge' | 'notJson'>> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return err('tooLarge');
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) throw new Error('the request has no encoding set');
    length += chunk.length;
    if (length > maxBytes) return err('tooLarge');
    chunks.push(chunk);
  }
  try {
    return ok(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  } catch (error) {
    if (error instanceof SyntaxError) return err('notJson');
    throw error;
  }
}
