import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureSize } from './pictureSize';

const hex = (text: string) =>
  Uint8Array.from(text.replaceAll(' ', '').match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));

describe('pictureSize', () => {
  it.each([
    ['image/png', '89504e470d0a1a0a 0000000d 49484452 00000140 000000f0 0802000000'],
    ['image/gif', '474946383961 4001 f000 800000'],
    ['image/jpeg', 'ffd8 ffe0 0010 4a46494600010100000100010000 ffc0 0011 08 00f0 0140 03 011100'],
    ['image/webp', '52494646 24000000 57454250 56503820 18000000 3001009d012a 4001 f000 0000'],
    ['image/webp', '52494646 24000000 57454250 5650384c 18000000 2f 3fc13b00 0000000000000000'],
    ['image/webp', '52494646 24000000 57454250 56503858 0a000000 10000000 3f0100 ef0000 0000'],
  ])('reads the size of %s', (mediaType, bytes) => {
    expect(pictureSize(hex(bytes))).toEqual({ mediaType, width: 320, height: 240 });
  });

  it.each([
    ['a drawing', '3c73766720786d6c6e733d22'],
    ['a picture that ends at once', '89504e470d0a1a0a'],
    ['a picture of nothing', '89504e470d0a1a0a 0000000d 49484452 00000000 00000000'],
    [
      'a small file that claims to be enormous',
      '89504e470d0a1a0a 0000000d 49484452 00010000 00010000',
    ],
    ['a JPEG without a frame', 'ffd8 ffe0 0004 0000 ffd9'],
  ])('knows none of %s', (_, bytes) => {
    expect(pictureSize(hex(bytes))).toBeUndefined();
  });

  it('never throws, and ends, whatever follows the first bytes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('89504e470d0a1a0a', 'ffd8ff', '47494638', '5249464600000000574542505650'),
        fc.uint8Array({ maxLength: 200 }),
        (start, rest) => {
          const size = pictureSize(Uint8Array.from([...hex(start), ...rest]));
          if (size) expect(size.width * size.height).toBeLessThanOrEqual(64_000_000);
        },
      ),
    );
  });
});
