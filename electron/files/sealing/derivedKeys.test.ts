import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { afterEach, describe, expect, it } from 'vitest';
import { stretch, subkey } from './derivedKeys';
import { makeCipher, unlockCipher } from './projectCipher';
import { makeRecovery, recoverPassphrase } from './recoveryKey';

const PASSPHRASE = 'herring gull on a bollard';

/** The same algorithms, as they are where nothing is missing. */
const { scrypt, hkdfSync, createHmac } = crypto;
const original = { scrypt, hkdfSync, createHmac };
const { importKey } = crypto.webcrypto.subtle;

function without(...names: (keyof typeof original)[]): void {
  for (const name of names) {
    Reflect.set(crypto, name, () => {
      throw Object.assign(new Error(`${name} is not supported`), { code: 'ERR_NOT_SUPPORTED' });
    });
  }
  syncBuiltinESMExports();
}

afterEach(() => {
  Object.assign(crypto, original);
  Reflect.set(crypto.webcrypto.subtle, 'importKey', importKey);
  syncBuiltinESMExports();
});

describe('a runtime that lacks an algorithm', () => {
  it('says so of a sound project, never that it is damaged', async () => {
    const sealed = (await makeCipher(PASSPHRASE, 8)).seal(Buffer.from('the harbour'));
    for (const [name, words] of [
      ['scrypt', 'scrypt'],
      ['hkdfSync', 'HKDF'],
    ] as const) {
      without(name);
      const unlocked = await unlockCipher(sealed, PASSPHRASE);
      expect(unlocked).toMatchObject({
        ok: false,
        error: {
          code: 'unavailable',
          message: expect.stringContaining(`needs ${words}`),
          detail: `${name} is not supported`,
        },
      });
      Object.assign(crypto, original);
      syncBuiltinESMExports();
    }
    expect((await unlockCipher(sealed, PASSPHRASE)).ok).toBe(true);
  });

  it('protects nothing, in the same words', async () => {
    without('scrypt');
    await expect(makeCipher(PASSPHRASE, 8)).rejects.toMatchObject({
      name: 'ExpectedError',
      appError: { code: 'unavailable' },
    });
    without('createHmac', 'hkdfSync');
    expect(() => subkey(new Uint8Array(32), new Uint8Array(), '')).toThrow('needs HKDF');
  });

  it('says of a sound recovery file what it cannot compute', async () => {
    const { key, file } = await makeRecovery(PASSPHRASE);
    Reflect.set(crypto.webcrypto.subtle, 'importKey', async () => {
      throw new DOMException('The operation failed', 'OperationError');
    });
    expect(await recoverPassphrase(file, key)).toMatchObject({
      ok: false,
      error: { code: 'unavailable', message: expect.stringContaining('X25519') },
    });
    await expect(makeRecovery(PASSPHRASE)).rejects.toMatchObject({ name: 'ExpectedError' });
  });
});

it('has no more memory than there is: a cost beyond it is said', async () => {
  await expect(stretch(PASSPHRASE, new Uint8Array(16), 45)).rejects.toThrow('needs scrypt');
});
