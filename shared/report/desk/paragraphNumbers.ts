import type { Block } from '../../article/block';

const NUMBERED: ReadonlySet<Block['type']> = new Set(['paragraph', 'quotation', 'listItem']);

/** The number of each block by which somebody can speak of it; none for headings, tables, pictures and rules. */
export function paragraphNumbers(blocks: readonly Block[]): readonly (number | undefined)[] {
  let count = 0;
  return blocks.map(({ type }) => {
    if (!NUMBERED.has(type)) return undefined;
    count += 1;
    return count;
  });
}
