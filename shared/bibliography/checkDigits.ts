/** Whether a text is one ISBN or ISSN, hyphens or not, with the digit that checks it (ISO 2108, ISO 3297). */
export function isSoundNumber(text: string): boolean {
  const digits = text.replace(/[\s-]/g, '').toUpperCase();
  if (/^\d{13}$/.test(digits)) return weighted(digits, (at) => (at % 2 === 0 ? 1 : 3)) % 10 === 0;
  if (!/^(?:\d{9}|\d{7})[\dX]$/.test(digits)) return false;
  return weighted(digits, (at) => digits.length - at) % 11 === 0;
}

function weighted(digits: string, weight: (at: number) => number): number {
  return [...digits].reduce(
    (sum, digit, at) => sum + weight(at) * (digit === 'X' ? 10 : Number(digit)),
    0,
  );
}
