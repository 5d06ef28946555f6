import { crc32, deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chunksOf, type Pixels, readPng } from './readPng';
import { shrinkPicture } from './shrinkPicture';

/** A PNG as Chromium writes it, eight bits a channel, each row with one of the five filters. */
function writePng({ width, height, bytes }: Pixels, filters: readonly number[]): Buffer {
  const stride = width * 3;
  const at = (x: number, y: number) => (x < 0 || y < 0 ? 0 : (bytes[y * stride + x] ?? 0));
  const rows = Array.from({ length: height }, (_, y) => {
    const filter = filters[y % filters.length] ?? 0;
    const filtered = Array.from({ length: stride }, (_, x) => {
      const [left, up] = [at(x - 3, y), at(x, y - 1)];
      const corner = x < 3 ? 0 : at(x - 3, y - 1);
      const guess = left + up - corner;
      const closest = [left, up, corner].sort((a, b) => Math.abs(guess - a) - Math.abs(guess - b));
      return at(x, y) - ([0, left, up, (left + up) >> 1, closest[0] ?? 0][filter] ?? 0);
    });
    return Buffer.from([filter, ...filtered]);
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const parts: readonly (readonly [string, Buffer])[] = [
    ['IHDR', head],
    ['IDAT', deflateSync(Buffer.concat(rows))],
    ['IEND', Buffer.alloc(0)],
  ];
  const chunks = parts.map(([type, data]) => {
    const framed = Buffer.alloc(data.length + 12);
    framed.writeUInt32BE(data.length);
    framed.write(type, 4, 'latin1');
    data.copy(framed, 8);
    framed.writeUInt32BE(crc32(framed.subarray(4, -4)), data.length + 8);
    return framed;
  });
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]);
}

/** The pixels of a picture with a palette, whose rows have no filter. */
function readPalette(png: Buffer): Pixels {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const palette = chunksOf(png, 'PLTE');
  const rows = inflateSync(chunksOf(png, 'IDAT'));
  const places = [...rows].filter((_, at) => at % (width + 1) > 0);
  const bytes = places.flatMap((place) => [...palette.subarray(place * 3, place * 3 + 3)]);
  return { width, height, bytes: Uint8Array.from(bytes) };
}

const picture = fc
  .record({ width: fc.integer({ min: 1, max: 12 }), height: fc.integer({ min: 1, max: 8 }) })
  .chain(({ width, height }) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      bytes: fc.uint8Array({ minLength: width * height * 3, maxLength: width * height * 3 }),
    }),
  );
const filters = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 8 });

it('reads every filter that a row may have', () => {
  fc.assert(
    fc.property(picture, filters, (pixels, used) => {
      expect(readPng(writePng(pixels, used))).toEqual(pixels);
    }),
  );
});

it('changes no colour of a picture that has no more than 256', () => {
  fc.assert(
    fc.property(picture, filters, (pixels, used) => {
      expect(readPalette(shrinkPicture(writePng(pixels, used)))).toEqual(pixels);
    }),
  );
});

it('takes one colour for those that are hardly told apart where there are more', () => {
  // 1,024 colours, eight apart from the next in red or in green.
  const bytes = Uint8Array.from({ length: 32 * 32 * 3 }, (_, at) => {
    const [x, y] = [Math.floor(at / 3) % 32, Math.floor(at / 96)];
    return [x * 8, y * 8, 0][at % 3] ?? 0;
  });
  const shown = readPalette(shrinkPicture(writePng({ width: 32, height: 32, bytes }, [0])));
  const colours = new Set<string>();
  for (let at = 0; at < bytes.length; at += 3) colours.add(shown.bytes.slice(at, at + 3).join());
  expect(colours.size).toBeGreaterThan(100);
  expect(colours.size).toBeLessThanOrEqual(256);
  const off = bytes.map((value, at) => Math.abs(value - (shown.bytes[at] ?? 0)));
  expect(Math.max(...off)).toBeLessThanOrEqual(24);
});
