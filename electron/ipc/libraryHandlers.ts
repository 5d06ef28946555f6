import { err } from '../../shared/result';
import type { Services } from '../services';
import type { HandlersOf } from './handlers';

export function libraryHandlers({
  library,
  projects,
  dialogs,
  importedPictures,
}: Services): HandlersOf<'library'> {
  return {
    'library.list': () => library.list(),
    'library.create': async ({ name, article, comments, picturesOf }, { window }) => {
      const pictures = picturesOf === undefined ? [] : importedPictures.take(picturesOf);
      const created = await projects.create(name, article, { comments, pictures, window });
      // The window may try again, on a disk with more space.
      if (!created.ok && picturesOf !== undefined) importedPictures.put(picturesOf, pictures);
      return created;
    },
    'library.addFile': ({ name, base64 }, { window }) =>
      projects.addFile(name, Buffer.from(base64, 'base64'), { window }),
    'library.createSample': (_, { window }) => projects.createSample({ window }),
    'library.forget': ({ handle }) => library.forget(handle),
    'library.choose': async (_, { window }) => {
      if (dialogs === undefined) {
        return err({
          code: 'unavailable',
          message: 'Drop a project file here, or put it into the library folder.',
        });
      }
      const path = await dialogs.chooseProject();
      if (path === undefined) return err({ code: 'cancelled', message: 'Nothing was chosen.' });
      const handle = await library.handleOf(path);
      return handle.ok ? projects.open(handle.value, { window }) : handle;
    },
  };
}
