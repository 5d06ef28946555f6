import { randomNumbers } from '../../randomNumbers';

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

/** Random numbers that depend on the seed alone, which is hashed (FNV-1a). */
export function randomFrom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at += 1) {
    state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193);
  }
  return randomNumbers(state);
}
