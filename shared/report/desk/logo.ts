import { pictureSize } from '../../article/pictureSize';
import { fromBase64 } from '../../base64';

/** A picture that stands at the head of a desk's reports. */
export interface Logo {
  readonly mediaType: 'image/png' | 'image/jpeg';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  /** The same as a `data:` address. */
  readonly address: string;
}

export const MOST_LOGO_BYTES = 200 * 1024;
/** Pixels a side: more is never printed, and a small file may claim to be enormous. */
const MOST_PIXELS = 4096;
const DATA_URL = /^data:(image\/(?:png|jpeg));base64,(.*)$/;

/** What a logo has to be, for a person. */
export const LOGO_RULE =
  'A logo is a PNG or JPEG picture of at most 200 KB and 4,096 pixels a side.';

/** The logo that a `data:` address holds; undefined where it is not what it says, or too large. */
export function readLogo(address: string): Logo | undefined {
  if (address.length > MOST_LOGO_BYTES * 1.4) return undefined;
  const [, declared, base64 = ''] = DATA_URL.exec(address) ?? [];
  const bytes = fromBase64(base64);
  if (bytes === undefined || bytes.length > MOST_LOGO_BYTES) return undefined;
  const size = pictureSize(bytes);
  if (size === undefined) return undefined;
  const { mediaType, width, height } = size;
  if (mediaType !== 'image/png' && mediaType !== 'image/jpeg') return undefined;
  if (mediaType !== declared || width > MOST_PIXELS || height > MOST_PIXELS) return undefined;
  return { mediaType, width, height, bytes, address };
}
