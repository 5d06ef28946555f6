import { isAbbreviationPoint } from './abbreviation';
import { snapToGrapheme } from './offsets';
import type { Span } from './span';
import { unmatchedMarks } from './unmatchedMarks';

const SPACE = /^[\s\u200b\u200e\u200f\u2060]+$/u;
const CLOSING = /^[,.;:…·•–—、。，．；：،؛۔।]$/u;

/**
 * The span without what a hand takes along by accident: spaces on both sides, stray punctuation
 * (comma, point, semicolon, colon, ellipsis, dash), quotes and brackets whose partner is not in it.
 * Kept are pairs, `!` and `?`, the point of an abbreviation ("U.S.", "Dr."), a decimal point, `%`,
 * currency and minus signs. A span of nothing but punctuation loses its spaces only; one of spaces
 * becomes empty. Offsets are UTF-16 units; the ends stay on grapheme boundaries.
 */
export function trimRange(text: string, start: number, end: number): Span {
  const words = shrink(text, { start, end }, (cluster, at, span) =>
    isStray(text, cluster, at, span),
  );
  if (words.start < words.end) return words;
  const spaceless = trimSpaces(text, start, end);
  return spaceless.start < spaceless.end ? spaceless : { start, end: start };
}

/** The span without the spaces on both sides; empty where it is nothing else. */
export function trimSpaces(text: string, start: number, end: number): Span {
  return shrink(text, { start, end }, (cluster) => SPACE.test(cluster));
}

type IsStray = (cluster: string, at: number, span: Span) => boolean;

function shrink(text: string, whole: Span, isStrayAt: IsStray): Span {
  let { start, end } = whole;
  for (;;) {
    const first = Math.min(snapToGrapheme(text, start + 1, 'forward'), end);
    const last = Math.max(snapToGrapheme(text, end - 1, 'back'), start);
    if (start < end && isStrayAt(text.slice(last, end), last, { start, end })) end = last;
    else if (start < end && isStrayAt(text.slice(start, first), start, { start, end })) {
      start = first;
    } else return { start, end };
  }
}

function isStray(text: string, cluster: string, at: number, span: Span): boolean {
  if (SPACE.test(cluster)) return true;
  const leads = at === span.start;
  if (cluster === '-') {
    return leads ? SPACE.test(text.charAt(at + 1)) : SPACE.test(text.charAt(at - 1));
  }
  if (CLOSING.test(cluster)) {
    if (leads && /^[.–]\p{N}/u.test(text.slice(at, span.end))) return false;
    return leads || cluster !== '.' || !isAbbreviationPoint(text, at);
  }
  return unmatchedMarks(text, span.start, span.end).has(at);
}
