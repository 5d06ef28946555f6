import { composeAccents, isAccent, isMark } from './composeAccents';
import type { PdfWord, PlacedText } from './pdfWord';

/** A letter as the page draws it. */
export interface Glyph
  extends Omit<PdfWord, 'letters' | 'spaced' | 'cell' | 'link' | 'notes' | 'script'> {
  /** What the page adds after each letter, in points: no sign of a space between words. */
  readonly spacing: number;
}

/** A gap as wide as this, in parts of the size, stands between words. */
export const WORD_GAP = 0.13;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|\ud802|\ud803|\ud83a/;

/** Collects letters in the order in which they are drawn and makes words of those that touch. */
export class WordBuilder {
  readonly words: PdfWord[] = [];
  #glyphs: Glyph[] = [];
  readonly #drawn = new Map<string, number>();

  add(glyph: Glyph): void {
    const last = this.#glyphs.at(-1);
    if (last && !follows(last, glyph)) this.end();
    this.#glyphs.push(glyph);
  }

  /** Ends the word being built; `spaced` where a space was drawn after it. */
  end(spaced = false): void {
    const [first] = this.#glyphs;
    if (!first) return;
    const glyphs = this.#glyphs;
    this.#glyphs = [];
    const isTurned = glyphs.some(({ text }) => RIGHT_TO_LEFT.test(text));
    const inOrder = isTurned ? glyphs.toSorted((a, b) => a.x0 + a.x1 - b.x0 - b.x1) : glyphs;
    const hasAccents = glyphs.some(({ text }) => isAccent(text));
    this.#place(first, hasAccents ? composeAccents(inOrder) : inOrder, spaced);
  }

  #place(first: Glyph, letters: readonly PlacedText[], spaced: boolean): void {
    const { spacing: _, ...look } = first;
    let text = '';
    let { x0, x1 } = first;
    for (const letter of letters) {
      text += letter.text;
      x0 = Math.min(x0, letter.x0);
      x1 = Math.max(x1, letter.x1);
    }
    const word: PdfWord = {
      ...look,
      text,
      x0,
      x1,
      ...(RIGHT_TO_LEFT.test(text) ? { letters } : {}),
      ...(spaced ? { spaced } : {}),
    };
    // A word drawn again a hair beside itself is a way to make it bold, or its shadow.
    const step = Math.max(1, word.size * 0.2);
    const cell = `${text} ${Math.round(word.x0 / step)} ${Math.round(word.y / step)}`;
    const drawn = this.#drawn.get(cell);
    const before = drawn === undefined ? undefined : this.words[drawn];
    if (drawn !== undefined && before) {
      if (!before.bold) this.words[drawn] = { ...before, bold: true };
      return;
    }
    this.#drawn.set(cell, this.words.length);
    this.words.push(word);
  }
}

function follows(last: Glyph, next: Glyph): boolean {
  if (isMark(next.text)) return true;
  const { size } = last;
  if (Math.abs(next.y - last.y) > size * 0.1 || Math.abs(next.size - size) > size * 0.05) {
    return false;
  }
  if (next.bold !== last.bold || next.italic !== last.italic || next.artifact !== last.artifact) {
    return false;
  }
  const gap = next.x0 - last.x1;
  const closest = size * WORD_GAP;
  if (gap >= -size * 0.4 && gap - Math.max(0, last.spacing) < closest) return true;
  // Right-to-left text may be drawn in the order in which it is read.
  return RIGHT_TO_LEFT.test(next.text) && Math.abs(last.x0 - next.x1) < closest;
}

export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}
