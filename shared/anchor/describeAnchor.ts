import { type CanonicalText, rangeOffsets } from '../article/canonicalText';
import { snapToGrapheme } from '../article/offsets';
import type { Range } from '../article/place';
import type { AnchorId } from '../id';
import type { Anchor } from './anchor';

/** How many UTF-16 units of text on each side are kept with a quote (W3C Web Annotation suggests 32). */
export const CONTEXT_UNITS = 32;

/**
 * A range with its words and their context, from which it can be found again. Costs the length of the
 * words. Throws a RangeError if the range is empty or does not lie in the text.
 */
export function describeRange(
  canonical: CanonicalText,
  range: Range,
): Pick<Anchor, 'start' | 'end' | 'quote'> {
  const { text } = canonical;
  const { start, end } = rangeOffsets(canonical, range);
  if (start === end) throw new RangeError('An empty range has no words to be found by');
  const from = contextStart(text, start);
  const to = contextEnd(text, end);
  return {
    start: range.start,
    end: range.end,
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(from, start),
      suffix: text.slice(end, to),
    },
  };
}

/** Where the context of words that start here begins: nowhere, if a grapheme before them is too long. */
export function contextStart(text: string, start: number): number {
  return Math.min(snapToGrapheme(text, start - CONTEXT_UNITS, 'forward'), start);
}

/** Where the context of words that end here ends. */
export function contextEnd(text: string, end: number): number {
  return Math.max(snapToGrapheme(text, end + CONTEXT_UNITS, 'back'), end);
}

/** `describeRange` as an anchor. */
export function describeAnchor(canonical: CanonicalText, range: Range, id: AnchorId): Anchor {
  return { id, ...describeRange(canonical, range) };
}
