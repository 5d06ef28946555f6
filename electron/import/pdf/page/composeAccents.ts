import type { PlacedText } from './pdfWord';

/** The combining form of accents that old fonts draw as letters of their own. */
const COMBINING: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ['´', '\u0301'],
  ['ˆ', '\u0302'],
  ['^', '\u0302'],
  ['˜', '\u0303'],
  ['¯', '\u0304'],
  ['˘', '\u0306'],
  ['˙', '\u0307'],
  ['¨', '\u0308'],
  ['˚', '\u030a'],
  ['˝', '\u030b'],
  ['ˇ', '\u030c'],
  ['¸', '\u0327'],
  ['˛', '\u0328'],
]);

/** Puts accents and vowel points, given from left to right, onto the letter they are drawn over. */
export function composeAccents(letters: readonly PlacedText[]): PlacedText[] {
  const composed: PlacedText[] = [];
  let waiting: PlacedText[] = [];
  for (const letter of letters) {
    const last = composed.at(-1);
    const mark = COMBINING.get(letter.text) ?? (isMark(letter.text) ? letter.text : undefined);
    if (mark === undefined) {
      const own = waiting.filter((accent) => isOver(accent, letter));
      composed.push(...waiting.filter((accent) => !own.includes(accent)));
      const { x0, x1 } = letter;
      composed.push({ text: withMarks(letter.text, own.map(markOf)), x0, x1 });
      waiting = [];
    } else if (last && isOver(letter, last)) {
      composed[composed.length - 1] = { ...last, text: withMarks(last.text, [mark]) };
    } else {
      waiting.push(letter);
    }
  }
  return [...composed, ...waiting];
}

/** True for accents and vowel points drawn by themselves. */
export function isAccent(text: string): boolean {
  return COMBINING.has(text) || isMark(text);
}

export function isMark(text: string): boolean {
  return /^\p{M}+$/u.test(text);
}

function markOf({ text }: PlacedText): string {
  return COMBINING.get(text) ?? text;
}

function isOver(accent: PlacedText, letter: PlacedText): boolean {
  if (!/\p{L}/u.test(letter.text)) return false;
  const middle = (accent.x0 + accent.x1) / 2;
  return middle >= letter.x0 && middle <= letter.x1;
}

function withMarks(text: string, marks: readonly string[]): string {
  if (marks.length === 0) return text;
  // In an old font the letter under an accent is the i or j without its dot.
  const base = text.replace(/\u0131$/u, 'i').replace(/\u0237$/u, 'j');
  return (base + marks.join('')).normalize('NFC');
}
