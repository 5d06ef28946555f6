import { randomBytes } from 'node:crypto';
import { openBytes, sealBytes, TAG_BYTES } from './chacha';
import { subkey } from './derivedKeys';

// The payload of an age file (age-encryption.org/v1): a nonce, then chunks of 64 KiB, each sealed with
// ChaCha20-Poly1305 under its number. Written here, since the library wraps a new key, which takes scrypt a
// second, for each file that it writes.

const CHUNK_BYTES = 64 * 1024;
const NONCE_BYTES = 16;
const SEALED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES;

/** Seals under a key that is fresh each time, since the nonce is. */
export function sealPayload(fileKey: Uint8Array, plain: Uint8Array): Uint8Array[] {
  const nonce = randomBytes(NONCE_BYTES);
  const key = payloadKey(fileKey, nonce);
  const parts: Uint8Array[] = [nonce];
  const chunks = chunkCount(plain.length);
  for (let index = 0; index < chunks; index += 1) {
    const chunk = plain.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
    parts.push(sealBytes(key, chunkNonce(index, index === chunks - 1), chunk));
  }
  return parts;
}

/** Undefined where any of it is not what was sealed: altered, shortened, lengthened or put together. */
export function openPayload(fileKey: Uint8Array, payload: Uint8Array): Buffer | undefined {
  const sealed = payload.subarray(NONCE_BYTES);
  const chunks = Math.max(1, Math.ceil(sealed.length / SEALED_CHUNK_BYTES));
  if (payload.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const key = payloadKey(fileKey, payload.subarray(0, NONCE_BYTES));
  const parts: Uint8Array[] = [];
  for (let index = 0; index < chunks; index += 1) {
    const chunk = sealed.subarray(index * SEALED_CHUNK_BYTES, (index + 1) * SEALED_CHUNK_BYTES);
    const isLast = index === chunks - 1;
    // Only an empty payload ends in an empty chunk: there is one way to write each content.
    if (chunk.length < TAG_BYTES || (index > 0 && chunk.length === TAG_BYTES)) return undefined;
    const plain = openBytes(key, chunkNonce(index, isLast), chunk);
    if (plain === undefined) return undefined;
    parts.push(plain);
  }
  return Buffer.concat(parts);
}

/** How many bytes `plain` bytes take when they are sealed. */
export function sealedLength(plain: number): number {
  return NONCE_BYTES + plain + chunkCount(plain) * TAG_BYTES;
}

function chunkCount(plain: number): number {
  return Math.max(1, Math.ceil(plain / CHUNK_BYTES));
}

function payloadKey(fileKey: Uint8Array, nonce: Uint8Array): Uint8Array {
  return subkey(fileKey, nonce, 'payload');
}

/** The chunk's number in 11 bytes, most significant first, and whether it is the last. */
function chunkNonce(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(index, 5, 6);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}
