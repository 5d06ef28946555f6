import { basename, dirname, join } from 'node:path';
import type { Article } from '../../shared/article/block';
import type { ImportedComment } from '../../shared/article/importResult';
import type { Picture } from '../../shared/article/picture';
import type { AppError } from '../../shared/ipc/appError';
import type { OpenedProject, SavedVersion } from '../../shared/ipc/openedProject';
import type { Save } from '../../shared/ipc/save';
import { createProject } from '../../shared/project/file/createProject';
import { projectAttachments } from '../../shared/project/file/projectAttachments';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import { err, ok, type Result } from '../../shared/result';
import { keepPictures, withPictures } from '../attachments/keepPictures';
import { missingAttachments } from '../attachments/missingAttachments';
import { copyAttachments } from '../attachments/moveAttachments';
import { moveFile } from '../files/atomicFile';
import { attempt } from '../files/attempt';
import { createInFolder } from '../files/createInFolder';
import { createQueue } from '../files/createQueue';
import { PROJECT_EXTENSION, safeFileName } from '../files/fileName';
import { type FileSystem, MAY_WRITE } from '../files/fileSystem';
import {
  type ProjectSnapshot,
  snapshotOfFile,
  snapshotOfProject,
  snapshotOfText,
} from '../files/projectSnapshot';
import { readRegularFile } from '../files/readFile';
import { readResource } from '../files/resources';
import { isProtected, type ProjectCipher } from '../files/sealing/projectCipher';
import { createProjectKeys, isProtectedFile, type ProjectKeys } from '../files/sealing/projectKeys';
import { storedContent } from '../files/sealing/storedContent';
import { sha256 } from '../files/sha256';
import { PROTECTED, StorageError } from '../files/storageError';
import { storageFailure } from '../files/storageFailure';
import { sweepTemporary } from '../files/sweepTemporary';
import type { Library } from '../library/library';
import { projectName } from '../library/librarySummary';
import type { ViewStates } from '../library/viewStates';
import { HeldProject } from './heldProject';
import { logNotices } from './logNotices';
import { takeAttachmentsAlong, takeBackupsAlong } from './moveBeside';
import { ProjectAdapter } from './projectAdapter';
import { readOrRecover } from './readOrRecover';
import { copyRecovery } from './recoveryFile';
import { createWriters } from './writers';

type Answer<T> = Promise<Result<T, AppError>>;

/** The project files, by handle. Nothing here makes or changes a file but what its name says. */
export interface ProjectStore {
  open(handle: string, opening?: Opening): Answer<OpenedProject>;
  /** The project as it is on the disk now, with the hash of its bytes. */
  read(handle: string): Answer<ProjectSnapshot>;
  /** The hash of the content on the disk now, whatever it says. */
  hash(handle: string): Answer<string>;
  /** Writes a version over the one it is based on. Asked for twice, it is written once. */
  save(handle: string, save: Save, window?: string): Answer<SavedVersion>;
  /** A new project of an article in the library folder, opened. */
  create(name: string, article: Article, opening?: Opening & Beside): Answer<OpenedProject>;
  /** A file from outside, copied into the library byte by byte, opened. */
  addFile(name: string, bytes: Uint8Array, opening?: Opening): Answer<OpenedProject>;
  createSample(opening?: Opening): Answer<OpenedProject>;
  /** The text of an open project as a new one in the library, with the attachments it names. */
  saveCopy(
    handle: string,
    name: string,
    text: string,
  ): Answer<{ handle: string; name: string; notices: string[] }>;
  /** Never over another file; answers with the name it has now, made safe. */
  rename(handle: string, name: string): Answer<{ name: string }>;
  /** Work on the files of a project that a window writes, while nothing else is done to it. */
  exclusively<T>(
    handle: string,
    window: string,
    work: (path: string, held: HeldProject) => Promise<T>,
  ): Answer<T>;
  /** Gives up what a window holds: one project, or all of them. */
  close(window: string, handle?: string): Promise<void>;
}

/** What came with an article. */
interface Beside {
  /** Become draft claims. */
  readonly comments?: readonly ImportedComment[] | undefined;
  /** Are kept as attachments of their figures. */
  readonly pictures?: readonly Picture[];
}

/** Who opens a project, and how. */
export interface Opening {
  /** Names the window; one window at a time may write a project. */
  readonly window?: string;
  /** Takes the right to write from another window of this program. */
  readonly takeOver?: boolean;
}

interface ProjectStoreOptions {
  readonly library: Library;
  readonly viewStates: ViewStates;
  readonly keys?: ProjectKeys;
  readonly fileSystem: FileSystem;
  readonly now: () => Date;
}

const SAMPLE = 'sample.galley';

export function createProjectStore(options: ProjectStoreOptions): ProjectStore {
  const { library, viewStates, fileSystem, now, keys = createProjectKeys() } = options;
  const hold = (handle: string, path: string, window: string) =>
    new HeldProject(
      new ProjectAdapter(path, {
        fileSystem,
        now,
        cipher: () => (keys.isUnlocked(handle, window) ? keys.cipherOf(handle) : undefined),
      }),
    );
  const writers = createWriters({
    fileSystem,
    find: async (handle, window) => {
      const path = await library.pathOf(handle);
      return { path, held: hold(handle, path, window) };
    },
  });
  /** What was answered to the last save of each project. */
  const answered = new Map<string, { readonly id: string; readonly version: SavedVersion }>();
  // One thing at a time: two saves of one project must not see the same hash on the disk.
  const inTurn = createQueue();

  const open = (handle: string, opening: Opening = {}): Answer<OpenedProject> =>
    attempt('read', async () => {
      const path = await library.pathOf(handle);
      const { window = '' } = opening;
      const cipher = keys.isUnlocked(handle, window) ? keys.cipherOf(handle) : undefined;
      const held = hold(handle, path, window);
      const read = await readOrRecover(fileSystem, held, { handle, path, cipher });
      const { snapshot } = read;
      const isSealed =
        cipher !== undefined && (!read.isWhole || (await isProtectedFile(fileSystem, path)));
      if (isSealed) keys.hold(handle, window);
      else keys.release(window, handle);
      let readOnly = read.readOnly ?? (await whyReadOnly(fileSystem, path));
      let isLocked = false;
      if (readOnly === undefined) {
        const writer = await writers.begin(handle, path, { ...opening, window, held });
        if ('code' in writer) {
          readOnly = writer.message;
          isLocked = true;
        } else {
          await sweepTemporary(fileSystem, dirname(path), now());
        }
      }
      await library.opened(handle);
      return {
        handle,
        name: projectName(path),
        project: snapshot.project,
        hash: snapshot.hash,
        view: await viewStates.get(handle),
        notices: [
          ...snapshot.notices,
          ...logNotices(snapshot.project),
          ...(await missingAttachments(
            fileSystem,
            path,
            snapshot.project,
            isSealed ? cipher : undefined,
          )),
        ],
        ...(readOnly === undefined ? {} : { readOnly }),
        ...(isLocked ? { isLocked } : {}),
        ...(isSealed ? { isProtected: true } : {}),
      };
    });

  const addToLibrary = (name: string, bytes: Uint8Array): Answer<string> =>
    attempt('create', () => createInFolder(fileSystem, library.folder, name, bytes));
  const openPath = async (path: string, opening?: Opening): Answer<OpenedProject> => {
    const handle = await library.handleOf(path);
    return handle.ok ? open(handle.value, opening) : handle;
  };
  const addAndOpen = async (
    name: string,
    bytes: Uint8Array,
    opening?: Opening,
  ): Answer<OpenedProject> => {
    const path = await addToLibrary(name, bytes);
    return path.ok ? openPath(path.value, opening) : path;
  };
  const addFile = async (
    name: string,
    bytes: Uint8Array,
    opening?: Opening,
  ): Answer<OpenedProject> => {
    // What a protected one says is known once its passphrase is.
    const snapshot = isProtected(bytes) ? ok(undefined) : snapshotOfFile(bytes);
    return snapshot.ok ? addAndOpen(basename(name, PROJECT_EXTENSION), bytes, opening) : snapshot;
  };

  /** The copy of the text is what must not fail; what its attachments lack is said. */
  const copyAttachmentsOf = async (
    handle: string,
    project: ProjectFile,
    to: string,
    cipher: ProjectCipher | undefined,
  ): Promise<string[]> => {
    const hashes = new Set(projectAttachments(project).map(({ sha256 }) => sha256));
    const copied = await attempt('attach', async () => {
      const from = await library.pathOf(handle);
      await copyAttachments(fileSystem, from, to, hashes, cipher);
      if (cipher !== undefined) await copyRecovery(fileSystem, from, to);
    });
    return copied.ok
      ? await missingAttachments(fileSystem, to, project, cipher)
      : [`The copy lacks attachments. ${copied.error.message}`];
  };

  const isLockedOnDisk = async (handle: string): Promise<boolean> => {
    const found = await attempt('read', async () =>
      isProtectedFile(fileSystem, await library.pathOf(handle)),
    );
    return found.ok && found.value;
  };

  const save = async (handle: string, { id, change, basedOn }: Save, window: string) => {
    const last = answered.get(handle);
    if (last?.id === id) return ok(last.version);
    const writer = await attempt('save', () => writers.writing(handle, window));
    if (!writer.ok) return writer;
    const { held } = writer.value;
    const saved = await held.save(change, basedOn);
    if (!saved.ok) return saved;
    const { hash, isRepaired } = saved.value;
    const notice = held.adapter.backupProblem;
    const version: SavedVersion = {
      hash,
      savedAt: now().toISOString(),
      ...(isRepaired ? { isRepaired } : {}),
      ...(notice === undefined ? {} : { notice }),
    };
    answered.set(handle, { id, version });
    return ok(version);
  };

  return {
    open: (handle, opening) => inTurn(() => open(handle, opening)),
    read: (handle) =>
      attempt('read', async () =>
        new ProjectAdapter(await library.pathOf(handle), {
          fileSystem,
          cipher: () => keys.cipherOf(handle),
        }).read(),
      ),
    hash: (handle) =>
      attempt('read', async () => {
        // The whole of it: size and time of a file that was changed may be what they were.
        const bytes = await readRegularFile(fileSystem, await library.pathOf(handle));
        const content = storedContent(bytes, keys.cipherOf(handle));
        if (!content.ok) throw new StorageError(content.error);
        return sha256(content.value);
      }),
    save: (handle, what, window = '') => inTurn(() => save(handle, what, window)),
    create: (name, article, { comments = [], pictures = [], ...opening } = {}) =>
      inTurn(async () => {
        const time = now().toISOString();
        const project = createProject({
          article: withPictures(article, pictures, time),
          comments,
          now: time,
        });
        const path = await addToLibrary(name, snapshotOfProject({ project }).bytes);
        if (!path.ok) return path;
        const kept = await attempt('create', () => keepPictures(fileSystem, path.value, pictures));
        if (!kept.ok) {
          await attempt('create', () => fileSystem.unlink(path.value));
          return kept;
        }
        return openPath(path.value, opening);
      }),
    addFile: (name, bytes, opening) => inTurn(() => addFile(name, bytes, opening)),
    createSample: (opening) =>
      inTurn(async () => {
        const bytes = await attempt('read', () => readResource(fileSystem, SAMPLE));
        if (!bytes.ok) return bytes;
        const snapshot = snapshotOfFile(bytes.value);
        if (!snapshot.ok) return snapshot;
        return addAndOpen(snapshot.value.project.article.title, bytes.value, opening);
      }),
    saveCopy: (of, name, text) =>
      inTurn(async () => {
        const snapshot = snapshotOfText(text);
        if (!snapshot.ok) return err({ ...snapshot.error, code: 'invalidInput' });
        // The original may be gone; what it was sealed with is not.
        const cipher = keys.cipherOf(of);
        if (cipher === undefined && (await isLockedOnDisk(of))) return err(PROTECTED);
        const { bytes, project } = snapshot.value;
        const path = await addToLibrary(name, cipher?.seal(bytes) ?? bytes);
        if (!path.ok) return path;
        const handle = await library.handleOf(path.value);
        if (!handle.ok) return handle;
        const notices = await copyAttachmentsOf(of, project, path.value, cipher);
        return ok({ handle: handle.value, name: projectName(path.value), notices });
      }),
    rename: (handle, name) =>
      inTurn(() =>
        attempt('rename', async () => {
          const from = await library.pathOf(handle);
          const to = join(dirname(from), `${safeFileName(name)}${PROJECT_EXTENSION}`);
          if (to === from) return { name: projectName(to) };
          await moveFile(fileSystem, from, to);
          await takeAttachmentsAlong(fileSystem, from, to);
          await writers.moved(handle, to, async () => {
            await library.moved(handle, to);
            await takeBackupsAlong(fileSystem, from, to);
          });
          return { name: projectName(to) };
        }),
      ),
    exclusively: (handle, window, work) =>
      inTurn(() =>
        attempt('save', async () => {
          const { held } = await writers.held(handle, window);
          return work(await library.pathOf(handle), held);
        }),
      ),
    close: (window, handle) =>
      inTurn(async () => {
        keys.release(window, handle);
        await writers.end(window, handle);
      }),
  };
}

async function whyReadOnly(fs: FileSystem, path: string): Promise<string | undefined> {
  try {
    await fs.access(path, MAY_WRITE);
    await fs.access(dirname(path), MAY_WRITE);
    return undefined;
  } catch (error) {
    return storageFailure(error, 'save').message;
  }
}
