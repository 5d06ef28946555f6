import type { Block } from './block';
import { blockText } from './blockText';
import { countWords } from './countWords';

/** The number of words of each block that was counted, by the language it was counted in. */
const counted = new WeakMap<Block, Map<string | undefined, number>>();

/**
 * The number of words of an article. Blocks are immutable, so each is counted once: to count again after
 * a change costs the blocks that changed.
 *
 * @param language a BCP 47 tag, which tells scripts that put no spaces between words apart
 */
export function articleWords(blocks: readonly Block[], language?: string): number {
  let words = 0;
  for (const block of blocks) words += blockWords(block, language);
  return words;
}

function blockWords(block: Block, language: string | undefined): number {
  const counts = counted.get(block) ?? new Map<string | undefined, number>();
  counted.set(block, counts);
  const known = counts.get(language);
  if (known !== undefined) return known;
  const words = countWords(blockText(block), language);
  counts.set(language, words);
  return words;
}
