import type { ArticleMetadata } from '../../../shared/article/block';
import { recordsOf, setRecord } from '../model/records/recordsPlugin';
import { beginIntent, type Intent, unlessEmpty } from './intent';

/** Changes what is known about the article (title, byline, dates …); its text stays. */
export function updateArticle(update: (article: ArticleMetadata) => ArticleMetadata): Intent {
  return (state) => {
    const before = recordsOf(state).article;
    const after = update(before);
    return unlessEmpty(
      setRecord(beginIntent(state), { kind: 'article', id: 'article', before, after }),
    );
  };
}
