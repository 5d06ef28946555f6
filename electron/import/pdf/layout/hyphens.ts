import { joinLineEnd, type KnownWords, plainWord } from '../../blocks/lineEndHyphen';
import type { PdfLine } from '../page/pdfWord';

/** Lines that it takes to see that a document divides no words at their ends. */
const FEWEST_LINES = 60;
/** How many of its lines end with a hyphen in a document that divides none. */
const MOST_HYPHENS = 0.015;

/**
 * Decides whether a hyphen at the end of a line divides a word or belongs to it, by how the document
 * itself writes the word where no line ends: “co-operate” in the middle of a line keeps the hyphen of
 * “co-/operate”.
 */
export class Hyphens implements KnownWords {
  /** Words in which a hyphen was taken away. */
  removed = 0;
  readonly #words = new Set<string>();
  #lines = 0;
  #hyphens = 0;

  learn(lines: readonly PdfLine[]): void {
    for (const line of lines) {
      this.#lines += 1;
      if (endsInHyphen(line)) this.#hyphens += 1;
      // The first and the last word of a line may be parts of words.
      for (const { text } of line.words.slice(1, -1)) this.#words.add(plainWord(text));
    }
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  get dividesNone(): boolean {
    return this.#lines >= FEWEST_LINES && this.#hyphens < this.#lines * MOST_HYPHENS;
  }

  /** The text before a line's end and what stands between it and the next line. */
  join(end: string, start: string): { end: string; between: string } {
    const joint = joinLineEnd(end, start, this);
    if (joint.divided) this.removed += 1;
    return joint;
  }
}

export function endsInHyphen({ words }: PdfLine): boolean {
  return /[-\u2010]$/.test(words.at(-1)?.text ?? '');
}
