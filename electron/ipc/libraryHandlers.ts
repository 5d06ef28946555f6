import { basename } from 'node:path';
import type { AppError } from '../../shared/ipc/appError';
import type { OpenedProject } from '../../shared/ipc/openedProject';
import { err, ok, type Result } from '../../shared/result';
import { readDocument } from '../files/readDocument';
import { isArchive, MAX_BUNDLE_BYTES } from '../import/bundle/openBundle';
import { readBundle } from '../import/bundle/readBundle';
import type { Services } from '../services';
import type { Caller, HandlersOf } from './handlers';

export function libraryHandlers({
  library,
  projects,
  dialogs,
  importedFiles,
  settings,
}: Services): HandlersOf<'library'> {
  /** A project file, or a bundle with its evidence. */
  const addFile = async (
    name: string,
    bytes: Uint8Array,
    { window, signal }: Caller,
  ): Promise<Result<OpenedProject, AppError>> => {
    if (!isArchive(bytes)) return projects.addFile(name, bytes, { window });
    const bundle = await readBundle(bytes, signal);
    if (!bundle.ok) return bundle;
    const { projectBytes, files: attached } = bundle.value;
    return projects.addFile(name.replace(ARCHIVE, ''), projectBytes, { window, attached });
  };

  return {
    'library.list': async () => {
      const list = await library.list();
      if (!list.ok) return list;
      const notice = [list.value.notice, settings.notice].filter(Boolean).join(' ');
      return ok({ ...list.value, ...(notice === '' ? {} : { notice }) });
    },
    'library.create': async ({ name, article, comments, readBy, keepsSent }, { window }) => {
      const files = readBy === undefined ? undefined : importedFiles.take(readBy);
      const pictures = files?.pictures;
      const sentFiles = keepsSent ? files?.sentFiles : [];
      const created = await projects.create(name, article, {
        comments,
        pictures,
        sentFiles,
        window,
      });
      // The window may try again, on a disk with more space.
      if (!created.ok && readBy !== undefined && files) importedFiles.put(readBy, files);
      return created;
    },
    'library.addFile': ({ name, base64 }, caller) =>
      addFile(name, Buffer.from(base64, 'base64'), caller),
    'library.createSample': (_, { window }) => projects.createSample({ window }),
    'library.forget': ({ handle }) => library.forget(handle),
    'library.choose': async (_, caller) => {
      const { window } = caller;
      if (dialogs === undefined) {
        return err({
          code: 'unavailable',
          message: 'Drop a project file here, or put it into the library folder.',
        });
      }
      const path = await dialogs.chooseProject();
      if (path === undefined) return err({ code: 'cancelled', message: 'Nothing was chosen.' });
      if (ARCHIVE.test(path)) {
        const bytes = await readDocument(path, MAX_BUNDLE_BYTES);
        return bytes.ok ? addFile(basename(path), bytes.value, caller) : bytes;
      }
      const handle = await library.handleOf(path);
      return handle.ok ? projects.open(handle.value, { window }) : handle;
    },
  };
}

/** How a bundle is called; a project is opened where it lies, and a bundle comes into the library. */
const ARCHIVE = /\.zip$/i;
