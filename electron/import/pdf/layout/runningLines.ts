import type { PageArea } from '../page/pageArea';
import { lineText, type PdfLine, type PdfWord } from '../page/pdfWord';
import { median } from './median';
import { textRows } from './textRows';

/** One page's words, its lines level. */
export interface PageWords {
  /** From 1. */
  readonly number: number;
  readonly words: readonly PdfWord[];
  /** Top and bottom of the page, points. */
  readonly top: number;
  readonly bottom: number;
  /** Lines that the page draws. */
  readonly rules?: readonly PageArea[];
  /** Its marked content (MCID), block by block, as the document orders it; none where it is not tagged. */
  readonly order?: readonly (readonly number[])[];
}

/** What repeats at the edge of pages, and the pages without it. */
export interface RunningLines {
  readonly pages: readonly PageWords[];
  readonly heads: readonly string[];
  readonly pageNumbers: number;
}

/** How far from the edge running heads and feet are, in parts of the page's height. */
const EDGE = 0.17;
/** How many rows at either edge can be running heads or feet. */
const MOST_ROWS = 4;
/** Points by which the same head may stand higher or lower. */
const SAME_PLACE = 4;
const PAGE_NUMBER =
  /^(?:(?:page|seite|p\.|s\.|стр\.?|página|pagina) ?)?[-–—|•· ]*(\d{1,4}|[ivxlc]{1,6})[-–—|•·. ]*(?:(?:of|von|sur|de|di|van|из|\/) ?\d{1,4})?[-–—|•· ]*$/i;

interface EdgeRow {
  readonly page: number;
  readonly row: PdfLine;
  readonly text: string;
  /** Its text, and the same with numbers that count with the pages made alike. */
  readonly keys: readonly string[];
  readonly side: 'top' | 'bottom';
  /** How far its baseline is from the top. */
  readonly place: number;
  /** True where white space lies between it and the text. */
  readonly apart: boolean;
}

/** Takes away lines that repeat at the same place of several pages, and page numbers. */
export function removeRunningLines(pages: readonly PageWords[]): RunningLines {
  const edges = pages.map(edgeRows);
  const byKey = new Map<string, EdgeRow[]>();
  for (const edge of edges.flat()) {
    for (const key of edge.keys) {
      const same = byKey.get(key) ?? [];
      same.push(edge);
      byKey.set(key, same);
    }
  }
  const heads: string[] = [];
  let pageNumbers = 0;
  const dropped = new Set<PdfWord>();
  const drop = ({ row, text }: Pick<EdgeRow, 'row' | 'text'>) => {
    for (const word of row.words) dropped.add(word);
    if (PAGE_NUMBER.test(text)) pageNumbers += 1;
    else if (heads.length < 3 && !heads.includes(text)) heads.push(text);
  };
  const counted = countsWithPages(edges.flat());
  const isRunning = (edge: EdgeRow) => {
    const same = edge.keys
      .flatMap((key) => byKey.get(key) ?? [])
      .filter(
        (other) =>
          other.page !== edge.page &&
          other.side === edge.side &&
          Math.abs(other.place - edge.place) <= SAME_PLACE,
      );
    return isPageNumber(edge, same, pages.length) || isRepeated(edge, same) || counted.has(edge);
  };
  for (const ofPage of edges) {
    for (const side of ['top', 'bottom'] as const) {
      const rows = ofPage.filter((edge) => edge.side === side);
      const inwards = side === 'top' ? rows : rows.toReversed();
      const other = inwards.findIndex((edge) => !isRunning(edge));
      const running = other < 0 ? inwards : inwards.slice(0, other);
      // What lies close to the text belongs to it, however often it is repeated.
      const last = running.findLastIndex(({ apart }) => apart);
      for (const edge of running.slice(0, last + 1)) drop(edge);
    }
  }
  for (const { words } of pages) {
    const artifacts = words.filter(({ artifact }) => artifact);
    for (const row of textRows(artifacts)) {
      const { top, bottom } = pages[0] ?? { top: 0, bottom: 0 };
      const place = (row.y - top) / (bottom - top);
      if (place > EDGE && place < 1 - EDGE) continue;
      if (row.words.every((word) => dropped.has(word))) continue;
      drop({ row, text: lineText(row) });
    }
  }
  return {
    heads,
    pageNumbers,
    pages: pages.map((page) => ({
      ...page,
      words: page.words.filter((word) => !dropped.has(word)),
    })),
  };
}

function edgeRows(page: PageWords): EdgeRow[] {
  const rows = textRows(page.words);
  const height = page.bottom - page.top;
  const usual = median(rows.map(({ size }) => size));
  return rows.flatMap((row, index) => {
    const place = row.y - page.top;
    const fromTop = index < MOST_ROWS && place < height * EDGE;
    const fromBottom = index >= rows.length - MOST_ROWS && place > height * (1 - EDGE);
    if (!fromTop && !fromBottom) return [];
    const inner = rows[fromTop ? index + 1 : index - 1];
    const apart = !inner || Math.abs(inner.y - row.y) > row.size * 1.7;
    const text = lineText(row).trim();
    // A number that counts with the pages makes no difference; any other makes it another line.
    const key = text
      .replace(/\d+/g, (digits) =>
        digits.length < 5 ? `#${Number(digits) - page.number}` : digits,
      )
      .replace(/^[ivxlc]+$/i, '#')
      .toLowerCase();
    const exact = text.toLowerCase();
    // No running head is larger than the text.
    const keys = row.size > usual * 1.15 ? [] : [key, exact];
    return [{ page: page.number, row, text, keys, side: fromTop ? 'top' : 'bottom', place, apart }];
  });
}

/** Rows with the page's number at one end where it stands on several pages, whatever else they say. */
function countsWithPages(edges: readonly EdgeRow[]): Set<EdgeRow> {
  const byPlace = new Map<string, EdgeRow[]>();
  for (const edge of edges) {
    if (!edge.apart || edge.keys.length === 0) continue;
    const numbers = [/^\d{1,4}(?= )/.exec(edge.text)?.[0], /(?<= )\d{1,4}$/.exec(edge.text)?.[0]];
    for (const number of numbers) {
      if (number === undefined) continue;
      const place = Math.round(edge.place / SAME_PLACE);
      const key = `${edge.side} ${place} ${Number(number) - edge.page}`;
      byPlace.set(key, [...(byPlace.get(key) ?? []), edge]);
    }
  }
  const several = [...byPlace.values()].filter((same) => same.length >= 3);
  return new Set(several.flat());
}

function isRepeated(edge: EdgeRow, same: readonly EdgeRow[]): boolean {
  const letters = /\p{L}/u.test(edge.text);
  if (!letters) return false;
  const pages = new Set(same.map(({ page }) => page)).size;
  // Twice can be chance in the middle of a text, hardly at the same place with white space around.
  return pages >= 2 || (pages === 1 && edge.apart);
}

/** A number that counts on with the pages, or stands alone at the edge and is that page's. */
function isPageNumber(edge: EdgeRow, same: readonly EdgeRow[], pages: number): boolean {
  const match = PAGE_NUMBER.exec(edge.text);
  if (!match) return false;
  const value = numberOf(match[1] ?? '');
  if (value === undefined) return same.length > 0;
  const offset = value - edge.page;
  const counted = same.some((other) => {
    const [, shown = ''] = PAGE_NUMBER.exec(other.text) ?? [];
    return numberOf(shown) === other.page + offset;
  });
  return counted || (edge.apart && (offset === 0 || pages === 1));
}

function numberOf(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number.parseInt(text, 10) : undefined;
}
