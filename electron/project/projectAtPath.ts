import type { AppError } from '../../shared/ipc/appError';
import { err, ok, type Result } from '../../shared/result';
import { keepPictures } from '../attachments/keepPictures';
import { attempt } from '../files/attempt';
import type { Attempt } from '../files/explainFailure';
import { nodeFileSystem as fs } from '../files/fileSystem';
import { type ProjectLock, takeLock } from '../files/locking/projectLock';
import type { ProjectSnapshot } from '../files/projectSnapshot';
import { readRegularFile } from '../files/readFile';
import { settleReplaced } from '../files/replacing/replaceKnown';
import { isProtected, LONGEST_HEADER } from '../files/sealing/ageHeader';
import { type ProjectCipher, unlockCipher } from '../files/sealing/projectCipher';
import { filesSealedBy, type SealedFiles, sealedFiles } from '../files/sealing/sealedFiles';
import { writeOver } from '../files/writeOver';
import { readSnapshot } from '../reading/readSnapshot';
import { copyBeside } from './copyBeside';
import { HeldProject } from './heldProject';
import type { Attached } from './newProjects';

type Answer<T> = Promise<Result<T, AppError>>;

// For the command line, where people name files and nothing is opened for editing.

/** Where a project is that has no file: no file can be there. */
const NOWHERE = '';

/** A project read from its file. */
export interface ProjectAtPath {
  readonly snapshot: ProjectSnapshot;
  /** Of a protected one they are unlocked: what is written of it is sealed. */
  readonly files: SealedFiles;
}

/** Asks for the passphrase only where one is needed. */
export async function readProjectAt(
  path: string,
  passphrase: () => Answer<string>,
): Answer<ProjectAtPath> {
  const bytes = await attempt('read', () => readRegularFile(fs, path));
  return bytes.ok ? readProject(bytes.value, path, passphrase) : bytes;
}

/** A project whose bytes came another way than from a file: nothing lies beside it. */
export function readProjectBytes(
  bytes: Uint8Array,
  passphrase: () => Answer<string>,
): Answer<ProjectAtPath> {
  return readProject(bytes, NOWHERE, passphrase);
}

async function readProject(
  stored: Uint8Array,
  path: string,
  passphrase: () => Answer<string>,
): Answer<ProjectAtPath> {
  const cipher = isProtected(stored) ? await unlocked(stored, await passphrase()) : ok(undefined);
  if (!cipher.ok) return cipher;
  const files = sealedFiles({ fs, path, key: () => cipher.value });
  const content = files.open(stored);
  const snapshot = content.ok ? await readSnapshot(content.value) : content;
  return snapshot.ok ? ok({ snapshot: snapshot.value, files }) : snapshot;
}

async function unlocked(
  stored: Uint8Array,
  passphrase: Result<string, AppError>,
): Answer<ProjectCipher> {
  return passphrase.ok
    ? unlockCipher(stored.subarray(0, LONGEST_HEADER), passphrase.value)
    : passphrase;
}

/**
 * Makes a project file with files that belong to it beside it; only with `replace` in place of
 * another (`exists` otherwise). All or nothing.
 */
export function writeProjectAt(
  path: string,
  snapshot: ProjectSnapshot,
  options: { readonly replace: boolean; readonly pictures: Attached },
): Answer<undefined> {
  return write(filesSealedBy(undefined, { fs, path }), snapshot, options);
}

async function write(
  files: SealedFiles,
  { bytes }: ProjectSnapshot,
  { replace, pictures }: { readonly replace: boolean; readonly pictures: Attached },
): Answer<undefined> {
  const takeBack = await keepPictures(files, pictures);
  if (!takeBack.ok) return takeBack;
  const put = () =>
    attempt('create', async () => {
      if (replace) await writeOver(fs, files.path, await files.seal(bytes));
      else await files.create(files.path, bytes);
      return undefined;
    });
  const isOver = replace && (await attempt('read', () => fs.lstat(files.path))).ok;
  const written = isOver ? await whileLocked('create', files.path, put) : await put();
  if (!written.ok) await takeBack.value();
  return written;
}

/**
 * Makes a changed copy of a project with what is attached to it, protected as the project is. Answers, in
 * sentences, which attachments the copy lacks: they do not keep it from being made.
 */
export async function writeCopyAt(
  to: string,
  { snapshot, files }: ProjectAtPath,
  { replace }: { readonly replace: boolean },
): Answer<string[]> {
  const copy = await attempt('create', () => files.copyAt(to));
  if (!copy.ok) return copy;
  const written = await write(copy.value, snapshot, { replace, pictures: [] });
  if (!written.ok) return written;
  // What belongs to a project that came alone may lie where it is written.
  const from = files.path === NOWHERE ? copy.value : files;
  return ok(await copyBeside(from, copy.value, snapshot.project));
}

/**
 * Writes a version of a project over the one with the hash `basedOn`, which it must still have (`changedOutside`
 * otherwise), unless a window has it open for writing (`inUse`).
 */
export async function saveProjectAt(
  { snapshot, files }: ProjectAtPath,
  basedOn: string,
): Answer<undefined> {
  return whileLocked('save', files.path, async (lock) => {
    const held = new HeldProject(files);
    held.mayWrite = async () => {
      const isHeld = await attempt('save', () => lock.isHeld());
      if (!isHeld.ok) return isHeld;
      return isHeld.value ? ok(undefined) : err(OPEN_ELSEWHERE);
    };
    return held.replace(snapshot, basedOn);
  });
}

/** Work on a project file that no window writes meanwhile. */
async function whileLocked(
  what: Attempt,
  path: string,
  work: (lock: ProjectLock) => Answer<undefined>,
): Answer<undefined> {
  const outcome = await attempt(what, () => takeLock(fs, path));
  if (!outcome.ok) return outcome;
  if (outcome.value.kind === 'taken') return err(OPEN_ELSEWHERE);
  const { lock } = outcome.value;
  await attempt('read', () => settleReplaced(fs, path));
  const done = await work(lock);
  const released = await attempt(what, () => lock.release());
  return done.ok && !released.ok ? err(released.error) : done;
}

const OPEN_ELSEWHERE: AppError = {
  code: 'inUse',
  message:
    'This project is open in a window of Galley. Nothing was written. Close it there, or write to another file with -o.',
};
