import type { AppError } from '../../shared/ipc/appError';
import { attempt } from '../files/attempt';
import type { FileSystem } from '../files/fileSystem';
import { lockProject, type ProjectLock } from '../files/projectLock';
import { StorageError } from '../files/storageError';
import type { HeldProject } from './heldProject';
import { LOST, OTHER_PROGRAM, OTHER_WINDOW } from './writerRefusals';

/** A window that may write a project. */
export interface Writer {
  readonly window: string;
  readonly held: HeldProject;
  /** Undefined where there can be no lock file: the check of hashes stands alone then. */
  lock: ProjectLock | undefined;
}

/** Who writes which project: one window of one program at a time. */
export interface Writers {
  /** Makes a window the writer, or says why it cannot be. */
  begin(
    handle: string,
    path: string,
    opening: { readonly window: string; readonly takeOver?: boolean; readonly held: HeldProject },
  ): Promise<Writer | AppError>;
  /** The writer that a window is, or becomes where there is none. Throws `StorageError`. */
  writing(handle: string, window: string): Promise<Writer>;
  /** The writer that a window is; throws `StorageError` where it is none any more. */
  held(handle: string, window: string): Promise<Writer>;
  /** The project was renamed; `filesFollow` takes along what is named after it. */
  moved(handle: string, path: string, filesFollow: () => Promise<void>): Promise<void>;
  /** Ends what a window writes: one project, or all of them. */
  end(window: string, handle?: string): Promise<void>;
}

export function createWriters({
  fileSystem,
  find,
}: {
  readonly fileSystem: FileSystem;
  /** Where a project is, and a holder that has not read it yet. Throws `StorageError`. */
  readonly find: (handle: string, window: string) => Promise<{ path: string; held: HeldProject }>;
}): Writers {
  const writers = new Map<string, Writer>();

  /** Undefined where somebody else writes this project. */
  const start = async (
    handle: string,
    path: string,
    { window, held }: { readonly window: string; readonly held: HeldProject },
  ): Promise<Writer | undefined> => {
    const taken = await attempt('read', () => lockProject(fileSystem, path));
    if (taken.ok && taken.value.kind === 'taken') return undefined;
    const writer: Writer = {
      window,
      held,
      lock: taken.ok && taken.value.kind === 'held' ? taken.value.lock : undefined,
    };
    held.adapter.mayWrite = async () => {
      if (writer.lock && !(await writer.lock.isHeld())) throw new StorageError(LOST);
    };
    writers.set(handle, writer);
    return writer;
  };
  /** For a window that has had the project open all along. */
  const startAnew = async (handle: string, window: string): Promise<Writer | undefined> => {
    const { path, held } = await find(handle, window);
    return start(handle, path, { window, held });
  };
  const end = async (handle: string, writer: Writer): Promise<void> => {
    writers.delete(handle);
    await attempt('save', async () => writer.lock?.release());
  };

  return {
    begin: async (handle, path, { window, takeOver = false, held }) => {
      const current = writers.get(handle);
      if (current && current.window !== window && !takeOver) return OTHER_WINDOW;
      if (current) await end(handle, current);
      return (await start(handle, path, { window, held })) ?? OTHER_PROGRAM;
    },
    writing: async (handle, window) => {
      const writer = writers.get(handle) ?? (await startAnew(handle, window));
      if (writer === undefined) throw new StorageError(OTHER_PROGRAM);
      if (writer.window !== window) throw new StorageError(OTHER_WINDOW);
      return writer;
    },
    held: async (handle, window) => {
      const writer = writers.get(handle);
      if (writer === undefined) throw new StorageError(OTHER_PROGRAM);
      if (writer.window !== window) throw new StorageError(OTHER_WINDOW);
      if (writer.lock && !(await writer.lock.isHeld())) throw new StorageError(LOST);
      return writer;
    },
    moved: async (handle, path, filesFollow) => {
      const writer = writers.get(handle);
      writer?.held.adapter.moveTo(path);
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
