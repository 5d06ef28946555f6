/** Bytes on each side of what is beyond ASCII that tell how a writer used it. */
const AROUND = 40;
/** Enough for the statistics of any encoding. */
const MOST_BYTES = 64 * 1024;

/**
 * The pieces of a document around its bytes beyond ASCII, whole words, a line each: what tells one
 * encoding from another, also if it is one apostrophe in a long text. At most 64 KB.
 */
export function oddPieces(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.min(MOST_BYTES, bytes.length * 2 + 1));
  let length = 0;
  let done = 0;
  for (let at = nextOdd(bytes, 0); at < bytes.length; at = nextOdd(bytes, done)) {
    const start = wordStart(bytes, Math.max(done, at - AROUND));
    let end = at + 1;
    for (let last = at; end < bytes.length && end - last <= AROUND; end += 1) {
      if ((bytes[end] ?? 0) >= 0x80) last = end;
    }
    end = Math.max(at + 1, wordEnd(bytes, end));
    const piece = bytes.subarray(start, Math.min(end, start + MOST_BYTES));
    if (length + piece.length + 1 > out.length) {
      out.set(piece.subarray(0, out.length - length), length);
      return out;
    }
    out.set(piece, length);
    length += piece.length;
    out[length] = 0x0a;
    length += 1;
    done = end;
  }
  return out.subarray(0, length);
}

function nextOdd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] ?? 0) < 0x80) at += 1;
  return at;
}

/** Where the first whole word at or after a place begins, or the place if bytes beyond ASCII come before. */
function wordStart(bytes: Uint8Array, from: number): number {
  if (from === 0) return 0;
  let at = from;
  while (at < bytes.length && !isSpace(bytes[at - 1])) {
    if ((bytes[at] ?? 0) >= 0x80) return from;
    at += 1;
  }
  return at;
}

/** Where the last whole word before a place ends, or the place if it has no space near. */
function wordEnd(bytes: Uint8Array, to: number): number {
  let at = Math.min(to, bytes.length);
  if (at === bytes.length) return at;
  while (at > to - AROUND && !isSpace(bytes[at])) at -= 1;
  return at > to - AROUND ? at : to;
}

function isSpace(byte: number | undefined): boolean {
  return byte === undefined || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}
