import type { CanonicalText } from '../article/canonicalText';
import type { Span } from '../article/span';
import { newId } from '../id';

/** A text in which every run of spaces and line ends is one space, and the way back from it. */
export interface FoldedText {
  /** The folded text as one block. */
  readonly canonical: CanonicalText;
  /** A non-empty stretch of the folded text as one of the text, in UTF-16 units. */
  unfold(span: Span): Span;
}

/** Formats disagree on what stands between two paragraphs or cells: nothing is lost by not minding. */
export function foldArticle(text: string): FoldedText {
  const folded = foldSpaces(text);
  const places = new Uint32Array(folded.length);
  let at = 0;
  for (let index = 0; index < folded.length; index += 1) {
    places[index] = at;
    at += 1;
    if (folded[index] === ' ') while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  }
  const id = newId('block');
  return {
    canonical: {
      text: folded,
      blocks: [{ id, start: 0, text: folded }],
      indexOf: (block) => (block === id ? 0 : undefined),
    },
    unfold: ({ start, end }) => ({
      start: places[start] ?? text.length,
      end: end >= folded.length ? text.length : (places[end - 1] ?? 0) + 1,
    }),
  };
}

export function foldSpaces(text: string): string {
  return text.replace(/\s+/g, ' ');
}
