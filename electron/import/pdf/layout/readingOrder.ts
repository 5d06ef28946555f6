import { lineOf, lineText, type PdfLine, type PdfWord } from '../page/pdfWord';
import { isRightToLeft } from '../page/wordBuilder';
import { median } from './median';
import { textRows } from './textRows';

/** A white strip down the page, between two columns. */
interface Gutter {
  readonly x0: number;
  readonly x1: number;
  readonly from: number;
  /** The row after its last. */
  readonly to: number;
}

/** The narrowest gutter, in parts of the size of the text. */
const NARROWEST = 0.75;
/** Rows with text on both sides that it takes to see a gutter in them. */
const FEWEST_ROWS = 4;
/** Characters in the middling line of a column; shorter ones are the cells of a table. */
const FEWEST_LETTERS = 17;
/** How much of its column's width the middling line fills. */
const LEAST_FILL = 0.6;
const DEEPEST = 6;

/** Divides a page's words into stretches that are read one after the other, column by column. */
export function readingOrder(words: readonly PdfWord[], depth = 0): PdfWord[][] {
  if (words.length === 0) return [];
  const rows = textRows(words);
  const gutter = depth < DEEPEST ? findGutter(rows) : undefined;
  if (!gutter) return [[...words]];
  const wordsOf = (part: readonly PdfLine[]) => part.flatMap((row) => row.words);
  const inside = wordsOf(rows.slice(gutter.from, gutter.to));
  const left = inside.filter((word) => word.x1 <= gutter.x1);
  const right = inside.filter((word) => word.x1 > gutter.x1);
  const columns = isMostlyRightToLeft(inside) ? [right, left] : [left, right];
  const parts = [wordsOf(rows.slice(0, gutter.from)), ...columns, wordsOf(rows.slice(gutter.to))];
  return parts.flatMap((part) => readingOrder(part, depth + 1));
}

/** The gutter with the most rows that has columns of text on both sides. */
function findGutter(rows: readonly PdfLine[]): Gutter | undefined {
  const size = median(rows.map((row) => row.size));
  const narrowest = Math.max(size * NARROWEST, usualGap(rows) * 1.6);
  const left = Math.min(...rows.map(({ x0 }) => x0));
  const right = Math.max(...rows.map(({ x1 }) => x1));
  let best: Gutter | undefined;
  let open: Gutter[] = [];
  const close = (gutter: Gutter) => {
    const least = best ? best.to - best.from + 1 : FEWEST_ROWS;
    if (gutter.to - gutter.from < least) return;
    const trimmed = trimGutter(rows, gutter);
    if (trimmed && separatesColumns(rows, trimmed)) best = trimmed;
  };
  for (const [index, row] of rows.entries()) {
    const gaps = gapsOf(row, left, right);
    const next: Gutter[] = [];
    for (const gutter of open) {
      let isWhole = false;
      for (const gap of gaps) {
        const x0 = Math.max(gap.x0, gutter.x0);
        const x1 = Math.min(gap.x1, gutter.x1);
        if (x1 - x0 < narrowest) continue;
        isWhole ||= x0 === gutter.x0 && x1 === gutter.x1;
        next.push({ x0, x1, from: gutter.from, to: index + 1 });
      }
      if (!isWhole) close(gutter);
    }
    for (const { x0, x1 } of gaps) {
      if (x1 - x0 >= narrowest) next.push({ x0, x1, from: index, to: index + 1 });
    }
    open = distinct(next);
  }
  for (const gutter of open) close(gutter);
  return best;
}

/** White strips of a row, those before and after its text included. */
function gapsOf(row: PdfLine, left: number, right: number): { x0: number; x1: number }[] {
  const gaps: { x0: number; x1: number }[] = [];
  let end = left - row.size;
  for (const { x0, x1 } of row.words) {
    // A gap that is wide only because the letters are large stands between two words.
    if (x0 - end > row.size * NARROWEST) gaps.push({ x0: end, x1: x0 });
    end = Math.max(end, x1);
  }
  gaps.push({ x0: end, x1: right + row.size });
  return gaps;
}

/** Of gutters in the same strip only the one that began first; few enough to go on with. */
function distinct(gutters: readonly Gutter[]): Gutter[] {
  const seen = new Map<string, Gutter>();
  for (const gutter of gutters) {
    const key = `${gutter.x0.toFixed(1)} ${gutter.x1.toFixed(1)}`;
    const known = seen.get(key);
    if (!known || gutter.from < known.from) seen.set(key, gutter);
  }
  return [...seen.values()].sort((a, b) => a.from - b.from).slice(0, 64);
}

function sidesOf(row: PdfLine, gutter: Gutter): { left: PdfWord[]; right: PdfWord[] } {
  const middle = (gutter.x0 + gutter.x1) / 2;
  return {
    left: row.words.filter(({ x1 }) => x1 <= middle),
    right: row.words.filter(({ x1 }) => x1 > middle),
  };
}

/** Takes off rows at either end that have text on one side only and stand apart. */
function trimGutter(rows: readonly PdfLine[], gutter: Gutter): Gutter | undefined {
  const isBoth = (index: number) => {
    const row = rows[index];
    if (!row) return false;
    const { left, right } = sidesOf(row, gutter);
    return left.length > 0 && right.length > 0;
  };
  const distance = (index: number) => (rows[index + 1]?.y ?? 0) - (rows[index]?.y ?? 0);
  const steps = rows.slice(gutter.from, gutter.to - 1).map((_, at) => distance(gutter.from + at));
  const apart = median(steps) * 1.8;
  let { from, to } = gutter;
  for (let index = from; index < to && !isBoth(index); index += 1) {
    if (distance(index) > apart) from = index + 1;
  }
  for (let index = to - 1; index > from && !isBoth(index); index -= 1) {
    if (distance(index - 1) > apart) to = index;
  }
  return to - from < FEWEST_ROWS ? undefined : { ...gutter, from, to };
}

function separatesColumns(rows: readonly PdfLine[], gutter: Gutter): boolean {
  const lefts: PdfLine[] = [];
  const rights: PdfLine[] = [];
  let both = 0;
  for (const row of rows.slice(gutter.from, gutter.to)) {
    const { left, right } = sidesOf(row, gutter);
    const tables = new Set(left.map(({ cell }) => cell?.table));
    if (right.some(({ cell }) => cell && tables.has(cell.table))) return false;
    if (left.length > 0) lefts.push(lineOf(left));
    if (right.length > 0) rights.push(lineOf(right));
    if (left.length > 0 && right.length > 0) both += 1;
  }
  const overlap = Math.min(lefts.length, rights.length);
  // Columns on different baselines share no row, yet lie side by side.
  const isBeside = both >= FEWEST_ROWS || (overlap >= FEWEST_ROWS && interleaved(lefts, rights));
  return isBeside && isColumn(lefts) && isColumn(rights);
}

function interleaved(lefts: readonly PdfLine[], rights: readonly PdfLine[]): boolean {
  const top = Math.max(lefts[0]?.y ?? 0, rights[0]?.y ?? 0);
  const bottom = Math.min(lefts.at(-1)?.y ?? 0, rights.at(-1)?.y ?? 0);
  const within = (lines: readonly PdfLine[]) =>
    lines.filter(({ y }) => y >= top && y <= bottom).length;
  return within(lefts) >= FEWEST_ROWS - 1 && within(rights) >= FEWEST_ROWS - 1;
}

function isColumn(lines: readonly PdfLine[]): boolean {
  const left = Math.min(...lines.map(({ x0 }) => x0));
  const right = Math.max(...lines.map(({ x1 }) => x1));
  const widths = lines.map((line) => line.x1 - line.x0);
  const letters = median(lines.map((line) => lengthOf(lineText(line))));
  return letters >= FEWEST_LETTERS && median(widths) >= (right - left) * LEAST_FILL;
}

/** Letters, of which those as wide as they are high count twice. */
function lengthOf(text: string): number {
  return text.length + (text.match(/[\u3040-\u9fff\uac00-\ud7a3]/g)?.length ?? 0);
}

function usualGap(rows: readonly PdfLine[]): number {
  const gaps: number[] = [];
  for (const { words } of rows) {
    for (const [index, word] of words.entries()) {
      const next = words[index + 1];
      if (next && next.x0 > word.x1) gaps.push(next.x0 - word.x1);
    }
  }
  return median(gaps);
}

function isMostlyRightToLeft(words: readonly PdfWord[]): boolean {
  return words.filter(({ text }) => isRightToLeft(text)).length > words.length / 2;
}
