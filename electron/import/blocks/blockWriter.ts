import type { Block, InlineMark } from '../../../shared/article/block';
import { blockText } from '../../../shared/article/blockText';
import { type LooseRun, normalizeInline } from '../../../shared/article/normalizeInline';
import type { Picture } from '../../../shared/article/picture';
import type { Point } from '../../../shared/article/place';
import { dropUndefined } from '../../../shared/dropUndefined';
import { type BlockId, newId } from '../../../shared/id';
import { PICTURE_LABEL } from '../../../shared/report/model/reportedClaim';
import type { FoundPicture } from './readPicture';
import { withScriptDigits } from './scriptDigits';
import { shortAlt } from './shortAlt';

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
  /** The picture itself, where the document has it. */
  readonly picture?: FoundPicture;
  /** No larger than a line of text: within a sentence it stands for the words that describe it. */
  readonly small?: boolean;
}

/** Pictures up to this size stand for a word or a sign, inches. */
export const SMALL_INCHES = 1 / 3;

/** A run of the text being written, or without text a place in it that was given a name. */
export interface WrittenRun extends LooseRun {
  readonly place?: string;
  /** The picture of which the text is the description. */
  readonly figure?: Figure;
}

const MOST_CELLS = 256;

/**
 * Collects inline runs and turns them into blocks. White space is collapsed as a browser does it;
 * `\n` stands for a line break, two of them for a new paragraph.
 */
export class BlockWriter {
  readonly blocks: Block[] = [];
  #runs: WrittenRun[] = [];
  readonly #places = new Map<string, Point>();
  /** Places that no text has followed yet. */
  readonly #waiting = new Set<string>();
  #figures: Figure[] = [];
  readonly #pictures = new Map<Block, FoundPicture>();
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

  /** Sets text before all that was added since the last block, named places included. */
  prefix(text: string): void {
    this.#runs.unshift({ text });
  }

  lineBreak(marks: readonly InlineMark[] = []): void {
    const at = this.#runs.findLastIndex((run) => run.text !== '');
    const last = this.#runs[at];
    if (last) this.#runs[at] = { ...last, text: last.text.replace(/ $/, '') };
    this.#push('\n', marks);
  }

  /** Starts a new line unless one has just begun. */
  endLine(): void {
    const last = this.#runs.findLast((run) => run.text !== '');
    if (this.hasText && !last?.text.endsWith('\n')) this.lineBreak();
  }

  /** Names the place in the text that is reached; the first place of a name is the one. */
  markPlace(name: string): void {
    this.#runs.push({ text: '', place: name });
  }

  /** Where a place came to lie once everything is written; undefined where nothing has that name. */
  placeOf(name: string): Point | undefined {
    const place = this.#places.get(name);
    if (place || !this.#waiting.has(name)) return place;
    const last = this.blocks.at(-1);
    return last && { block: last.id, offset: blockText(last).length };
  }

  /** The pictures themselves, each with the figure that stands for it. */
  get pictures(): Picture[] {
    return [...this.#pictures].map(([{ id }, picture]) => ({ block: id, ...picture }));
  }

  /** A picture met inside text stands after the block it was in. */
  figure(figure: Figure): void {
    const { alt, address, picture, small } = figure;
    if (small && alt !== undefined) {
      this.#runs.push({ text: alt, figure });
      this.#afterSpace = false;
    } else if (alt ?? address ?? picture) this.#figures.push(figure);
  }

  /** Makes a picture of the text being written, which says what it shows. */
  figureInWords(): void {
    const words = this.takeRuns().reduce((text, run) => text + run.text, '');
    const alt = shortAlt(
      words.startsWith(PICTURE_LABEL) ? words.slice(PICTURE_LABEL.length) : words,
    );
    if (alt !== undefined) this.figure({ alt });
  }

  /** Ends the block being written; nothing is added if it has no text. */
  flush(kind: BlockKind, options: { readonly verbatim?: boolean } = {}): void {
    const runs = this.takeRuns();
    const parts = options.verbatim ? [runs] : splitAtBlankLines(runs);
    let current = kind;
    for (const part of parts) {
      const content = normalizeInline(kind.type === 'heading' ? unemphasised(part) : part, {
        keepIndent: options.verbatim === true,
      });
      if (content.length === 0) {
        this.#wait(part);
        continue;
      }
      const id = newId('block');
      this.blocks.push({ id, ...current, content });
      this.#settle(id, part, content);
      // What follows in the same item is not a new item.
      if (current.type === 'listItem') current = { type: 'paragraph' };
    }
    for (const { picture, small: _, ...figure } of this.#figures.splice(0)) {
      const block: Block = {
        id: newId('block'),
        type: 'figure',
        ...dropUndefined(figure),
        content: [],
      };
      this.blocks.push(block);
      if (picture) this.#pictures.set(block, picture);
    }
  }

  /** Adds blocks that were written elsewhere, with their pictures. */
  append(blocks: readonly Block[], pictures: readonly Picture[]): void {
    this.blocks.push(...blocks);
    const byId = new Map(blocks.map((block) => [block.id, block]));
    for (const { block: id, ...picture } of pictures) {
      const block = byId.get(id);
      if (block) this.#pictures.set(block, picture);
    }
  }

  rule(): void {
    const last = this.blocks.at(-1);
    if (last && last.type !== 'rule') this.blocks.push({ id: newId('block'), type: 'rule' });
  }

  /** A row of a table; a row without any text is dropped. */
  row(cells: readonly (readonly WrittenRun[])[], header: boolean): void {
    const contents = cells
      .slice(0, MOST_CELLS)
      .map((cell) =>
        normalizeInline(cell.map((run) => ({ ...run, text: run.text.replaceAll('\t', ' ') }))),
      );
    if (contents.every((content) => content.length === 0)) {
      for (const cell of cells) this.#wait(cell);
      return;
    }
    const id = newId('block');
    this.blocks.push({
      id,
      type: 'tableRow',
      ...(header ? { header: true } : {}),
      cells: contents,
    });
    let offset = 0;
    for (const [index, content] of contents.entries()) {
      this.#settle(id, cells[index] ?? [], content, offset);
      offset += lengthOf(content) + 1;
    }
  }

  /** Takes the text written since the last flush, for those who place it themselves. */
  takeRuns(): WrittenRun[] {
    this.#afterSpace = true;
    const runs = this.#runs.splice(0);
    const isSentence = runs.some(({ figure, text }) => !figure && /[\p{L}\p{N}]/u.test(text));
    const shown = runs.flatMap(({ figure, ...run }) => {
      if (!figure || isSentence) return [run];
      this.#figures.push(figure);
      return [];
    });
    return withScriptDigits(shown);
  }

  get hasText(): boolean {
    return this.#runs.some((run) => !run.figure && run.text.trim() !== '');
  }

  #wait(runs: readonly WrittenRun[]): void {
    for (const { place } of runs) if (place !== undefined) this.#waiting.add(place);
  }

  /** Says where the places of `runs` lie, of which `content` was made; the rest begins at `offset`. */
  #settle(
    block: BlockId,
    runs: readonly WrittenRun[],
    content: readonly LooseRun[],
    offset = 0,
  ): void {
    const put = (name: string, at: number) => {
      if (!this.#places.has(name)) this.#places.set(name, { block, offset: offset + at });
    };
    for (const name of this.#waiting) put(name, 0);
    this.#waiting.clear();
    if (!runs.some((run) => run.place !== undefined)) return;
    const length = lengthOf(content);
    const text = runs.map((run) => run.text).join('');
    const first = content[0]?.text ?? '';
    // Only ends are cut off, so the content begins where its first letters do.
    let at = -Math.max(0, text.indexOf(first));
    for (const run of runs) {
      if (run.place !== undefined) put(run.place, Math.min(length, Math.max(0, at)));
      at += run.text.length;
    }
  }

  #push(text: string, marks: readonly InlineMark[]): void {
    const clean = text.replace(/\p{Cc}/gu, (character) => (character === '\n' ? '\n' : ''));
    if (clean === '') return;
    this.#runs.push({ text: clean.toWellFormed(), marks });
    this.#afterSpace = /[ \n]$/.test(clean);
  }
}

/** A heading that is bold throughout is bold by custom, not for emphasis. */
function unemphasised(runs: readonly WrittenRun[]): readonly WrittenRun[] {
  const isBold = (run: WrittenRun) => run.text.trim() === '' || run.marks?.includes('strong');
  if (!runs.every(isBold)) return runs;
  return runs.map((run) => ({ ...run, marks: run.marks?.filter((mark) => mark !== 'strong') }));
}

function lengthOf(content: readonly LooseRun[]): number {
  return content.reduce((length, run) => length + run.text.length, 0);
}

function splitAtBlankLines(runs: readonly WrittenRun[]): WrittenRun[][] {
  const parts: WrittenRun[][] = [[]];
  let breaks: WrittenRun[] = [];
  for (const run of runs) {
    if (run.place !== undefined) parts.at(-1)?.push(run);
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
