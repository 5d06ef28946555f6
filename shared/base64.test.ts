import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64 } from './base64';

describe('base64', () => {
  it('is read as Node writes it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(fromBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
      }),
    );
  });

  it.each(['A', 'AB', 'ABC', 'AB=C', 'ABCD=', 'AB-_', 'AB CD', '====', 'ABCD\n'])(
    'is not %j',
    (text) => {
      expect(fromBase64(text)).toBeUndefined();
    },
  );
});
