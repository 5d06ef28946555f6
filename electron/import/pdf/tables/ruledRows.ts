import { median } from '../layout/median';
import { textRows } from '../layout/textRows';
import { continues } from '../order/columnLook';
import type { PageArea } from '../page/pageArea';
import { lineOf, type PdfLine, type PdfWord } from '../page/pdfWord';
import { cellsOf, columnGaps, isRow } from './tableColumns';

/** Ends of lines this near to each other are the same, points. */
const SAME = 6;
/** Pieces of one line are this near to each other, points. */
const TOUCHING = 3;
/** Rows between lines that it takes to see a table in them. */
const FEWEST_ROWS = 3;
/** A cell with more lines is a column of text. */
const MOST_LINES = 8;
/** How many of the rows have words in several cells. */
const MOST = 0.6;

/** A cell of a table, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

interface Rule {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

/**
 * The cells of tables whose rows are divided by level lines of one width, as places of the words, one list for
 * each table. Rows of several lines of words are whole; the first may stand above the first line.
 */
export function ruledRows(
  words: readonly PdfWord[],
  rules: readonly PageArea[],
): (Place | undefined)[][] {
  return stacksOf(rules).flatMap((stack) => placesBetween(words, stack) ?? []);
}

/** Level lines of the same width below each other. */
function stacksOf(rules: readonly PageArea[]): Rule[][] {
  const stacks: Rule[][] = [];
  for (const rule of wholeRules(rules)) {
    const stack = stacks.find(([first]) => {
      return first && Math.abs(first.x0 - rule.x0) < SAME && Math.abs(first.x1 - rule.x1) < SAME;
    });
    if (stack) stack.push(rule);
    else stacks.push([rule]);
  }
  return stacks.filter((stack) => stack.length >= FEWEST_ROWS);
}

/** Lines joined from the pieces that some programs draw, cell by cell, from the top. */
function wholeRules(rules: readonly PageArea[]): Rule[] {
  const level = rules
    .filter(({ x0, x1, y0, y1 }) => x1 - x0 > y1 - y0)
    .map(({ x0, x1, y0, y1 }) => ({ x0, x1, y: (y0 + y1) / 2 }))
    .sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const whole: Rule[] = [];
  for (const rule of level) {
    const at = whole.findLastIndex(
      (other) => Math.abs(other.y - rule.y) < 1 && rule.x0 <= other.x1 + TOUCHING,
    );
    const other = whole[at];
    if (other && rule.x1 >= other.x0 - TOUCHING) {
      whole[at] = { ...other, x0: Math.min(other.x0, rule.x0), x1: Math.max(other.x1, rule.x1) };
    } else {
      whole.push(rule);
    }
  }
  return whole;
}

function placesBetween(
  words: readonly PdfWord[],
  stack: readonly Rule[],
): (Place | undefined)[][] | undefined {
  const [first] = stack;
  const last = stack.at(-1);
  if (!first || !last) return undefined;
  const heights = stack.slice(1).map(({ y }, index) => y - (stack[index]?.y ?? 0));
  const top = first.y - median(heights) * 1.2;
  const bandOf = (word: PdfWord): number | undefined => {
    const middle = (word.x0 + word.x1) / 2;
    const y = word.y - word.size * 0.3;
    if (middle < first.x0 - SAME || middle > first.x1 + SAME || y < top || y > last.y)
      return undefined;
    return stack.filter((rule) => rule.y < y).length;
  };
  const bands = Map.groupBy(
    words.filter((word) => bandOf(word) !== undefined && !word.cell),
    bandOf,
  );
  const rows = [...bands.values()].map((own) => textRows(own));
  const gaps = columnGaps(rows.flat().filter(isRow));
  if (gaps.length === 0 || rows.length < FEWEST_ROWS) return undefined;
  const isSound = rows.filter((row) => isOneRow(row, gaps)).length;
  if (isSound < rows.length * MOST || rows.some((row) => row.length > MOST_LINES)) return undefined;
  return [
    words.map((word) => {
      const row = word.cell ? undefined : bandOf(word);
      if (row === undefined) return undefined;
      const middle = (word.x0 + word.x1) / 2;
      return { row, column: gaps.filter(({ x0, x1 }) => middle >= (x0 + x1) / 2).length };
    }),
  ];
}

/** True for lines with words in several cells of which the later ones go on in the cells above. */
function isOneRow(lines: readonly PdfLine[], gaps: readonly { x0: number; x1: number }[]): boolean {
  const inCells = lines.map((line) => cellsOf(line, gaps));
  const filled = gaps.length + 1 - emptyColumns(inCells);
  const isGluing = inCells.slice(1).some((cells, index) => {
    const full = cells.flatMap((cell, column) => (cell.length > 0 ? [column] : []));
    const on = full.filter((column) => {
      const above = inCells[index]?.[column] ?? [];
      return above.length > 0 && continues(lineOf(above), lineOf(cells[column] ?? []));
    });
    return full.length >= 2 && full.includes(0) && on.length * 2 < full.length;
  });
  return filled >= 2 && !isGluing;
}

function emptyColumns(inCells: readonly (readonly (readonly PdfWord[])[])[]): number {
  const columns = inCells[0]?.length ?? 0;
  return [...Array(columns).keys()].filter((column) =>
    inCells.every((cells) => (cells[column]?.length ?? 0) === 0),
  ).length;
}
