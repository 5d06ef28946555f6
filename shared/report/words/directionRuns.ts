/** The way that text runs. */
export type Direction = 'ltr' | 'rtl';

/** Consecutive text of one direction. */
export interface DirectionRun {
  readonly text: string;
  readonly direction: Direction;
}

const RTL =
  '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';
const IS_RTL = new RegExp(`[${RTL}]`, 'u');
const QUOTED = /[“«„][^“”«»„]*[”»“]/gu;

const LETTERS: Readonly<Record<Direction, string>> = {
  rtl: `(?=\\p{L})[${RTL}]`,
  ltr: `(?=\\p{L})[^${RTL}]`,
};

/**
 * From a letter that runs against the sentence to the last that no letter of the other kind and no quotation mark
 * parts from it.
 */
const AGAINST: Readonly<Record<Direction, RegExp>> = {
  ltr: stretchOf(LETTERS.rtl),
  rtl: stretchOf(LETTERS.ltr),
};

function stretchOf(letter: string): RegExp {
  return new RegExp(`${letter}(?:(?:${letter}|[^\\p{L}“”«»„])*${letter}\\p{M}*)?\\p{M}*`, 'gu');
}

/** True if text has letters of a script that runs from right to left. */
export function hasRightToLeft(text: string): boolean {
  return IS_RTL.test(text);
}

/** True if the first letter says that the text runs from right to left (UAX 9, P2 and P3). */
export function runsRightToLeft(text: string): boolean {
  return IS_RTL.test(/\p{L}/u.exec(text)?.[0] ?? '');
}

/** Which way a sentence runs: what is quoted in it does not decide. */
export function sentenceDirection(text: string): Direction {
  if (!hasRightToLeft(text)) return 'ltr';
  return runsRightToLeft(text.replace(QUOTED, '')) ? 'rtl' : 'ltr';
}

/**
 * A sentence cut at names, titles and quotations of the other direction, so that each can be set apart: set
 * as one, the full stop and the numbers beside them would be drawn on their wrong side.
 *
 * @example directionRuns('Said by محمد (2020).') // 'Said by ' ltr, 'محمد' rtl, ' (2020).' ltr
 */
export function directionRuns(text: string): DirectionRun[] {
  return stretchesIn(text, sentenceDirection(text));
}

/** The same where it is known which way the sentence around the words runs. */
export function stretchesIn(text: string, around: Direction = 'ltr'): DirectionRun[] {
  const against: Direction = around === 'ltr' ? 'rtl' : 'ltr';
  if (around === 'ltr' && !hasRightToLeft(text))
    return text === '' ? [] : [{ text, direction: around }];
  const runs: DirectionRun[] = [];
  let at = 0;
  const add = (end: number, direction: Direction) => {
    if (end > at) runs.push({ text: text.slice(at, end), direction });
    at = end;
  };
  for (const { 0: stretch, index } of text.matchAll(AGAINST[around])) {
    add(index, around);
    add(index + stretch.length, against);
  }
  add(text.length, around);
  return runs;
}
