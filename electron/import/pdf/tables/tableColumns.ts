import type { Span } from '../order/whiteStrips';
import type { PdfLine, PdfWord } from '../page/pdfWord';

/** The gap that makes a line look like a row, in parts of the size. */
const ROW_GAP = 1;
/** White space between two columns of a table, in parts of the size. */
const NARROWEST = 0.7;
/** How many rows leave the space between two columns white; heads may lie across it. */
const MOST_WHITE = 0.85;

/** True if some words of a line stand as far apart as cells do. */
export function isRow(line: PdfLine): boolean {
  return gapsOf(line, ROW_GAP).length > 0;
}

function gapsOf(line: PdfLine, least: number): Span[] {
  return line.words.flatMap((word, index) => {
    const next = line.words[index + 1];
    return next && next.x0 - word.x1 >= line.size * least ? [{ x0: word.x1, x1: next.x0 }] : [];
  });
}

/** The white spaces between the columns of some rows: most rows leave them white, some with text on both sides. */
export function columnGaps(all: readonly PdfLine[]): Span[] {
  const rows = withoutTitles(all);
  const size = Math.max(...rows.map((row) => row.size));
  const inner = rows.map((row) => gapsOf(row, NARROWEST));
  const ends = [...inner.flat(), ...rows].flatMap(({ x0, x1 }) => [x0, x1]);
  const edges = [...new Set(ends)].sort((a, b) => a - b);
  const least = rows.length < 4 ? rows.length : rows.length * MOST_WHITE;
  const gaps: Span[] = [];
  for (const [index, x0] of edges.entries()) {
    const x1 = edges[index + 1];
    if (x1 === undefined) break;
    const within = inner.filter((own) => own.some((gap) => gap.x0 <= x0 && gap.x1 >= x1)).length;
    const beside = rows.filter((row) => row.x1 <= x0 || row.x0 >= x1).length;
    if (within < Math.max(2, rows.length * 0.3) || within + beside < least) continue;
    const last = gaps.at(-1);
    if (last && last.x1 === x0) gaps[gaps.length - 1] = { x0: last.x0, x1 };
    else gaps.push({ x0, x1 });
  }
  return gaps.filter(({ x0, x1 }) => x1 - x0 >= size * NARROWEST);
}

/** Without a first row that has fewer cells than every row below it, as titles of tables side by side have. */
function withoutTitles(rows: readonly PdfLine[]): readonly PdfLine[] {
  const [first, ...rest] = rows;
  const cells = (row: PdfLine) => gapsOf(row, NARROWEST).length;
  const isTitle = first && rest.length >= 3 && rest.every((row) => cells(row) > cells(first));
  return isTitle ? rest : rows;
}

/** The words of a line by the columns that gaps divide; words that go on across a gap stay with those before them. */
export function cellsOf(line: PdfLine, gaps: readonly Span[]): PdfWord[][] {
  const cells: PdfWord[][] = Array.from({ length: gaps.length + 1 }, () => []);
  let end = Number.NEGATIVE_INFINITY;
  let last = 0;
  for (const word of line.words) {
    const middle = (word.x0 + word.x1) / 2;
    const goesOn =
      word.x0 - end < line.size * NARROWEST &&
      gaps.some(({ x0, x1 }) => word.x0 < x1 && word.x1 > x0);
    if (!goesOn) last = gaps.filter((gap) => middle >= (gap.x0 + gap.x1) / 2).length;
    cells[last]?.push(word);
    end = word.x1;
  }
  return cells;
}
