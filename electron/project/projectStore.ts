import { dirname, join } from 'node:path';
import type { Article } from '../../shared/article/block';
import type { AppError } from '../../shared/ipc/appError';
import type { OpenedProject, SavedVersion } from '../../shared/ipc/openedProject';
import type { Save } from '../../shared/ipc/save';
import { ok, type Result } from '../../shared/result';
import { missingAttachments } from '../attachments/missingAttachments';
import { attempt } from '../files/attempt';
import { createQueue } from '../files/createQueue';
import { PROJECT_EXTENSION, safeFileName } from '../files/fileName';
import { type FileSystem, MAY_WRITE } from '../files/fileSystem';
import { freeLock } from '../files/locking/projectLock';
import type { ProjectSnapshot } from '../files/projectSnapshot';
import { isProtectedFile } from '../files/sealing/ageHeader';
import type { ProjectKeys } from '../files/sealing/projectKeys';
import type { SealedFiles } from '../files/sealing/sealedFiles';
import { sha256 } from '../files/sha256';
import { sweepTemporary } from '../files/sweepTemporary';
import type { FilesOf } from '../library/filesOf';
import type { Library } from '../library/library';
import { projectName } from '../library/librarySummary';
import type { ViewStates } from '../library/viewStates';
import { createClaimsToWrite } from './claimsToWrite';
import { HeldProject } from './heldProject';
import { logNotices } from './logNotices';
import { moveWithAttachments, takeBackupsAlong } from './moveBeside';
import { type Attached, type Beside, createNewProjects } from './newProjects';
import { otherVersions } from './otherVersions';
import { readOrRecover } from './readOrRecover';
import { sharedFolderNotice } from './sharedFolder';

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
  /** A file from outside, copied into the library byte by byte with what belongs to it, opened. */
  addFile(
    name: string,
    bytes: Uint8Array,
    opening?: Opening & { readonly attached?: Attached },
  ): Answer<OpenedProject>;
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
  exclusively<T>(handle: string, window: string, work: (held: HeldProject) => Answer<T>): Answer<T>;
  /**
   * Gives up what a window holds: one project, or all of them. A protected one asks it for its passphrase again; the
   * key is overwritten once no window holds it.
   */
  close(window: string, handle?: string): Promise<void>;
  /** Gives up the claims of a window to write; what it unlocked stays unlocked. */
  giveUp(window: string): Promise<void>;
}

/** Who opens a project, and how. */
export interface Opening {
  /** Names the window; one window at a time may write a project. */
  readonly window?: string;
  /** Takes the claim to write from another window of this program. */
  readonly takeOver?: boolean;
}

interface ProjectStoreOptions {
  readonly library: Library;
  readonly viewStates: ViewStates;
  readonly filesOf: FilesOf;
  readonly keys: Pick<ProjectKeys, 'release'>;
  readonly fileSystem: FileSystem;
  readonly now: () => Date;
}

export function createProjectStore(options: ProjectStoreOptions): ProjectStore {
  const { library, viewStates, filesOf, keys, fileSystem, now } = options;
  const newProjects = createNewProjects({ folder: library.folder, filesOf, fileSystem, now });
  const hold = async (handle: string, window?: string): Answer<HeldProject> => {
    const files = await filesOf(handle, window);
    return files.ok ? ok(new HeldProject(files.value, { now })) : files;
  };
  const claimsToWrite = createClaimsToWrite({ fileSystem, hold });
  /** What was answered to the last save of each project. */
  const answered = new Map<string, { readonly id: string; readonly version: SavedVersion }>();
  // One thing at a time: two saves of one project must not see the same hash on the disk.
  const inTurn = createQueue();

  const open = async (handle: string, opening: Opening = {}): Answer<OpenedProject> => {
    const { window = '' } = opening;
    const held = await hold(handle, window);
    if (!held.ok) return held;
    const read = await readOrRecover(held.value, handle);
    if (!read.ok) return read;
    const { files } = held.value;
    const { snapshot, isWhole } = read.value;
    const isSealed = await attempt(
      'read',
      async () => files.isSealed && (!isWhole || (await isProtectedFile(fileSystem, files.path))),
    );
    if (!isSealed.ok) return isSealed;
    if (!isSealed.value) keys.release(window, handle);
    const unwritable = read.value.readOnly ?? (await whyReadOnly(files));
    const claim =
      unwritable === undefined
        ? await claimsToWrite.take(handle, held.value, { ...opening, window })
        : undefined;
    if (claim?.ok) await sweepTemporary(fileSystem, dirname(files.path), now());
    const refusal = claim && !claim.ok ? claim.error.message : undefined;
    const readOnly = unwritable ?? refusal;
    await library.opened(handle);
    return ok({
      handle,
      name: projectName(files.path),
      project: snapshot.project,
      hash: snapshot.hash,
      view: await viewStates.get(handle),
      notices: [
        ...snapshot.notices,
        ...logNotices(snapshot.project),
        ...(await missingAttachments(files, snapshot.project)),
        ...(await otherVersions(files)),
      ],
      ...(readOnly === undefined ? {} : { readOnly }),
      ...(refusal === undefined ? {} : { isInUse: true }),
      ...(isSealed.value ? { isProtected: true } : {}),
    });
  };
  const openPath = async (path: Result<string, AppError>, opening?: Opening) => {
    if (!path.ok) return path;
    const handle = await library.handleOf(path.value);
    const opened = handle.ok ? await open(handle.value, opening) : handle;
    if (!opened.ok) return opened;
    const shared = await sharedFolderNotice(fileSystem, path.value);
    return ok({ ...opened.value, notices: [...opened.value.notices, ...shared] });
  };

  const save = async (
    handle: string,
    { id, change, basedOn }: Save,
    window: string,
  ): Answer<SavedVersion> => {
    const last = answered.get(handle);
    if (last?.id === id) return ok(last.version);
    const held = await claimsToWrite.writing(handle, window);
    if (!held.ok) return held;
    const saved = await held.value.save(change, basedOn);
    if (!saved.ok) return saved;
    const { hash, isRepaired } = saved.value;
    const notice = held.value.backupProblem;
    const version: SavedVersion = {
      hash,
      savedAt: now().toISOString(),
      ...(isRepaired ? { isRepaired } : {}),
      ...(notice === undefined ? {} : { notice }),
    };
    answered.set(handle, { id, version });
    return ok(version);
  };

  const rename = async (handle: string, name: string): Answer<{ name: string }> => {
    const files = await filesOf(handle);
    if (!files.ok) return files;
    const from = files.value;
    const to = from.at(join(dirname(from.path), `${safeFileName(name)}${PROJECT_EXTENSION}`));
    if (to.path === from.path) return ok({ name: projectName(to.path) });
    const moved = await moveWithAttachments(from, to);
    if (!moved.ok) return moved;
    const followed = await attempt('rename', () =>
      claimsToWrite.moved(handle, to.path, async () => {
        await library.moved(handle, to.path);
        await takeBackupsAlong(from, to);
      }),
    );
    return followed.ok ? ok({ name: projectName(to.path) }) : followed;
  };

  return {
    async open(handle, opening) {
      const path = await library.pathOf(handle);
      // To see that an owner is dead may take five seconds, in which other projects are saved.
      if (path.ok) await attempt('read', () => freeLock(fileSystem, path.value));
      return inTurn(() => open(handle, opening));
    },
    async read(handle) {
      const held = await hold(handle);
      return held.ok ? held.value.read() : held;
    },
    async hash(handle) {
      const files = await filesOf(handle);
      if (!files.ok) return files;
      const { path } = files.value;
      // The whole of it: size and time of a file that was changed may be what they were.
      return attempt('read', async () => sha256(await files.value.read(path)));
    },
    save: (handle, what, window = '') => inTurn(() => save(handle, what, window)),
    create: (name, article, { comments, pictures, sentFiles, ...opening } = {}) =>
      inTurn(async () =>
        openPath(
          await newProjects.ofArticle(name, article, { comments, pictures, sentFiles }),
          opening,
        ),
      ),
    addFile: (name, bytes, { attached, ...opening } = {}) =>
      inTurn(async () => openPath(await newProjects.ofFile(name, bytes, attached), opening)),
    createSample: (opening) => inTurn(async () => openPath(await newProjects.ofSample(), opening)),
    saveCopy: (of, name, text) =>
      inTurn(async () => {
        const copy = await newProjects.copyOf(of, name, text);
        if (!copy.ok) return copy;
        const { path } = copy.value;
        const notices = [...copy.value.notices, ...(await sharedFolderNotice(fileSystem, path))];
        const handle = await library.handleOf(path);
        return handle.ok ? ok({ handle: handle.value, name: projectName(path), notices }) : handle;
      }),
    rename: (handle, name) => inTurn(() => rename(handle, name)),
    exclusively: (handle, window, work) =>
      inTurn(async () => {
        const held = await claimsToWrite.writing(handle, window);
        if (!held.ok) return held;
        // More than the file itself is worked on: looked at before, and not only when that is written.
        const may = await held.value.mayWrite();
        return may.ok ? work(held.value) : may;
      }),
    close: (window, handle) =>
      inTurn(async () => {
        keys.release(window, handle);
        await claimsToWrite.giveUp(window, handle);
      }),
    giveUp: (window) => inTurn(() => claimsToWrite.giveUp(window)),
  };
}

async function whyReadOnly({ fs, path }: SealedFiles): Promise<string | undefined> {
  const may = await attempt('save', async () => {
    await fs.access(path, MAY_WRITE);
    await fs.access(dirname(path), MAY_WRITE);
  });
  return may.ok ? undefined : may.error.message;
}
