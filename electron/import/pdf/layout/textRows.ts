import { lineOf, type PdfLine, type PdfWord } from '../page/pdfWord';

/** Baselines nearer than this, in parts of the size, are one. */
const SAME_BASELINE = 0.3;

/** Words in rows across their whole width, from the top; each row is one baseline. */
export function textRows(words: readonly PdfWord[]): PdfLine[] {
  const rows: PdfWord[][] = [];
  let baseline = Number.NEGATIVE_INFINITY;
  for (const word of words.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && word.y - baseline < word.size * SAME_BASELINE) {
      row.push(word);
    } else {
      rows.push([word]);
      baseline = word.y;
    }
  }
  return rows.map(lineOf);
}
