import type { TaggedCell } from './taggedCells';

/** One drawn letter, ligature or cluster of a word of which the order is still that of the page. */
export interface PlacedText {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
}

/**
 * Letters that stand together on a page. Lengths are points; x grows along the line, y down the
 * page, after the page was turned so that its lines run level.
 */
export interface PdfWord {
  /** As seen, from left to right. */
  readonly text: string;
  /** The letters from left to right, where their order is not that in which they are read. */
  readonly letters?: readonly PlacedText[];
  readonly x0: number;
  readonly x1: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly font: string;
  /** Set by the document as no part of its text: a running head, a page number. */
  readonly artifact: boolean;
  /** The marked content it is in (MCID), where the document is tagged. */
  readonly mark?: number;
  /** The cell of a table that it is in, where the document says so. */
  readonly cell?: TaggedCell;
  /** True if the page draws a space after it, however narrow. */
  readonly spaced?: boolean;
  readonly link?: string;
  /** Indexes of the notes that stand on it. */
  readonly notes?: readonly number[];
  readonly script?: 'sup' | 'sub';
}

/** Words on one baseline, from left to right. */
export interface PdfLine {
  readonly words: readonly PdfWord[];
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** Of most of its letters, points. */
  readonly size: number;
  /** True if all of it is. */
  readonly bold: boolean;
}

/** A line of some words; they are put in order. */
export function lineOf(unordered: readonly PdfWord[]): PdfLine {
  const words = unordered.toSorted((a, b) => a.x0 - b.x0);
  const letters = new Map<number, { word: PdfWord; count: number }>();
  let x0 = Number.POSITIVE_INFINITY;
  let x1 = Number.NEGATIVE_INFINITY;
  let bold = true;
  for (const word of words) {
    x0 = Math.min(x0, word.x0);
    x1 = Math.max(x1, word.x1);
    bold &&= word.bold || !/[\p{L}\p{N}]/u.test(word.text);
    if (word.script) continue;
    // Tenths of a point: the size and the baseline together.
    const key = Math.round(word.size * 10) * 1e6 + Math.round(word.y * 10);
    const entry = letters.get(key);
    if (entry) entry.count += word.text.length;
    else letters.set(key, { word, count: word.text.length });
  }
  let main = { word: words[0], count: 0 };
  for (const entry of letters.values()) if (entry.count > main.count) main = entry;
  return {
    words,
    x0,
    x1,
    y: main.word?.y ?? 0,
    size: main.word?.size ?? 0,
    bold,
  };
}

/** The words of a line as a reader would see them, for comparing and for telling. */
export function lineText(line: PdfLine): string {
  return line.words.map(({ text }) => text).join(' ');
}
