import { Buffer } from 'node:buffer';
import { decodeText } from '../text/decodeText';

/** An encoding of the platform's in which no byte is lost: above ASCII each is a letter of its own. */
const KEEPING = 'x-user-defined';
const FIRST_KEPT = 0xf700;
const CONTENT_TYPE = /^Content-Type:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/gim;
const CHARSET = /(\bcharset\s*=\s*"?)([\w.:+-]+)/i;

/** A message whose parts are in encodings that the platform does not know, so that they can be read later. */
export interface KeptParts {
  readonly bytes: Uint8Array;
  /** The text of a part, in the encoding that the message says or the likeliest. */
  readonly restored: (text: string) => string;
}

/** Has parts in encodings that only Galley knows, or nobody, kept byte for byte while the message is taken apart. */
export function keepOddParts(bytes: Uint8Array): KeptParts {
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  let declared: string | undefined;
  const told = message.replace(CONTENT_TYPE, (header) =>
    header.replace(CHARSET, (whole, before: string, label: string) => {
      if (isOfPlatform(label)) return whole;
      declared ??= label;
      return before + KEEPING;
    }),
  );
  if (declared === undefined) return { bytes, restored: (text) => text };
  const restored = (text: string) => {
    const read = decodeText(bytesOf(text), { declared });
    return read.ok ? read.value.text : text;
  };
  return { bytes: Buffer.from(told, 'latin1'), restored };
}

function bytesOf(text: string): Uint8Array {
  // Another part may be in a known encoding: it has letters that are no kept bytes, and stays as it is.
  const isKept = [...text].every((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code < 0x80 || (code >= FIRST_KEPT + 0x80 && code <= FIRST_KEPT + 0xff);
  });
  return isKept ? Buffer.from(text, 'latin1') : new TextEncoder().encode(text);
}

function isOfPlatform(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
