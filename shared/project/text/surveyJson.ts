/** What can be told of JSON without reading its values. */
interface Survey {
  /** How many members all objects have together, counted in the text. */
  readonly members: number;
  /** How many objects and arrays stand within each other; what lies deeper than allowed is not surveyed. */
  readonly depth: number;
  /** A number that would not survive being read. */
  readonly unsafeNumber?: string;
}

/** Objects and arrays within each other; a project file needs nine. */
export const MAX_DEPTH = 64;

/** Fewer digits than this can neither pass 2^53 nor, without an exponent, infinity. */
const DIGITS_TO_LOOK_AT = 16;

/**
 * Reads the structure of JSON, as UTF-8, without judging it: what is no JSON gives some answer, never
 * an error. All that counts is ASCII; bytes are read twice as fast as the units of a string, and in this
 * loop, which sees each of them, numbers are faster than the names of numbers.
 */
export function surveyJson(json: Uint8Array): Survey {
  let members = 0;
  let open = 0;
  let depth = 0;
  let unsafeNumber: string | undefined;
  for (let at = 0; at < json.length; at++) {
    switch (json[at]) {
      case 0x22: // "
        at++;
        while (at < json.length && json[at] !== 0x22) at += json[at] === 0x5c ? 2 : 1;
        break;
      case 0x3a: // :
        members++;
        break;
      case 0x5b: // [
      case 0x7b: // {
        open++;
        if (open > depth) depth = open;
        if (depth > MAX_DEPTH) return { members, depth };
        break;
      case 0x5d: // ]
      case 0x7d: // }
        open--;
        break;
      case 0x2d: // - and the digits
      case 0x30:
      case 0x31:
      case 0x32:
      case 0x33:
      case 0x34:
      case 0x35:
      case 0x36:
      case 0x37:
      case 0x38:
      case 0x39: {
        const end = numberEnd(json, at + 1);
        unsafeNumber ??= unsafeLiteral(json, at, end);
        at = end - 1;
        break;
      }
    }
  }
  return { members, depth, ...(unsafeNumber === undefined ? {} : { unsafeNumber }) };
}

/** Behind the digits, and the sign, point and exponent: + - . E e */
function numberEnd(json: Uint8Array, start: number): number {
  let at = start;
  while (at < json.length) {
    const byte = json[at] ?? 0;
    const isPart = byte >= 0x2b && byte <= 0x39 && byte !== 0x2c;
    if (!isPart && (byte | 0x20) !== 0x65) break;
    at++;
  }
  return at;
}

/** The digits of a number that reading would change. */
function unsafeLiteral(json: Uint8Array, start: number, end: number): string | undefined {
  let hasExponent = false;
  for (let at = start; at < end; at++) if (((json[at] ?? 0) | 0x20) === 0x65) hasExponent = true;
  if (end - start < DIGITS_TO_LOOK_AT && !hasExponent) return undefined;
  let literal = '';
  for (const digit of json.subarray(start, end)) literal += String.fromCharCode(digit);
  const value = Number(literal);
  if (Number.isFinite(value) && (hasExponent || literal.includes('.'))) return undefined;
  return Number.isSafeInteger(value) ? undefined : literal;
}
