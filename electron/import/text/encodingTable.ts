import iconv from 'iconv-lite';

/** Encodings that the platform does not decode, by the names that other programs give them. */
const BEYOND_THE_PLATFORM = new Map([
  ['ibm850', 'cp850'],
  ['cp850', 'cp850'],
  ['850', 'cp850'],
  ['ibm852', 'cp852'],
  ['cp852', 'cp852'],
  ['852', 'cp852'],
  ['utf-32', 'utf-32le'],
  ['utf-32le', 'utf-32le'],
  ['utf-32be', 'utf-32be'],
]);

/** The label of an encoding by any of its names: WHATWG's, or one of `cp850`, `cp852`, `utf-32le`, `utf-32be`. */
export function knownLabel(name: string): string | undefined {
  const plain = name.replaceAll('_', '-').trim();
  const beyond = BEYOND_THE_PLATFORM.get(plain.toLowerCase());
  if (beyond) return beyond;
  try {
    return new TextDecoder(plain).encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The text of the bytes, with U+FFFD for what means nothing in the encoding. A mark of byte order is no text. */
export function decodeLoosely(bytes: Uint8Array, label: string): string {
  return isBeyond(label) ? iconv.decode(bytes, label) : new TextDecoder(label).decode(bytes);
}

/** The text of the bytes, or nothing if some of them mean nothing in the encoding. */
export function decodeFatal(bytes: Uint8Array, label: string): string | undefined {
  if (isBeyond(label)) {
    const text = iconv.decode(bytes, label);
    const isWhole = !/^utf-32/.test(label) || bytes.length % 4 === 0;
    return isWhole && !text.includes('\uFFFD') ? text : undefined;
  }
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function isBeyond(label: string): boolean {
  return /^(?:cp85|utf-32)/.test(label);
}
