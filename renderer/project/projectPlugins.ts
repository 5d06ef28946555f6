import { history } from '@tiptap/pm/history';
import type { Plugin } from '@tiptap/pm/state';
import { articleLock } from './plugins/articleLock';
import { keepQuotes } from './plugins/keepQuotes';
import { pastedClaims } from './plugins/pastedClaims';
import { tidyArticle } from './plugins/tidyArticle';
import type { Records } from './records/records';
import { recordsPlugin } from './records/recordsPlugin';

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
