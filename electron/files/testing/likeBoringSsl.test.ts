import { createCipheriv, createHash, getCiphers, hkdfSync } from 'node:crypto';
import { expect, it } from 'vitest';

// Runs with `likeBoringSsl.ts` set up, as do the tests of all that is protected: here, that it hides anything.

it('refuses ciphers and digests that BoringSSL lacks, and gives those that it has', () => {
  const key = Buffer.alloc(32);
  expect(() =>
    createCipheriv('chacha20-poly1305', key, Buffer.alloc(12), { authTagLength: 16 }),
  ).toThrow('chacha20-poly1305');
  expect(getCiphers()).not.toContain('chacha20-poly1305');
  for (const digest of ['blake2b512', 'blake2s256', 'sha3-256', 'shake256', 'sm3', 'sha512-224']) {
    expect(() => createHash(digest)).toThrow(digest);
    expect(() => hkdfSync(digest, key, '', '', 32)).toThrow(digest);
  }
  expect(createHash('sha256').update('').digest('hex')).toMatch(/^e3b0c442/);
  expect(createCipheriv('aes-256-gcm', key, Buffer.alloc(12)).final()).toHaveLength(0);
});

it('knows no algorithm of Web Crypto by which keys are agreed upon', async () => {
  await expect(crypto.subtle.generateKey('X25519', false, ['deriveBits'])).rejects.toThrow(
    expect.objectContaining({ name: 'NotSupportedError' }),
  );
});
