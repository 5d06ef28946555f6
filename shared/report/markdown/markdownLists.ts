interface OpenList {
  readonly level: number;
  /** Where the text of its last item begins, in characters. */
  readonly column: number;
  readonly delimiter: '.' | ')';
  /** The number that its next item gets by itself; missing in a list without numbers. */
  readonly next?: number;
}

/** The lists that are open where an item is written: by its indent an item belongs to one (CommonMark 0.31.2, 5.2). */
export class MarkdownLists {
  readonly #open: OpenList[] = [];

  end(): void {
    this.#open.length = 0;
  }

  /** What stands before the item's text. Another sign begins another list, where the number is not the next one. */
  sign(level: number, number: number | undefined): string {
    while ((this.#open.at(-1)?.level ?? 0) > level) this.#open.pop();
    const same = this.#open.at(-1)?.level === level ? this.#open.pop() : undefined;
    const indent = ' '.repeat(this.#open.at(-1)?.column ?? 0);
    const isNext = same?.next === undefined || same.next === number;
    const other = same?.delimiter === '.' ? ')' : '.';
    const delimiter = isNext ? (same?.delimiter ?? '.') : other;
    const sign = number === undefined ? `${indent}- ` : `${indent}${number}${delimiter} `;
    this.#open.push({
      level,
      column: sign.length,
      delimiter,
      ...(number !== undefined && { next: number + 1 }),
    });
    return sign;
  }
}
