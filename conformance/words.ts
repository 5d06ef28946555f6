/** The words of a text, folded so that only a difference a reader would see counts. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

export interface Overlap {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How much two texts share, as multisets of words: 0 to 1. Two empty texts share everything. */
export function compareWords(found: readonly string[], expected: readonly string[]): Overlap {
  const left = new Map<string, number>();
  for (const word of expected) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  const precision = found.length === 0 ? Number(expected.length === 0) : shared / found.length;
  const recall = expected.length === 0 ? Number(found.length === 0) : shared / expected.length;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}
