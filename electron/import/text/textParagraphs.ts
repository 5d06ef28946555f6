import { joinLineEnd, type KnownWords, plainWord } from '../blocks/lineEndHyphen';

/** Hard-wrapped text has lines of about this many UTF-16 units at most. */
const WIDEST_WRAP = 100;
const NARROWEST_WRAP = 40;
/** How many lines end with a hyphen in a text that divides no words. */
const MOST_HYPHENS = 0.02;
/** A line that short of the widest was not broken for lack of room. */
const FULL_LINE = 0.75;

/**
 * The paragraphs of plain text, in order, none empty: groups of lines between empty ones, or a line
 * each where there are no empty lines. Lines broken at a fixed width are joined again; short lines of
 * one group (an address, a verse) stay one paragraph with line breaks.
 */
export function textParagraphs(lines: readonly string[]): string[] {
  const groups = groupLines(lines);
  const width = wrapWidth(groups);
  const words = wordsWithin(lines);
  const spaced = groups.length > 1;
  return groups.flatMap((group) => {
    if (group.length === 1) return group.map((line) => line.trim());
    if (width !== undefined) return joinWrapped(group, width, words);
    if (!spaced || group.some((line) => line.length > WIDEST_WRAP)) {
      return group.map((line) => line.trim());
    }
    return [group.map((line) => line.trim()).join('\n')];
  });
}

function groupLines(lines: readonly string[]): string[][] {
  const groups: string[][] = [];
  let group: string[] = [];
  for (const line of lines) {
    if (line.trim() !== '') {
      group.push(line.trimEnd());
    } else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** The width the text was wrapped at, or undefined if its line breaks are meant. */
function wrapWidth(groups: readonly string[][]): number | undefined {
  const width = groups.flat().reduce((widest, line) => Math.max(widest, line.length), 0);
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return undefined;
  let broken = 0;
  let full = 0;
  for (const group of groups) {
    for (const [index, line] of group.entries()) {
      const next = group[index + 1];
      if (next === undefined) continue;
      broken += 1;
      if (isFull(line, next, width)) full += 1;
    }
  }
  return broken >= 2 && full >= broken * 0.7 ? width : undefined;
}

/** A wrapped line ends where the next word had no room; ragged setting is allowed for. */
function isFull(line: string, next: string, width: number): boolean {
  const word = next.trimStart().split(/\s/, 1)[0] ?? '';
  return line.length >= width * FULL_LINE && line.length + 1 + word.length > width * 0.9;
}

function joinWrapped(group: readonly string[], width: number, words: KnownWords): string[] {
  const paragraphs: string[] = [];
  let previous: string | undefined;
  for (const line of group) {
    const last = paragraphs.length - 1;
    const text = paragraphs[last];
    if (text === undefined || previous === undefined || startsAnew(previous, line, width)) {
      paragraphs.push(line.trim());
    } else {
      const { end, between } = joinLineEnd(text, line.trim(), words);
      paragraphs[last] = `${end}${between}${line.trim()}`;
    }
    previous = line;
  }
  return paragraphs;
}

/** The words of a text that no end of a line may have divided. */
function wordsWithin(lines: readonly string[]): KnownWords {
  const filled = lines.filter((line) => line.trim() !== '');
  const known = new Set(
    filled.flatMap((line) => line.trim().split(/\s+/).slice(1, -1).map(plainWord)),
  );
  const hyphens = filled.filter((line) => /[-\u2010]\s*$/u.test(line)).length;
  return { has: (word) => known.has(word), dividesNone: hyphens < filled.length * MOST_HYPHENS };
}

function startsAnew(previous: string, line: string, width: number): boolean {
  const indented = /^\s/.test(line) && !/^\s/.test(previous);
  const ended = /[.!?:…。！？]["'”’»)\]]*$/.test(previous);
  return indented || (ended && previous.length < width * FULL_LINE);
}
