import { lineOf, type PdfLine, type PdfWord } from '../page/pdfWord';
import { listMarker } from './listMarker';
import { median } from './median';

/** Lines that are rows of one table: cells of each row, each of one or more lines. */
export interface Table {
  readonly rows: readonly (readonly (readonly PdfLine[])[])[];
  /** Where the document itself says so: cells are in reading order, and whether the first row heads it. */
  readonly tagged?: { readonly hasHeader: boolean };
}

/** White space between two columns of a table, in parts of the size. */
const NARROWEST = 0.8;
/** The gap that makes a line look like a row, in parts of the size. */
const ROW_GAP = 1;

/** Numbers of notes, sections and the like. */
const ITEM_NUMBER = /^(?:\d{1,3}|\d+(?:\.\d+)+\.?|[*†‡§]{1,3})$/;

interface Strip {
  readonly x0: number;
  readonly x1: number;
}

/** Divides the lines of a column into tables and the stretches of text between them. */
export function findTables(lines: readonly PdfLine[]): (Table | readonly PdfLine[])[] {
  const parts: (Table | PdfLine[])[] = [];
  let text: PdfLine[] = [];
  let index = 0;
  while (index < lines.length) {
    const found = taggedTableAt(lines, index) ?? tableAt(lines, index);
    const line = lines[index];
    if (found) {
      if (text.length > 0) parts.push(text);
      text = [];
      parts.push(found.table);
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
  readonly table: Table;
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
  return { table: { rows, tagged: { hasHeader: first.every(({ isHeader }) => isHeader) } }, end };
}

function isInTable(line: PdfLine | undefined, table: number): boolean {
  return line?.words.every(({ cell }) => cell?.table === table) === true;
}

function tableAt(lines: readonly PdfLine[], from: number): FoundTable | undefined {
  const first = lines[from];
  if (!first || !isRow(first)) return undefined;
  let strips = stripsOf(first);
  let rows = 1;
  let end = from + 1;
  let lastRow = from + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    const above = lines[end - 1];
    if (!line || !above) break;
    const next = intersect(strips, line);
    if (next.length === 0 || (rows > 1 && next.length < strips.length)) break;
    if (line.y - above.y > Math.max(line.size, above.size) * 4) break;
    if (isRow(line)) {
      rows += 1;
      lastRow = end + 1;
    } else if (line.y - above.y > line.size * 2 || cellsOf(line, next).every(isEmpty)) {
      break;
    }
    strips = next;
  }
  // Lines that go on in one cell below the last row.
  while (lastRow < end && isContinuation(lines, lastRow, strips)) lastRow += 1;
  const columns = strips.length + 1;
  if (rows < (columns === 2 ? 3 : 2)) return undefined;
  const run = lines.slice(from, lastRow);
  if (columns === 2 && isList(run)) return undefined;
  return { table: { rows: rowsOf(run, strips) }, end: lastRow };
}

function isContinuation(lines: readonly PdfLine[], index: number, strips: readonly Strip[]) {
  const line = lines[index];
  const above = lines[index - 1];
  if (!line || !above) return false;
  const [first] = cellsOf(line, strips);
  return isEmpty(first) && line.y - above.y < line.size * 1.6;
}

function isEmpty(cell: readonly PdfWord[] | undefined): boolean {
  return cell === undefined || cell.length === 0;
}

/** Items with their signs set apart from them look like two columns. */
function isList(lines: readonly PdfLine[]): boolean {
  const rows = lines.filter(isRow);
  const marked = rows.filter(
    (line) => listMarker(line) !== undefined || ITEM_NUMBER.test(line.words[0]?.text ?? ''),
  );
  return marked.length > rows.length / 2;
}

function isRow(line: PdfLine): boolean {
  return line.words.some((word, index) => {
    const next = line.words[index + 1];
    return next !== undefined && next.x0 - word.x1 >= line.size * ROW_GAP;
  });
}

function stripsOf(line: PdfLine): Strip[] {
  const strips: Strip[] = [];
  for (const [index, word] of line.words.entries()) {
    const next = line.words[index + 1];
    if (next && next.x0 - word.x1 >= line.size * ROW_GAP) strips.push({ x0: word.x1, x1: next.x0 });
  }
  return strips;
}

/** The strips that stay white below or above a further line. */
function intersect(strips: readonly Strip[], line: PdfLine): Strip[] {
  return strips.flatMap((strip) => {
    let { x0, x1 } = strip;
    for (const word of line.words) {
      if (word.x1 <= x0 || word.x0 >= x1) continue;
      const before = word.x0 - x0;
      const after = x1 - word.x1;
      if (before > after) x1 = word.x0;
      else x0 = word.x1;
    }
    return x1 - x0 >= line.size * NARROWEST ? [{ x0, x1 }] : [];
  });
}

function cellsOf(line: PdfLine, strips: readonly Strip[]): PdfWord[][] {
  const cells: PdfWord[][] = Array.from({ length: strips.length + 1 }, () => []);
  for (const word of line.words) {
    const column = strips.filter((strip) => word.x0 >= (strip.x0 + strip.x1) / 2).length;
    cells[column]?.push(word);
  }
  return cells;
}

function rowsOf(lines: readonly PdfLine[], strips: readonly Strip[]): PdfLine[][][] {
  const steps = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0));
  const usual = median(steps);
  const rows: PdfLine[][][] = [];
  for (const [index, line] of lines.entries()) {
    const cells = cellsOf(line, strips);
    const last = rows.at(-1);
    const step = line.y - (lines[index - 1]?.y ?? 0);
    const goesOn = isEmpty(cells[0]) || (!isRow(line) && step < usual * 0.85);
    if (last && goesOn && step < line.size * 1.8) {
      for (const [column, words] of cells.entries()) {
        if (words.length > 0) last[column]?.push(lineOf(words));
      }
    } else {
      rows.push(cells.map((words) => (words.length > 0 ? [lineOf(words)] : [])));
    }
  }
  return rows;
}
