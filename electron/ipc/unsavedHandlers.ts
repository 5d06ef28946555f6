import type { Services } from '../services';
import type { HandlersOf } from './handlers';

export function unsavedHandlers({ unsavedWork }: Services): HandlersOf<'unsaved'> {
  return {
    'unsaved.keep': (work, { window }) => unsavedWork.keep({ ...work, window }),
    'unsaved.keepArticle': ({ id, article }, { window }) =>
      unsavedWork.keepArticle(id, article, window),
    'unsaved.list': ({ handle }, { window }) => unsavedWork.list({ handle, window }),
    'unsaved.read': ({ handle, id }) => unsavedWork.read(handle, id),
    'unsaved.readArticle': ({ id }) => unsavedWork.readArticle(id),
    'unsaved.drop': ({ of, id }) => unsavedWork.drop(of, id),
  };
}
