import { jpegFrame } from './jpegFrame';
import { type PictureType, pictureType } from './picture';

export interface PictureSize {
  readonly mediaType: PictureType;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** More cannot be unpacked without harm (a small file may claim to be enormous). Pixels. */
const MOST_PIXELS = 64_000_000;

/**
 * What a picture says of its own size, read without unpacking it; undefined where it says nothing,
 * or more than is shown.
 */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const mediaType = pictureType(bytes);
  if (mediaType === undefined) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = READERS[mediaType](view);
  if (size === undefined) return undefined;
  const [width, height] = size;
  if (width === 0 || height === 0 || width * height > MOST_PIXELS) return undefined;
  return { mediaType, width, height };
}

type Size = readonly [width: number, height: number];

const READERS: Readonly<Record<PictureType, (view: DataView) => Size | undefined>> = {
  // PNG specification, 11.2.1: the first chunk is IHDR.
  'image/png': (view) =>
    view.byteLength < 24 ? undefined : [view.getUint32(16), view.getUint32(20)],
  'image/gif': (view) =>
    view.byteLength < 10 ? undefined : [view.getUint16(6, true), view.getUint16(8, true)],
  'image/webp': webpSize,
  'image/jpeg': (view) => {
    const frame = jpegFrame(view);
    return frame && [frame.width, frame.height];
  },
};

/** RFC 9649: lossy, lossless and extended files say it in different places. */
function webpSize(view: DataView): Size | undefined {
  if (view.byteLength < 30) return undefined;
  switch (view.getUint32(12)) {
    case 0x56503820:
      return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
    case 0x5650384c: {
      const bits = view.getUint32(21, true);
      return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
    }
    case 0x56503858: {
      const at = (offset: number) => (view.getUint32(offset, true) & 0xffffff) + 1;
      return [at(24), (view.getUint32(26, true) >>> 8) + 1];
    }
    default:
      return undefined;
  }
}
