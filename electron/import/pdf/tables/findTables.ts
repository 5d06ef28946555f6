import { listMarker } from '../layout/listMarker';
import { continues } from '../order/columnLook';
import type { Span } from '../order/whiteStrips';
import { lineOf, type PdfLine } from '../page/pdfWord';
import { cellsOf, columnGaps, isRow } from './tableColumns';
import { type Cells, isEmpty, tableRowsOf } from './tableRowsOf';
import { tablesBeside } from './tablesBeside';

/** Lines that are rows of one table: cells of each row, each of one or more lines. */
export interface Table {
  readonly rows: readonly Cells[];
  /** Where the document itself says so: cells are in reading order, and whether the first row heads it. */
  readonly tagged?: { readonly hasHeader: boolean };
}

/** Lines between two rows that have words in one cell only. */
const MOST_BETWEEN = 3;
/** Numbers of notes, sections and the like. */
const ITEM_NUMBER = /^(?:\d{1,3}|\d+(?:\.\d+)+\.?|[*†‡§]{1,3})$/;

/** Divides the lines of a column into tables and the stretches of text between them. */
export function findTables(lines: readonly PdfLine[]): (Table | readonly PdfLine[])[] {
  const parts: (Table | readonly PdfLine[])[] = [];
  let text: PdfLine[] = [];
  let index = 0;
  while (index < lines.length) {
    const found = taggedTableAt(lines, index) ?? rowsAt(lines, index);
    const line = lines[index];
    if (found) {
      if (text.length > 0) parts.push(text);
      text = [];
      parts.push(...found.parts);
      index = found.end;
    } else {
      if (line) text.push(line);
      index += 1;
    }
  }
  if (text.length > 0) parts.push(text);
  return parts;
}

interface FoundTable {
  readonly parts: readonly (Table | readonly PdfLine[])[];
  /** The line after its last. */
  readonly end: number;
}

/** A table of which the document says every cell, however close its columns are. */
function taggedTableAt(lines: readonly PdfLine[], from: number): FoundTable | undefined {
  const table = lines[from]?.words[0]?.cell?.table;
  if (table === undefined) return undefined;
  let end = from;
  while (isInTable(lines[end], table)) end += 1;
  const run = lines.slice(from, end);
  const cells = run.flatMap(({ words }) => words.flatMap(({ cell }) => cell ?? []));
  const columns = Math.max(...cells.map(({ column }) => column)) + 1;
  const numbers = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
  if (columns < 2 || numbers.length < 2) return undefined;
  const rows = numbers.map((row) =>
    Array.from({ length: columns }, (_, column) =>
      run.flatMap(({ words }) => {
        const own = words.filter(({ cell }) => cell?.row === row && cell.column === column);
        return own.length > 0 ? [lineOf(own)] : [];
      }),
    ),
  );
  const first = cells.filter(({ row }) => row === numbers[0]);
  const tagged = { hasHeader: first.every(({ isHeader }) => isHeader) };
  return { parts: [{ rows, tagged }], end };
}

function isInTable(line: PdfLine | undefined, table: number): boolean {
  return line?.words.every(({ cell }) => cell?.table === table) === true;
}

/** A table whose cells are aligned, or two that stand beside each other. */
function rowsAt(lines: readonly PdfLine[], from: number): FoundTable | undefined {
  const [first] = lines.slice(from, from + 1);
  if (!first || !isRow(first)) return undefined;
  let end = endOfRun(lines, from);
  // Two tables below each other may have nothing in common.
  while (end > from && columnGaps(lines.slice(from, end).filter(isRow)).length === 0) {
    end = widestStep(lines, from, end);
  }
  const run = lines.slice(from, end);
  const gaps = columnGaps(run.filter(isRow));
  if (gaps.length === 0) return undefined;
  while (isContinuation(lines, end, gaps)) end += 1;
  const rows = tableRowsOf(lines.slice(from, end), gaps);
  const filled = rows.filter((cells) => cells.filter((cell) => !isEmpty(cell)).length > 1);
  if (filled.length < (gaps.length === 1 ? 3 : 2)) return undefined;
  if (gaps.length === 1 && isList(run)) return undefined;
  return { parts: tablesBeside(rows).flatMap(withTitle), end };
}

/** A first row that only has words in its first cell is a title. */
function withTitle(rows: readonly Cells[]): (Table | readonly PdfLine[])[] {
  const [first, ...rest] = rows;
  const [title = [], ...others] = first ?? [];
  return title.length > 0 && others.every(isEmpty) ? [title, { rows: rest }] : [{ rows }];
}

/** The line after the last of those that may be rows of one table, or go on in their cells. */
function endOfRun(lines: readonly PdfLine[], from: number): number {
  let end = from;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    const above = lines[index - 1];
    if (!line || (index > from && above && line.y - above.y > farthest(line, above))) break;
    if (isRow(line)) end = index + 1;
    else if (index - end >= MOST_BETWEEN || (above && line.y - above.y > line.size * 2)) break;
  }
  return end;
}

function farthest(line: PdfLine, above: PdfLine): number {
  return Math.max(line.size, above.size) * 4;
}

/** The line after the widest step within a run. */
function widestStep(lines: readonly PdfLine[], from: number, end: number): number {
  let widest = from;
  let step = 0;
  for (let index = from + 1; index < end; index += 1) {
    const own = (lines[index]?.y ?? 0) - (lines[index - 1]?.y ?? 0);
    if (own >= step) {
      step = own;
      widest = index;
    }
  }
  return widest;
}

function isContinuation(lines: readonly PdfLine[], index: number, gaps: readonly Span[]): boolean {
  const line = lines[index];
  const above = lines[index - 1];
  if (!line || !above || line.y - above.y >= line.size * 1.6) return false;
  const cells = cellsOf(line, gaps);
  const isAcross = gaps.some(({ x0, x1 }) =>
    line.words.some((word) => word.x0 < x1 && word.x1 > x0),
  );
  if (isAcross) return false;
  return (
    isEmpty(cells[0]) ||
    (cells.filter((cell) => !isEmpty(cell)).length === 1 && continues(above, line))
  );
}

/** Items with their signs set apart from them look like two columns. */
function isList(lines: readonly PdfLine[]): boolean {
  const rows = lines.filter(isRow);
  const marked = rows.filter(
    (line) => listMarker(line) !== undefined || ITEM_NUMBER.test(line.words[0]?.text ?? ''),
  );
  return marked.length > rows.length / 2;
}
