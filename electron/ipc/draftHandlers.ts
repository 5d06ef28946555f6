import { contract } from '../../shared/ipc/contract';
import type { Services } from '../services';
import { type HandlersOf, handler } from './handler';

type DraftChannel =
  | 'draft.keep'
  | 'draft.keepArticle'
  | 'draft.list'
  | 'draft.read'
  | 'draft.readArticle'
  | 'draft.drop';

export function draftHandlers({ drafts }: Services): HandlersOf<DraftChannel> {
  return {
    'draft.keep': handler(contract['draft.keep'], (draft, { window }) =>
      drafts.keep({ ...draft, window }),
    ),
    'draft.keepArticle': handler(contract['draft.keepArticle'], ({ id, article }, { window }) =>
      drafts.keepArticle(id, article, window),
    ),
    'draft.list': handler(contract['draft.list'], ({ handle }, { window }) =>
      drafts.list({
        ...(handle === undefined ? {} : { handle }),
        ...(window === undefined ? {} : { window }),
      }),
    ),
    'draft.read': handler(contract['draft.read'], ({ handle, id }) => drafts.read(handle, id)),
    'draft.readArticle': handler(contract['draft.readArticle'], ({ id }) => drafts.readArticle(id)),
    'draft.drop': handler(contract['draft.drop'], ({ of, id }) => drafts.drop(of, id)),
  };
}
