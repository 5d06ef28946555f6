import iconv from 'iconv-lite';

/** Text in an old encoding, for tests: the platform only decodes. A letter that the encoding lacks is an error. */
export function encodeAs(label: string, text: string): Uint8Array {
  const bytes = iconv.encode(text, label);
  if (iconv.decode(bytes, label) !== text) throw new Error(`${label} lacks a letter of “${text}”.`);
  return bytes;
}
