import { blockAt, type CanonicalText } from '../article/canonicalText';
import { isGraphemeBoundary } from '../article/offsets';
import type { Span } from '../article/span';
import type { Quote } from './anchor';

/** An exact occurrence of a quote, in UTF-16 units of the whole text. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  /** How many units of the recorded prefix stand before it, counted from the words outward. */
  readonly prefix: number;
  /** How many units of the recorded suffix stand after it. */
  readonly suffix: number;
}

/** More occurrences than this are told apart only by their whole context. */
const MAX_OCCURRENCES = 1_000;

const MAX_WITHIN = 10;

export interface QuoteFinder {
  /**
   * The places where the exact words stand and whose context fits best: those that no other place
   * beats before the words, nor after them. One place means that the context decides; several that
   * it cannot, be it that they fit alike or that one fits better before and another after.
   */
  best(quote: Quote): readonly Occurrence[];
  /** The places in a stretch of the text where these words stand; a few of them if there are many. */
  within(words: string, stretch: Span | undefined): readonly Span[];
}

/** One search through the text per different wording; what is found is kept. */
export function createQuoteFinder(canonical: CanonicalText): QuoteFinder {
  const known = new Map<string, readonly number[]>();

  const startsOf = (words: string): readonly number[] => {
    let starts = known.get(words);
    if (starts === undefined) {
      starts = alignedStarts(canonical, words, canonical.text, 0, MAX_OCCURRENCES);
      known.set(words, starts);
    }
    return starts;
  };

  const best = (quote: Quote): readonly Occurrence[] => {
    const starts = startsOf(quote.exact);
    if (starts.length <= MAX_OCCURRENCES) {
      return bestOf(starts.map((start) => compareContext(canonical.text, start, quote)));
    }
    const whole = startsOf(quote.prefix + quote.exact + quote.suffix)
      .map((start) => start + quote.prefix.length)
      .filter((start) => isAlignedAt(canonical, start, quote.exact));
    const fitting = whole.length === 0 ? starts : whole;
    return fitting.map((start) => compareContext(canonical.text, start, quote));
  };

  const within = (words: string, stretch: Span | undefined): readonly Span[] => {
    if (stretch === undefined) return [];
    const text = canonical.text.slice(stretch.start, stretch.end);
    return alignedStarts(canonical, words, text, stretch.start, MAX_WITHIN).map((start) => ({
      start,
      end: start + words.length,
    }));
  };

  return { best, within };
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

function compareContext(text: string, start: number, quote: Quote): Occurrence {
  const end = start + quote.exact.length;
  const { prefix, suffix } = quote;
  let before = 0;
  while (
    before < Math.min(prefix.length, start) &&
    text.charCodeAt(start - 1 - before) === prefix.charCodeAt(prefix.length - 1 - before)
  ) {
    before += 1;
  }
  let after = 0;
  while (
    after < Math.min(suffix.length, text.length - end) &&
    text.charCodeAt(end + after) === suffix.charCodeAt(after)
  ) {
    after += 1;
  }
  return { start, end, prefix: before, suffix: after };
}

function bestOf(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  let prefix = 0;
  let suffix = 0;
  for (const occurrence of occurrences) {
    prefix = Math.max(prefix, occurrence.prefix);
    suffix = Math.max(suffix, occurrence.suffix);
  }
  const bestOnBothSides = occurrences.filter(
    (occurrence) => occurrence.prefix === prefix && occurrence.suffix === suffix,
  );
  if (bestOnBothSides.length > 0) return bestOnBothSides;
  return occurrences.filter(
    (occurrence) => occurrence.prefix === prefix || occurrence.suffix === suffix,
  );
}
