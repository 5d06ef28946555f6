import type { Picture } from '../../shared/article/picture';
import type { AppError } from '../../shared/ipc/appError';
import { projectAttachments } from '../../shared/project/file/projectAttachments';
import { ok, type Result } from '../../shared/result';
import { keepPictures } from '../attachments/keepPictures';
import { missingAttachments } from '../attachments/missingAttachments';
import { copyAttachments } from '../attachments/moveAttachments';
import { createFile } from '../files/atomicFile';
import { attempt } from '../files/attempt';
import { nodeFileSystem } from '../files/fileSystem';
import { lockProject } from '../files/projectLock';
import type { ProjectSnapshot } from '../files/projectSnapshot';
import { readRegularFile } from '../files/readFile';
import {
  isProtected,
  LONGEST_HEADER,
  type ProjectCipher,
  unlockCipher,
} from '../files/sealing/projectCipher';
import { snapshotOfStored } from '../files/sealing/storedContent';
import { StorageError } from '../files/storageError';
import { writeOver } from '../files/writeOver';
import { HeldProject } from './heldProject';
import { ProjectAdapter } from './projectAdapter';
import { copyRecovery } from './recoveryFile';

// For the command line, where people name files and nothing is opened for editing.

/** A project read from its file. */
export interface ProjectAtPath {
  readonly snapshot: ProjectSnapshot;
  /** Of a protected one; what is written of it is sealed with this. */
  readonly cipher: ProjectCipher | undefined;
}

/** Asks for the passphrase only where one is needed. */
export function readProjectAt(
  path: string,
  passphrase: () => Promise<Result<string, AppError>>,
): Promise<Result<ProjectAtPath, AppError>> {
  return attempt('read', async () =>
    projectOf(await readRegularFile(nodeFileSystem, path), passphrase),
  );
}

/** A project whose bytes came another way than from a file. */
export function readProjectBytes(
  bytes: Uint8Array,
  passphrase: () => Promise<Result<string, AppError>>,
): Promise<Result<ProjectAtPath, AppError>> {
  return attempt('read', () => projectOf(bytes, passphrase));
}

async function projectOf(
  bytes: Uint8Array,
  passphrase: () => Promise<Result<string, AppError>>,
): Promise<ProjectAtPath> {
  const cipher = isProtected(bytes) ? await unlocked(bytes, await passphrase()) : undefined;
  const snapshot = snapshotOfStored(bytes, cipher);
  if (!snapshot.ok) throw new StorageError(snapshot.error);
  return { snapshot: snapshot.value, cipher };
}

async function unlocked(
  bytes: Uint8Array,
  passphrase: Result<string, AppError>,
): Promise<ProjectCipher> {
  if (!passphrase.ok) throw new StorageError(passphrase.error);
  const cipher = await unlockCipher(bytes.subarray(0, LONGEST_HEADER), passphrase.value);
  if (!cipher.ok) throw new StorageError(cipher.error);
  return cipher.value;
}

/**
 * Makes a project file with the pictures of its article beside it; only with `replace` in place of
 * another (`exists` otherwise). All or nothing.
 */
export function writeProjectAt(
  path: string,
  snapshot: ProjectSnapshot,
  {
    replace,
    pictures,
    cipher,
  }: {
    readonly replace: boolean;
    readonly pictures: readonly Picture[];
    readonly cipher?: ProjectCipher | undefined;
  },
): Promise<Result<undefined, AppError>> {
  return attempt('create', async () => {
    const bytes = cipher?.seal(snapshot.bytes) ?? snapshot.bytes;
    const takeBack = await keepPictures(nodeFileSystem, path, pictures);
    try {
      if (replace) await writeOver(nodeFileSystem, path, bytes);
      else await createFile(nodeFileSystem, path, bytes);
    } catch (error) {
      await takeBack();
      throw error;
    }
    return undefined;
  });
}

/**
 * Makes a changed copy of a project with what is attached to it, protected as the project is. Answers, in sentences, which
 * attachments the copy lacks: they do not keep it from being made.
 */
export async function writeCopyAt(
  from: string,
  to: string,
  { snapshot, cipher }: ProjectAtPath,
  { replace }: { readonly replace: boolean },
): Promise<Result<string[], AppError>> {
  const written = await writeProjectAt(to, snapshot, { replace, pictures: [], cipher });
  if (!written.ok) return written;
  const hashes = new Set(projectAttachments(snapshot.project).map(({ sha256 }) => sha256));
  const copied = await attempt('attach', async () => {
    await copyAttachments(nodeFileSystem, from, to, hashes, cipher);
    if (cipher !== undefined) await copyRecovery(nodeFileSystem, from, to);
    return missingAttachments(nodeFileSystem, to, snapshot.project, cipher);
  });
  return ok(copied.ok ? copied.value : [`The copy lacks attachments. ${copied.error.message}`]);
}

/**
 * Replaces a project file that still has the content with the hash `basedOn` (`conflict` otherwise),
 * unless a window has it open for writing (`locked`).
 */
export function saveProjectAt(
  path: string,
  { snapshot, cipher }: ProjectAtPath,
  basedOn: string,
): Promise<Result<undefined, AppError>> {
  return attempt('save', async () => {
    const outcome = await lockProject(nodeFileSystem, path);
    if (outcome.kind === 'taken') throw new StorageError(OPEN_ELSEWHERE);
    try {
      const held = new HeldProject(new ProjectAdapter(path, { cipher: () => cipher }));
      const saved = await held.replace(snapshot, basedOn);
      if (!saved.ok) throw new StorageError(saved.error);
    } finally {
      await outcome.lock.release();
    }
    return undefined;
  });
}

const OPEN_ELSEWHERE: AppError = {
  code: 'locked',
  message:
    'This project is open in a window of Galley. Nothing was written. Close it there, or write to another file with -o.',
};
