import { median } from '../layout/median';
import { textRows } from '../layout/textRows';
import type { PageArea } from '../page/pageArea';
import type { PdfWord } from '../page/pdfWord';
import { withScripts } from './scriptRows';

/** Words on one baseline, or a drawn line, as what they leave white of the page's width. */
export interface InkRow {
  readonly y: number;
  readonly size: number;
  /** In order, none over another. */
  readonly spans: readonly Span[];
  /** None for a drawn line. */
  readonly words: readonly PdfWord[];
}

export interface Span {
  readonly x0: number;
  readonly x1: number;
}

/** A white strip down the page that cannot be made longer without being made narrower. */
export interface Strip extends Span {
  readonly from: number;
  /** The row after its last. */
  readonly to: number;
}

/** The narrowest strip, in parts of the size of the text; a long one may be narrower. */
const NARROWEST = 0.75;
const NARROWEST_LONG = 0.5;
const LONG_ROWS = 8;
/** Headlines are larger than the text by this, and so are the spaces between their words. */
const LARGER = 1.15;
const FEWEST_ROWS = 4;
/** The widest usual space of justified text, in parts of the size. */
const WIDEST_SPACE = 0.6;
/** More strips than this at one place are followed no further. */
const MOST_OPEN = 64;
/** A shorter drawn line divides nothing, points. */
const SHORTEST_RULE = 20;

/** The rows of a part of a page, from the top, with the level lines that are drawn between them. */
export function inkRows(words: readonly PdfWord[], rules: readonly PageArea[]): InkRow[] {
  const tables = tableSpans(words);
  const rows: InkRow[] = withScripts(textRows(words)).map((row) => {
    const spans = row.words.flatMap((word) => [
      { x0: word.x0, x1: word.x1 },
      ...(word.cell ? (tables.get(word.cell.table) ?? []) : []),
    ]);
    return { y: row.y, size: row.size, spans: joined(spans), words: row.words };
  });
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  for (const { x0, x1, y0, y1 } of rules) {
    const isLevel = x1 - x0 > y1 - y0 && x1 - x0 >= SHORTEST_RULE;
    if (!isLevel || y0 < first.y || y0 > last.y) continue;
    rows.push({ y: y0, size: 0, spans: [{ x0, x1 }], words: [] });
  }
  return rows.sort((a, b) => a.y - b.y);
}

/** From the left to the right edge of each table of which the document tells the cells. */
function tableSpans(words: readonly PdfWord[]): Map<number, [Span]> {
  const spans = new Map<number, [Span]>();
  for (const { cell, x0, x1 } of words) {
    if (!cell) continue;
    const [known] = spans.get(cell.table) ?? [{ x0, x1 }];
    spans.set(cell.table, [{ x0: Math.min(known.x0, x0), x1: Math.max(known.x1, x1) }]);
  }
  return spans;
}

function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.x0 - b.x0)) {
    const last = whole.at(-1);
    if (last && span.x0 <= last.x1) {
      whole[whole.length - 1] = { x0: last.x0, x1: Math.max(last.x1, span.x1) };
    } else {
      whole.push(span);
    }
  }
  return whole;
}

/** All white strips between words of a part of a page. */
export function whiteStrips(rows: readonly InkRow[]): Strip[] {
  const size = median(rows.flatMap((row) => (row.words.length > 0 ? row.size : [])));
  // Among the cells of a table most gaps are none between words.
  const wordGap = Math.min(usualGap(rows), size * WIDEST_SPACE);
  const narrowest = Math.max(size * NARROWEST_LONG, wordGap * 1.3);
  const narrowestShort = Math.max(size * NARROWEST, wordGap * 1.6);
  const left = Math.min(...rows.flatMap(({ spans }) => spans[0]?.x0 ?? []));
  const right = Math.max(...rows.flatMap(({ spans }) => spans.at(-1)?.x1 ?? []));
  const strips: Strip[] = [];
  let open: Strip[] = [];
  const close = (strip: Strip) => {
    const rowsOfIt = strip.to - strip.from;
    if (rowsOfIt < FEWEST_ROWS || strip.x0 <= left || strip.x1 >= right) return;
    if (strip.x1 - strip.x0 < narrowestShort && rowsOfIt < LONG_ROWS) return;
    strips.push(strip);
  };
  for (const [index, row] of rows.entries()) {
    const isLarge = row.size > size * LARGER;
    const least = row.size * (isLarge ? NARROWEST : NARROWEST_LONG);
    const gaps = gapsOf(row, left - size, right + size, least);
    const next: Strip[] = [];
    for (const strip of open) {
      let isWhole = false;
      for (const gap of gaps) {
        const x0 = Math.max(gap.x0, strip.x0);
        const x1 = Math.min(gap.x1, strip.x1);
        if (x1 - x0 < narrowest) continue;
        isWhole ||= x0 === strip.x0 && x1 === strip.x1;
        next.push({ x0, x1, from: strip.from, to: index + 1 });
      }
      if (!isWhole) close(strip);
    }
    for (const { x0, x1 } of gaps) {
      if (x1 - x0 >= narrowest) next.push({ x0, x1, from: index, to: index + 1 });
    }
    open = distinct(next);
  }
  for (const strip of open) close(strip);
  return strips;
}

function gapsOf(row: InkRow, left: number, right: number, least: number): Span[] {
  const gaps: Span[] = [];
  let end = left;
  for (const { x0, x1 } of row.spans) {
    // A gap that is wide only because the letters are large stands between two words.
    if (x0 - end > least) gaps.push({ x0: end, x1: x0 });
    end = Math.max(end, x1);
  }
  gaps.push({ x0: end, x1: right });
  return gaps;
}

/** Of strips in the same place only the one that began first; few enough to go on with. */
function distinct(strips: readonly Strip[]): Strip[] {
  const seen = new Map<string, Strip>();
  for (const strip of strips) {
    const key = `${strip.x0.toFixed(1)} ${strip.x1.toFixed(1)}`;
    const known = seen.get(key);
    if (!known || strip.from < known.from) seen.set(key, strip);
  }
  return [...seen.values()].sort((a, b) => a.from - b.from).slice(0, MOST_OPEN);
}

function usualGap(rows: readonly InkRow[]): number {
  const gaps: number[] = [];
  for (const { words } of rows) {
    for (const [index, word] of words.entries()) {
      const next = words[index + 1];
      if (next && next.x0 > word.x1) gaps.push(next.x0 - word.x1);
    }
  }
  return median(gaps);
}
