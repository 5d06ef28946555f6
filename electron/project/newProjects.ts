import { basename } from 'node:path';
import type { Article } from '../../shared/article/block';
import type { ImportedComment, SentFile } from '../../shared/article/importResult';
import type { Picture } from '../../shared/article/picture';
import type { AppError } from '../../shared/ipc/appError';
import { createProject } from '../../shared/project/file/createProject';
import { err, ok, type Result } from '../../shared/result';
import { keepPictures, withPictures } from '../attachments/keepPictures';
import { sourcesOfFiles } from '../attachments/sourcesOfFiles';
import { createFile } from '../files/atomicFile';
import { attempt } from '../files/attempt';
import { createInFolder } from '../files/createInFolder';
import { PROJECT_EXTENSION } from '../files/fileName';
import type { FileSystem } from '../files/fileSystem';
import { snapshotOfFile, snapshotOfProject, snapshotOfText } from '../files/projectSnapshot';
import { readResource } from '../files/resources';
import { isProtected } from '../files/sealing/ageHeader';
import { sealedFiles } from '../files/sealing/sealedFiles';
import type { FilesOf } from '../library/filesOf';
import { readSnapshot } from '../reading/readSnapshot';
import { copyBeside } from './copyBeside';

type Answer<T> = Promise<Result<T, AppError>>;

/** What came with an article. */
export interface Beside {
  /** Become draft claims. */
  readonly comments?: readonly ImportedComment[] | undefined;
  /** Are kept as attachments of their figures. */
  readonly pictures?: readonly Picture[] | undefined;
  /** Become sources with these files attached. */
  readonly sentFiles?: readonly SentFile[] | undefined;
}

/** The bytes of files that belong to a project. */
export type Attached = readonly Pick<Picture, 'bytes'>[];

/** Makes project files in the library folder, each under the name it is given or the next free one. */
export interface NewProjects {
  /** Makes a project of an article. Gives the path of the new project file. */
  ofArticle(name: string, article: Article, beside: Beside): Answer<string>;
  /** Copies a project file from outside, byte by byte, with files that come with it. Gives the path of the copy. */
  ofFile(name: string, bytes: Uint8Array, attached?: Attached): Answer<string>;
  /** Copies the sample project that comes with Galley. Gives the path of the copy. */
  ofSample(): Answer<string>;
  /** Makes a project of the text of one that is open, sealed as that one is; `notices` say what the copy lacks. */
  copyOf(handle: string, name: string, text: string): Answer<{ path: string; notices: string[] }>;
}

const SAMPLE = 'sample.galley';

export function createNewProjects({
  folder,
  filesOf,
  fileSystem,
  now,
}: {
  readonly folder: string;
  readonly filesOf: FilesOf;
  readonly fileSystem: FileSystem;
  readonly now: () => Date;
}): NewProjects {
  const add = (name: string, bytes: Uint8Array): Answer<string> =>
    attempt('create', () =>
      createInFolder(fileSystem, folder, name, async (path) => {
        await createFile(fileSystem, path, bytes);
        return path;
      }),
    );

  /** The path of a project that was just made, once its files lie beside it. */
  const withFiles = async (path: string, attached: Attached): Answer<string> => {
    const kept = await keepPictures(sealedFiles({ fs: fileSystem, path }), attached);
    if (kept.ok) return ok(path);
    await attempt('create', () => fileSystem.unlink(path));
    return kept;
  };

  return {
    async ofArticle(name, article, { comments = [], pictures = [], sentFiles = [] }) {
      const time = now().toISOString();
      const project = createProject({
        article: withPictures(article, pictures, time),
        comments,
        now: time,
      });
      const sources = sourcesOfFiles(sentFiles, time);
      const path = await add(name, snapshotOfProject({ project: { ...project, sources } }).bytes);
      if (!path.ok) return path;
      return withFiles(path.value, [...pictures, ...sentFiles]);
    },
    async ofFile(name, bytes, attached = []) {
      // What a protected one says is known once its passphrase is.
      const snapshot = isProtected(bytes) ? ok(undefined) : await readSnapshot(bytes);
      if (!snapshot.ok) return snapshot;
      const path = await add(basename(name, PROJECT_EXTENSION), bytes);
      return path.ok ? withFiles(path.value, attached) : path;
    },
    async ofSample() {
      const bytes = await attempt('read', () => readResource(fileSystem, SAMPLE));
      if (!bytes.ok) return bytes;
      const snapshot = snapshotOfFile(bytes.value);
      return snapshot.ok ? add(snapshot.value.project.article.title, bytes.value) : snapshot;
    },
    async copyOf(handle, name, text) {
      const snapshot = snapshotOfText(text);
      if (!snapshot.ok) return err({ ...snapshot.error, code: 'invalidInput' });
      const files = await filesOf(handle);
      if (!files.ok) return files;
      const { bytes, project } = snapshot.value;
      // The original may be gone; what it was sealed with is not.
      const copy = await attempt('create', () =>
        createInFolder(fileSystem, folder, name, async (path) => {
          const its = await files.value.copyAt(path);
          await its.create(path, bytes);
          return its;
        }),
      );
      if (!copy.ok) return copy;
      const notices = await copyBeside(files.value, copy.value, project);
      return ok({ path: copy.value.path, notices });
    },
  };
}
