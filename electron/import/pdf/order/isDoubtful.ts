import type { PdfLine } from '../page/pdfWord';
import { findTables } from '../tables/findTables';

/** Lines with a gap in them that is none between words, in parts of the size. */
const GAP = 2;
/** So many of them in one part of a page are no chance. */
const FEWEST = 4;

/** A part of a page as it was ordered. */
interface Ordered {
  readonly lines: readonly PdfLine[];
  readonly inDoubt: boolean;
}

/**
 * True where it is not sure that words beside each other belong together: lists side by side, and lines with
 * wide gaps that make no table.
 */
export function isDoubtful({ lines, inDoubt }: Ordered): boolean {
  if (inDoubt) return true;
  if (lines.filter(hasGap).length < FEWEST) return false;
  const text = findTables(lines).flatMap((part) => ('rows' in part ? [] : part));
  return text.filter(hasGap).length >= FEWEST;
}

function hasGap({ words, size }: PdfLine): boolean {
  return words.some((word, index) => {
    const next = words[index + 1];
    const isLeader = /^[.…]+$/u.test(word.text) || /^[.…]+$/u.test(next?.text ?? '');
    return next !== undefined && index > 0 && !isLeader && next.x0 - word.x1 > size * GAP;
  });
}
