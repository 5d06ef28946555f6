import type { Block } from '../../shared/article/block';

/** Gives a caption that has just been written, as the block at `at`, to the figure before it. */
export function joinCaption(blocks: Block[], at: number): void {
  const figure = blocks[at - 1];
  const caption = blocks[at];
  if (blocks.length !== at + 1 || caption?.type !== 'paragraph') return;
  if (figure?.type !== 'figure' || figure.content.length > 0) return;
  figure.content = caption.content;
  // Places in the caption are known by its id.
  figure.id = caption.id;
  blocks.pop();
}
