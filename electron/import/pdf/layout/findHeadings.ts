import { readHeaderLine } from '../../head/headerLine';
import { lineText } from '../page/pdfWord';
import type { PdfParagraph } from './pdfParagraph';
import type { TextStyle } from './textStyle';

/** Longer text is no heading however large, UTF-16 units. */
const LONGEST = 200;
const MOST_LINES = 4;
/** How much larger than the body a heading is. */
const LARGER = 1.13;

/** Finds the headings among paragraphs by size, weight and length; the rest stays as it is. */
export function findHeadings(
  paragraphs: readonly PdfParagraph[],
  style: TextStyle,
): PdfParagraph[] {
  return paragraphs.map((paragraph, index) => {
    if (paragraph.kind !== 'text' && paragraph.kind !== 'item') return paragraph;
    const { lines } = paragraph;
    const text = lines.map(lineText).join(' ');
    if (text.length > LONGEST || lines.length > MOST_LINES || !/\p{L}/u.test(text)) {
      return paragraph;
    }
    if (paragraph.page === 1 && index < 12 && readHeaderLine(text)) return paragraph;
    const size = Math.max(...lines.map((line) => line.size));
    const isLarge = size > style.size * LARGER && !endsLikeText(text);
    const isBold = !style.isBold && lines.every(({ bold }) => bold);
    const isHeading =
      isLarge ||
      (isBold && size > style.size * 0.95 && lines.length <= 2 && !endsLikeText(text)) ||
      (size > style.size * 1.02 && isBold);
    if (!isHeading) return paragraph;
    const { page, breaks, footnote } = paragraph;
    return { kind: 'heading', page, lines, breaks, footnote, size, bold: isBold };
  });
}

/** The level of each heading, 1 to 6, by its size, then its weight, among all of them. */
export function headingLevels(
  paragraphs: readonly PdfParagraph[],
): (size: number, bold: boolean) => number {
  const key = (size: number, bold: boolean) => Math.round(size * 2) * 2 + (bold ? 1 : 0);
  const keys = new Set<number>();
  for (const paragraph of paragraphs) {
    if (paragraph.kind === 'heading') keys.add(key(paragraph.size, paragraph.bold));
  }
  const ranks = [...keys].sort((a, b) => b - a);
  return (size, bold) => Math.min(6, Math.max(1, ranks.indexOf(key(size, bold)) + 1));
}

function endsLikeText(text: string): boolean {
  return /[.,;]["'”’»)\]]*$/u.test(text) && !/(?:\.\.\.|\b\p{Lu}\.)$/u.test(text);
}
