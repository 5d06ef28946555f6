import type { PageArea } from '../page/pageArea';
import type { PdfWord } from '../page/pdfWord';
import { isRightToLeft } from '../page/wordBuilder';
import { type Beside, besides } from './besides';
import { type ColumnLook, columnLook } from './columnLook';
import { type InkRow, inkRows, type Span, type Strip, whiteStrips } from './whiteStrips';

/** A part of a page divided by a white strip; `first` is read before `second`. */
export interface Split {
  readonly above: readonly PdfWord[];
  readonly first: readonly PdfWord[];
  readonly second: readonly PdfWord[];
  readonly below: readonly PdfWord[];
  /** Which of both stands beside the text and is no part of it. */
  readonly aside?: 'first' | 'second';
  /** True where it is not sure that both are read separately. */
  readonly inDoubt: boolean;
}

/** Rows beside each other that it takes to see two columns in them. */
const FEWEST_LINES = 3;
/** How much of a strip's height another has to run along to be beside it. */
const ALONG = 0.7;
/** A step this much wider than usual sets a headline or a foot apart from the columns. */
const APART = 1.6;
const FAR_APART = 2.2;
const MOST_LONE = 2;
/** Rows of short cells that make a table across the strip. */
const FEWEST_CELL_ROWS = 3;

type Separate = Exclude<Beside, 'rows' | 'table'>;

const WEIGHT: Readonly<Record<Separate, number>> = {
  columns: 1.2,
  leftAside: 1,
  rightAside: 1,
  lists: 0.7,
};

/** The strip that divides a part of a page best into what is read one after the other. */
export function splitPage(
  words: readonly PdfWord[],
  rules: readonly PageArea[],
): Split | undefined {
  const rows = inkRows(words, rules);
  const strips = whiteStrips(rows);
  let best: { strip: Strip; kind: Separate; score: number } | undefined;
  const tables: Strip[] = [];
  for (const whole of strips.toSorted((a, b) => b.to - b.from - a.to + a.from)) {
    for (const strip of withoutTables(rows, trimmed(rows, whole))) {
      if (tables.some((table) => isWithin(strip, table))) continue;
      if ((strip.to - strip.from) * WEIGHT.columns <= (best?.score ?? 0)) continue;
      const looks = looksBeside(rows, strip, strips);
      if (!looks) continue;
      const kind = besides(...looks);
      if (kind === 'table') tables.push(strip);
      if (kind === 'rows' || kind === 'table') continue;
      const [left, right] = looks;
      if (kind === 'columns' && Math.min(left.lines.length, right.lines.length) < FEWEST_LINES) {
        continue;
      }
      const score = (strip.to - strip.from) * WEIGHT[kind];
      if (score > (best?.score ?? 0)) best = { strip, kind, score };
    }
  }
  if (!best) return undefined;
  const { strip, kind } = best;
  const inside = wordsOf(rows.slice(strip.from, strip.to));
  const left = inside.filter((word) => word.x1 <= middleOf(strip));
  const right = inside.filter((word) => word.x1 > middleOf(strip));
  const rightFirst = inside.filter(({ text }) => isRightToLeft(text)).length > inside.length / 2;
  const aside = kind === 'leftAside' ? left : kind === 'rightAside' ? right : undefined;
  const [first, second] = rightFirst ? [right, left] : [left, right];
  return {
    above: wordsOf(rows.slice(0, strip.from)),
    first,
    second,
    below: wordsOf(rows.slice(strip.to)),
    ...(aside ? { aside: aside === first ? 'first' : 'second' } : {}),
    inDoubt: kind === 'lists',
  };
}

/** True for a piece of the gap between two columns of a table. */
function isWithin(strip: Strip, table: Strip): boolean {
  const isBeside = strip.x0 >= table.x1 || strip.x1 <= table.x0;
  const along = Math.min(strip.to, table.to) - Math.max(strip.from, table.from);
  return !isBeside && along > (strip.to - strip.from) * ALONG;
}

function wordsOf(rows: readonly InkRow[]): PdfWord[] {
  return rows.flatMap(({ words }) => words);
}

function middleOf({ x0, x1 }: Span): number {
  return (x0 + x1) / 2;
}

/** The words right beside a strip: up to the next strip on either side. */
function looksBeside(
  rows: readonly InkRow[],
  strip: Strip,
  strips: readonly Strip[],
): [ColumnLook, ColumnLook] | undefined {
  let from = Number.NEGATIVE_INFINITY;
  let to = Number.POSITIVE_INFINITY;
  for (const other of strips) {
    const along = Math.min(other.to, strip.to) - Math.max(other.from, strip.from);
    if (along < (strip.to - strip.from) * ALONG) continue;
    if (other.x1 <= strip.x0) from = Math.max(from, middleOf(other));
    if (other.x0 >= strip.x1) to = Math.min(to, middleOf(other));
  }
  const middle = middleOf(strip);
  const near = wordsOf(rows.slice(strip.from, strip.to)).filter(
    (word) => word.x0 > from && word.x1 < to,
  );
  const left = near.filter(({ x1 }) => x1 <= middle);
  const right = near.filter(({ x1 }) => x1 > middle);
  return left.length > 0 && right.length > 0 ? [columnLook(left), columnLook(right)] : undefined;
}

type Side = 'left' | 'right' | 'both' | 'none';

function sideOf(row: InkRow, strip: Span): Side {
  const middle = middleOf(strip);
  const left = row.words.some(({ x1 }) => x1 <= middle);
  const right = row.words.some(({ x1 }) => x1 > middle);
  return left && right ? 'both' : left ? 'left' : right ? 'right' : 'none';
}

/**
 * Takes off what stands on one side only and apart from the columns: a headline, a date, a foot. Where that
 * changes the order, at the top of the right column and the foot of the left one, it is a line or two far
 * away; more is a part of its column, which the other one does not reach up or down to.
 */
function trimmed(rows: readonly InkRow[], strip: Strip): Strip {
  const own = rows.slice(strip.from, strip.to);
  const step = stepOf(own, strip);
  const head = loneRows(own, strip, step, 'left');
  const foot = loneRows(own.toReversed(), strip, step, 'right');
  return { ...strip, from: strip.from + head, to: strip.to - foot };
}

/** How many of the first rows stand on one side, apart from the others; `safe` changes no order. */
function loneRows(rows: readonly InkRow[], strip: Strip, step: number, safe: Side): number {
  const sides = rows
    .map((row) => sideOf(row, strip))
    .map((side) => (side === 'none' ? safe : side));
  const [first] = sides;
  const other = sides.findIndex((side) => side !== first);
  if (first === 'both' || other < 0) return 0;
  const most = first === safe ? other : Math.min(other, MOST_LONE);
  const apart = step * (first === safe ? APART : FAR_APART);
  for (let count = most; count > 0; count -= 1) {
    const distance = Math.abs((rows[count]?.y ?? 0) - (rows[count - 1]?.y ?? 0));
    if (distance > apart) return count;
  }
  return 0;
}

/** The usual distance of lines on the side of a strip that has more of them. */
function stepOf(rows: readonly InkRow[], strip: Span): number {
  const steps = (['left', 'right'] as const).map((side) => {
    const ys = rows.flatMap((row) =>
      sideOf(row, strip) === side || sideOf(row, strip) === 'both' ? [row.y] : [],
    );
    const distances = ys.slice(1).map((y, index) => y - (ys[index] ?? 0));
    return distances.toSorted((a, b) => a - b)[Math.floor(distances.length * 0.4)] ?? 0;
  });
  return Math.max(...steps);
}

/** The stretches of a strip between tables that lie across it and happen to be white there. */
function withoutTables(rows: readonly InkRow[], strip: Strip): Strip[] {
  const isCells = (row: InkRow) => {
    if (sideOf(row, strip) !== 'both') return false;
    const middle = middleOf(strip);
    const left = row.words.filter(({ x1 }) => x1 <= middle);
    const right = row.words.filter(({ x1 }) => x1 > middle);
    return hasGapOrIsShort(left, row.size) && hasGapOrIsShort(right, row.size);
  };
  const pieces: Strip[] = [];
  let { from } = strip;
  let index = strip.from;
  while (index < strip.to) {
    let end = index;
    while (end < strip.to && isCells(rows[end] ?? noRow)) end += 1;
    if (end - index >= FEWEST_CELL_ROWS) {
      pieces.push({ ...strip, from, to: index });
      from = end;
    }
    index = Math.max(end, index + 1);
  }
  pieces.push({ ...strip, from, to: strip.to });
  return pieces.filter((piece) => piece.to - piece.from >= FEWEST_LINES - 1);
}

const noRow: InkRow = { y: 0, size: 0, spans: [], words: [] };
/** A side of a row with fewer letters is a cell. */
const SHORT_CELL = 12;

function hasGapOrIsShort(words: readonly PdfWord[], size: number): boolean {
  const letters = words.reduce((sum, { text }) => sum + text.length + 1, 0);
  if (letters <= SHORT_CELL) return true;
  return words.some((word, index) => {
    const next = words[index + 1];
    return next !== undefined && next.x0 - word.x1 > size * 1.2;
  });
}
