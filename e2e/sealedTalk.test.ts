import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sealMessage, unsealMessage } from '../electron/files/sealing/sealedMessage';
import { messagesOf } from '../renderer/host/serve/messages';

const keys = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));

it('window and main open what the other has sealed, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(
      ...[keys, keys, fc.uint8Array({ maxLength: 300 }), fc.string(), fc.nat(), fc.nat(7)],
      async (key, other, content, about, place, bit) => {
        const window = messagesOf(key);
        const plain = Buffer.from(content);
        const sent = [
          await window.seal(content, about),
          window.sealAtOnce(content, about),
          new Uint8Array(sealMessage(key, content, about)),
        ];
        for (const sealed of sent) {
          expect(unsealMessage(key, sealed, about)).toEqual(plain);
          expect(Buffer.from((await window.open(sealed, about)) ?? [255])).toEqual(plain);
          const flipped = Uint8Array.from(sealed);
          const at = place % sealed.length;
          flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
          const wrong = [
            [key, flipped, about],
            [key, sealed.subarray(1), about],
            [key, sealed, `${about}.`],
            ...(other === key ? [] : [[other, sealed, about] as const]),
          ] as const;
          for (const [with_, bytes, what] of wrong) {
            expect(unsealMessage(with_, bytes, what)).toBeUndefined();
            expect(await messagesOf(with_).open(bytes, what)).toBeUndefined();
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});
