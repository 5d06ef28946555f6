import type { PdfLine } from '../page/pdfWord';
import type { ColumnLook } from './columnLook';

/** How two columns of words stand to each other. */
export type Beside =
  /** Both run on: one is read after the other. */
  | 'columns'
  /** One runs on and the other is a note, a box or a table beside it. */
  | 'leftAside'
  | 'rightAside'
  /** Lists that share no baselines. */
  | 'lists'
  /** Cells of several lines that begin together. */
  | 'table'
  /** Cells of the same rows, signs before items, a large first letter. */
  | 'rows';

/** Baselines nearer than this, in parts of the size, are one. */
const SAME_BASELINE = 0.25;
/** How many of the cells of one column begin where those of the other do, if they are rows. */
const MOST_ALIGNED = 0.75;
const MOST_SHARED = 0.3;
const LARGE_INITIAL = 1.8;
/** Notes are set in smaller letters and narrow, in parts of what they stand beside. */
const SMALLER = 0.93;
const NARROW = 0.5;

/** Judges by the text on both sides of a white strip whether they are rows or read separately. */
export function besides(left: ColumnLook, right: ColumnLook): Beside {
  if (left.isProse && right.isProse) {
    if (isSmallBeside(left, right)) return 'leftAside';
    if (isSmallBeside(right, left)) return 'rightAside';
    return areTextCells(left, right) ? 'table' : 'columns';
  }
  if (left.isProse) return isAside(right, left) ? 'rightAside' : 'rows';
  if (right.isProse) return isAside(left, right) ? 'leftAside' : 'rows';
  const [fewer, more] = left.lines.length < right.lines.length ? [left, right] : [right, left];
  const shared = fewer.lines.filter((line) => lineAt(more, line) !== undefined).length;
  const isApart = fewer.lines.length >= 3 && shared <= fewer.lines.length * MOST_SHARED;
  return isApart && interleaved(fewer, more) ? 'lists' : 'rows';
}

function isAside(aside: ColumnLook, text: ColumnLook): boolean {
  const [first] = aside.lines;
  if (!first || isInitial(aside, text)) return false;
  if (isMarkers(aside)) return countsLines(aside, text);
  const begins = aside.lines.filter((_, index) => aside.starts[index]);
  const aligned = begins.filter((line) => beginsWith(text, line, aside)).length;
  if (aligned < begins.length * MOST_ALIGNED) return true;
  // Small notes may begin with the paragraph that they stand beside.
  if (isSmallBeside(aside, text) && aside.lines.length > begins.length) return true;
  return begins.length === 1 && aside.lines.length > 1;
}

function isSmallBeside(aside: ColumnLook, text: ColumnLook): boolean {
  return aside.size < text.size * SMALLER && aside.x1 - aside.x0 < (text.x1 - text.x0) * NARROW;
}

function isInitial(aside: ColumnLook, text: ColumnLook): boolean {
  const letters = aside.lines.flatMap(({ words }) => words.map((word) => word.text)).join('');
  return letters.length <= 2 && aside.size >= text.size * LARGE_INITIAL;
}

/** True for numbers and signs of items, sections and paragraphs. */
function isMarkers({ lines }: ColumnLook): boolean {
  const short = lines.filter(
    ({ words }) => words.length === 1 && (words[0]?.text.length ?? 0) <= 4,
  );
  return short.length >= lines.length * 0.7;
}

/** True for the numbers of lines: they count on beside lines with which nothing begins. */
function countsLines(aside: ColumnLook, text: ColumnLook): boolean {
  const numbers = aside.lines.map(({ words }) => Number(words[0]?.text));
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0);
  const counts = numbers.every((value, at) => value === (numbers[0] ?? 0) + at * step);
  const aligned = aside.lines.filter((line) => beginsWith(text, line, aside)).length;
  return numbers.length >= 4 && step > 0 && counts && aligned < numbers.length * 0.6;
}

/** True if something of the text begins at the height of a cell or around its middle. */
function beginsWith(text: ColumnLook, line: PdfLine, aside: ColumnLook): boolean {
  const at = lineAt(text, line);
  if (at !== undefined) return text.starts[at] === true;
  // Cells may be centred on their rows: half a line off between the lines of a short cell.
  const cell = blockAround(aside, line);
  return blocksOf(text).some(
    (block) =>
      block.lines < 4 &&
      Math.abs(middleOf(block) - middleOf(cell)) < text.size * 0.3 &&
      block.lines !== cell.lines,
  );
}

interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly lines: number;
}

function middleOf({ top, bottom }: Block): number {
  return (top + bottom) / 2;
}

/** Lines that follow each other, from one with which something begins to before the next. */
function blocksOf({ lines, starts }: ColumnLook): Block[] {
  const blocks: Block[] = [];
  for (const [index, { y }] of lines.entries()) {
    const last = blocks.at(-1);
    if (last && !starts[index]) {
      blocks[blocks.length - 1] = { top: last.top, bottom: y, lines: last.lines + 1 };
    } else {
      blocks.push({ top: y, bottom: y, lines: 1 });
    }
  }
  return blocks;
}

function blockAround(look: ColumnLook, line: PdfLine): Block {
  const block = blocksOf(look).find(({ top, bottom }) => line.y >= top && line.y <= bottom);
  return block ?? { top: line.y, bottom: line.y, lines: 1 };
}

function lineAt({ lines, size }: ColumnLook, { y }: PdfLine): number | undefined {
  const at = lines.findIndex((line) => Math.abs(line.y - y) < size * SAME_BASELINE);
  return at < 0 ? undefined : at;
}

/**
 * Cells of several lines each, as in a table of descriptions: they begin together although they are not
 * equally long. Columns of text only do so by chance.
 */
function areTextCells(left: ColumnLook, right: ColumnLook): boolean {
  const [lefts, rights] = [blocksOf(left), blocksOf(right)];
  const [fewer, more] = lefts.length < rights.length ? [lefts, rights] : [rights, lefts];
  const pairs = fewer.flatMap((block) => {
    const other = more.find(({ top }) => Math.abs(top - block.top) < left.size * SAME_BASELINE);
    return other ? [[block, other] as const] : [];
  });
  const isUneven = pairs.slice(0, -1).some(([block, other]) => block.lines !== other.lines);
  const isShort = more.reduce((sum, { lines }) => sum + lines, 0) < more.length * 6;
  return (
    fewer.length >= 3 && isShort && isUneven && pairs.length >= Math.max(3, fewer.length * 0.8)
  );
}

/** True if both have lines beside each other, not one below the other. */
function interleaved(some: ColumnLook, more: ColumnLook): boolean {
  const top = Math.max(some.lines[0]?.y ?? 0, more.lines[0]?.y ?? 0);
  const bottom = Math.min(some.lines.at(-1)?.y ?? 0, more.lines.at(-1)?.y ?? 0);
  const within = ({ lines }: ColumnLook) => lines.filter(({ y }) => y >= top && y <= bottom).length;
  return within(some) >= 2 && within(more) >= 2;
}
