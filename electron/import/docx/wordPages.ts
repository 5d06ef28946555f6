import type { Block } from '../../../shared/article/block';

/**
 * On which page blocks begin: Word writes down where its pages broke when the document was last shown
 * (`w:lastRenderedPageBreak`). A document without such breaks says nothing about pages.
 */
export class WordPages {
  #page = 1;
  /** Where the text of the block being written began. */
  #begun: number | undefined;
  readonly #pages = new Map<Block, number>();

  breakMet(): void {
    this.#page += 1;
  }

  textMet(): void {
    this.#begun ??= this.#page;
  }

  /** Takes note of the blocks that have just been written. */
  written(blocks: readonly Block[]): void {
    for (const block of blocks) this.#pages.set(block, this.#begun ?? this.#page);
    this.#begun = undefined;
  }

  /** Gives the blocks their pages, once the whole text has been read. */
  settle(): void {
    if (this.#page === 1) return;
    for (const [block, page] of this.#pages) block.page = page;
  }
}
