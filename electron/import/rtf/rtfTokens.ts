/** What an RTF document is made of, in its order (RTF 1.9.1, “RTF Syntax”). */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  /** A control word such as `\par` or `\fs24`. */
  | { readonly kind: 'word'; readonly name: string; readonly value: number | undefined }
  /** A backslash and one sign that is no letter. */
  | { readonly kind: 'symbol'; readonly sign: string }
  /** A letter written as `\'hh`. */
  | { readonly kind: 'byte'; readonly value: number }
  /** Letters as they stand in the file, from `start` up to but not including `end`. */
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  /** The file ends within a number of bytes that it announced. */
  | { readonly kind: 'cut' };

const OPEN: RtfToken = { kind: 'open' };
const CLOSE: RtfToken = { kind: 'close' };
const BACKSLASH = 0x5c;
const QUOTE = 0x27;
/** Longer than any control word; what runs on is damage. */
const LONGEST_WORD = 32;
const LARGEST_VALUE = 0x7fff_ffff;

/**
 * Takes RTF apart, one token at a time. Any bytes give tokens: nothing here can fail, recurse or read
 * a byte twice. Pictures and objects stored as bytes (`\bin`) are passed over.
 */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken, void> {
  const { length } = bytes;
  let at = 0;
  while (at < length) {
    const byte = bytes[at];
    if (byte === 0x7b || byte === 0x7d) {
      at += 1;
      yield byte === 0x7b ? OPEN : CLOSE;
    } else if (byte === BACKSLASH) {
      const next = bytes[at + 1];
      if (next === undefined) return;
      if (isLetter(next)) {
        const word = readWord(bytes, at + 1);
        at = word.end;
        if (word.name !== 'bin') {
          yield { kind: 'word', name: word.name, value: word.value };
          continue;
        }
        at += Math.max(0, word.value ?? 0);
        if (at > length) yield { kind: 'cut' };
      } else if (next === QUOTE) {
        const value = hexByte(bytes, at + 2);
        at += value === undefined ? 2 : 4;
        if (value !== undefined) yield { kind: 'byte', value };
      } else {
        at += 2;
        yield { kind: 'symbol', sign: String.fromCharCode(next) };
      }
    } else {
      const start = at;
      while (at < length && !isSpecial(bytes[at])) at += 1;
      yield { kind: 'text', start, end: at };
    }
  }
}

function readWord(
  bytes: Uint8Array,
  start: number,
): { readonly name: string; readonly value: number | undefined; readonly end: number } {
  let end = start;
  while (end - start < LONGEST_WORD && isLetter(bytes[end])) end += 1;
  const name = String.fromCharCode(...bytes.subarray(start, end));
  const negative = bytes[end] === 0x2d && isDigit(bytes[end + 1]);
  if (negative) end += 1;
  let value: number | undefined;
  for (let digit = bytes[end]; isDigit(digit); digit = bytes[end]) {
    value = Math.min(LARGEST_VALUE, (value ?? 0) * 10 + (digit - 0x30));
    end += 1;
  }
  // One space ends the word and belongs to it.
  if (bytes[end] === 0x20) end += 1;
  return { name, value: negative && value !== undefined ? -value : value, end };
}

function hexByte(bytes: Uint8Array, at: number): number | undefined {
  const text = String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0);
  return /^[0-9a-f]{2}$/i.test(text) ? Number.parseInt(text, 16) : undefined;
}

function isSpecial(byte: number | undefined): boolean {
  return byte === BACKSLASH || byte === 0x7b || byte === 0x7d;
}

function isLetter(byte: number | undefined): byte is number {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): byte is number {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
