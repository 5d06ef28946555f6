import type { Block, InlineMark } from '../../../shared/article/block';
import type { LooseRun } from '../../../shared/article/normalizeInline';
import { type BlockKind, BlockWriter } from '../blocks/blockWriter';
import { joinCaption } from '../blocks/joinCaption';
import type { NoteKind } from '../office/noteList';

/** What a note's text still has to learn before it begins. */
export interface RtfNote {
  kind: NoteKind;
  /** True where the author set a sign of their own. */
  readonly hasOwnSign: boolean;
  /** What stands for it in the text, once it has text of its own. */
  mark?: string;
}

/**
 * One of the texts of a document (its own, a note's, a box's), written as it is read. A row of a table
 * is known to be one only when it ends; until then its cells wait here.
 */
export class RtfStory {
  readonly writer = new BlockWriter();
  /** The sign before the item of a list that is being written, as the document writes it. */
  listSign: string | undefined;
  readonly note: RtfNote | undefined;
  #cells: (readonly LooseRun[])[] = [];
  #columns = 0;
  #isHeader = false;
  /** True after a row of several columns, as long as rows follow. */
  #inTable = false;
  #inCell = false;
  /** Blocks of boxes that stand after the paragraph they are fixed to. */
  #after: Block[] = [];

  constructor(note?: RtfNote) {
    this.note = note;
  }

  /** `inTable` says what the paragraph says of itself. */
  text(text: string, marks: readonly InlineMark[], inTable: boolean): void {
    if (inTable && !this.#inCell && this.writer.hasText) this.#flush({ type: 'paragraph' });
    this.#inCell = inTable;
    this.writer.verbatim(text, marks);
  }

  /** Ends a paragraph; in a cell, where there are none, the line. */
  endParagraph(kind: BlockKind, options: { readonly inTable: boolean; readonly caption: boolean }) {
    this.listSign = undefined;
    if (options.inTable && this.#hasColumns) {
      this.writer.endLine();
      return;
    }
    if (!options.inTable) this.#endTable();
    this.#flush(kind, options.caption);
  }

  beginRow(): void {
    this.#columns = 0;
    this.#isHeader = false;
  }

  addColumn(): void {
    this.#columns += 1;
  }

  repeatRow(): void {
    this.#isHeader = true;
  }

  endCell(kind: BlockKind): void {
    this.listSign = undefined;
    // A table of one column is a frame around text.
    if (this.#columns === 1 && !this.#hasColumns) this.#flush(kind);
    else this.#cells.push(this.writer.takeRuns());
    this.#inCell = false;
  }

  endRow(): void {
    if (this.#cells.length > 1) this.#inTable = true;
    if (this.#cells.length > 0) this.writer.row(this.#cells.splice(0), this.#isHeader);
    this.#inCell = false;
    this.#flush({ type: 'paragraph' });
  }

  /** Places the blocks of a box after the paragraph or the row that is being written. */
  addBox(blocks: readonly Block[]): void {
    this.#after.push(...blocks);
  }

  /** Ends the text, with whatever is still open. */
  end(kind: BlockKind): void {
    this.#endTable();
    this.#flush(kind);
  }

  #endTable(): void {
    if (this.#cells.length > 0) {
      if (this.writer.hasText) this.#cells.push(this.writer.takeRuns());
      this.endRow();
    }
    this.#inTable = false;
  }

  get #hasColumns(): boolean {
    return this.#columns > 1 || this.#inTable || this.#cells.length > 0;
  }

  #flush(kind: BlockKind, isCaption = false): void {
    const { blocks } = this.writer;
    const before = blocks.length;
    this.writer.flush(kind);
    if (isCaption) joinCaption(blocks, before);
    blocks.push(...this.#after.splice(0));
  }
}
