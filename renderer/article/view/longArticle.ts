import type { Node } from '@tiptap/pm/model';

/** From this many blocks on, blocks out of sight are skipped in layout. */
const LONG_ARTICLE_BLOCKS = 100;

/** Whether the blocks of an article that are out of sight are skipped in layout, and painted later. */
export function isLongArticle(doc: Node): boolean {
  return doc.childCount >= LONG_ARTICLE_BLOCKS;
}
