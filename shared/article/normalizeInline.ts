import { type Inline, type InlineMark, PLAIN_MARKS } from './block';

/** A run before normalisation: any text, marks in any order and repeated. */
export interface LooseRun {
  readonly text: string;
  readonly marks?: readonly InlineMark[];
}

export interface NormalizeOptions {
  /** Keeps white space before the first letter, as code needs it; leading line breaks still go. */
  readonly keepIndent?: boolean;
}

/**
 * Brings runs into the one form blocks hold: no empty run, no two neighbours with equal marks, marks
 * in the order of `PLAIN_MARKS` with the link last (the first link wins), no white space at either end.
 */
export function normalizeInline(
  runs: readonly LooseRun[],
  options: NormalizeOptions = {},
): Inline[] {
  const merged = merge(runs.map((run) => ({ text: run.text, marks: orderMarks(run.marks ?? []) })));
  return trimEnds(merged, options.keepIndent === true).map(toInline);
}

interface OrderedRun {
  text: string;
  marks: InlineMark[];
}

function orderMarks(marks: readonly InlineMark[]): InlineMark[] {
  const ordered: InlineMark[] = PLAIN_MARKS.filter((mark) => marks.includes(mark));
  const link = marks.find((mark) => typeof mark === 'object');
  if (link) ordered.push(link);
  return ordered;
}

function merge(runs: readonly OrderedRun[]): OrderedRun[] {
  const merged: OrderedRun[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = merged.at(-1);
    if (last && sameMarks(last.marks, run.marks)) last.text += run.text;
    else merged.push({ ...run });
  }
  return merged;
}

function sameMarks(a: readonly InlineMark[], b: readonly InlineMark[]): boolean {
  return a.length === b.length && a.every((mark, index) => sameMark(mark, b[index]));
}

function sameMark(a: InlineMark, b: InlineMark | undefined): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a.link === b.link;
  return a === b;
}

function trimEnds(runs: OrderedRun[], keepIndent: boolean): OrderedRun[] {
  let start = 0;
  let end = runs.length;
  while (start < end) {
    const run = runs[start];
    if (!run) break;
    run.text = keepIndent ? run.text.replace(/^(?:[^\S\n]*\n)+/, '') : run.text.trimStart();
    if (run.text !== '') break;
    start += 1;
  }
  while (end > start) {
    const run = runs[end - 1];
    if (!run) break;
    run.text = run.text.trimEnd();
    if (run.text !== '') break;
    end -= 1;
  }
  return runs.slice(start, end);
}

function toInline({ text, marks }: OrderedRun): Inline {
  return marks.length > 0 ? { text, marks } : { text };
}
