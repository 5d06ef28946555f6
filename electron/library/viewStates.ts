import { join } from 'node:path';
import { z } from 'zod';
import type { AppError } from '../../shared/ipc/appError';
import { handleSchema } from '../../shared/ipc/handle';
import { type ViewState, viewStateSchema } from '../../shared/ipc/openedProject';
import type { Result } from '../../shared/result';
import { attempt } from '../files/attempt';
import type { FileSystem } from '../files/fileSystem';
import { createJsonFile } from '../files/jsonFile';

/** What was left when a project was closed, kept apart from the project: it is nobody else's business. */
export interface ViewStates {
  get(handle: string): Promise<ViewState>;
  set(handle: string, view: ViewState): Promise<Result<Record<string, never>, AppError>>;
}

/** Of more projects than this nobody remembers where they were. */
const KEPT = 500;

const viewStatesSchema = z.array(z.object({ handle: handleSchema, view: viewStateSchema }));

export function createViewStates(options: {
  readonly dataFolder: string;
  readonly fileSystem: FileSystem;
}): ViewStates {
  const file = createJsonFile({
    path: join(options.dataFolder, 'views.json'),
    schema: viewStatesSchema,
    initial: [],
    merge: (written, unwritten) => [
      ...unwritten,
      ...written.filter(({ handle }) => !unwritten.some((state) => state.handle === handle)),
    ],
    fileSystem: options.fileSystem,
  });
  return {
    async get(handle) {
      const states = await attempt('read', () => file.read());
      if (states.ok) return states.value.find((state) => state.handle === handle)?.view ?? {};
      // A project opens all the same, at its beginning.
      console.warn(states.error.message);
      return {};
    },
    set: (handle, view) =>
      attempt('save', async () => {
        await file.remember((states) =>
          [{ handle, view }, ...states.filter((state) => state.handle !== handle)].slice(0, KEPT),
        );
        return {};
      }),
  };
}
