import type { Adapter } from 'lowdb';
import type { AppError } from '../../shared/ipc/appError';
import { ok, type Result } from '../../shared/result';
import { ExpectedError } from '../files/expectedError';
import { MAY_WRITE } from '../files/fileSystem';
import type { ProjectSnapshot } from '../files/projectSnapshot';
import { readRegularFile } from '../files/readFile';
import type { Recasting } from '../files/sealing/recasting';
import type { SealedFiles } from '../files/sealing/sealedFiles';
import { sha256 } from '../files/sha256';
import { readSnapshot } from '../reading/readSnapshot';
import { keepBackup } from './backups';
import { extendsLog } from './extendsLog';

/** While a project is worked on, a backup is kept at most this often (ms). */
const BETWEEN_BACKUPS = 5 * 60_000;

interface AdapterOptions {
  readonly now?: () => Date;
  /** Says why nothing may be written, as where somebody else has the claim to write. */
  readonly mayWrite?: () => Promise<Result<undefined, AppError>>;
}

/**
 * lowdb's way to one project file. Reading never makes a file and never takes a broken one for an
 * empty one; writing replaces only what was read or written last. The hashes are
 * those of what the file says, sealed or not. lowdb takes no answer but the value: a failure is
 * thrown, as `ExpectedError` or as the system's error, and `HeldProject` makes a `Result` of it.
 */
export class ProjectAdapter implements Adapter<ProjectSnapshot | null> {
  /** What was read or written last, and may be replaced; undefined allows nothing. */
  #last: ProjectSnapshot | undefined;
  /** The hashes of writes that failed at the very end, when the new content may already be in place. */
  readonly #mayBeWritten = new Set<string>();
  /** Why the last write kept no backup, in plain words; the write itself succeeded. */
  backupProblem: string | undefined;
  #nextBackup = Number.NEGATIVE_INFINITY;
  readonly #now: () => Date;
  readonly #mayWrite: () => Promise<Result<undefined, AppError>>;

  constructor(
    private files: SealedFiles,
    { now, mayWrite }: AdapterOptions = {},
  ) {
    this.#now = now ?? (() => new Date());
    this.#mayWrite = mayWrite ?? (async () => ok(undefined));
  }

  /** The file was renamed. */
  moveTo(files: SealedFiles): void {
    this.files = files;
  }

  async read(): Promise<ProjectSnapshot> {
    const snapshot = await readSnapshot(await this.files.read(this.files.path));
    if (!snapshot.ok) throw new ExpectedError(snapshot.error);
    this.#last = snapshot.value;
    return snapshot.value;
  }

  async write(snapshot: ProjectSnapshot | null): Promise<void> {
    if (snapshot === null) return;
    const { files } = this;
    await refuseUnlessWritable(files);
    await files.replace(files.path, snapshot.bytes, {
      beforeRename: async () => {
        await this.#lookAtCurrent(snapshot);
        this.#mayBeWritten.add(snapshot.hash);
      },
    });
    this.#mayBeWritten.clear();
    this.#last = snapshot;
  }

  /** Writes what the file says anew, as it shall be sealed from now on. The hash stays. */
  async recast({ from, to }: Recasting): Promise<void> {
    const { fs, path } = from;
    const stored = await readRegularFile(fs, path);
    const content = from.open(stored);
    if (!content.ok) throw new ExpectedError(content.error);
    await refuseUnlessWritable(from);
    await to.replace(path, content.value, {
      beforeRename: async () => {
        await this.#refuseUnlessOwn();
        const current = await readRegularFile(fs, path);
        if (sha256(current) !== sha256(stored)) throw new ExpectedError(CHANGED_OUTSIDE);
      },
    });
  }

  async #lookAtCurrent(next: ProjectSnapshot): Promise<void> {
    await this.#refuseUnlessOwn();
    const current = await readRegularFile(this.files.fs, this.files.path);
    const content = this.files.open(current);
    const hash = content.ok ? this.#hashOf(content.value) : undefined;
    const known = new Set([this.#last?.hash, next.hash, ...this.#mayBeWritten]);
    if (!content.ok || hash === undefined || !known.has(hash)) {
      throw new ExpectedError(CHANGED_OUTSIDE);
    }
    if (hash === this.#last?.hash && !extendsLog(content.value, next)) {
      throw new ExpectedError(LOG_CUT);
    }
    await this.#backUp(current);
  }

  async #refuseUnlessOwn(): Promise<void> {
    const may = await this.#mayWrite();
    if (!may.ok) throw new ExpectedError(may.error);
  }

  /** Bytes that are known are compared, which costs a tenth of a hash. */
  #hashOf(content: Uint8Array): string {
    const known = this.#last;
    return known && Buffer.compare(known.bytes, content) === 0 ? known.hash : sha256(content);
  }

  /** Keeps the file as it was opened, and then one state every few minutes. Never stops a save. */
  async #backUp(stored: Uint8Array): Promise<void> {
    const now = this.#now();
    if (now.valueOf() < this.#nextBackup) return;
    const kept = await keepBackup(this.files, stored, now);
    if (kept.ok) this.#nextBackup = now.valueOf() + BETWEEN_BACKUPS;
    this.backupProblem = kept.ok
      ? undefined
      : `No backup was kept of the state before. ${kept.error.message}`;
  }
}

/** Renaming would succeed over a write-protected file; whoever protected it meant something. */
function refuseUnlessWritable({ fs, path }: SealedFiles): Promise<void> {
  return fs.access(path, MAY_WRITE);
}

export const CHANGED_OUTSIDE: AppError = {
  code: 'changedOutside',
  message:
    'The file was changed by another program since it was opened here. It was not overwritten. Save a copy to keep your work, then open the file again.',
};

const LOG_CUT: AppError = {
  code: 'logCut',
  message:
    'The log of changes does not go on from the one in the file. Nothing was written: the file is as it was. Save a copy to keep your work, then open the file again.',
};
