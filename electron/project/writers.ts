import type { AppError } from '../../shared/ipc/appError';
import { err, ok, type Result } from '../../shared/result';
import { attempt } from '../files/attempt';
import type { FileSystem } from '../files/fileSystem';
import { lockProject, type ProjectLock } from '../files/projectLock';
import type { HeldProject } from './heldProject';
import { LOST, OTHER_PROGRAM, OTHER_WINDOW } from './writerRefusals';

type Answer<T> = Promise<Result<T, AppError>>;

/** A window that may write a project. */
interface Writer {
  readonly window: string;
  readonly held: HeldProject;
  /** Undefined where there can be no lock file: the check of hashes stands alone then. */
  lock: ProjectLock | undefined;
}

/** Who writes which project: one window of one program at a time. */
export interface Writers {
  /** Makes a window the writer of a project that it has read; `locked` where it cannot be. */
  begin(
    handle: string,
    held: HeldProject,
    opening: { readonly window: string; readonly takeOver?: boolean },
  ): Answer<undefined>;
  /** What a window writes, also where it has lost the right to write without knowing. */
  writing(handle: string, window: string): Answer<HeldProject>;
  /** What a window writes; `locked` where it does not write any more. */
  held(handle: string, window: string): Answer<HeldProject>;
  /** The project was renamed; `filesFollow` takes along what is named after it. */
  moved(handle: string, path: string, filesFollow: () => Promise<void>): Promise<void>;
  /** Ends what a window writes: one project, or all of them. */
  end(window: string, handle?: string): Promise<void>;
}

export function createWriters({
  fileSystem,
  hold,
}: {
  readonly fileSystem: FileSystem;
  /** A project as a window reads and writes it, not read yet. */
  readonly hold: (handle: string, window: string) => Answer<HeldProject>;
}): Writers {
  const writers = new Map<string, Writer>();

  const start = async (handle: string, held: HeldProject, window: string): Answer<undefined> => {
    const taken = await attempt('read', () => lockProject(fileSystem, held.files.path));
    if (taken.ok && taken.value.kind === 'taken') return err(OTHER_PROGRAM);
    const lock = taken.ok && taken.value.kind === 'held' ? taken.value.lock : undefined;
    const writer: Writer = { window, held, lock };
    held.writeWhile(() => isStillHeld(writer));
    writers.set(handle, writer);
    return ok(undefined);
  };
  const end = async (handle: string, writer: Writer): Promise<void> => {
    writers.delete(handle);
    await attempt('save', async () => writer.lock?.release());
  };
  const held = async (handle: string, window: string): Answer<HeldProject> => {
    const writer = writers.get(handle);
    if (writer === undefined) return err(OTHER_PROGRAM);
    return writer.window === window ? ok(writer.held) : err(OTHER_WINDOW);
  };

  return {
    begin: async (handle, held, { window, takeOver = false }) => {
      const current = writers.get(handle);
      if (current && current.window !== window && !takeOver) return err(OTHER_WINDOW);
      if (current) await end(handle, current);
      return start(handle, held, window);
    },
    writing: async (handle, window) => {
      if (!writers.has(handle)) {
        const fresh = await hold(handle, window);
        const started = fresh.ok ? await start(handle, fresh.value, window) : fresh;
        if (!started.ok) return started;
      }
      return held(handle, window);
    },
    held: async (handle, window) => {
      const writer = writers.get(handle);
      const still = writer?.window === window ? await isStillHeld(writer) : undefined;
      return still && !still.ok ? still : held(handle, window);
    },
    moved: async (handle, path, filesFollow) => {
      const writer = writers.get(handle);
      writer?.held.moveTo(path);
      await filesFollow();
      if (writer === undefined) return;
      // The lock file is named after the project.
      const taken = await attempt('save', async () => {
        await writer.lock?.release();
        return lockProject(fileSystem, path);
      });
      writer.lock = taken.ok && taken.value.kind === 'held' ? taken.value.lock : undefined;
    },
    end: async (window, handle) => {
      for (const [held, writer] of [...writers]) {
        if (writer.window === window && (handle ?? held) === held) await end(held, writer);
      }
    },
  };
}

async function isStillHeld({ lock }: Writer): Answer<undefined> {
  const isHeld = await attempt('save', async () => lock === undefined || (await lock.isHeld()));
  if (!isHeld.ok) return isHeld;
  return isHeld.value ? ok(undefined) : err(LOST);
}
