import type { Block, InlineMark } from '../../shared/article/block';
import { type LooseRun, normalizeInline } from '../../shared/article/normalizeInline';
import { newId } from '../../shared/id';

/** What the text being written belongs to. */
export type BlockKind =
  | { readonly type: 'paragraph' }
  | { readonly type: 'quotation' }
  | { readonly type: 'heading'; readonly level: number }
  | {
      readonly type: 'listItem';
      readonly kind: 'bullet' | 'ordered';
      readonly level: number;
      readonly number?: number;
    };

export interface Figure {
  readonly alt?: string;
  readonly address?: string;
}

const MOST_CELLS = 256;

/**
 * Collects inline runs and turns them into blocks. White space is collapsed as a browser does it;
 * `\n` stands for a line break, two of them for a new paragraph.
 */
export class BlockWriter {
  readonly blocks: Block[] = [];
  #runs: LooseRun[] = [];
  #figures: Figure[] = [];
  /** True where a space would be doubled or stand at the start of a line. */
  #afterSpace = true;

  /** Adds text whose white space does not count. */
  text(text: string, marks: readonly InlineMark[]): void {
    let collapsed = text.replace(/[ \t\n\r\f]+/g, ' ');
    if (this.#afterSpace) collapsed = collapsed.replace(/^ /, '');
    this.#push(collapsed, marks);
  }

  /** Adds text as it stands, line breaks and indents included. */
  verbatim(text: string, marks: readonly InlineMark[]): void {
    this.#push(text.replaceAll('\t', '    '), marks);
  }

  lineBreak(marks: readonly InlineMark[] = []): void {
    const last = this.#runs.at(-1);
    if (last) this.#runs[this.#runs.length - 1] = { ...last, text: last.text.replace(/ $/, '') };
    this.#push('\n', marks);
  }

  /** Starts a new line unless one has just begun. */
  endLine(): void {
    if (this.hasText && !this.#runs.at(-1)?.text.endsWith('\n')) this.lineBreak();
  }

  /** A picture met inside text stands after the block it was in. */
  figure(figure: Figure): void {
    if (figure.alt !== undefined || figure.address !== undefined) this.#figures.push(figure);
  }

  /** Ends the block being written; nothing is added if it has no text. */
  flush(kind: BlockKind, options: { readonly verbatim?: boolean } = {}): void {
    const runs = this.takeRuns();
    const parts = options.verbatim ? [runs] : splitAtBlankLines(runs);
    let current = kind;
    for (const part of parts) {
      const content = normalizeInline(part, { keepIndent: options.verbatim === true });
      if (content.length === 0) continue;
      this.blocks.push({ id: newId('block'), ...current, content });
      // What follows in the same item is not a new item.
      if (current.type === 'listItem') current = { type: 'paragraph' };
    }
    for (const figure of this.#figures.splice(0)) {
      this.blocks.push({ id: newId('block'), type: 'figure', ...figure, content: [] });
    }
  }

  rule(): void {
    const last = this.blocks.at(-1);
    if (last && last.type !== 'rule') this.blocks.push({ id: newId('block'), type: 'rule' });
  }

  /** A row of a table; a row without any text is dropped. */
  row(cells: readonly (readonly LooseRun[])[], header: boolean): void {
    const contents = cells
      .slice(0, MOST_CELLS)
      .map((cell) =>
        normalizeInline(cell.map((run) => ({ ...run, text: run.text.replaceAll('\t', ' ') }))),
      );
    if (contents.every((content) => content.length === 0)) return;
    this.blocks.push({
      id: newId('block'),
      type: 'tableRow',
      ...(header ? { header: true } : {}),
      cells: contents,
    });
  }

  /** Takes the text written since the last flush, for those who place it themselves. */
  takeRuns(): LooseRun[] {
    this.#afterSpace = true;
    return this.#runs.splice(0);
  }

  get hasText(): boolean {
    return this.#runs.some((run) => run.text.trim() !== '');
  }

  #push(text: string, marks: readonly InlineMark[]): void {
    const clean = text.replace(/\p{Cc}/gu, (character) => (character === '\n' ? '\n' : ''));
    if (clean === '') return;
    this.#runs.push({ text: clean.toWellFormed(), marks });
    this.#afterSpace = /[ \n]$/.test(clean);
  }
}

function splitAtBlankLines(runs: readonly LooseRun[]): LooseRun[][] {
  const parts: LooseRun[][] = [[]];
  let breaks: LooseRun[] = [];
  for (const run of runs) {
    for (const piece of run.text.split(/(\n)/)) {
      if (piece === '\n') {
        breaks.push({ text: '\n', marks: run.marks });
        continue;
      }
      if (piece.replace(/[ \u00a0]/g, '') === '' && breaks.length > 0) continue;
      if (piece === '') continue;
      if (breaks.length > 1) parts.push([]);
      else parts.at(-1)?.push(...breaks);
      breaks = [];
      parts.at(-1)?.push({ text: piece, marks: run.marks });
    }
  }
  return parts;
}
