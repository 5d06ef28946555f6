import { createCipheriv, createDecipheriv } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBytes, sealBytes, TAG_BYTES } from './chacha';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

/** Bytes that begin anywhere in memory, as parts of files do. */
const anywhere = fc
  .tuple(fc.nat({ max: 7 }), fc.uint8Array({ maxLength: 3000 }))
  .map(([offset, content]) => {
    const around = new Uint8Array(offset + content.length);
    around.set(content, offset);
    return around.subarray(offset);
  });

describe('ChaCha20-Poly1305', () => {
  it('is what OpenSSL makes of the same bytes, and opens what that sealed', () => {
    fc.assert(
      fc.property(bytes(32), bytes(12), anywhere, (key, nonce, plain) => {
        const options = { authTagLength: TAG_BYTES };
        const cipher = createCipheriv('chacha20-poly1305', key, nonce, options);
        const theirs = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
        const ours = sealBytes(key, nonce, plain);
        expect(theirs.equals(ours)).toBe(true);
        expect(
          Buffer.from(plain).equals(openBytes(key, nonce, theirs) ?? expect.fail('it opens')),
        ).toBe(true);
        const decipher = createDecipheriv('chacha20-poly1305', key, nonce, options);
        decipher.setAuthTag(ours.subarray(-TAG_BYTES));
        const opened = Buffer.concat([
          decipher.update(ours.subarray(0, -TAG_BYTES)),
          decipher.final(),
        ]);
        expect(opened.equals(plain)).toBe(true);
      }),
    );
  });

  it('opens nothing that was altered or shortened, and nothing with another key', () => {
    fc.assert(
      fc.property(bytes(32), bytes(12), anywhere, fc.nat(), (key, nonce, plain, at) => {
        const sealed = sealBytes(key, nonce, plain);
        const altered = Buffer.from(sealed);
        altered.writeUInt8(altered.readUInt8(at % sealed.length) ^ 1, at % sealed.length);
        expect(openBytes(key, nonce, altered)).toBeUndefined();
        expect(openBytes(key, nonce, sealed.subarray(0, at % sealed.length))).toBeUndefined();
        const other = Uint8Array.from(key, (byte) => byte ^ 1);
        expect(openBytes(other, nonce, sealed)).toBeUndefined();
      }),
    );
  });

  it('throws for what is no key: that is no matter of the file', () => {
    expect(() => openBytes(new Uint8Array(31), new Uint8Array(12), new Uint8Array(16))).toThrow();
  });
});
