import type { Block } from '../../../shared/article/block';
import { formatDate } from '../../../shared/dates/formatDate';
import { newId } from '../../../shared/id';
import { readMachineDate } from '../head/findDate';
import { blockText } from '../head/pageHeader';
import type { ArticleRecord } from './jsonLd';

/** A page that shows less than this share of what it tells search engines shows the beginning only. */
const SHOWN_SHARE = 0.6;
/** Shorter texts are summaries, letters; less where the page shows next to nothing. */
const LEAST_LETTERS = 400;
const LEAST_ALONE = 40;
const OFFERS =
  /subscri|sign in|log ?in|already a (?:member|subscriber)|abonn|register to|suscr[ií]b|iscriviti/i;

/** The blocks of the text that a page gives only to search engines; undefined where the page shows it. */
export function hiddenArticle(
  { body, updates }: ArticleRecord,
  shown: readonly Block[],
): Block[] | undefined {
  const lines = [...bodyBlocks(body ?? ''), ...(updates ?? []).flatMap(updateBlocks)];
  const length = lettersOf(lines);
  const seen = lettersOf(shown);
  const least = seen < LEAST_ALONE ? LEAST_ALONE : LEAST_LETTERS;
  if (length < least || seen >= length * SHOWN_SHARE) return undefined;
  const all = lines.map(blockText).join('\n');
  // What stands above the text is a part of the article; what asks for money is not.
  const kept = shown.filter((block) => {
    const text = blockText(block).trim();
    if (block.type === 'heading') return true;
    return seen >= LEAST_ALONE && text !== '' && !OFFERS.test(text) && !all.includes(text);
  });
  return [...kept, ...lines];
}

function lettersOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + blockText(block).length, 0);
}

function bodyBlocks(body: string): Block[] {
  return body
    .replace(/<\/(?:p|div|h[1-6]|li)>|<br\s*\/?>/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .split(/\r?\n|\u2028|\u2029/)
    .map((line) =>
      line
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim()
        .toWellFormed(),
    )
    .filter((line) => line !== '')
    .map((text) => ({ id: newId('block'), type: 'paragraph', content: [{ text }] }));
}

function updateBlocks({
  title,
  published,
  body,
}: NonNullable<ArticleRecord['updates']>[number]): Block[] {
  const date = readMachineDate(published ?? '');
  const heading: Block[] =
    title === undefined
      ? []
      : [{ id: newId('block'), type: 'heading', level: 2, content: [{ text: title }] }];
  return [
    ...heading,
    ...bodyBlocks(date === undefined ? '' : formatDate(date)),
    ...bodyBlocks(body ?? ''),
  ];
}
