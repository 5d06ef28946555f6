import type { ItemType } from './item';

/** Whether a number is an ISSN and not an ISBN: by its digits, else by what the type suggests. */
export function isSerialNumber(number: string, type: ItemType): boolean {
  const bare = bareNumber(number);
  if (/^\d{7}[\dX]$/i.test(bare)) return true;
  if (/^(?:97[89])?\d{9}[\dX]$/i.test(bare)) return false;
  return /^(?:article|periodical|review)/.test(type);
}

/** A number without spaces and strokes, what stands in brackets, and what stands before its first digit. */
export function bareNumber(number: string): string {
  // What begins with a space, a stroke or brackets loses those, and keeps the words behind.
  const begins = /^[\s-]/.test(number) || BRACKETS_FIRST.test(number);
  const rest = begins ? number : number.replace(/^\D+/, '');
  return rest
    .split(LINE_END)
    .map((line) => withoutBrackets(line).replace(/[\s-]+/g, ''))
    .join('');
}

/** Neither goes on over the end of a line. */
const LINE_END = /[\n\r\u2028\u2029]/;
const BRACKETS_FIRST = /^\(.*\)/;

/** Without all from the first bracket that opens to the last that closes. */
function withoutBrackets(line: string): string {
  const open = line.indexOf('(');
  const close = line.lastIndexOf(')');
  return open === -1 || close < open ? line : line.slice(0, open) + line.slice(close + 1);
}
