const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The number that is said in words or in digits. */
export function toNumber(words: string | undefined): number {
  const known = NUMBERS.indexOf((words ?? '').toLowerCase());
  return known >= 0 ? known : Number(words?.replace(/,/g, ''));
}
