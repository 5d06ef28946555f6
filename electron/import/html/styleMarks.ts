import type { InlineMark, PlainMark } from '../../../shared/article/block';

/**
 * The marks a style attribute adds to those around it or takes away: word processors and clipboards
 * write marks as styles, and put everything into a bold of normal weight.
 */
export function styleMarks(style: string, around: readonly InlineMark[]): readonly InlineMark[] {
  const text = style.toLowerCase();
  let marks = around;
  const weight = lastValue(text, 'font-weight');
  if (weight !== undefined)
    marks = setMark(marks, 'strong', /^(?:bold|bolder|[6-9]00)\b/.test(weight));
  const slant = lastValue(text, 'font-style');
  if (slant !== undefined) marks = setMark(marks, 'em', /^(?:italic|oblique)\b/.test(slant));
  const lines = lastValue(text, 'text-decoration(?:-line)?') ?? '';
  if (lines.includes('line-through')) marks = setMark(marks, 'strike', true);
  if (lines.includes('underline')) marks = setMark(marks, 'underline', true);
  const raised = /^(?:super|sub|baseline)\b/.exec(lastValue(text, 'vertical-align') ?? '')?.[0];
  if (raised !== undefined) {
    marks = setMark(setMark(marks, 'sup', raised === 'super'), 'sub', raised === 'sub');
  }
  return marks;
}

/** What a property is set to; of several values the last one counts. */
function lastValue(style: string, property: string): string | undefined {
  const written = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`, 'g');
  return [...style.matchAll(written)].at(-1)?.[1];
}

function setMark(marks: readonly InlineMark[], mark: PlainMark, on: boolean): InlineMark[] {
  const others = marks.filter((other) => other !== mark);
  return on ? [...others, mark] : others;
}
