import type { CanonicalText } from '../../article/canonicalText';
import type { Span } from '../../article/span';
import type { Quote } from '../anchor';
import { createQuoteFinder } from './quoteFinder';

/** Shorter words stand in every text, and prove themselves by a neighbour as well. UTF-16 units. */
const SHORT_UNITS = 12;

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const LAST_WORD = /([\p{L}\p{M}\p{N}]+)[^\p{L}\p{M}\p{N}]*$/u;
const FIRST_WORD = /^[^\p{L}\p{M}\p{N}]*([\p{L}\p{M}\p{N}]+)/u;

/**
 * Finds places in a text that came whole in the place of another one, as a new draft does. There the sentences around a
 * claim may all be others, and `locateAnchors`, which asks for them, would give nearly everything up. A place counts
 * where the very words stand once in the new text, as whole words, and stood once in the old one; short ones need the
 * word before or after them, too. Gives what finds one quote; undefined where that is in doubt.
 */
export function createOnlyPlace(
  before: CanonicalText,
  after: CanonicalText,
): (quote: Quote) => Span | undefined {
  const inOld = createQuoteFinder(before);
  const inNew = createQuoteFinder(after);
  return (quote) => {
    const { exact } = quote;
    if (inOld.starts(quote).length > 1) return undefined;
    const [start, ...others] = inNew.starts(quote);
    if (start === undefined || others.length > 0) return undefined;
    const place = { start, end: start + exact.length };
    if (cutsWord(after.text, place)) return undefined;
    return exact.length >= SHORT_UNITS || hasNeighbour(after.text, place, quote)
      ? place
      : undefined;
  };
}

function cutsWord(text: string, { start, end }: Span): boolean {
  const joins = (at: number) => LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));
  return joins(start) || joins(end);
}

/** Whether the word before or the word after a place is that of the quote. */
function hasNeighbour(text: string, { start, end }: Span, { prefix, suffix }: Quote): boolean {
  const word = (pattern: RegExp, around: string) => pattern.exec(around)?.[1]?.toLowerCase();
  const reach = 64;
  const pairs = [
    [word(LAST_WORD, prefix), word(LAST_WORD, text.slice(Math.max(0, start - reach), start))],
    [word(FIRST_WORD, suffix), word(FIRST_WORD, text.slice(end, end + reach))],
  ];
  return pairs.some(([was, is]) => was !== undefined && was === is);
}
