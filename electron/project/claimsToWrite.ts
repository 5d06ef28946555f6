import type { AppError } from '../../shared/ipc/appError';
import { err, ok, type Result } from '../../shared/result';
import { attempt } from '../files/attempt';
import type { FileSystem } from '../files/fileSystem';
import { type ProjectLock, takeLock } from '../files/locking/projectLock';
import { loadExtensions } from '../files/replacing/nativeExtensions';
import { settleReplaced } from '../files/replacing/replaceKnown';
import type { HeldProject } from './heldProject';

type Answer<T> = Promise<Result<T, AppError>>;

/** The right of one window to write a project. */
interface ClaimToWrite {
  readonly window: string;
  readonly held: HeldProject;
  /** Undefined where there can be no lock file: the check of hashes stands alone then. */
  lock: ProjectLock | undefined;
}

/**
 * Which window may write which project: one window of one program at a time. A file beside the project
 * (`.lock`) tells other programs.
 */
export interface ClaimsToWrite {
  /** Gives a window the claim to a project that it has read; `inUse` where another has it. */
  take(
    handle: string,
    held: HeldProject,
    opening: { readonly window: string; readonly takeOver?: boolean },
  ): Answer<undefined>;
  /** What a window writes. It gets the claim that nobody has, as after its connection was lost for a moment. */
  writing(handle: string, window: string): Answer<HeldProject>;
  /** The project was renamed; `filesFollow` takes along what is named after it. */
  moved(handle: string, path: string, filesFollow: () => Promise<void>): Promise<void>;
  /** Gives up what a window has claimed: one project, or all of them. */
  giveUp(window: string, handle?: string): Promise<void>;
}

export function createClaimsToWrite({
  fileSystem,
  hold,
}: {
  readonly fileSystem: FileSystem;
  /** A project as a window reads and writes it, not read yet. */
  readonly hold: (handle: string, window: string) => Answer<HeldProject>;
}): ClaimsToWrite {
  const claims = new Map<string, ClaimToWrite>();

  const start = async (handle: string, held: HeldProject, window: string): Answer<undefined> => {
    const [taken] = await Promise.all([
      attempt('read', () => takeLock(fileSystem, held.files.path)),
      loadExtensions(),
    ]);
    if (taken.ok && taken.value.kind === 'taken') return err(OTHER_PROGRAM);
    const lock = taken.ok && taken.value.kind === 'held' ? taken.value.lock : undefined;
    if (lock) await attempt('read', () => settleReplaced(fileSystem, held.files.path));
    const claim: ClaimToWrite = { window, held, lock };
    held.mayWrite = () => isStillHeld(claim);
    claims.set(handle, claim);
    return ok(undefined);
  };
  const end = async (handle: string, claim: ClaimToWrite): Promise<void> => {
    claims.delete(handle);
    await attempt('save', async () => claim.lock?.release());
  };

  return {
    take: async (handle, held, { window, takeOver = false }) => {
      const current = claims.get(handle);
      if (current && current.window !== window && !takeOver) return err(OTHER_WINDOW);
      if (current) await end(handle, current);
      return start(handle, held, window);
    },
    writing: async (handle, window) => {
      if (!claims.has(handle)) {
        const fresh = await hold(handle, window);
        const started = fresh.ok ? await start(handle, fresh.value, window) : fresh;
        if (!started.ok) return started;
      }
      const claim = claims.get(handle);
      return claim?.window === window ? ok(claim.held) : err(OTHER_WINDOW);
    },
    moved: async (handle, path, filesFollow) => {
      const claim = claims.get(handle);
      claim?.held.moveTo(path);
      await filesFollow();
      if (claim === undefined) return;
      // The lock file is named after the project.
      const taken = await attempt('save', async () => {
        await claim.lock?.release();
        return takeLock(fileSystem, path);
      });
      claim.lock = taken.ok && taken.value.kind === 'held' ? taken.value.lock : undefined;
    },
    giveUp: async (window, handle) => {
      for (const [held, claim] of [...claims]) {
        if (claim.window === window && (handle ?? held) === held) await end(held, claim);
      }
    },
  };
}

async function isStillHeld({ lock }: ClaimToWrite): Answer<undefined> {
  const isHeld = await attempt('save', async () => lock === undefined || (await lock.isHeld()));
  if (!isHeld.ok) return isHeld;
  return isHeld.value ? ok(undefined) : err(LOST);
}

// Why a window may not write a project.

const OTHER_WINDOW: AppError = {
  code: 'inUse',
  message:
    'This project is open in another window of Galley, which writes it. Here it can be read.',
};
const OTHER_PROGRAM: AppError = {
  code: 'inUse',
  message:
    'This project is open in another Galley, which writes it. Here it can be read. Close it there, then take it over.',
};
const LOST: AppError = {
  code: 'inUse',
  message:
    'Another Galley has taken this project over, and writes it now. Nothing was overwritten. Your work is kept in this window: save a copy, or close it there and take it over.',
};
