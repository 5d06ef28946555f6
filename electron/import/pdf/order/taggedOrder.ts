import type { PageArea } from '../page/pageArea';
import type { PdfWord } from '../page/pdfWord';
import { type Region, readingOrder } from './readingOrder';

/** How much of a page's text the document's own order has to name, 0 to 1, to be believed. */
const LEAST_COVERED = 0.95;
/** How far up a text may begin to be still in the line of the one before, in parts of the size. */
const SAME_LINE = 1.2;
/** How far below the last line another block begins, in parts of the size. */
const BELOW = 0.3;
/** A word that the order forgets belongs to the text that it is this near to, in parts of the size. */
const NEAR = 2;
const NEXT_LINE = 1.6;

interface Growing {
  readonly words: PdfWord[];
  bottom: number;
}

/**
 * Divides a page's words as the document itself orders them: `order` are the marks (MCID) of its blocks
 * as the structure tree of a tagged PDF names them. A part ends where the next text begins further up. Undefined
 * where the tree leaves out more than a little of the page.
 */
export function taggedOrder(
  words: readonly PdfWord[],
  order: readonly (readonly number[])[],
  rules: readonly PageArea[] = [],
): Region[] | undefined {
  const named = new Set(order.flat());
  const isNamed = ({ mark }: PdfWord) => mark !== undefined && named.has(mark);
  if (lettersOf(words.filter(isNamed)) < lettersOf(words) * LEAST_COVERED) return undefined;
  const byMark = Map.groupBy(words.filter(isNamed), ({ mark }) => mark);
  const parts: Growing[] = [];
  for (const marks of order) {
    // One mark may run over the end of a column: within it words are drawn in order.
    const own = marks.flatMap((mark) => byMark.get(mark) ?? []);
    for (const [index, word] of own.entries()) {
      const last = parts.at(-1);
      if (last && follows(last, word, index === 0)) {
        last.words.push(word);
        last.bottom = Math.max(last.bottom, word.y);
      } else {
        parts.push({ words: [word], bottom: word.y });
      }
    }
    for (const mark of marks) byMark.delete(mark);
  }
  const forgotten = words.filter((word) => !isNamed(word) && !addToNearest(word, parts));
  const regions = parts.map((part) => ({ words: part.words, aside: false, inDoubt: false }));
  const others = readingOrder(forgotten, rules);
  const top = topOf(regions.flatMap((region) => region.words));
  const isAbove = (region: Region) => topOf(region.words) < top;
  return [...others.filter(isAbove), ...regions, ...others.filter((region) => !isAbove(region))];
}

/** True if a word goes on in a part: below its lines or on the last one, which no other block begins on. */
function follows({ words, bottom }: Growing, word: PdfWord, isFirst: boolean): boolean {
  if (!isFirst) return word.y > bottom - word.size * SAME_LINE;
  const isSameTable = word.cell !== undefined && words.at(-1)?.cell?.table === word.cell.table;
  return isSameTable || word.y > bottom + word.size * BELOW;
}

/** Adds a word to the part, and to the cell of a table, of a word right beside, above or below it. */
function addToNearest(word: PdfWord, parts: readonly Growing[]): boolean {
  for (const { words } of parts) {
    const near = words.find((other) => {
      const gap = Math.max(0, word.x0 - other.x1, other.x0 - word.x1);
      const step = Math.abs(other.y - word.y);
      const isBeside = step < word.size * 0.7 && gap < word.size * NEAR;
      return isBeside || (gap === 0 && step < word.size * NEXT_LINE);
    });
    if (!near) continue;
    words.push(near.cell ? { ...word, cell: near.cell } : word);
    return true;
  }
  return false;
}

function topOf(words: readonly PdfWord[]): number {
  return words.reduce((top, { y }) => Math.min(top, y), Number.POSITIVE_INFINITY);
}

function lettersOf(words: readonly PdfWord[]): number {
  return words.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}
