import { jpegFrame } from '../../../../shared/article/jpegFrame';
import { pictureType } from '../../../../shared/article/picture';

/** The object that a picture is: its number in the file, and what pdf.js found it to be. */
export interface PictureObject {
  /** As pdf.js writes it, such as `12R`. */
  readonly reference: string;
  readonly width: number;
  readonly height: number;
}

const LONGEST_DICTIONARY = 2048;
/** What changes a picture after it is decoded: its bytes alone would look otherwise. */
const CHANGES = /\/(?:SMask|Mask|Decode|DecodeParms|Indexed|Separation|DeviceN|Lab|DeviceCMYK)\b/;
const ONLY_JPEG = /\/(?:Filter|F)\s*(?:\/DCTDecode|\[\s*\/DCTDecode\s*\])/;

/**
 * The JPEG that an object of a PDF holds, byte for byte; undefined where it holds something else, where
 * the page shows it changed, or where the file is encrypted. Its size is compared, so that the object is
 * the one that was meant in files that were changed by appending to them.
 */
export function jpegWithin(file: Buffer, object: PictureObject): Uint8Array | undefined {
  const number = /^(\d+)R$/.exec(object.reference)?.[1];
  if (number === undefined) return undefined;
  const start = Math.max(
    file.lastIndexOf(`\n${number} 0 obj`),
    file.lastIndexOf(`\r${number} 0 obj`),
  );
  if (start < 0) return undefined;
  const head = file.toString('latin1', start, start + LONGEST_DICTIONARY);
  const dictionary = /^[\s\S]*?\bstream\r?\n/.exec(head)?.[0];
  if (dictionary === undefined) return undefined;
  if (!ONLY_JPEG.test(dictionary) || CHANGES.test(dictionary)) return undefined;
  const from = start + dictionary.length;
  const to = endOfStream(file, dictionary, from);
  const jpeg = file.subarray(from, to);
  if (pictureType(jpeg) !== 'image/jpeg') return undefined;
  const frame = jpegFrame(new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength));
  const isIt = frame?.width === object.width && frame.height === object.height;
  // In one or four components a number may mean any colour.
  return isIt && frame.components === 3 ? Uint8Array.from(jpeg) : undefined;
}

function endOfStream(file: Buffer, dictionary: string, from: number): number {
  const length = /\/Length\s+(\d+)(?!\s+\d+\s+R)\b/.exec(dictionary)?.[1];
  if (length !== undefined) return from + Number(length);
  const end = file.indexOf('endstream', from);
  return end < 0 ? file.length : end;
}
