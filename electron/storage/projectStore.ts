import { constants } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Low } from 'lowdb';
import type { Article } from '../../shared/article/block';
import type { ImportedComment } from '../../shared/article/importResult';
import type { AppError } from '../../shared/ipc/appError';
import type { OpenedProject } from '../../shared/ipc/contract';
import { createProject } from '../../shared/project/createProject';
import { projectAttachments } from '../../shared/project/projectAttachments';
import type { ProjectFile } from '../../shared/project/projectFile';
import { err, ok, type Result } from '../../shared/result';
import { createFile, moveFile } from './atomicFile';
import { attempt } from './attempt';
import { createQueue } from './createQueue';
import { numberedName, PROJECT_EXTENSION, safeFileName } from './fileName';
import { errorCode, type FileSystem } from './fileSystem';
import type { Library } from './library';
import { projectName } from './librarySummary';
import { missingAttachments } from './missingAttachments';
import { copyAttachments, moveAttachments } from './moveAttachments';
import { backupPath, ProjectAdapter } from './projectAdapter';
import {
  type ProjectSnapshot,
  snapshotOfFile,
  snapshotOfProject,
  snapshotOfText,
} from './projectSnapshot';
import { readResource } from './resources';
import { storageFailure } from './storageFailure';
import type { ViewStates } from './viewStates';

type Answer<T> = Promise<Result<T, AppError>>;

/** The project files, by handle. Nothing here makes or changes a file but what its name says. */
export interface ProjectStore {
  open(handle: string): Answer<OpenedProject>;
  /** The project as it is on the disk now, with the hash of its bytes. */
  read(handle: string): Answer<ProjectSnapshot>;
  /** Replaces the content that has the hash `basedOn` with the canonical text of a project. */
  save(handle: string, text: string, basedOn: string): Answer<{ hash: string; savedAt: string }>;
  /** A new project of an article in the library folder, opened. */
  create(
    name: string,
    article: Article,
    comments?: readonly ImportedComment[],
  ): Answer<OpenedProject>;
  /** A file from outside, copied into the library byte by byte, opened. */
  addFile(name: string, bytes: Uint8Array): Answer<OpenedProject>;
  createSample(): Answer<OpenedProject>;
  /** The text of an open project as a new one in the library, with the attachments it names. */
  saveCopy(
    handle: string,
    name: string,
    text: string,
  ): Answer<{ handle: string; name: string; notices: string[] }>;
  /** Never over another file; answers with the name it has now, made safe. */
  rename(handle: string, name: string): Answer<{ name: string }>;
  close(handle: string): Promise<void>;
}

interface ProjectStoreOptions {
  readonly library: Library;
  readonly viewStates: ViewStates;
  readonly fileSystem: FileSystem;
  readonly now: () => Date;
}

interface Session {
  readonly adapter: ProjectAdapter;
  readonly low: Low<ProjectSnapshot | null>;
}

const SAMPLE = 'sample.galley';

export function createProjectStore(options: ProjectStoreOptions): ProjectStore {
  const { library, viewStates, fileSystem, now } = options;
  const sessions = new Map<string, Session>();
  // One thing at a time: two saves of one project must not see the same hash on the disk.
  const inTurn = createQueue();

  const startSession = (path: string): Session => {
    const adapter = new ProjectAdapter(path, fileSystem);
    return { adapter, low: new Low<ProjectSnapshot | null>(adapter, null) };
  };
  const open = (handle: string): Answer<OpenedProject> =>
    attempt('read', async () => {
      const path = await library.pathOf(handle);
      const session = startSession(path);
      await session.low.read();
      const snapshot = session.low.data;
      if (snapshot === null) throw new Error('the adapter reads a project or throws');
      sessions.set(handle, session);
      await library.opened(handle);
      const readOnly = await whyReadOnly(fileSystem, path);
      return {
        handle,
        name: projectName(path),
        project: snapshot.project,
        hash: snapshot.hash,
        view: await viewStates.get(handle),
        notices: [
          ...snapshot.notices,
          ...(await missingAttachments(fileSystem, path, snapshot.project)),
        ],
        ...(readOnly === undefined ? {} : { readOnly }),
      };
    });
  const addToLibrary = (name: string, bytes: Uint8Array): Answer<string> =>
    attempt('create', () => createInFolder(fileSystem, library.folder, name, bytes));
  const addAndOpen = async (name: string, bytes: Uint8Array): Answer<OpenedProject> => {
    const path = await addToLibrary(name, bytes);
    if (!path.ok) return path;
    const handle = await library.handleOf(path.value);
    return handle.ok ? open(handle.value) : handle;
  };
  const addFile = async (name: string, bytes: Uint8Array): Answer<OpenedProject> => {
    const snapshot = snapshotOfFile(bytes);
    return snapshot.ok ? addAndOpen(basename(name, PROJECT_EXTENSION), bytes) : snapshot;
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
    open: (handle) => inTurn(() => open(handle)),
    read: (handle) =>
      attempt('read', async () =>
        new ProjectAdapter(await library.pathOf(handle), fileSystem).read(),
      ),
    save: (handle, text, basedOn) =>
      inTurn(async () => {
        const snapshot = snapshotOfText(text);
        if (!snapshot.ok) return err({ ...snapshot.error, code: 'invalidInput' });
        return attempt('save', async () => {
          const session = sessions.get(handle) ?? startSession(await library.pathOf(handle));
          sessions.set(handle, session);
          session.adapter.basedOn = basedOn;
          session.low.data = snapshot.value;
          await session.low.write();
          return { hash: snapshot.value.hash, savedAt: now().toISOString() };
        });
      }),
    create: (name, article, comments = []) =>
      inTurn(() => {
        const project = createProject({ article, comments, now: now().toISOString() });
        return addAndOpen(name, snapshotOfProject({ project }).bytes);
      }),
    addFile: (name, bytes) => inTurn(() => addFile(name, bytes)),
    createSample: () =>
      inTurn(async () => {
        const bytes = await attempt('read', () => readResource(fileSystem, SAMPLE));
        if (!bytes.ok) return bytes;
        const snapshot = snapshotOfFile(bytes.value);
        if (!snapshot.ok) return snapshot;
        return addAndOpen(snapshot.value.project.article.title, bytes.value);
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
          sessions.get(handle)?.adapter.moveTo(to);
          await library.moved(handle, to);
          await moveBackup(fileSystem, from, to);
          return { name: projectName(to) };
        }),
      ),
    close: (handle) =>
      inTurn(async () => {
        sessions.delete(handle);
      }),
  };
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

async function moveBackup(fs: FileSystem, from: string, to: string): Promise<void> {
  try {
    await fs.rename(backupPath(from), backupPath(to));
  } catch (error) {
    // There is none before the first save; and the project has its new name already.
    if (errorCode(error) !== 'ENOENT') console.warn(storageFailure(error, 'rename').message);
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
