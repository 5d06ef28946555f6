export type Strength = 'short' | 'weak' | 'fair' | 'strong';

/** Shorter ones are not taken. */
export const FEWEST_LETTERS = 8;

/** What a guess would have to go through, as a power of two, from which it counts as that strong. */
const FAIR_BITS = 50;
const STRONG_BITS = 75;

/** Letters of a kind a guesser has to reckon with once one of them is there. */
const KINDS: readonly (readonly [RegExp, number])[] = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/\d/, 10],
  [/[^a-zA-Z\d\s]/, 33],
];
/** A word of a language counts as one of a few thousand, however long it is. */
const WORD_BITS = 12;

/** A rough measure: it does not know which passphrases are common. */
export function passphraseStrength(passphrase: string): Strength {
  const text = passphrase.trim();
  if (text.length < FEWEST_LETTERS) return 'short';
  const words = new Set(text.toLowerCase().split(/[\s_-]+/));
  const letters = KINDS.reduce((sum, [kind, count]) => sum + (kind.test(text) ? count : 0), 0);
  // Letters that come again add little.
  const bySigns = new Set(text).size * Math.log2(Math.max(2, letters));
  const isWords = /^[\p{L}\s_-]+$/u.test(text);
  const bits = isWords ? Math.min(bySigns, words.size * WORD_BITS + 4) : bySigns;
  if (bits < FAIR_BITS) return 'weak';
  return bits < STRONG_BITS && words.size < 6 ? 'fair' : 'strong';
}
