/** Text in the order in which it is read, by sentences. */
export interface Flow {
  readonly sentences: readonly string[];
  /** True for what stands beside the text: it may come between any two of its paragraphs. */
  readonly aside?: boolean;
}

/** How many neighbouring sentences stayed neighbours. */
export interface PairsKept {
  readonly kept: number;
  readonly pairs: number;
}

/**
 * Counts the pairs of sentences next to each other that a reader gives whole and one right after the
 * other. What stands beside a text is taken out of it first, where it is whole.
 */
export function pairsKept(read: string, flows: readonly Flow[]): PairsKept {
  const whole = plain(read);
  let text = whole;
  for (const { sentences } of flows.filter(({ aside }) => aside)) {
    text = text.replace(plain(sentences.join(' ')), ' ');
  }
  let kept = 0;
  let pairs = 0;
  for (const { sentences, aside } of flows) {
    for (const [index, sentence] of sentences.entries()) {
      const next = sentences[index + 1];
      if (next === undefined) continue;
      pairs += 1;
      const pair = `${plain(sentence)} ${plain(next)}`;
      if (plain(aside ? whole : text).includes(pair)) kept += 1;
    }
  }
  return { kept, pairs };
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
