import { lineOf, type PdfLine, type PdfWord } from '../page/pdfWord';
import { textRows } from './textRows';

/** Letters this much smaller than those beside them, and off their baseline, are raised or lowered. */
const SMALLER = 0.86;
/** How far off the baseline they can be, in parts of the larger size. */
const FARTHEST = 0.65;
/** A first letter this much larger than its line begins several lines. */
const LARGE_INITIAL = 1.8;

const FEWEST_LEADERS = 3;

/** The lines of one column, from the top, with raised and lowered words in the line they belong to. */
export function textLines(words: readonly PdfWord[]): PdfLine[] {
  return placeInitials(attachScripts(textRows(words))).map(shortenLeaders);
}

/** Dots that lead the eye across a line stand for one sign. */
function shortenLeaders(line: PdfLine): PdfLine {
  const isDots = (word: PdfWord | undefined) => /^[.…]+$/.test(word?.text ?? '');
  const words = line.words.filter(
    (word, index) => !(isDots(word) && isDots(line.words[index - 1])),
  );
  if (line.words.length - words.length < FEWEST_LEADERS) return line;
  return lineOf(words.map((word) => (isDots(word) ? { ...word, text: '…', bold: false } : word)));
}

function attachScripts(rows: readonly PdfLine[]): PdfLine[] {
  const lines: (PdfLine | undefined)[] = [...rows];
  for (const [index, row] of rows.entries()) {
    for (const neighbour of [index + 1, index - 1]) {
      const main = lines[neighbour];
      if (!main || !isScriptOf(row, main)) continue;
      const script = row.y < main.y ? 'sup' : 'sub';
      const marked = row.words.map((word) => ({ ...word, script, y: main.y }) as const);
      lines[neighbour] = lineOf([...main.words, ...marked]);
      lines[index] = undefined;
      break;
    }
  }
  return lines.filter((line) => line !== undefined);
}

function isScriptOf(row: PdfLine, main: PdfLine): boolean {
  if (row.words.some(({ size }) => size > main.size * SMALLER)) return false;
  if (Math.abs(row.y - main.y) > main.size * FARTHEST) return false;
  return row.words.every((word) => {
    const isFree = main.words.every((other) => word.x0 >= other.x1 - 1 || word.x1 <= other.x0 + 1);
    const touches = main.words.some(
      (other) =>
        Math.abs(word.x0 - other.x1) < main.size || Math.abs(other.x0 - word.x1) < main.size,
    );
    return isFree && touches;
  });
}

/** A large first letter hangs from the first of its lines and stands on the last. */
function placeInitials(lines: readonly PdfLine[]): PdfLine[] {
  const placed = [...lines];
  for (const [index, line] of lines.entries()) {
    const [initial, ...rest] = line.words;
    if (!initial || initial.text.length > 2 || !/\p{L}/u.test(initial.text)) continue;
    const alone = rest.length === 0;
    const near = alone ? (lines[index - 1] ?? line) : lineOf(rest);
    if (initial.size < near.size * LARGE_INITIAL) continue;
    const top = initial.y - initial.size * 0.8;
    const first = placed.findIndex(
      (other, at) => at < index && other.y > top && other.x0 >= initial.x1 - 1,
    );
    const target = placed[first];
    if (!target) continue;
    // It keeps its place on the page but not its size, so that its line is one of text.
    const [next] = target.words;
    const letter = { ...initial, size: target.size, y: target.y };
    const touching = next && next.x0 - initial.x1 < target.size * 0.9;
    placed[first] = lineOf([touching ? { ...letter, x1: next.x0 } : letter, ...target.words]);
    placed[index] = alone ? { ...line, words: [] } : lineOf(rest);
  }
  return placed.filter(({ words }) => words.length > 0);
}
