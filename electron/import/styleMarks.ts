import type { InlineMark, PlainMark } from '../../shared/article/block';

/**
 * The marks a style attribute adds to those around it or takes away: word processors and clipboards
 * write marks as styles, and put everything into a bold of normal weight.
 */
export function styleMarks(style: string, around: readonly InlineMark[]): readonly InlineMark[] {
  const text = style.toLowerCase();
  let marks = around;
  const weight = /(?:^|;)\s*font-weight\s*:\s*(\w+)/.exec(text)?.[1];
  if (weight !== undefined)
    marks = setMark(marks, 'strong', /^(?:bold|bolder|[6-9]00)$/.test(weight));
  const slant = /(?:^|;)\s*font-style\s*:\s*(\w+)/.exec(text)?.[1];
  if (slant !== undefined) marks = setMark(marks, 'em', /^(?:italic|oblique)$/.test(slant));
  const lines = /(?:^|;)\s*text-decoration(?:-line)?\s*:\s*([^;]+)/.exec(text)?.[1] ?? '';
  if (lines.includes('line-through')) marks = setMark(marks, 'strike', true);
  if (lines.includes('underline')) marks = setMark(marks, 'underline', true);
  return marks;
}

function setMark(marks: readonly InlineMark[], mark: PlainMark, on: boolean): InlineMark[] {
  const others = marks.filter((other) => other !== mark);
  return on ? [...others, mark] : others;
}
