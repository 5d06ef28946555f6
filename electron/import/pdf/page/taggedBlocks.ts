import { childrenOf, marksIn, roleOf } from './taggedCells';

/** Blocks that are read as a whole. */
const BLOCK = /^(?:P|H\d?|LI|Table|Caption|Figure|Formula|TOCI|BibEntry|Note|FENote|Title)$/;
/** What may hold other blocks. */
const HOLDER =
  /^(?:Root|Document|DocumentFragment|Part|Art|Sect|Div|L|TOC|Index|NonStruct|Private|BlockQuote|Aside|)$/;
/** Deeper trees are no document's. */
const DEEPEST = 64;

/**
 * The marked content (MCID) of a page, block by block, in the order of the structure tree of a tagged PDF, in
 * which it is read (ISO 32000-1, 14.8.2.3). A list item or a table is one block, and so is text between blocks.
 */
export function taggedBlocks(tree: unknown, depth = 0): (readonly number[])[] {
  if (typeof tree !== 'object' || tree === null || depth > DEEPEST) return [];
  if (!HOLDER.test(roleOf(tree))) return nonEmpty([marksIn(tree)]);
  const blocks: number[][] = [];
  let text: number[] = [];
  for (const child of childrenOf(tree)) {
    if (!holdsBlock(child, depth)) {
      text.push(...marksIn(child));
      continue;
    }
    blocks.push(text, ...taggedBlocks(child, depth + 1).map((marks) => [...marks]));
    text = [];
  }
  return nonEmpty([...blocks, text]);
}

function holdsBlock(node: unknown, depth: number): boolean {
  if (typeof node !== 'object' || node === null || depth > DEEPEST) return false;
  const role = roleOf(node);
  if (BLOCK.test(role) || role === 'Div') return true;
  return HOLDER.test(role) && childrenOf(node).some((child) => holdsBlock(child, depth + 1));
}

function nonEmpty(blocks: readonly (readonly number[])[]): (readonly number[])[] {
  return blocks.filter((marks) => marks.length > 0);
}
