import type { PdfLine } from '../page/pdfWord';
import type { ListMarker } from './pdfParagraph';

const BULLET = /^[•◦▪▫‣⁃●○■□➢➔→✓❑❖◆◇▶►∙·\ufffd\u2013\u2014*-]$/u;
/** Signs that texts use for other things too. */
const DOUBTFUL = /^[-\ufffd\u2013\u2014*·→]$/u;
const NUMBER = /^\(?(\d{1,3})[.)]$/;

/** The sign or number with which a line begins a list item, if it may be one. */
export function listMarker(line: PdfLine): ListMarker | undefined {
  const [first, second] = line.words;
  if (!first || !second || first.script) return undefined;
  if (BULLET.test(first.text)) return { kind: 'bullet', sign: first.text };
  const number = NUMBER.exec(first.text)?.[1];
  if (number === undefined) return undefined;
  return { kind: 'ordered', number: Number.parseInt(number, 10), sign: first.text };
}

/** True for a marker that makes an item without others beside it. */
export function isSure(marker: ListMarker): boolean {
  return marker.kind === 'bullet' && !DOUBTFUL.test(marker.sign);
}
