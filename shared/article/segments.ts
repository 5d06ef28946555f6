/** A stretch of one text, in UTF-16 units, end-exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const sentences = new Intl.Segmenter('und', { granularity: 'sentence' });
const words = new Intl.Segmenter('und', { granularity: 'word' });

/** The sentence at an offset into a block's text, without the spaces around it. */
export function sentenceAt(text: string, offset: number): Span {
  const found = sentences.segment(text).containing(Math.min(offset, text.length - 1));
  return found === undefined
    ? { start: 0, end: 0 }
    : { start: found.index, end: found.index + found.segment.trimEnd().length };
}

/** The word that the offset is in or touches; empty, at the offset, where there is none. */
export function wordAt(text: string, offset: number): Span {
  const found = words.segment(text).containing(offset);
  return found?.isWordLike
    ? { start: found.index, end: found.index + found.segment.length }
    : { start: offset, end: offset };
}

/** The start of the word before the offset (`back`) or the end of the one after it (`forward`). */
export function nextWordBoundary(
  text: string,
  offset: number,
  direction: 'back' | 'forward',
): number {
  const step = direction === 'back' ? -1 : 1;
  for (let at = offset + step; at > 0 && at < text.length; at += step) {
    const { start, end } = wordAt(text, at);
    if (direction === 'back' && start < offset && start !== end) return start;
    if (direction === 'forward' && end > offset && start !== end) return end;
  }
  return direction === 'back' ? 0 : text.length;
}

/** The span without the spaces and closing punctuation that a hand takes along by accident. */
export function trimRange(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text.charAt(from))) from += 1;
  while (to > from && /[\s,.;:]/u.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
