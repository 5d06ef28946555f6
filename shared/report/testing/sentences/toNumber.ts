const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The number that is said in words or in digits. */
export function toNumber(words: string | undefined): number {
  const known = NUMBERS.indexOf((words ?? '').toLowerCase());
  return known >= 0 ? known : Number(words?.replace(/,/g, ''));
}

/** The numbers in "3, 8 to 11 and 14". */
export function claimNumbers(words: string): number[] {
  return words.split(/, | and /).flatMap((part) => {
    const [first = 0, last = first] = part.split(' to ').map(Number);
    return Array.from({ length: last - first + 1 }, (_, place) => first + place);
  });
}
