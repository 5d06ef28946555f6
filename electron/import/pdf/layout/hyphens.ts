import type { PdfLine } from '../page/pdfWord';

/**
 * Decides whether a hyphen at the end of a line divides a word or belongs to it, by how the document
 * itself writes the word where no line ends: “co-operate” in the middle of a line keeps the hyphen of
 * “co-/operate”. A word that occurs nowhere else is taken as divided if it goes on in small letters.
 */
export class Hyphens {
  /** Words in which a hyphen was taken away. */
  removed = 0;
  readonly #words = new Set<string>();

  learn(lines: readonly PdfLine[]): void {
    for (const { words } of lines) {
      // The first and the last word of a line may be parts of words.
      for (const { text } of words.slice(1, -1)) this.#words.add(plain(text));
    }
  }

  /** The text before a line's end and what stands between it and the next line. */
  join(end: string, start: string): { end: string; between: string } {
    if (end.endsWith('\u00ad')) {
      this.removed += 1;
      return { end: end.slice(0, -1), between: '' };
    }
    const divided = /([\p{L}\p{M}][\p{L}\p{M}\p{N}'’.-]*)[-\u2010]$/u.exec(end);
    if (divided) {
      const [, head = ''] = divided;
      const tail = /^[\p{L}\p{M}'’-]+/u.exec(start)?.[0] ?? '';
      if (tail === '' || !/^\p{Ll}|^\p{Lo}/u.test(tail)) return { end, between: '' };
      const whole = this.#words.has(plain(head + tail));
      const hyphened = this.#words.has(plain(`${head}-${tail}`));
      if (hyphened && !whole) return { end, between: '' };
      this.removed += 1;
      return { end: end.slice(0, -1), between: '' };
    }
    if (/\p{N}[-\u2010\u2011\u2013/]$/u.test(end) && /^\p{N}/u.test(start)) {
      return { end, between: '' };
    }
    if (/[\p{L}\p{N}][\u2014/]$/u.test(end)) return { end, between: '' };
    return { end, between: ' ' };
  }
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('\u2010', '-')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

export function endsInHyphen({ words }: PdfLine): boolean {
  return /[-\u2010]$/.test(words.at(-1)?.text ?? '');
}
