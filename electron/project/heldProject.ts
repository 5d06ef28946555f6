import { Low } from 'lowdb';
import type { AppError } from '../../shared/ipc/appError';
import type { FileChange } from '../../shared/project/text/fileChange';
import { err, ok, type Result } from '../../shared/result';
import { attempt } from '../files/attempt';
import type { GivenSnapshot, ProjectSnapshot } from '../files/projectSnapshot';
import type { Recasting } from '../files/sealing/recasting';
import type { SealedFiles } from '../files/sealing/sealedFiles';
import { CHANGED_OUTSIDE, ProjectAdapter } from './projectAdapter';
import { snapshotOfChange } from './snapshotOfChange';

type Answer<T> = Promise<Result<T, AppError>>;

/**
 * A project that is open: lowdb holds the version that was read or written last, and the next one is made of
 * it. The adapter below throws, as lowdb asks of it; from here on up a failure is a `Result`.
 */
export class HeldProject {
  readonly #low: Low<ProjectSnapshot | null>;
  readonly #adapter: ProjectAdapter;
  /** Nothing is written where this says why not. */
  mayWrite: () => Answer<undefined> = async () => ok(undefined);

  constructor(
    private ownFiles: SealedFiles,
    options: { readonly now?: () => Date } = {},
  ) {
    this.#adapter = new ProjectAdapter(ownFiles, { ...options, mayWrite: () => this.mayWrite() });
    this.#low = new Low<ProjectSnapshot | null>(this.#adapter, null);
  }

  get files(): SealedFiles {
    return this.ownFiles;
  }

  /** Why the last save kept no backup, in plain words; the save itself succeeded. */
  get backupProblem(): string | undefined {
    return this.#adapter.backupProblem;
  }

  /** The file was renamed. */
  moveTo(path: string): void {
    this.ownFiles = this.ownFiles.at(path);
    this.#adapter.moveTo(this.ownFiles);
  }

  /** Writes what the file says anew, as it shall be sealed from now on. What it says stays. */
  recast(recasting: Recasting): Answer<void> {
    return attempt('save', () => this.#adapter.recast(recasting));
  }

  /** Reads the file and holds what it says. */
  async read(): Answer<ProjectSnapshot> {
    const read = await attempt('read', () => this.#low.read());
    if (!read.ok) return read;
    if (this.#low.data === null) throw new Error('a file that was read has a version');
    return ok(this.#low.data);
  }

  /** Writes what a change makes of the version with the hash `basedOn`; `changedOutside` where the file has another. */
  async save(change: FileChange, basedOn: string): Answer<GivenSnapshot> {
    const before = await this.#version(basedOn);
    if (!before.ok) return before;
    const next = snapshotOfChange(before.value, change);
    if (!next.ok) return next;
    const written = await this.#write(next.value);
    return written.ok ? next : written;
  }

  /** Writes a version over the one with the hash `basedOn`; `changedOutside` where the file has another. */
  async replace(next: ProjectSnapshot, basedOn: string): Answer<undefined> {
    const before = await this.#version(basedOn);
    return before.ok ? this.#write(next) : before;
  }

  /**
   * The version with this hash. Where another one is held the file is read: the window may have looked at
   * what another program wrote, and go on from that.
   */
  async #version(hash: string): Answer<ProjectSnapshot> {
    if (this.#low.data?.hash !== hash) {
      const read = await attempt('save', () => this.#low.read());
      if (!read.ok) return NO_VERSION.has(read.error.code) ? err(CHANGED_OUTSIDE) : read;
    }
    const { data } = this.#low;
    return data?.hash === hash ? ok(data) : err(CHANGED_OUTSIDE);
  }

  async #write(next: ProjectSnapshot): Answer<undefined> {
    const before = this.#low.data;
    this.#low.data = next;
    const written = await attempt('save', () => this.#low.write());
    if (written.ok) return ok(undefined);
    this.#low.data = before;
    return written;
  }
}

/** What a file is that says no version of a project at all. */
const NO_VERSION: ReadonlySet<AppError['code']> = new Set([
  'damaged',
  'notAProject',
  'newerVersion',
]);
