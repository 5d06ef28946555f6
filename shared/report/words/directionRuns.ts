/** Consecutive text of one direction. */
export interface DirectionRun {
  readonly text: string;
  readonly direction: 'ltr' | 'rtl';
}

const RTL =
  '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';
const IS_RTL = new RegExp(`[${RTL}]`, 'u');
const QUOTED = /[“«„][^“”«»„]*[”»“]/gu;
/** From a letter that runs to the left to the last that no letter of the other kind and no quotation mark parts from it. */
const STRETCH = new RegExp(
  `(?=\\p{L})[${RTL}](?:(?:(?=[${RTL}])\\p{L}|[^\\p{L}“”«»„])*(?=\\p{L})[${RTL}]\\p{M}*)?\\p{M}*`,
  'gu',
);

/** True if text has letters of a script that runs from right to left. */
export function hasRightToLeft(text: string): boolean {
  return IS_RTL.test(text);
}

/** True if the first letter says that the text runs from right to left (UAX 9, P2 and P3). */
export function runsRightToLeft(text: string): boolean {
  return IS_RTL.test(/\p{L}/u.exec(text)?.[0] ?? '');
}

/**
 * A sentence cut at names, titles and quotations of the other direction, so that each can be set apart: set
 * as one, the full stop and the numbers beside them would be drawn on their wrong side. What is quoted does not
 * decide which way a sentence runs; one that itself runs from right to left is one run.
 *
 * @example directionRuns('Said by محمد (2020).') // 'Said by ' ltr, 'محمد' rtl, ' (2020).' ltr
 */
export function directionRuns(text: string): DirectionRun[] {
  if (!hasRightToLeft(text)) return text === '' ? [] : [{ text, direction: 'ltr' }];
  const frame = text.replace(QUOTED, '');
  if (runsRightToLeft(frame)) return [{ text, direction: 'rtl' }];
  return stretchesIn(text);
}

/** The same where the sentence around the words is known to run from left to right. */
export function stretchesIn(text: string): DirectionRun[] {
  const runs: DirectionRun[] = [];
  let at = 0;
  const add = (end: number, direction: DirectionRun['direction']) => {
    if (end > at) runs.push({ text: text.slice(at, end), direction });
    at = end;
  };
  for (const { 0: stretch, index } of text.matchAll(STRETCH)) {
    add(index, 'ltr');
    add(index + stretch.length, 'rtl');
  }
  add(text.length, 'ltr');
  return runs;
}
