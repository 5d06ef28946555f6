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
const NEIGHBOURS = [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down) => [right, down] as const));
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|\ud802|\ud803|\ud83a/;

/** Collects letters in the order in which they are drawn and makes words of those that touch. */
export class WordBuilder {
  readonly words: PdfWord[] = [];
  #glyphs: Glyph[] = [];
  /** How many letters of the word being built are drawn twice. */
  #drawnAgain = 0;
  readonly #drawn = new Map<string, number>();

  add(glyph: Glyph): void {
    const last = this.#glyphs.at(-1);
    if (last && isDrawnAgain(last, glyph)) {
      this.#drawnAgain += 1;
      return;
    }
    if (last && !follows(last, glyph)) this.end();
    this.#glyphs.push(glyph);
  }

  /** Ends the word being built; `spaced` where a space was drawn after it. */
  end(spaced = false): void {
    const [first] = this.#glyphs;
    if (!first) return;
    const glyphs = this.#glyphs;
    this.#glyphs = [];
    const isBold = first.bold || this.#drawnAgain * 2 >= glyphs.length;
    this.#drawnAgain = 0;
    const isTurned = glyphs.some(({ text }) => RIGHT_TO_LEFT.test(text));
    const inOrder = isTurned ? glyphs.toSorted((a, b) => a.x0 + a.x1 - b.x0 - b.x1) : glyphs;
    const hasAccents = glyphs.some(({ text }) => isAccent(text));
    this.#place({ ...first, bold: isBold }, hasAccents ? composeAccents(inOrder) : inOrder, spaced);
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
    if (this.#isDrawn(word)) return;
    this.words.push(word);
  }

  /** A word drawn again a hair beside itself is a way to make it bold, or its shadow. */
  #isDrawn(word: PdfWord): boolean {
    const step = Math.max(1, word.size * 0.2);
    const [column, row] = [Math.round(word.x0 / step), Math.round(word.y / step)];
    for (const [right, down] of NEIGHBOURS) {
      const drawn = this.#drawn.get(`${word.text} ${column + right} ${row + down}`);
      const before = drawn === undefined ? undefined : this.words[drawn];
      if (drawn === undefined || !before) continue;
      if (Math.abs(before.x0 - word.x0) > step || Math.abs(before.y - word.y) > step) continue;
      if (!before.bold) this.words[drawn] = { ...before, bold: true };
      return true;
    }
    this.#drawn.set(`${word.text} ${column} ${row}`, this.words.length);
    return false;
  }
}

/** Some programs draw every letter twice to make it bold. */
function isDrawnAgain(last: Glyph, next: Glyph): boolean {
  const nearest = Math.min(next.size * 0.12, (last.x1 - last.x0) * 0.4);
  return (
    next.text === last.text &&
    next.x1 > next.x0 &&
    Math.abs(next.x0 - last.x0) < nearest &&
    Math.abs(next.y - last.y) < next.size * 0.12
  );
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
