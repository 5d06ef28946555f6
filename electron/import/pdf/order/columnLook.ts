import { median } from '../layout/median';
import { textRows } from '../layout/textRows';
import { lineText, type PdfLine, type PdfWord } from '../page/pdfWord';
import { isRightToLeft } from '../page/wordBuilder';
import { withScripts } from './scriptRows';

/** What stands in one column of a page, on its own baselines. */
export interface ColumnLook {
  readonly lines: readonly PdfLine[];
  readonly x0: number;
  readonly x1: number;
  /** The usual size, points. */
  readonly size: number;
  /** The usual distance of its baselines, points. */
  readonly step: number;
  /** For each line: whether a paragraph, an item or a cell may begin with it. */
  readonly starts: readonly boolean[];
  /** True for running text: lines as wide as the column of which most go on in the next. */
  readonly isProse: boolean;
}

const ENDED = /[.!?:;…。！？؟۔]["'”’»)\]]*$/u;
/** How much of its column's width the middling line of running text fills. */
const LEAST_FILL = 0.6;
/** Letters in the middling line of running text. */
const FEWEST_LETTERS = 17;
/** The same in a column so narrow that only the way its lines go on shows what it is. */
const FEWEST_NARROW = 10;
const FEWEST_LINES = 3;
/** How many of the lines that go on in the next have no room for its first word. */
const LEAST_FULL = 0.7;
/** How much wider than usual a step is after which something begins, in parts of the step. */
const WIDER = 1.3;

/** Reads the look of a column off its words. */
export function columnLook(words: readonly PdfWord[]): ColumnLook {
  const lines = withScripts(textRows(words));
  const x0 = Math.min(...lines.map((line) => line.x0));
  const x1 = Math.max(...lines.map((line) => line.x1));
  const steps = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0));
  const step = lowerMedian(steps);
  const goesOn = lines.map((line, index) => continues(lines[index - 1], line));
  const letters = median(lines.map((line) => lengthOf(lineText(line))));
  const fill = median(lines.map((line) => line.x1 - line.x0)) / Math.max(1, x1 - x0);
  const runOn = goesOn.filter(Boolean).length / Math.max(1, lines.length - 1);
  const broken = lines.filter(
    (line, index) => goesOn[index] && isFull(lines[index - 1], line, x1 - x0),
  );
  const isWrapped = broken.length >= goesOn.filter(Boolean).length * LEAST_FULL;
  return {
    lines,
    x0,
    x1,
    size: median(lines.map(({ size }) => size)),
    step,
    starts: lines.map((_, index) => !goesOn[index] || (steps[index - 1] ?? 0) > step * WIDER),
    isProse:
      lines.length >= FEWEST_LINES &&
      fill >= LEAST_FILL &&
      isWrapped &&
      ((letters >= FEWEST_LETTERS && runOn >= 0.25) || (letters >= FEWEST_NARROW && runOn >= 0.5)),
  };
}

/** True if the first word of a line would have had no room in the line above. */
function isFull(above: PdfLine | undefined, line: PdfLine, width: number): boolean {
  if (!above) return false;
  const words = isRightToLeft(lineText(line)) ? line.words.at(-1) : line.words[0];
  const first = words ? words.x1 - words.x0 : 0;
  return above.x1 - above.x0 + first > width - line.size;
}

/** True if a line may well be the middle of a sentence that the line above began. */
export function continues(above: PdfLine | undefined, line: PdfLine): boolean {
  if (!above) return false;
  const [end, start] = [lineText(above), lineText(line)];
  if (/^["'“‘„«(]?\p{Ll}/u.test(start)) return true;
  if (/\p{Ll}[-\u2010\u00ad]$/u.test(end)) return true;
  if (/,$/.test(end)) return true;
  // Scripts without capitals: the line above has room for no more and has not ended.
  const isCaseless = /^\p{Lo}/u.test(start);
  return isCaseless && !ENDED.test(end) && isAsWide(above, line);
}

function isAsWide(above: PdfLine, line: PdfLine): boolean {
  return above.x1 - above.x0 > (line.x1 - line.x0) * 0.8;
}

function lowerMedian(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * 0.4)] ?? 0;
}

/** Letters, of which those as wide as they are high count twice. */
function lengthOf(text: string): number {
  return text.length + (text.match(/[\u3040-\u9fff\uac00-\ud7a3]/g)?.length ?? 0);
}
