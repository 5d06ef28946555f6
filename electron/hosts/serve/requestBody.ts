import type { IncomingMessage } from 'node:http';
import { err, ok, type Result } from '../../../shared/result';

/** The base64 of the largest document that is imported (64 MB), and room around it. */
export const MAX_BODY_BYTES = 100 * 1024 * 1024;

/** What is too large is still received, and forgotten, up to here: else a browser sees no answer. */
const MAX_FORGOTTEN_BYTES = 1024 * 1024 * 1024;

/** Reads a JSON body, no more of it than is allowed. */
export async function readJsonBody(
  request: IncomingMessage,
): Promise<Result<unknown, 'tooLarge' | 'notJson'>> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_FORGOTTEN_BYTES) return err('tooLarge');
  let chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) throw new Error('the request has no encoding set');
    length += chunk.length;
    if (length <= MAX_BODY_BYTES) chunks.push(chunk);
    else chunks = [];
    if (length > MAX_FORGOTTEN_BYTES) break;
  }
  if (length > MAX_BODY_BYTES) return err('tooLarge');
  try {
    return ok(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  } catch (error) {
    if (error instanceof SyntaxError) return err('notJson');
    throw error;
  }
}
