import type { Services } from '../services';
import type { HandlersOf } from './handlers';

export function draftHandlers({ drafts }: Services): HandlersOf<'draft'> {
  return {
    'draft.keep': (draft, { window }) => drafts.keep({ ...draft, window }),
    'draft.keepArticle': ({ id, article }, { window }) => drafts.keepArticle(id, article, window),
    'draft.list': ({ handle }, { window }) =>
      drafts.list({
        ...(handle === undefined ? {} : { handle }),
        ...(window === undefined ? {} : { window }),
      }),
    'draft.read': ({ handle, id }) => drafts.read(handle, id),
    'draft.readArticle': ({ id }) => drafts.readArticle(id),
    'draft.drop': ({ of, id }) => drafts.drop(of, id),
  };
}
