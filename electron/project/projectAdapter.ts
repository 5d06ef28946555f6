import type { Adapter } from 'lowdb';
import type { AppError } from '../../shared/ipc/appError';
import { replaceFile } from '../files/atomicFile';
import { type FileSystem, MAY_WRITE, nodeFileSystem } from '../files/fileSystem';
import type { ProjectSnapshot } from '../files/projectSnapshot';
import { readRegularFile } from '../files/readFile';
import type { ProjectCipher } from '../files/sealing/projectCipher';
import { cipherFor } from '../files/sealing/projectKeys';
import { snapshotOfStored, storedContent } from '../files/sealing/storedContent';
import { sha256 } from '../files/sha256';
import { StorageError } from '../files/storageError';
import { storageFailure } from '../files/storageFailure';
import { keepBackup } from './backups';
import { extendsLog } from './extendsLog';

/** While a project is worked on, a backup is kept at most this often (ms). */
const BETWEEN_BACKUPS = 5 * 60_000;

/**
 * lowdb's way to one project file. Reading never makes a file and never takes a broken one for an
 * empty one; writing replaces only what was read or written last. What a protected file says is opened and
 * sealed in memory; the hashes are those of what it says. lowdb takes no answer but the value: a failure is
 * thrown, as `StorageError` or as the system's error, and `HeldProject` makes a `Result` of it.
 */
export class ProjectAdapter implements Adapter<ProjectSnapshot | null> {
  /** What was read or written last, and may be replaced; undefined allows nothing. */
  #last: ProjectSnapshot | undefined;
  /** Of a write that failed at the very end, when the new content may already be in place. */
  #mayBeWritten: string | undefined;
  /** Why the last write kept no backup, in plain words; the write itself succeeded. */
  backupProblem: string | undefined;
  /** Throws where the right to write is somebody else's. */
  mayWrite: () => Promise<void> = async () => undefined;
  #nextBackup = Number.NEGATIVE_INFINITY;
  readonly #fs: FileSystem;
  readonly #now: () => Date;
  readonly #cipher: () => ProjectCipher | undefined;

  constructor(
    private path: string,
    options: {
      readonly fileSystem?: FileSystem;
      readonly now?: () => Date;
      /** Of a protected project that is unlocked. */
      readonly cipher?: () => ProjectCipher | undefined;
    } = {},
  ) {
    this.#fs = options.fileSystem ?? nodeFileSystem;
    this.#now = options.now ?? (() => new Date());
    this.#cipher = options.cipher ?? (() => undefined);
  }

  /** The file was renamed. */
  moveTo(path: string): void {
    this.path = path;
  }

  async read(): Promise<ProjectSnapshot> {
    const snapshot = snapshotOfStored(await readRegularFile(this.#fs, this.path), this.#cipher());
    if (!snapshot.ok) throw new StorageError(snapshot.error);
    this.#last = snapshot.value;
    return snapshot.value;
  }

  async write(snapshot: ProjectSnapshot | null): Promise<void> {
    if (snapshot === null) return;
    // Renaming would succeed over a write-protected file; whoever protected it meant something.
    await this.#fs.access(this.path, MAY_WRITE);
    // Before anything is written: not even a temporary file may say what a protected one does.
    const cipher = await cipherFor(this.#fs, this.path, this.#cipher());
    try {
      await replaceFile(this.#fs, this.path, sealed(snapshot.bytes, cipher), {
        beforeRename: () => this.#lookAtCurrent(snapshot, cipher),
      });
    } catch (error) {
      this.#mayBeWritten = snapshot.hash;
      throw error;
    }
    this.#mayBeWritten = undefined;
    this.#last = snapshot;
  }

  /** Writes what the file says anew: sealed with this cipher, or with none. The hash stays. */
  async recast(to: ProjectCipher | undefined): Promise<void> {
    const bytes = await readRegularFile(this.#fs, this.path);
    const content = storedContent(bytes, this.#cipher());
    if (!content.ok) throw new StorageError(content.error);
    await this.#fs.access(this.path, MAY_WRITE);
    await replaceFile(this.#fs, this.path, sealed(content.value, to), {
      beforeRename: async () => {
        await this.mayWrite();
        const current = await readRegularFile(this.#fs, this.path);
        if (sha256(current) !== sha256(bytes)) throw new StorageError(CHANGED_OUTSIDE);
      },
    });
  }

  async #lookAtCurrent(next: ProjectSnapshot, cipher: ProjectCipher | undefined): Promise<void> {
    await this.mayWrite();
    const current = await readRegularFile(this.#fs, this.path);
    const content = storedContent(current, cipher);
    const hash = content.ok ? this.#hashOf(content.value) : undefined;
    const known = [this.#last?.hash, next.hash, this.#mayBeWritten];
    if (!content.ok || hash === undefined || !known.includes(hash)) {
      throw new StorageError(CHANGED_OUTSIDE);
    }
    if (hash === this.#last?.hash && !extendsLog(content.value, next))
      throw new StorageError(LOG_CUT);
    await this.#backUp(current);
  }

  /** Bytes that are known are compared, which costs a tenth of a hash. */
  #hashOf(content: Uint8Array): string {
    const known = this.#last;
    return known && Buffer.compare(known.bytes, content) === 0 ? known.hash : sha256(content);
  }

  /** Keeps the file as it was opened, and then one state every few minutes. Never stops a save. */
  async #backUp(current: Uint8Array): Promise<void> {
    const now = this.#now();
    if (now.valueOf() < this.#nextBackup) return;
    try {
      await keepBackup(this.#fs, this.path, current, now);
      this.backupProblem = undefined;
      this.#nextBackup = now.valueOf() + BETWEEN_BACKUPS;
    } catch (error) {
      this.backupProblem = `No backup was kept of the state before. ${storageFailure(error, 'backUp').message}`;
    }
  }
}

function sealed(content: Uint8Array, cipher: ProjectCipher | undefined): Uint8Array {
  return cipher?.seal(content) ?? content;
}

export const CHANGED_OUTSIDE: AppError = {
  code: 'conflict',
  message:
    'The file was changed by another program since it was opened here. It was not overwritten. Save a copy to keep your work, then open the file again.',
};

const LOG_CUT: AppError = {
  code: 'logCut',
  message:
    'The log of changes does not go on from the one in the file. Nothing was written: the file is as it was. Save a copy to keep your work, then open the file again.',
};
