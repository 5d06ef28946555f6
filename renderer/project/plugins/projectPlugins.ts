import { history } from '@tiptap/pm/history';
import type { Plugin } from '@tiptap/pm/state';
import type { Records } from '../model/records/records';
import { recordsPlugin } from '../model/records/recordsPlugin';
import { articleLock } from './articleLock';
import { keepQuotes } from './keepQuotes';
import { pastedClaims } from './pastedClaims';
import { tidyArticle } from './tidyArticle';

/** What makes an editor state an open project. The order matters: quotes are kept after tidying. */
export function projectPlugins(records: Records): Plugin[] {
  return [
    recordsPlugin(records),
    history({ depth: Number.MAX_SAFE_INTEGER }),
    articleLock(),
    tidyArticle(),
    keepQuotes(),
    pastedClaims(),
  ];
}
