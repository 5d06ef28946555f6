import { isAbbreviationPoint } from './abbreviation';
import { snapToGrapheme } from './offsets';
import type { Span } from './span';
import { unmatchedMarks } from './unmatchedMarks';

const SPACE = /^[\s\u200b\u200e\u200f\u2060]+$/u;
const CLOSING = /^[,.;:…·•–—、。，．；：،؛۔।]$/u;

const MOST_STRAYS = 64;

/**
 * The span without what a hand takes along by accident: spaces on both sides, stray punctuation
 * (comma, point, semicolon, colon, ellipsis, dash), quotes and brackets whose partner is not in it.
 * Kept are pairs, `!` and `?`, the point of an abbreviation ("U.S.", "Dr."), a decimal point, `%`,
 * currency and minus signs. A span of nothing but punctuation, or with more of it at its ends than an
 * accident takes along, loses its spaces only; one of spaces becomes empty. Offsets are UTF-16 units; the
 * ends stay on grapheme boundaries.
 */
export function trimRange(text: string, start: number, end: number): Span {
  const spaceless = trimSpaces(text, start, end);
  if (spaceless.start >= spaceless.end) return { start, end: start };
  // Without a mark that has no partner, the others have those they had.
  let unmatched: ReadonlySet<number> | undefined;
  const isUnmatched: IsUnmatched = (at) => {
    unmatched ??= unmatchedMarks(text, spaceless.start, spaceless.end);
    return unmatched.has(at);
  };
  let words = spaceless;
  for (let strays = 0; strays < MOST_STRAYS; strays += 1) {
    const less = withoutStray(text, words, isUnmatched);
    if (!less) return words.start < words.end ? words : spaceless;
    words = trimSpaces(text, less.start, less.end);
  }
  return spaceless;
}

type IsUnmatched = (at: number) => boolean;

/** The span without the sign at its end, or else at its start, that is there by accident. */
function withoutStray(text: string, span: Span, isUnmatched: IsUnmatched): Span | undefined {
  const { start, end } = span;
  if (start >= end) return undefined;
  const last = Math.max(snapToGrapheme(text, end - 1, 'back'), start);
  if (isStray(text, text.slice(last, end), last, span, isUnmatched)) return { start, end: last };
  const first = Math.min(snapToGrapheme(text, start + 1, 'forward'), end);
  if (isStray(text, text.slice(start, first), start, span, isUnmatched))
    return { start: first, end };
  return undefined;
}

/** The span without the spaces on both sides; empty where it is nothing else. */
export function trimSpaces(text: string, start: number, end: number): Span {
  const span = { start, end };
  while (span.start < span.end) {
    const last = Math.max(snapToGrapheme(text, span.end - 1, 'back'), span.start);
    if (!SPACE.test(text.slice(last, span.end))) break;
    span.end = last;
  }
  while (span.start < span.end) {
    const first = Math.min(snapToGrapheme(text, span.start + 1, 'forward'), span.end);
    if (!SPACE.test(text.slice(span.start, first))) break;
    span.start = first;
  }
  return span;
}

function isStray(
  text: string,
  cluster: string,
  at: number,
  span: Span,
  isUnmatched: IsUnmatched,
): boolean {
  const leads = at === span.start;
  if (cluster === '-') {
    return leads ? SPACE.test(text.charAt(at + 1)) : SPACE.test(text.charAt(at - 1));
  }
  if (CLOSING.test(cluster)) {
    if (leads && /^[.–]\p{N}/u.test(text.slice(at, span.end))) return false;
    return leads || cluster !== '.' || !isAbbreviationPoint(text, at);
  }
  return isUnmatched(at);
}
