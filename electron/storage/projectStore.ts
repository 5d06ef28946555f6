import { constants } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Low } from 'lowdb';
import type { Article } from '../../shared/article/block';
import type { ImportedComment } from '../../shared/article/importResult';
import type { Picture } from '../../shared/article/picture';
import type { AppError } from '../../shared/ipc/appError';
import type { OpenedProject } from '../../shared/ipc/contract';
import { createProject } from '../../shared/project/createProject';
import { projectAttachments } from '../../shared/project/projectAttachments';
import type { ProjectFile } from '../../shared/project/projectFile';
import { err, ok, type Result } from '../../shared/result';
import { createFile, moveFile } from './atomicFile';
import { attempt } from './attempt';
import { moveBackups, newestGoodBackup } from './backups';
import { createQueue } from './createQueue';
import { numberedName, PROJECT_EXTENSION, safeFileName } from './fileName';
import { errorCode, type FileSystem } from './fileSystem';
import { keepPictures, withPictures } from './keepPictures';
import type { Library } from './library';
import { projectName } from './librarySummary';
import { logNotices } from './logNotices';
import { missingAttachments } from './missingAttachments';
import { copyAttachments, moveAttachments } from './moveAttachments';
import { ProjectAdapter } from './projectAdapter';
import { lockProject, type ProjectLock } from './projectLock';
import {
  type ProjectSnapshot,
  snapshotOfFile,
  snapshotOfProject,
  snapshotOfText,
} from './projectSnapshot';
import { readResource } from './resources';
import { StorageError } from './storageError';
import { storageFailure } from './storageFailure';
import { sweepTemporary } from './sweepTemporary';
import type { ViewStates } from './viewStates';

type Answer<T> = Promise<Result<T, AppError>>;

/** The project files, by handle. Nothing here makes or changes a file but what its name says. */
export interface ProjectStore {
  open(handle: string, opening?: Opening): Answer<OpenedProject>;
  /** The project as it is on the disk now, with the hash of its bytes. */
  read(handle: string): Answer<ProjectSnapshot>;
  /** Replaces the content that has the hash `basedOn` with the canonical text of a project. */
  save(
    handle: string,
    text: string,
    basedOn: string,
    window?: string,
  ): Answer<{ hash: string; savedAt: string; notice?: string }>;
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
  readonly fileSystem: FileSystem;
  readonly now: () => Date;
}

interface Session {
  readonly window: string;
  lock: ProjectLock | undefined;
  readonly adapter: ProjectAdapter;
}

const SAMPLE = 'sample.galley';

export function createProjectStore(options: ProjectStoreOptions): ProjectStore {
  const { library, viewStates, fileSystem, now } = options;
  const sessions = new Map<string, Session>();
  // One thing at a time: two saves of one project must not see the same hash on the disk.
  const inTurn = createQueue();

  /** Undefined where somebody else writes this project. Without a lock file the hash check stands alone. */
  const startSession = async (path: string, window: string): Promise<Session | undefined> => {
    const taken = await attempt('read', () => lockProject(fileSystem, path));
    if (taken.ok && taken.value.kind === 'taken') return undefined;
    const session: Session = {
      window,
      lock: taken.ok && taken.value.kind === 'held' ? taken.value.lock : undefined,
      adapter: new ProjectAdapter(path, {
        fileSystem,
        now,
        mayWrite: async () => {
          if (session.lock && !(await session.lock.isHeld())) throw new StorageError(LOST);
        },
      }),
    };
    return session;
  };
  const endSession = async (handle: string, session: Session): Promise<void> => {
    sessions.delete(handle);
    await attempt('save', async () => session.lock?.release());
  };

  /** The session that may write, or why none may. */
  const sessionFor = async (
    handle: string,
    path: string,
    { window = '', takeOver = false }: Opening,
  ): Promise<Session | AppError> => {
    const current = sessions.get(handle);
    if (current && current.window !== window && !takeOver) return OTHER_WINDOW;
    if (current) await endSession(handle, current);
    return (await startSession(path, window)) ?? OTHER_PROGRAM;
  };

  const open = (handle: string, opening: Opening = {}): Answer<OpenedProject> =>
    attempt('read', async () => {
      const path = await library.pathOf(handle);
      const read = await readOrRecover(path);
      const { snapshot } = read;
      let readOnly = read.readOnly ?? (await whyReadOnly(fileSystem, path));
      let isLocked = false;
      if (readOnly === undefined) {
        const session = await sessionFor(handle, path, opening);
        if ('code' in session) {
          readOnly = session.message;
          isLocked = true;
        } else {
          sessions.set(handle, session);
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
          ...(await missingAttachments(fileSystem, path, snapshot.project)),
        ],
        ...(readOnly === undefined ? {} : { readOnly }),
        ...(isLocked ? { isLocked } : {}),
      };
    });

  /** A damaged file is left as it is; its newest sound backup is shown instead. */
  const readOrRecover = async (path: string) => {
    const read = await attempt('read', () => new ProjectAdapter(path, { fileSystem }).read());
    if (read.ok) return { snapshot: read.value };
    if (read.error.code === 'damaged') {
      const good = await newestGoodBackup(fileSystem, path);
      if (good) return { snapshot: good.snapshot, readOnly: recovered(good.backup.savedAt) };
    }
    throw new StorageError(read.error);
  };
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
    const snapshot = snapshotOfFile(bytes);
    return snapshot.ok ? addAndOpen(basename(name, PROJECT_EXTENSION), bytes, opening) : snapshot;
  };

  /** The lock file is named after the project. */
  const lockAnew = async (session: Session, path: string): Promise<void> => {
    const taken = await attempt('save', async () => {
      await session.lock?.release();
      return lockProject(fileSystem, path);
    });
    session.lock = taken.ok && taken.value.kind === 'held' ? taken.value.lock : undefined;
  };

  /** The copy of the text is what must not fail; what its attachments lack is said. */
  const copyAttachmentsOf = async (
    handle: string,
    project: ProjectFile,
    to: string,
  ): Promise<string[]> => {
    const hashes = new Set(projectAttachments(project).map(({ sha256 }) => sha256));
    const copied = await attempt('attach', async () =>
      copyAttachments(fileSystem, await library.pathOf(handle), to, hashes),
    );
    return copied.ok
      ? await missingAttachments(fileSystem, to, project)
      : [`The copy lacks attachments. ${copied.error.message}`];
  };

  return {
    open: (handle, opening) => inTurn(() => open(handle, opening)),
    read: (handle) =>
      attempt('read', async () =>
        new ProjectAdapter(await library.pathOf(handle), { fileSystem }).read(),
      ),
    save: (handle, text, basedOn, window = '') =>
      inTurn(async () => {
        const snapshot = snapshotOfText(text);
        if (!snapshot.ok) return err({ ...snapshot.error, code: 'invalidInput' });
        return attempt('save', async () => {
          const session =
            sessions.get(handle) ?? (await startSession(await library.pathOf(handle), window));
          if (session === undefined) throw new StorageError(OTHER_PROGRAM);
          if (session.window !== window) throw new StorageError(OTHER_WINDOW);
          sessions.set(handle, session);
          const { adapter } = session;
          adapter.basedOn = basedOn;
          const low = new Low<ProjectSnapshot | null>(adapter, null);
          low.data = snapshot.value;
          await low.write();
          const notice = adapter.backupProblem;
          return {
            hash: snapshot.value.hash,
            savedAt: now().toISOString(),
            ...(notice === undefined ? {} : { notice }),
          };
        });
      }),
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
        const path = await addToLibrary(name, snapshot.value.bytes);
        if (!path.ok) return path;
        const handle = await library.handleOf(path.value);
        if (!handle.ok) return handle;
        const notices = await copyAttachmentsOf(of, snapshot.value.project, path.value);
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
          const session = sessions.get(handle);
          session?.adapter.moveTo(to);
          await library.moved(handle, to);
          await takeBackupsAlong(fileSystem, from, to);
          if (session) await lockAnew(session, to);
          return { name: projectName(to) };
        }),
      ),
    close: (window, handle) =>
      inTurn(async () => {
        for (const [held, session] of [...sessions]) {
          if (session.window === window && (handle ?? held) === held)
            await endSession(held, session);
        }
      }),
  };
}

const OTHER_WINDOW: AppError = {
  code: 'locked',
  message:
    'This project is open in another window of Galley, which writes it. Here it can be read.',
};
const OTHER_PROGRAM: AppError = {
  code: 'locked',
  message:
    'This project is open in another Galley, which writes it. Here it can be read. Close it there, then take it over.',
};
const LOST: AppError = {
  code: 'locked',
  message:
    'Another Galley has taken this project over, and writes it now. Nothing was overwritten. Your work is kept in this window: save a copy, or close it there and take it over.',
};

function recovered(savedAt: string): string {
  return `The file of this project is damaged. It was left as it is; what you see is its newest sound backup, of ${savedAt.slice(0, 10)} at ${savedAt.slice(11, 16)} UTC. Save a copy to go on working.`;
}

/** Writes a new file under the name or the next free one. Returns its path. */
async function createInFolder(
  fs: FileSystem,
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<string> {
  await fs.mkdir(folder);
  const safe = safeFileName(name);
  for (let attempted = 1; ; attempted += 1) {
    const path = join(folder, `${numberedName(safe, attempted)}${PROJECT_EXTENSION}`);
    try {
      await createFile(fs, path, bytes);
      return path;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST' || attempted > 9999) throw error;
    }
  }
}

/** A project that could not take them along goes back to its name, and the rename fails. */
async function takeAttachmentsAlong(fs: FileSystem, from: string, to: string): Promise<void> {
  try {
    await moveAttachments(fs, from, to);
  } catch (error) {
    await moveFile(fs, to, from);
    throw error;
  }
}

async function takeBackupsAlong(fs: FileSystem, from: string, to: string): Promise<void> {
  try {
    await moveBackups(fs, from, to);
  } catch (error) {
    // The project has its new name already; its backups stay under the old one.
    console.warn(storageFailure(error, 'rename').message);
  }
}

async function whyReadOnly(fs: FileSystem, path: string): Promise<string | undefined> {
  try {
    await fs.access(path, constants.W_OK);
    await fs.access(dirname(path), constants.W_OK);
    return undefined;
  } catch (error) {
    return storageFailure(error, 'save').message;
  }
}
