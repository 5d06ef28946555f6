/**
 * Letters, digits and signs: what the import leaves alone of a text. Digits that are raised or lowered have
 * signs of their own there, or a `^` before them; here they are digits.
 */
export function core(text: string): string {
  return text
    .replace(/[⁰¹²³⁴-⁹₀-₉]/g, (digit) => digit.normalize('NFKC'))
    .replace(/[\s\p{C}\p{P}^\ufffd]+/gu, '');
}
