/** Points of one line of the workbook's font. */
const LINE = 15;
/** The most that Excel gives a row (points). */
const HIGHEST = 409;
/** Characters as wide as two. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g;

/** A cell's words and the characters that its column is wide. */
export interface Measured {
  readonly text: string;
  readonly width: number;
}

/**
 * About how high a row has to be for its wrapped text, in points. Programs that open a workbook keep the
 * height it comes with, and one line where it comes with none.
 */
export function rowHeight(cells: readonly Measured[]): number {
  return Math.min(HIGHEST, LINE * Math.max(1, ...cells.map(lines)));
}

function lines({ text, width }: Measured): number {
  // Lines end between words, so that each loses some of its width.
  const most = Math.max(1, width * 0.9);
  return text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil((line.length + (line.match(WIDE)?.length ?? 0)) / most)))
    .reduce((sum, count) => sum + count, 0);
}
