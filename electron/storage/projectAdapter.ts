import { constants } from 'node:fs';
import type { Adapter } from 'lowdb';
import { keepAs, replaceFile } from './atomicFile';
import { type FileSystem, nodeFileSystem } from './fileSystem';
import { type ProjectSnapshot, sha256, snapshotOfFile } from './projectSnapshot';
import { readRegularFile } from './readFile';
import { StorageError } from './storageError';

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
  #backedUp = false;

  constructor(
    private path: string,
    private readonly fs: FileSystem = nodeFileSystem,
  ) {}

  /** The file was renamed. */
  moveTo(path: string): void {
    this.path = path;
  }

  async read(): Promise<ProjectSnapshot> {
    const snapshot = snapshotOfFile(await readRegularFile(this.fs, this.path));
    if (!snapshot.ok) throw new StorageError(snapshot.error);
    this.basedOn = snapshot.value.hash;
    return snapshot.value;
  }

  async write(snapshot: ProjectSnapshot | null): Promise<void> {
    if (snapshot === null) return;
    // Renaming would succeed over a write-protected file; whoever protected it meant something.
    await this.fs.access(this.path, constants.W_OK);
    try {
      await replaceFile(this.fs, this.path, snapshot.bytes, {
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
    const current = await readRegularFile(this.fs, this.path);
    const hash = sha256(current);
    if (![this.basedOn, next.hash, this.#mayBeWritten].includes(hash)) throw changedOutside();
    await this.#backUp(current);
  }

  /** Keeps the file as it was when it was opened, once. */
  async #backUp(current: Uint8Array): Promise<void> {
    if (this.#backedUp) return;
    await keepAs(this.fs, this.path, backupPath(this.path), current);
    this.#backedUp = true;
  }
}

/** Where the state in which a project was last opened is kept: `Name.galley.backup` beside it. */
export function backupPath(path: string): string {
  return `${path}.backup`;
}

function changedOutside(): StorageError {
  return new StorageError({
    code: 'conflict',
    message:
      'The file was changed by another program since it was opened here. It was not overwritten. Save a copy to keep your work, then open the file again.',
  });
}
