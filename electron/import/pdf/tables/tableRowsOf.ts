import { median } from '../layout/median';
import { continues } from '../order/columnLook';
import type { Span } from '../order/whiteStrips';
import { lineOf, type PdfLine, type PdfWord } from '../page/pdfWord';
import { cellsOf, isRow } from './tableColumns';

/** The lines of each cell of a row. */
export type Cells = readonly (readonly PdfLine[])[];

/** How much wider than between lines the step between rows is, in parts of the narrower. */
const WIDER = 1.25;
/** Lines of one cell are no further apart, in parts of the size. */
const FARTHEST = 1.8;
const NUMBER = /^[-–—+(]?[\p{Sc}\s]*[\d.,'’]+\s*[%)\p{Sc}]*$|^[-–—]$/u;

/** Makes rows of the lines of a table: those that go on in the cells above belong to the row above. */
export function tableRowsOf(lines: readonly PdfLine[], gaps: readonly Span[]): Cells[] {
  const steps = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0));
  const narrow = steps.toSorted((a, b) => a - b)[Math.floor(steps.length * 0.3)] ?? 0;
  const wide = steps.filter((step) => step > narrow * WIDER).length;
  const usual = median(steps);
  const inCells = lines.map((line) => cellsOf(line, gaps));
  const goesOn = inCells.map((cells, index) => doesGoOn(inCells[index - 1], cells));
  const rows: PdfLine[][][] = [];
  let from = 0;
  for (const [index, cells] of inCells.entries()) {
    const line = lines[index];
    if (!line) break;
    const step = steps[index - 1] ?? Number.POSITIVE_INFINITY;
    const isClose = step <= narrow * WIDER;
    if (!isClose) from = index;
    // Where space stands between rows, and lines between it go on, all of them are one row.
    const isWrapped = wide >= 2 && isClose && wraps(goesOn, steps, from, narrow);
    const isOther = hasOwnFigure(inCells[index - 1], cells) || isRowOfNumbers(cells);
    const isRest = isEmpty(cells[0]) ? !isOther : !isRow(line) && step < usual * 0.85;
    const last = rows.at(-1);
    if (
      last &&
      step < line.size * FARTHEST &&
      (isWrapped || isRest || (isClose && goesOn[index]))
    ) {
      for (const [column, words] of cells.entries()) {
        if (words.length > 0) last[column]?.push(lineOf(words));
      }
    } else {
      rows.push(cells.map((words) => (words.length > 0 ? [lineOf(words)] : [])));
    }
  }
  return rows;
}

/** True if most lines of a stretch without wider space go on in the cells above. */
function wraps(
  goesOn: readonly boolean[],
  steps: readonly number[],
  from: number,
  narrow: number,
): boolean {
  let end = from + 1;
  while (end < goesOn.length && (steps[end - 1] ?? 0) <= narrow * WIDER) end += 1;
  const later = goesOn.slice(from + 1, end);
  return later.filter(Boolean).length * 2 >= later.length;
}

function doesGoOn(above: readonly PdfWord[][] | undefined, cells: readonly PdfWord[][]): boolean {
  if (hasOwnFigure(above, cells)) return false;
  let filled = 0;
  let on = 0;
  for (const [column, words] of cells.entries()) {
    if (words.length === 0) continue;
    filled += 1;
    const before = above?.[column] ?? [];
    if (before.length > 0 && continues(lineOf(before), lineOf(words))) on += 1;
  }
  return filled > 0 && on * 2 >= filled;
}

/** True if a figure stands below another one, which makes it one of a row of its own. */
function hasOwnFigure(
  above: readonly PdfWord[][] | undefined,
  cells: readonly PdfWord[][],
): boolean {
  return cells.some((words, column) => isNumber(words) && isNumber(above?.[column] ?? []));
}

export function isEmpty(cell: readonly unknown[] | undefined): boolean {
  return cell === undefined || cell.length === 0;
}

/** A row without a label, as of totals. */
function isRowOfNumbers(cells: readonly PdfWord[][]): boolean {
  const filled = cells.filter((words) => words.length > 0);
  return filled.length >= 2 && filled.every(isNumber);
}

/** True for a figure, with what stands around it in tables. */
export function isNumber(words: readonly PdfWord[]): boolean {
  return NUMBER.test(words.map(({ text }) => text).join(''));
}
