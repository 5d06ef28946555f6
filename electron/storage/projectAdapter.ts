import { constants } from 'node:fs';
import type { Adapter } from 'lowdb';
import { replaceFile } from './atomicFile';
import { keepBackup } from './backups';
import { type FileSystem, nodeFileSystem } from './fileSystem';
import { type ProjectSnapshot, sha256, snapshotOfFile } from './projectSnapshot';
import { readRegularFile } from './readFile';
import { StorageError } from './storageError';
import { storageFailure } from './storageFailure';

/** While a project is worked on, a backup is kept at most this often (ms). */
const BETWEEN_BACKUPS = 5 * 60_000;

/**
 * lowdb's way to one project file. Reading never makes a file and never takes a broken one for an
 * empty one; writing replaces only what it was based on. Both throw `StorageError` or the system's
 * error.
 */
export class ProjectAdapter implements Adapter<ProjectSnapshot | null> {
  /** SHA-256 of the content that the next write may replace; undefined allows none. */
  basedOn: string | undefined;
  /** Of a write that failed at the very end, when the new content may already be in place. */
  #mayBeWritten: string | undefined;
  /** Why the last write kept no backup, in plain words; the write itself succeeded. */
  backupProblem: string | undefined;
  #nextBackup = Number.NEGATIVE_INFINITY;
  readonly #fs: FileSystem;
  readonly #now: () => Date;
  readonly #mayWrite: () => Promise<void>;

  constructor(
    private path: string,
    options: {
      readonly fileSystem?: FileSystem;
      readonly now?: () => Date;
      /** Throws where the right to write is somebody else's. */
      readonly mayWrite?: () => Promise<void>;
    } = {},
  ) {
    this.#fs = options.fileSystem ?? nodeFileSystem;
    this.#now = options.now ?? (() => new Date());
    this.#mayWrite = options.mayWrite ?? (async () => undefined);
  }

  /** The file was renamed. */
  moveTo(path: string): void {
    this.path = path;
  }

  async read(): Promise<ProjectSnapshot> {
    const snapshot = snapshotOfFile(await readRegularFile(this.#fs, this.path));
    if (!snapshot.ok) throw new StorageError(snapshot.error);
    this.basedOn = snapshot.value.hash;
    return snapshot.value;
  }

  async write(snapshot: ProjectSnapshot | null): Promise<void> {
    if (snapshot === null) return;
    // Renaming would succeed over a write-protected file; whoever protected it meant something.
    await this.#fs.access(this.path, constants.W_OK);
    try {
      await replaceFile(this.#fs, this.path, snapshot.bytes, {
        beforeRename: () => this.#lookAtCurrent(snapshot),
      });
    } catch (error) {
      this.#mayBeWritten = snapshot.hash;
      throw error;
    }
    this.#mayBeWritten = undefined;
    this.basedOn = snapshot.hash;
  }

  async #lookAtCurrent(next: ProjectSnapshot): Promise<void> {
    await this.#mayWrite();
    const current = await readRegularFile(this.#fs, this.path);
    const hash = sha256(current);
    if (![this.basedOn, next.hash, this.#mayBeWritten].includes(hash)) throw changedOutside();
    await this.#backUp(current);
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

function changedOutside(): StorageError {
  return new StorageError({
    code: 'conflict',
    message:
      'The file was changed by another program since it was opened here. It was not overwritten. Save a copy to keep your work, then open the file again.',
  });
}
