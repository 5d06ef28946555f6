import type { AppError } from '../../../shared/ipc/appError';
import { err, ok, type Result } from '../../../shared/result';
import { createFile, replaceFile } from '../atomicFile';
import { attempt } from '../attempt';
import { ExpectedError, PROTECTED } from '../expectedError';
import { errorCode, type FileSystem } from '../fileSystem';
import { readRegularFile, readStart } from '../readFile';
import { type Fence, type Replaced, replaceKnown } from '../replacing/replaceKnown';
import { isProtected, isProtectedFile, LONGEST_HEADER } from './ageHeader';
import type { ProjectCipher } from './projectCipher';

/**
 * The files of one project: its own, and what belongs to it and lies beside it or in the data folder (backups,
 * attachments, unsaved work). Whether they are sealed with a passphrase is known here alone: what is written is
 * sealed by itself, what is read comes in clear, and sizes and names are asked for here. Methods that touch
 * the disk throw the system's error, and `ExpectedError` with `protected` while the project is locked.
 */
export interface SealedFiles {
  /** Where the project's own file is. */
  readonly path: string;
  /** For what is no content: folders, dates, names. */
  readonly fs: FileSystem;
  /** Whether what is written is sealed: the project is protected, and unlocked. */
  readonly isSealed: boolean;
  /** Whether the project is protected and its passphrase was not given. Throws where it has no file. */
  isLocked(): Promise<boolean>;
  /**
   * What the bytes of a file say. Of a file in clear they say it themselves, even in a protected project.
   * `protected` where a passphrase is needed, or another one; `damaged` where they were altered.
   */
  open(stored: Uint8Array): Result<Uint8Array, AppError>;
  /** What a file says, as `open` gives it. Throws `ExpectedError` where that is an error. */
  read(path: string): Promise<Uint8Array>;
  /**
   * What a file says that was written as `create` and `replace` write now: of a project in clear, its bytes,
   * whatever they are. Undefined where it was sealed otherwise or altered since. A file that says more
   * than `most` bytes is refused.
   */
  readOwn(path: string, most: number): Promise<Uint8Array | undefined>;
  /** Whether a file begins as one that is sealed now, or is in clear as it should be. */
  isOwn(path: string): Promise<boolean>;
  /** The bytes that are written for a content. */
  seal(content: Uint8Array): Promise<Uint8Array>;
  /** Makes a file that is not there yet, whole or not at all. */
  create(path: string, content: Uint8Array): Promise<void>;
  /** Replaces a file, or makes it, whole or not at all. */
  replace(path: string, content: Uint8Array): Promise<void>;
  /** Replaces the project's own file, whole or not at all, where it is one that the fence knows. */
  replaceKnown(content: Uint8Array, fence: Fence): Promise<Replaced>;
  /** How many bytes a file has that says so many. */
  storedLength(bytes: number): number;
  /** Under which name a file of this SHA-256 lies: it tells nobody what is in one that is sealed. */
  nameOf(sha256: string): string;
  /** The files of the same project when it lies there. */
  at(path: string): SealedFiles;
  /**
   * The files of a copy, sealed as those of this project are now, wherever that is and whatever becomes of
   * it. Throws `ExpectedError` where the project is locked, as far as its disk lets that be seen.
   */
  copyAt(path: string): Promise<SealedFiles>;
}

interface Sealing {
  readonly fs: FileSystem;
  readonly path: string;
  /** What they are sealed with when it is asked; nothing while the project is in clear, or locked. */
  readonly key?: () => ProjectCipher | undefined;
  /** True where they are to be in clear without a key, even while the project is protected. */
  readonly isDecided?: boolean;
}

/** The files of a project, sealed with what `key` gives whenever it is asked. */
export function sealedFiles(sealing: Sealing): SealedFiles {
  const { fs, path, key = () => undefined, isDecided = false } = sealing;
  const seal = async (content: Uint8Array): Promise<Uint8Array> => {
    const cipher = key();
    if (cipher !== undefined) return cipher.seal(content);
    // Not even a temporary file may say what a protected project does.
    if (!isDecided && (await isProtectedYet(fs, path))) throw new ExpectedError(PROTECTED);
    return content;
  };
  const open = (stored: Uint8Array): Result<Uint8Array, AppError> => {
    if (!isProtected(stored)) return ok(stored);
    const cipher = key();
    const content = cipher?.open(stored);
    if (content !== undefined) return ok(content);
    return err(cipher?.isOwn(stored) ? DAMAGED : PROTECTED);
  };
  const storedLength = (bytes: number) => key()?.sealedLength(bytes) ?? bytes;
  return {
    path,
    fs,
    get isSealed() {
      return key() !== undefined;
    },
    isLocked: async () => key() === undefined && isProtectedFile(fs, path),
    open,
    async read(file) {
      const content = open(await readRegularFile(fs, file));
      if (!content.ok) throw new ExpectedError(content.error);
      return content.value;
    },
    async readOwn(file, most) {
      const stored = await readRegularFile(fs, file, storedLength(most));
      const cipher = key();
      return cipher === undefined ? stored : cipher.open(stored);
    },
    async isOwn(file) {
      const start = await readStart(fs, file, LONGEST_HEADER);
      return key()?.isOwn(start) ?? !isProtected(start);
    },
    seal,
    create: async (file, content) => createFile(fs, file, await seal(content)),
    replace: async (file, content) => replaceFile(fs, file, await seal(content)),
    replaceKnown: async (content, fence) => replaceKnown(fs, path, await seal(content), fence),
    storedLength,
    nameOf: (sha256) => key()?.nameOf(sha256) ?? sha256,
    at: (to) => sealedFiles({ ...sealing, path: to }),
    async copyAt(to) {
      const cipher = key();
      const isProtected = await attempt('read', () => isProtectedFile(fs, path));
      if (cipher === undefined && isProtected.ok && isProtected.value) {
        throw new ExpectedError(PROTECTED);
      }
      return filesSealedBy(cipher, { fs, path: to });
    },
  };
}

/** The files of a project as this cipher seals them, or in clear without one, whatever they are on the disk. */
export function filesSealedBy(
  cipher: ProjectCipher | undefined,
  { fs, path }: Pick<SealedFiles, 'fs' | 'path'>,
): SealedFiles {
  return sealedFiles({ fs, path, key: () => cipher, isDecided: true });
}

/** A project that has no file yet is not protected. */
async function isProtectedYet(fs: FileSystem, path: string): Promise<boolean> {
  try {
    return await isProtectedFile(fs, path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

const DAMAGED: AppError = {
  code: 'damaged',
  message:
    'This protected project is damaged: its content is not what was written. It was left as it is.',
};
