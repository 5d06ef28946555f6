import { type Block, blockSchema } from '../../article/block';
import { canonicalText, pointAt } from '../../article/canonicalText';
import { describeRange } from '../describeAnchor';
import type { Described } from '../locate/locateAnchors';

/** A sentence long enough to be told from others by its context. */
export const LONG =
  'Officials said on Friday that the harbour had been closed for most of the spring';

/** An article of paragraphs, whose blocks are called `blk_0`, `blk_1` and so on. */
export function article(...texts: string[]): Block[] {
  return texts.map((text, index) => paragraph(`blk_${index}`, text));
}

export function paragraph(id: string, text: string): Block {
  return blockSchema.parse({ id, type: 'paragraph', content: text === '' ? [] : [{ text }] });
}

/** Copies of the blocks with new ids, as another import of the document would make them. */
export function withNewIds(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => blockSchema.parse({ ...block, id: `blk_new-${index}` }));
}

/** An anchor on the nth occurrence of some words, from 0. */
export function anchorOf(blocks: readonly Block[], words: string, nth = 0): Described {
  const canonical = canonicalText(blocks);
  let at = canonical.text.indexOf(words);
  for (let skipped = 0; skipped < nth; skipped += 1) at = canonical.text.indexOf(words, at + 1);
  return describeRange(canonical, {
    start: pointAt(canonical, at),
    end: pointAt(canonical, at + words.length),
  });
}
