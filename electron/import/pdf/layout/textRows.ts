import { lineOf, type PdfLine, type PdfWord } from '../page/pdfWord';

/** Baselines nearer than this, in parts of the size, are one. */
const SAME_BASELINE = 0.3;

/** Words in rows across their whole width, from the top; each row is one baseline. */
export function textRows(words: readonly PdfWord[]): PdfLine[] {
  const rows: PdfWord[][] = [];
  // The baseline of most letters of the row: a sign that is raised or lowered a little sets none.
  let baseline = Number.NEGATIVE_INFINITY;
  let letters = 0;
  for (const word of words.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const { length } = word.text;
    if (row && word.y - baseline < word.size * SAME_BASELINE) {
      row.push(word);
      const isSame = Math.abs(word.y - baseline) < 0.1;
      if (isSame) letters += length;
      if (isSame || length <= letters) continue;
    } else {
      rows.push([word]);
    }
    baseline = word.y;
    letters = length;
  }
  return rows.map(lineOf);
}
