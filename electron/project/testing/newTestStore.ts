import { createProjectKeys } from '../../files/sealing/projectKeys';
import { createFilesOf } from '../../library/filesOf';
import { createProjectStore, type ProjectStore } from '../projectStore';

type Options = Parameters<typeof createProjectStore>[0];

/** A store in which no project is unlocked. */
export function newTestStore(options: Omit<Options, 'filesOf' | 'keys'>): ProjectStore {
  const keys = createProjectKeys();
  return createProjectStore({ ...options, keys, filesOf: createFilesOf({ ...options, keys }) });
}
