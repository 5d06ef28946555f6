import { isSure } from './listMarker';
import type { PdfParagraph } from './pdfParagraph';

type Item = Extract<PdfParagraph, { kind: 'item' }>;

/**
 * Keeps the items that are items: those with a bullet, those that hang from their sign, and those
 * that count on or repeat their sign next to one like them. Others become text again.
 */
export function settleLists(paragraphs: readonly PdfParagraph[]): PdfParagraph[] {
  return paragraphs.map((paragraph, index) => {
    if (paragraph.kind !== 'item') return paragraph;
    const near = [paragraphs[index - 1], paragraphs[index + 1]];
    if (isSure(paragraph.marker) || hangs(paragraph)) return paragraph;
    const [above] = near;
    if (above?.kind === 'item' && isSure(above.marker) && paragraph.x > above.x) return paragraph;
    if (near.some((other) => other?.kind === 'item' && isLike(paragraph, other))) return paragraph;
    const { page, lines, breaks, footnote } = paragraph;
    return { kind: 'text', page, lines, breaks, footnote };
  });
}

function hangs({ lines, marker }: Item): boolean {
  const [first, second] = lines;
  const text = first?.words[1];
  if (!first || !second || !text || marker.kind === 'bullet') return false;
  return Math.abs(second.x0 - text.x0) < first.size * 0.4;
}

function isLike(item: Item, other: Item): boolean {
  if (item.marker.kind !== other.marker.kind) return false;
  if (item.marker.kind === 'bullet') return item.marker.sign === other.marker.sign;
  return Math.abs((item.marker.number ?? 0) - (other.marker.number ?? 0)) === 1;
}

/** How deep an item is nested, 1 is outermost; `open` holds where the lists around it begin. */
export function itemLevel(item: Item, open: number[]): number {
  const size = item.lines[0]?.size ?? 10;
  while (open.length > 0 && (open.at(-1) ?? 0) > item.x + size * 0.5) open.pop();
  if (open.length === 0 || item.x - (open.at(-1) ?? 0) > size * 0.5) open.push(item.x);
  return Math.min(9, open.length);
}
