import { assertNever } from '../assertNever';
import type { Block, Inline } from './block';

const texts = new WeakMap<Block, string>();

/**
 * The text of a block, which all offsets into it count: its runs one after the other, the cells of a
 * table row joined by `\t`, the caption of a figure, nothing for a rule. Blocks are immutable, so each
 * object's text is worked out once.
 */
export function blockText(block: Block): string {
  let text = texts.get(block);
  if (text === undefined) {
    text = textOf(block);
    texts.set(block, text);
  }
  return text;
}

function textOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'listItem':
    case 'quotation':
    case 'figure':
      return inlineText(block.content);
    case 'tableRow':
      return block.cells.map(inlineText).join('\t');
    case 'rule':
      return '';
    default:
      return assertNever(block);
  }
}

function inlineText(content: readonly Inline[]): string {
  let text = '';
  for (const run of content) text += run.text;
  return text;
}
