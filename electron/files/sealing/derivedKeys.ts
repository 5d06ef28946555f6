import { createHmac, hkdfSync, type ScryptOptions, scrypt } from 'node:crypto';
import { ExpectedError } from '../expectedError';

// What protection takes from `node:crypto`. What of it a runtime lacks is an error of its own, which says
// what is missing: it says nothing about the file.

/** A key of 32 bytes from another, by HKDF with SHA-256. Throws `ExpectedError` where that cannot be had. */
export function subkey(key: Uint8Array, salt: Uint8Array, purpose: string): Uint8Array {
  return computed('HKDF', () => new Uint8Array(hkdfSync('sha256', key, salt, purpose, 32)));
}

/** HMAC with SHA-256 in lower-case hexadecimal. Throws `ExpectedError` where that cannot be had. */
export function keyedHash(key: Uint8Array, content: string): string {
  return computed('HMAC', () => createHmac('sha256', key).update(content).digest('hex'));
}

/**
 * A key of 32 bytes from a passphrase, by scrypt with a cost of 2 to `workFactor`, off the main thread. Rejects
 * with `ExpectedError` where that cannot be had, the memory for it among others.
 */
export async function stretch(
  passphrase: string,
  salt: Uint8Array,
  workFactor: number,
): Promise<Buffer> {
  const options: ScryptOptions = {
    N: 2 ** workFactor,
    r: 8,
    p: 1,
    // Node refuses more than 32 MB unless told; scrypt needs 128 · N · r, and a little.
    maxmem: 128 * 2 ** workFactor * 8 + 1024 * 1024,
  };
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const settle = (error: Error | null, key: Buffer) =>
    error ? reject(cannotCompute('scrypt', error)) : resolve(key);
  computed('scrypt', () => scrypt(passphrase, salt, 32, options, settle));
  return promise;
}

function computed<T>(algorithm: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw cannotCompute(algorithm, error);
  }
}

/** Says that this runtime lacks something; of no file anything is said. */
export function cannotCompute(algorithm: string, error: unknown): ExpectedError {
  return new ExpectedError({
    code: 'unavailable',
    message: `Protection with a passphrase needs ${algorithm}, which Galley cannot compute here: the program lacks it, or the memory for it. Nothing was changed.`,
    detail: error instanceof Error ? error.message : String(error),
  });
}
