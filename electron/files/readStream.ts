import { MAX_PROJECT_BYTES, tooLarge } from './readFile';

/**
 * Everything that a stream gives. Throws `ExpectedError` where it is more than a file may hold, and the
 * system's error.
 */
export async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > MAX_PROJECT_BYTES) throw tooLarge(MAX_PROJECT_BYTES);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, bytes);
}
