import { crc32, deflateSync } from 'node:zlib';

/** Rows of samples from the top, without padding between them but to whole bytes. */
export interface Samples {
  readonly width: number;
  readonly height: number;
  /** One bit of grey, or eight bits each of red, green, blue and, in the last, opacity. */
  readonly kind: 'bits' | 'rgb' | 'rgba';
  readonly data: Uint8Array | Uint8ClampedArray;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const DEPTH_AND_COLOUR = { bits: [1, 0], rgb: [8, 2], rgba: [8, 6] } as const;
const BITS = { bits: 1, rgb: 24, rgba: 32 } as const;
/** Pictures of a document have to be read in seconds. */
const FAST = 3;

/** A PNG of the samples (PNG specification, third edition); rows that are missing are black. */
export function encodePng({ width, height, kind, data }: Samples): Uint8Array {
  const rowBytes = Math.ceil((width * BITS[kind]) / 8);
  // Each row begins with the number of its filter, which is none.
  const rows = Buffer.alloc((rowBytes + 1) * height);
  for (let row = 0; row < height; row += 1) {
    rows.set(data.subarray(row * rowBytes, (row + 1) * rowBytes), row * (rowBytes + 1) + 1);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(DEPTH_AND_COLOUR[kind], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: FAST })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
