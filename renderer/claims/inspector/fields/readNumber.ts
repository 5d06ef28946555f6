const GROUPED = /^[+-]?\d{1,3}(?:[,  ]\d{3})*(?:\.\d+)?$/;
const PLAIN = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/;

/**
 * The number that somebody typed: `4200`, `4,200`, `4 200`, `-38.5`. `undefined` for anything else;
 * a comma before other than three digits is not guessed at.
 */
export function readNumber(text: string): number | undefined {
  const typed = text.trim().replaceAll('−', '-');
  if (!GROUPED.test(typed) && !PLAIN.test(typed)) return undefined;
  const number = Number(typed.replace(/[,  ]/g, ''));
  // A larger one would be rounded, and the file's format refuses it.
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : undefined;
}
