import { assertNever } from '../../../shared/assertNever';

/** How a document counts. */
export type Counting =
  | 'decimal'
  | 'decimalZero'
  | 'ordinal'
  | 'lowerLetter'
  | 'upperLetter'
  | 'lowerRoman'
  | 'upperRoman';

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;
/** Longer signs than those up to here are no document's. */
const LARGEST = 4000;
const LETTERS = 26;

/** A number as it is shown; in figures where it is too large or small for letters. */
export function countingSign(number: number, counting: Counting): string {
  if (number < 1 || number > LARGEST) return String(number);
  switch (counting) {
    case 'decimal':
      return String(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'ordinal':
      return `${number}${ordinalEnding(number)}`;
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    default:
      return assertNever(counting);
  }
}

/** Office programs go on after z with aa, bb, cc. */
function letters(number: number): string {
  const letter = String.fromCharCode(0x61 + ((number - 1) % LETTERS));
  return letter.repeat(Math.ceil(number / LETTERS));
}

function ordinalEnding(number: number): string {
  const isTeen = number % 100 > 10 && number % 100 < 14;
  return (isTeen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]) ?? 'th';
}

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}
