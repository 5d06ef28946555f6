import { inflateSync } from 'node:zlib';

/** A picture without its file format: rows of pixels from the top, three bytes each (red, green, blue). */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Reads the pixels of a PNG (RFC 2083) as Chromium writes it: RGB or RGBA, of which the last is left out. */
export function readPng(png: Buffer): Pixels {
  const [width, height, channels] = [png.readUInt32BE(16), png.readUInt32BE(20), channelsOf(png)];
  const stride = width * channels;
  const rows = inflateSync(chunksOf(png, 'IDAT'));
  const bytes = new Uint8Array(width * height * 3);
  let above: Uint8Array = new Uint8Array(stride);
  for (let y = 0; y < height; y += 1) {
    const from = y * (stride + 1);
    const row = unfilter(
      rows[from] ?? 0,
      rows.subarray(from + 1, from + 1 + stride),
      above,
      channels,
    );
    for (let x = 0; x < width; x += 1) {
      bytes.set(row.subarray(x * channels, x * channels + 3), (y * width + x) * 3);
    }
    above = row;
  }
  return { width, height, bytes };
}

function channelsOf(png: Buffer): number {
  const [depth, colours, interlaced] = [png[24], png[25], png[28]];
  if (depth !== 8 || (colours !== 2 && colours !== 6) || interlaced !== 0) {
    throw new Error('The picture is not one as Chromium writes them.');
  }
  return colours === 2 ? 3 : 4;
}

/** A row as it was before its filter (RFC 2083, section 6), given the row above it. */
function unfilter(
  filter: number,
  row: Uint8Array,
  above: Uint8Array,
  channels: number,
): Uint8Array {
  const plain = new Uint8Array(row.length);
  row.forEach((value, at) => {
    const left = plain[at - channels] ?? 0;
    const up = above[at] ?? 0;
    const corner = at < channels ? 0 : (above[at - channels] ?? 0);
    const guesses = [0, left, up, (left + up) >> 1, paeth(left, up, corner)];
    plain[at] = value + (guesses[filter] ?? 0);
  });
  return plain;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(guess - value));
  if (toLeft === undefined || toUp === undefined || toCorner === undefined) return 0;
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** What the chunks of this type hold, one after the other. */
export function chunksOf(png: Buffer, type: string): Buffer {
  const found: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) !== type) continue;
    found.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return Buffer.concat(found);
}
