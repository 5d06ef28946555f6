import { blockText } from '../../../shared/article/blockText';
import type { BlockId } from '../../../shared/id';
import type { ProjectView } from '../../project/derived/projectView';

/** Bylines stand among the first blocks and are short (UTF-16 units). */
const AMONG_FIRST = 6;
const LONGEST = 200;
const LONGEST_DATE = 60;

/** The blocks that repeat the article's byline, publisher or date, which are set smaller than text. */
export function bylineBlocks({
  index,
  article,
}: Pick<ProjectView, 'index' | 'article'>): ReadonlySet<BlockId> {
  const names = [article.byline, article.publisher]
    .map((name) => name?.trim().toLowerCase() ?? '')
    .filter((name) => name !== '');
  const repeats = (text: string) =>
    names.some((name) => text.includes(name)) || saysDate(text, article.published);
  return new Set(
    index.blocks
      .slice(0, AMONG_FIRST)
      .filter((block) => {
        const text = blockText(block).toLowerCase();
        const isShort = text.length <= LONGEST && !/[.!?]\s+\p{L}/u.test(text);
        return block.type === 'paragraph' && isShort && repeats(text);
      })
      .map(({ id }) => id),
  );
}

/** Whether a short line gives the day of a date such as `2012-02-26T11:28`, in any wording. */
function saysDate(text: string, date: string | undefined): boolean {
  const parts = /^(\d{4})-\d{2}-(\d{2})/.exec(date ?? '');
  if (!parts || text.length > LONGEST_DATE) return false;
  const numbers = new Set((text.match(/\d+/g) ?? []).map(Number));
  return numbers.has(Number(parts[1])) && numbers.has(Number(parts[2]));
}
