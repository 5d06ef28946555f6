/** Points of one line of the workbook's font. */
const LINE = 15;
/** The most that Excel gives a row (points), and a column (characters). */
const HIGHEST = 409;
const WIDEST = 255;
/** What a cell keeps free at its sides, in characters. */
const SIDES = 1;
/** Characters as wide as two digits, and capitals, as wide as one and a third; signs on a letter take no room. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\p{Extended_Pictographic}MW@]/gu;
const CAPITAL = /\p{Lu}/gu;
const NO_WIDTH = /[\p{M}\p{Cf}]/gu;

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

/** The width from which on the text fits the highest row, `width` at the least; the widest where none does. */
export function fittingWidth(text: string, width: number): number {
  let fitting = width;
  while (fitting < WIDEST && isClipped({ text, width: fitting })) {
    fitting = Math.min(WIDEST, Math.ceil(fitting * 1.2));
  }
  return fitting;
}

/** True of a text of which the highest row shows only the beginning. */
export function isClipped(cell: Measured): boolean {
  return LINE * lines(cell) > HIGHEST;
}

function lines({ text, width }: Measured): number {
  const most = Math.max(1, width - SIDES);
  // Each letter takes about a character: nothing to measure.
  if (text.length * 2 <= most && !text.includes('\n')) return 1;
  return text.split('\n').reduce((sum, line) => sum + linesOf(line, most), 0);
}

/** A line ends before the word that has no room on it; a word with no room on any is cut. */
function linesOf(line: string, most: number): number {
  let count = 1;
  let used = 0;
  for (const word of line.split(' ')) {
    const room = widthOf(word);
    const needed = used === 0 ? room : used + 1 + room;
    if (needed <= most) {
      used = needed;
      continue;
    }
    if (used > 0) count += 1;
    const cuts = Math.max(0, Math.ceil(room / most) - 1);
    count += cuts;
    used = room - cuts * most;
  }
  return count;
}

function widthOf(word: string): number {
  const count = (signs: RegExp) => word.match(signs)?.length ?? 0;
  return word.length - count(NO_WIDTH) + count(WIDE) + count(CAPITAL) / 3;
}
