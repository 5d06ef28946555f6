import type { ArticleMetadata } from '../../shared/article/block';
import { dropUndefined } from '../../shared/dropUndefined';
import { momentWords } from '../ui/words/momentWords';

/** The article with what its checkers declare; who declares it and when is kept only where the words are others. */
export function withInterests(
  article: ArticleMetadata,
  typed: string,
  by: string,
  at: string,
): ArticleMetadata {
  const text = typed.trim();
  if (text === (article.interests?.text.trim() ?? '')) return article;
  const interests = text === '' ? undefined : dropUndefined({ text, by: by || undefined, at });
  return dropUndefined({ ...article, interests }) as ArticleMetadata;
}

/** Who declared it and when, under the field. */
export function declaredWords({ interests }: ArticleMetadata): string {
  if (!interests) {
    return 'What the checkers of this article declare about themselves. Reports for the author leave it out; without any they say nothing.';
  }
  const by = interests.by ? ` by ${interests.by}` : '';
  return `Declared${by}, ${momentWords(interests.at)}. Reports for the author leave it out.`;
}
