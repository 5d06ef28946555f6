import { crc32, deflateSync } from 'node:zlib';
import { readPng } from './readPng';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

/**
 * The same picture as a PNG with a palette of at most 256 colours, a third of the size. A picture with no
 * more colours keeps each of them; else colours that are hardly told apart become one. Takes what Chromium
 * writes, eight bits a channel and not interlaced, and throws on anything else.
 */
export function shrinkPicture(png: Buffer): Buffer {
  const { width, height, bytes } = readPng(png);
  const pixels = Uint32Array.from({ length: width * height }, (_, at) =>
    Buffer.from(bytes.buffer, bytes.byteOffset).readUIntBE(at * 3, 3),
  );
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byUse = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  const palette = choosePalette(byUse);
  const places = new Map(byUse.map((colour) => [colour, nearest(palette, colour)]));
  const rows = Buffer.alloc(height * (width + 1));
  pixels.forEach((colour, at) => {
    rows[at + Math.floor(at / width) + 1] = places.get(colour) ?? 0;
  });
  const head = Buffer.from(png.subarray(16, 29));
  // Eight bits a pixel, each the place of a colour in the palette.
  head.set([8, 3], 8);
  const colours = Buffer.alloc(palette.length * 3);
  for (const [place, colour] of palette.entries()) colours.writeUIntBE(colour, place * 3, 3);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The most used colours of which none is near another, with as little distance as gives no more than 256. */
function choosePalette(byUse: readonly number[]): number[] {
  for (let distance = 0; ; distance += 3) {
    const palette: number[] = [];
    for (const colour of byUse) {
      if (palette.every((chosen) => difference(chosen, colour) > distance)) palette.push(colour);
      if (palette.length > MOST_COLOURS) break;
    }
    if (palette.length <= MOST_COLOURS) return palette;
  }
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  for (let place = 1; place < palette.length; place += 1) {
    const [a, b] = [palette[place] ?? 0, palette[best] ?? 0];
    if (difference(a, colour) < difference(b, colour)) best = place;
  }
  return best;
}

/** How far two colours are from each other: their three channels' differences together, 0 to 765. */
function difference(a: number, b: number): number {
  const channel = (shift: number) => Math.abs(((a >> shift) & 0xff) - ((b >> shift) & 0xff));
  return channel(16) + channel(8) + channel(0);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
