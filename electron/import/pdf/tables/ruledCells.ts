import { contains, type PageArea } from '../page/pageArea';
import type { PdfWord } from '../page/pdfWord';
import { type Place, ruledRows } from './ruledRows';

/** Lines this near to each other are one, points. */
const SAME = 3;
/** More lines are a drawing, no tables. */
const MOST_RULES = 1200;
/** Where cells hold more words, lines divide columns of text and no table. */
const MOST_WORDS = 30;
const MOST_CELLS = 4000;
/** Tables of which the document tells itself have lower numbers. */
const FIRST_TABLE = 10_000;

interface Grid {
  /** Edges of the rows, downwards, and of the columns, from the left. */
  readonly ys: readonly number[];
  readonly xs: readonly number[];
  readonly level: readonly PageArea[];
  readonly upright: readonly PageArea[];
}

/**
 * Words with the cell of the drawn table that they stand in: a grid of level and upright lines with at least
 * two rows and columns, whose cells are one where no line divides them; or rows between level lines.
 */
export function ruledCells(words: readonly PdfWord[], rules: readonly PageArea[]): PdfWord[] {
  if (rules.length < 3 || rules.length > MOST_RULES) return [...words];
  let marked = [...words];
  let table = FIRST_TABLE;
  for (const grid of gridsOf(rules)) {
    marked = markCells(
      marked,
      marked.map((word) => placeIn(grid, word)),
      table,
    );
    table += 1;
  }
  for (const places of ruledRows(marked, rules)) {
    marked = markCells(marked, places, table);
    table += 1;
  }
  return marked;
}

/** The grids that touching lines make. */
function gridsOf(rules: readonly PageArea[]): Grid[] {
  return touching(rules).flatMap((group) => {
    const level = group.filter(({ x0, x1, y0, y1 }) => x1 - x0 > y1 - y0);
    const upright = group.filter(({ x0, x1, y0, y1 }) => x1 - x0 <= y1 - y0);
    const ys = distinct(level.map(({ y0, y1 }) => (y0 + y1) / 2));
    const xs = distinct(upright.map(({ x0, x1 }) => (x0 + x1) / 2));
    const isGrid = ys.length >= 3 && xs.length >= 3 && ys.length * xs.length <= MOST_CELLS;
    return isGrid ? [{ ys, xs, level, upright }] : [];
  });
}

/** Lines in groups of which each line touches another. */
function touching(rules: readonly PageArea[]): PageArea[][] {
  const groupOf = rules.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (groupOf[root] !== undefined && groupOf[root] !== root) root = groupOf[root] ?? root;
    groupOf[index] = root;
    return root;
  };
  const order = rules.map((_, index) => index).sort((a, b) => topOf(rules, a) - topOf(rules, b));
  for (const [at, one] of order.entries()) {
    for (const other of order.slice(at + 1)) {
      const [a, b] = [rules[one], rules[other]];
      if (!a || !b || b.y0 > a.y1 + SAME) break;
      if (b.x0 <= a.x1 + SAME && b.x1 >= a.x0 - SAME) groupOf[find(other)] = find(one);
    }
  }
  return [...Map.groupBy(rules.keys(), find).values()].map((group) =>
    group.flatMap((index) => rules[index] ?? []),
  );
}

function topOf(rules: readonly PageArea[], index: number): number {
  return rules[index]?.y0 ?? 0;
}

function distinct(values: readonly number[]): number[] {
  const apart: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    if (value - (apart.at(-1) ?? Number.NEGATIVE_INFINITY) > SAME) apart.push(value);
  }
  return apart;
}

function markCells(
  words: readonly PdfWord[],
  given: readonly (Place | undefined)[],
  table: number,
): PdfWord[] {
  const places = given.map((place, index) => (words[index]?.cell ? undefined : place));
  const found = places.filter((place) => place !== undefined);
  const cells = new Set(found.map(({ row, column }) => `${row} ${column}`));
  const rows = new Set(found.map(({ row }) => row));
  const columns = new Set(found.map(({ column }) => column));
  const isTable = rows.size >= 2 && columns.size >= 2 && found.length <= cells.size * MOST_WORDS;
  if (!isTable || hasRowsWithin(words, places)) return [...words];
  return words.map((word, index) => {
    const place = places[index];
    return place ? { ...word, cell: { table, isHeader: false, ...place } } : word;
  });
}

/** The cell around a word's middle, the first of those that no line divides. */
function placeIn({ ys, xs, level, upright }: Grid, word: PdfWord): Place | undefined {
  const [x, y] = [(word.x0 + word.x1) / 2, word.y - word.size * 0.3];
  let row = ys.findLastIndex((edge) => edge <= y);
  let column = xs.findLastIndex((edge) => edge <= x);
  if (row < 0 || column < 0 || row === ys.length - 1 || column === xs.length - 1) return undefined;
  const isDivided = (lines: readonly PageArea[], atX: number, atY: number) =>
    lines.some(({ x0, y0, x1, y1 }) =>
      contains({ x0: x0 - SAME, y0: y0 - SAME, x1: x1 + SAME, y1: y1 + SAME }, atX, atY),
    );
  while (column > 0 && !isDivided(upright, xs[column] ?? 0, y)) column -= 1;
  while (row > 0 && !isDivided(level, x, ys[row] ?? 0)) row -= 1;
  return { row, column };
}

/** True where several rows of figures stand between two lines: then the lines do not divide the rows. */
function hasRowsWithin(words: readonly PdfWord[], places: readonly (Place | undefined)[]): boolean {
  const figures = new Map<string, Set<number>>();
  for (const [index, place] of places.entries()) {
    const word = words[index];
    if (!place || !word || !/^[\p{Sc}(-]*\d[\d.,]*[%)]?$/u.test(word.text)) continue;
    const key = `${place.row} ${place.column}`;
    figures.set(key, (figures.get(key) ?? new Set()).add(Math.round(word.y)));
  }
  const rows = new Map<string, number>();
  for (const [key, baselines] of figures) {
    const [row = ''] = key.split(' ');
    if (baselines.size >= 3) rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  return [...rows.values()].some((columns) => columns >= 2);
}
