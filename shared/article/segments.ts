import { isPointInsideSentence } from './abbreviation';
import { snapToGrapheme } from './offsets';
import type { Span } from './span';

const sentences = new Intl.Segmenter('und', { granularity: 'sentence' });
const words = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * The sentence at an offset into a block's text, without the spaces around it; closing quotes belong
 * to it. A space belongs to the sentence before it, a line break or a table cell ends a sentence.
 * Empty, at the offset, where there is no text. Costs the length of the line.
 */
export function sentenceAt(text: string, offset: number): Span {
  const at = Math.min(Math.max(offset, 0), text.length);
  const line = lineAt(text, at);
  let start = line.start;
  let end = line.end;
  for (const place of sentenceBreaks(text.slice(line.start, line.end))) {
    if (line.start + place > at) {
      end = line.start + place;
      break;
    }
    start = line.start + place;
  }
  const sentence = text.slice(start, end);
  const body = sentence.trim();
  if (body === '') return { start: at, end: at };
  const from = start + sentence.indexOf(body);
  return { start: from, end: from + body.length };
}

/** The word that the offset is in or touches, the one after it first; empty, at the offset, if none. */
export function wordAt(text: string, offset: number): Span {
  const segments = words.segment(text);
  for (const at of [offset, offset - 1]) {
    const found = segments.containing(at);
    if (found?.isWordLike) return { start: found.index, end: found.index + found.segment.length };
  }
  return { start: offset, end: offset };
}

/**
 * The start of the word before the offset (`back`) or the end of the one after it (`forward`): where
 * Ctrl+arrow goes. The text's end where there is no further word.
 */
export function nextWordBoundary(
  text: string,
  offset: number,
  direction: 'back' | 'forward',
): number {
  const segments = words.segment(text);
  let at = direction === 'back' ? offset - 1 : offset;
  for (;;) {
    const found = segments.containing(at);
    if (found === undefined) return direction === 'back' ? 0 : text.length;
    const end = found.index + found.segment.length;
    if (found.isWordLike) {
      return snapToGrapheme(text, direction === 'back' ? found.index : end, direction);
    }
    at = direction === 'back' ? found.index - 1 : end;
  }
}

function lineAt(text: string, offset: number): Span {
  const before = Math.max(lastIndexBefore(text, '\n', offset), lastIndexBefore(text, '\t', offset));
  const after = text.slice(offset).search(/[\n\t]/);
  return { start: before + 1, end: after < 0 ? text.length : offset + after };
}

function lastIndexBefore(text: string, character: string, offset: number): number {
  return offset === 0 ? -1 : text.lastIndexOf(character, offset - 1);
}

/** Where sentences of a line begin, the first excepted: the Unicode breaks that are real ones. */
function sentenceBreaks(line: string): number[] {
  const breaks: number[] = [];
  for (const { index } of sentences.segment(line)) {
    if (index === 0 || isInsideSentence(line, index)) continue;
    breaks.push(index + closingAfter(line, index));
  }
  return breaks;
}

function isInsideSentence(line: string, at: number): boolean {
  if (/^\p{Ll}/u.test(line.slice(at, at + 2))) return true;
  const before = line.slice(0, at).trimEnd();
  if (/^[\s(]*\d{1,3}[.)]$/u.test(before)) return true;
  if (/[([{“‘«„]$/u.test(line.slice(0, at))) return true;
  return before.endsWith('.') && isPointInsideSentence(line, before.length - 1);
}

/** A closing quote set off by a space, as in French, still belongs to the sentence before it. */
function closingAfter(line: string, at: number): number {
  return /^[»”’)\]]+(?:\s+|$)/u.exec(line.slice(at, at + 16))?.[0].length ?? 0;
}
