/** Without vowels no word comes out. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';
const CODE_LENGTH = 3;

/**
 * Hands out one name for each confidential source, in the order in which it is asked. The names of
 * two reports with different nonces have nothing to do with each other, nor with the sources.
 */
export function pseudonyms(nonce: string): () => string {
  const random = randomFrom(nonce);
  const used = new Set<string>();
  return () => {
    let code: string;
    do {
      code = '';
      for (let at = 0; at < CODE_LENGTH; at += 1) {
        code += LETTERS[Math.floor(random() * LETTERS.length)];
      }
    } while (used.has(code));
    used.add(code);
    return `Source ${code} (name withheld)`;
  };
}

/** Numbers from 0 up to 1 that look random and depend on the seed alone (FNV-1a, then mulberry32). */
export function randomFrom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at += 1) {
    state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
