import type { Adapter } from 'lowdb';
import type { AppError } from '../../shared/ipc/appError';
import { ok, type Result } from '../../shared/result';
import { attempt } from '../files/attempt';
import { ExpectedError } from '../files/expectedError';
import { MAY_WRITE } from '../files/fileSystem';
import type { ProjectSnapshot } from '../files/projectSnapshot';
import { readRegularFile } from '../files/readFile';
import { markOf, type Replaced, type ReplacedFile } from '../files/replacing/replaceKnown';
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
  /** By which the file is known again that was read or written last. */
  #seen: string | undefined;
  /** The hashes of writes that failed at the very end, when the new content may already be in place. */
  readonly #mayBeWritten = new Set<string>();
  /** Why the last write kept no backup, in plain words; the write itself succeeded. */
  backupProblem: string | undefined;
  #lastBackup = Number.NEGATIVE_INFINITY;
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
    const seen = await markOf(this.files.fs, this.files.path);
    const snapshot = await readSnapshot(await this.files.read(this.files.path));
    if (!snapshot.ok) throw new ExpectedError(snapshot.error);
    this.#last = snapshot.value;
    this.#seen = seen;
    return snapshot.value;
  }

  async write(snapshot: ProjectSnapshot | null): Promise<void> {
    if (snapshot === null) return;
    const { files } = this;
    await refuseUnlessWritable(files);
    const replaced = await files.replaceKnown(snapshot.bytes, {
      seen: this.#seen,
      check: async (stored) => {
        await this.#check(stored, snapshot);
        this.#mayBeWritten.add(snapshot.hash);
      },
      refuseUnlessOwn: () => this.#refuseUnlessOwn(),
      isKnown: (stored) => this.#isKnown(stored, snapshot),
      keep: (replaced) => this.#backUp(replaced),
    });
    this.#seen = markUnlessChanged(replaced);
    this.#mayBeWritten.clear();
    this.#last = snapshot;
  }

  /** Writes what the file says anew, as it shall be sealed from now on. The hash stays. */
  async recast({ from, to }: Recasting): Promise<void> {
    const { fs, path } = from;
    const seen = await markOf(fs, path);
    const read = await readRegularFile(fs, path);
    const content = from.open(read);
    if (!content.ok) throw new ExpectedError(content.error);
    await refuseUnlessWritable(from);
    const replaced = await to.replaceKnown(content.value, {
      seen,
      check: async (stored) => {
        if (stored !== undefined) throw new ExpectedError(CHANGED_OUTSIDE);
      },
      refuseUnlessOwn: () => this.#refuseUnlessOwn(),
      isKnown: (stored) => Buffer.compare(stored, read) === 0,
    });
    this.#seen = markUnlessChanged(replaced);
  }

  /** Throws where what the file has may not be replaced by this. Without `stored` it is what was seen last. */
  async #check(stored: Uint8Array | undefined, next: ProjectSnapshot): Promise<void> {
    await this.#refuseUnlessOwn();
    const last = this.#last;
    if (stored !== undefined && !this.#isKnown(stored, next)) {
      throw new ExpectedError(CHANGED_OUTSIDE);
    }
    const isLast = stored === undefined || this.#hashIn(stored) === last?.hash;
    if (last && isLast && !extendsLog(last.bytes, next)) throw new ExpectedError(LOG_CUT);
  }

  #isKnown(stored: Uint8Array, next: ProjectSnapshot): boolean {
    const hash = this.#hashIn(stored);
    return hash !== undefined && this.#known(next).has(hash);
  }

  /** The hash of what a file says; undefined where that is nothing that this project is sealed with. */
  #hashIn(stored: Uint8Array): string | undefined {
    const content = this.files.open(stored);
    return content.ok ? this.#hashOf(content.value) : undefined;
  }

  /** The hashes of all that the file may say without anybody else having written it. */
  #known(next: ProjectSnapshot): ReadonlySet<string | undefined> {
    return new Set([this.#last?.hash, next.hash, ...this.#mayBeWritten]);
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
  async #backUp(replaced: ReplacedFile): Promise<void> {
    const now = this.#now();
    const since = now.valueOf() - this.#lastBackup;
    // A clock that was set back tells nothing of when the last one was kept.
    if (since >= 0 && since < BETWEEN_BACKUPS) return;
    const savedAt = new Date(this.#last?.project.modified ?? now);
    const kept = await attempt('backUp', () => keepBackup(this.files, replaced, { now, savedAt }));
    if (kept.ok) this.#lastBackup = now.valueOf();
    this.backupProblem = kept.ok
      ? undefined
      : `No backup was kept of the state before. ${kept.error.message}`;
  }
}

/** Renaming would succeed over a write-protected file; whoever protected it meant something. */
function refuseUnlessWritable({ fs, path }: SealedFiles): Promise<void> {
  return fs.access(path, MAY_WRITE);
}

/** The mark of the new file. Throws where somebody else wrote meanwhile. */
function markUnlessChanged(replaced: Replaced): string {
  if (replaced.kind === 'replaced') return replaced.mark;
  const { keptAs } = replaced;
  const kept =
    keptAs === undefined
      ? ''
      : ` A further version came at the same time: it is kept as “${keptAs}” beside it.`;
  throw new ExpectedError({ ...CHANGED_OUTSIDE, message: `${CHANGED_OUTSIDE.message}${kept}` });
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
