import { blockText } from '../../shared/article/blockText';
import type { BlockId } from '../../shared/id';
import type { ProjectView } from '../project/projectView';

/** Bylines stand among the first blocks and are short (UTF-16 units). */
const AMONG_FIRST = 6;
const LONGEST = 200;

/** The blocks that repeat the article's byline or publisher, which are set smaller than the text. */
export function bylineBlocks({
  index,
  article,
}: Pick<ProjectView, 'index' | 'article'>): ReadonlySet<BlockId> {
  const names = [article.byline, article.publisher].filter((name) => name !== undefined);
  const said = names.map((name) => name.trim().toLowerCase()).filter((name) => name !== '');
  return new Set(
    index.blocks
      .slice(0, AMONG_FIRST)
      .filter((block) => {
        const text = blockText(block).toLowerCase();
        const isShort = text.length <= LONGEST && !/[.!?]\s+\p{L}/u.test(text);
        return block.type === 'paragraph' && isShort && said.some((name) => text.includes(name));
      })
      .map(({ id }) => id),
  );
}
