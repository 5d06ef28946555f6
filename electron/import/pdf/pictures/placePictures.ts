import type { PdfParagraph } from '../layout/pdfParagraph';
import type { PdfPicture } from './takePictures';

/**
 * Pictures among the paragraphs of their pages, in reading order: before the first that begins below one
 * in its column, else after the last above it. Text that runs around a picture stays whole, and so does
 * a table that has one in a cell.
 */
export function placePictures(
  paragraphs: readonly PdfParagraph[],
  pictures: readonly PdfPicture[],
): PdfParagraph[] {
  const before = new Map<number, PdfPicture[]>();
  for (const picture of pictures) {
    const at = afterTable(paragraphs, placeOf(picture, paragraphs));
    before.set(at, [...(before.get(at) ?? []), picture]);
  }
  if (before.size === 0) return [...paragraphs];
  return [...paragraphs, undefined].flatMap((paragraph, index) => [
    ...(before.get(index) ?? []).map(asParagraph),
    ...(paragraph ? [paragraph] : []),
  ]);
}

/** The index of the paragraph that follows it. */
function placeOf({ page, area }: PdfPicture, paragraphs: readonly PdfParagraph[]): number {
  let above = -1;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.page < page) above = index;
    if (paragraph.page !== page || paragraph.footnote) continue;
    const left = Math.min(...paragraph.lines.map(({ x0 }) => x0));
    const right = Math.max(...paragraph.lines.map(({ x1 }) => x1));
    if (left > area.x1 || right < area.x0) continue;
    const [first] = paragraph.lines;
    if (first && first.y > area.y1) return index;
    above = index;
  }
  return above + 1;
}

function afterTable(paragraphs: readonly PdfParagraph[], at: number): number {
  let after = at;
  while (paragraphs[after - 1]?.kind === 'row' && paragraphs[after]?.kind === 'row') after += 1;
  return after;
}

function asParagraph(picture: PdfPicture): PdfParagraph {
  return {
    kind: 'picture',
    picture,
    page: picture.page,
    lines: [],
    breaks: new Set(),
    footnote: false,
  };
}
