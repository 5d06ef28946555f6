import { blockAt, type CanonicalText } from '../../article/canonicalText';
import { isGraphemeBoundary } from '../../article/offsets';
import type { Span } from '../../article/span';
import type { Quote } from '../anchor';

/** More occurrences than this are told apart only by their whole context. */
export const MOST_OCCURRENCES = 1_000;

const MOST_WITHIN = 10;

/** Finds words in one article, letter for letter and never inside a grapheme cluster. */
export interface QuoteFinder {
  /**
   * Where the quote's words stand, in UTF-16 units, in the order of the text. Of more than
   * `MOST_OCCURRENCES` only those with all of the quote's context count; if there are none, the first.
   */
  starts(quote: Quote): readonly number[];
  /** The places in a stretch of the text where these words stand; a few of them if there are many. */
  within(words: string, stretch: Span | undefined): readonly Span[];
}

/** Searches the text once per different wording and keeps what was found. */
export function createQuoteFinder(canonical: CanonicalText): QuoteFinder {
  const known = new Map<string, readonly number[]>();

  const startsOf = (words: string): readonly number[] => {
    let starts = known.get(words);
    if (starts === undefined) {
      starts = alignedStarts(canonical, words, canonical.text, 0, MOST_OCCURRENCES);
      known.set(words, starts);
    }
    return starts;
  };

  const starts = (quote: Quote): readonly number[] => {
    const all = startsOf(quote.exact);
    if (all.length <= MOST_OCCURRENCES) return all;
    const whole = startsOf(quote.prefix + quote.exact + quote.suffix)
      .map((start) => start + quote.prefix.length)
      .filter((start) => isAlignedAt(canonical, start, quote.exact));
    return whole.length === 0 ? all : whole;
  };

  const within = (words: string, stretch: Span | undefined): readonly Span[] => {
    if (stretch === undefined) return [];
    const text = canonical.text.slice(stretch.start, stretch.end);
    return alignedStarts(canonical, words, text, stretch.start, MOST_WITHIN).map((start) => ({
      start,
      end: start + words.length,
    }));
  };

  return { starts, within };
}

/** Where the words stand in `text`, which begins at `offset`; stops after one more than the limit. */
function alignedStarts(
  canonical: CanonicalText,
  words: string,
  text: string,
  offset: number,
  limit: number,
): number[] {
  const starts: number[] = [];
  if (words === '') return starts;
  for (
    let at = text.indexOf(words);
    at >= 0 && starts.length <= limit;
    at = text.indexOf(words, at + 1)
  ) {
    const start = offset + at;
    if (isAlignedAt(canonical, start, words)) starts.push(start);
  }
  return starts;
}

function isAlignedAt(canonical: CanonicalText, start: number, words: string): boolean {
  return isAligned(canonical, start) && isAligned(canonical, start + words.length);
}

function isAligned(canonical: CanonicalText, offset: number): boolean {
  const block = blockAt(canonical, offset);
  return isGraphemeBoundary(block.text, offset - block.start);
}
