import type { InlineMark } from '../../../../shared/article/block';
import type { LooseRun } from '../../../../shared/article/normalizeInline';
import type { PdfLine, PdfWord } from '../page/pdfWord';
import { isRightToLeft, WORD_GAP } from '../page/wordBuilder';
import type { Hyphens } from './hyphens';
import { type Cluster, readVisualOrder } from './visualOrder';

export interface JoinOptions {
  readonly hyphens: Hyphens;
  /** Lines after which the page breaks the line on purpose. */
  readonly breaks?: ReadonlySet<number>;
  /** False where bold is the usual look, as in headings. */
  readonly strong: boolean;
  /** Raised numbers that refer to footnotes of the page. */
  readonly references: ReadonlySet<string>;
}

const WIDE = /[\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/;

type Look = Omit<NotedRun, 'text'>;

/** Text of a block and the notes that stand on it. */
export interface NotedRun extends LooseRun {
  readonly notes?: readonly number[];
}

/** The text of lines one after the other, hyphens at their ends judged. */
export function joinLines(lines: readonly PdfLine[], options: JoinOptions): NotedRun[] {
  const runs: NotedRun[] = [];
  const rightToLeft = isRightToLeftText(lines);
  let before: PdfWord | undefined;
  for (const [index, line] of lines.entries()) {
    const pieces = readLine(line, options, rightToLeft);
    const first = pieces[0];
    const last = runs.at(-1);
    if (first && last) {
      const joint = options.breaks?.has(index - 1)
        ? { end: last.text, between: '\n' }
        : joinEnds(last.text, first.text, options.hyphens, before, line.words[0]);
      runs[runs.length - 1] = { ...last, text: joint.end };
      const same = sameMarks(last.marks, first.marks);
      runs.push({ text: joint.between, marks: same ? last.marks : [] });
    }
    runs.push(...pieces);
    before = line.words.at(-1);
  }
  return runs;
}

/** True if more of the words are of a script that runs from right to left. */
export function isRightToLeftText(lines: readonly PdfLine[]): boolean {
  let right = 0;
  let all = 0;
  for (const { words } of lines) {
    for (const { text } of words) {
      if (!/\p{L}/u.test(text)) continue;
      all += 1;
      if (isRightToLeft(text)) right += 1;
    }
  }
  return right * 2 > all;
}

function readLine(line: PdfLine, options: JoinOptions, rightToLeft: boolean): NotedRun[] {
  const seen: Cluster<Look>[] = [];
  let previous: PdfWord | undefined;
  for (const word of line.words) {
    const reference = word.script === 'sup' && options.references.has(word.text);
    const marks = marksOf(word, options.strong, reference);
    const look: Look = { marks, ...(word.notes ? { notes: word.notes } : {}) };
    if (previous && isSpaced(previous, word)) {
      const same = sameMarks(seen.at(-1)?.of.marks, marks);
      seen.push({ text: ' ', of: { marks: same ? marks : [] } });
    }
    if (reference) seen.push({ text: `[${word.text}]`, of: look });
    else if (word.letters) seen.push(...word.letters.map(({ text }) => ({ text, of: look })));
    else if (rightToLeft) seen.push(...[...word.text].map((text) => ({ text, of: look })));
    else seen.push({ text: word.text, of: look });
    previous = word;
  }
  const needsOrder = rightToLeft || line.words.some(({ letters }) => letters);
  const read = needsOrder ? readVisualOrder(seen, rightToLeft) : seen;
  return read.map(({ text, of }) => ({ text, ...of }));
}

function isSpaced(left: PdfWord, right: PdfWord): boolean {
  const gap = right.x0 - left.x1;
  const size = Math.min(left.size, right.size);
  if (WIDE.test(left.text.slice(-1)) && WIDE.test(right.text.slice(0, 1))) return gap > size * 0.5;
  if (left.spaced && left.script === undefined) return true;
  return gap > size * WORD_GAP * (left.script || right.script ? 1.5 : 1);
}

function marksOf(word: PdfWord, strong: boolean, reference: boolean): InlineMark[] {
  const marks: InlineMark[] = [];
  if (strong && word.bold) marks.push('strong');
  if (word.italic) marks.push('em');
  if (word.script && !reference) marks.push(word.script);
  if (word.link !== undefined) marks.push({ link: word.link });
  return marks;
}

function joinEnds(
  end: string,
  start: string,
  hyphens: Hyphens,
  before: PdfWord | undefined,
  after: PdfWord | undefined,
): { end: string; between: string } {
  const inAddress =
    before?.link !== undefined && before.link === after?.link && /:\/\/|\/$|^www\./.test(end);
  if (inAddress) return { end, between: '' };
  if (WIDE.test(end.slice(-1)) && WIDE.test(start.slice(0, 1))) return { end, between: '' };
  return hyphens.join(end, start);
}

function sameMarks(a: readonly InlineMark[] | undefined, b: readonly InlineMark[] | undefined) {
  return JSON.stringify(a ?? []) === JSON.stringify(b ?? []);
}
