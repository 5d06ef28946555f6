import { history } from '@tiptap/pm/history';
import type { Plugin } from '@tiptap/pm/state';
import type { Records } from '../model/records/records';
import { recordsPlugin } from '../model/records/recordsPlugin';
import { articleLock } from './articleLock';
import { keepQuotes } from './keepQuotes';
import { keepThroughPaste } from './keepThroughPaste';
import { pastedClaims } from './pastedClaims';
import { reattach } from './reattach';
import { tidyArticle } from './tidyArticle';

/**
 * What makes an editor state an open project. The order matters: quotes are kept after tidying,
 * and an anchor is looked for again by the quote that was kept.
 */
export function projectPlugins(records: Records): Plugin[] {
  return [
    recordsPlugin(records),
    history({ depth: Number.MAX_SAFE_INTEGER }),
    articleLock(),
    tidyArticle(),
    keepQuotes(),
    keepThroughPaste(),
    reattach(),
    pastedClaims(),
  ];
}
