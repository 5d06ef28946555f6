import { chacha20poly1305 } from '@noble/ciphers/chacha.js';

// The one cipher of age files. Node has it too, but only with OpenSSL: Electron's `node:crypto` stands on
// BoringSSL, which lacks it there. One implementation for every host, so that what is tested in one is what
// runs in the other; about 80 MB a second.

/** Bytes that the seal adds to what is sealed. */
export const TAG_BYTES = 16;

/** Seals with ChaCha20-Poly1305: the bytes, then their tag. A nonce (12 bytes) is used once with a key (32 bytes). */
export function sealBytes(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array): Uint8Array {
  return chacha20poly1305(key, nonce).encrypt(plain);
}

/** What `sealBytes` sealed; undefined where the key or the nonce is another, or any bit was altered. */
export function openBytes(
  key: Uint8Array,
  nonce: Uint8Array,
  sealed: Uint8Array,
): Uint8Array | undefined {
  if (sealed.length < TAG_BYTES) return undefined;
  try {
    return chacha20poly1305(key, nonce).decrypt(sealed);
  } catch (error) {
    if (error instanceof Error && error.message === 'invalid tag') return undefined;
    throw error;
  }
}
