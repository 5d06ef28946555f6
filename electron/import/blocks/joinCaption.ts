import type { Block } from '../../../shared/article/block';

/**
 * Gives a caption that has just been written, as the block at `at`, to its figure: the one before it, or
 * the one that stood in the same paragraph and so follows it.
 */
export function joinCaption(blocks: Block[], at: number): void {
  const caption = blocks[at];
  if (caption?.type !== 'paragraph') return;
  const isLast = blocks.length === at + 1;
  const figure = isLast ? blocks[at - 1] : blocks[at + 1];
  if (blocks.length > at + 2 || figure?.type !== 'figure' || figure.content.length > 0) return;
  figure.content = caption.content;
  // Places in the caption are known by its id.
  figure.id = caption.id;
  blocks.splice(at, 1);
}
