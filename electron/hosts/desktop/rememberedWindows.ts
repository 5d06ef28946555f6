import { join } from 'node:path';
import { z } from 'zod';
import { handleSchema } from '../../../shared/ipc/handle';
import { attempt } from '../../files/attempt';
import type { FileSystem } from '../../files/fileSystem';
import { createJsonFile } from '../../files/jsonFile';

const schema = z.object({
  /** The projects that had a window, by their handles, the one that was in front last. */
  projects: z.array(handleSchema),
  /** Whether the library had one. */
  library: z.boolean(),
});
export type WindowSet = z.infer<typeof schema>;

/** Which windows are brought back at the next start. Where each was is remembered by Electron, under its name. */
export interface RememberedWindows {
  get(): Promise<WindowSet>;
  /** Where the disk refuses, the next start shows what was remembered before. */
  set(windows: WindowSet): void;
}

const LIBRARY: WindowSet = { projects: [], library: true };

export function createRememberedWindows(options: {
  readonly dataFolder: string;
  readonly fileSystem: FileSystem;
}): RememberedWindows {
  const file = createJsonFile<WindowSet>({
    path: join(options.dataFolder, 'open-windows.json'),
    schema,
    initial: LIBRARY,
    fileSystem: options.fileSystem,
  });
  return {
    async get() {
      const known = await attempt('read', () => file.read());
      return known.ok ? known.value : LIBRARY;
    },
    set: (windows) => void file.remember(() => windows),
  };
}
