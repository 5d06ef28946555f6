import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isProtected } from '../electron/files/sealing/ageHeader';
import { unlockCipher } from '../electron/files/sealing/projectCipher';
import { createProjectKeys } from '../electron/files/sealing/projectKeys';
import { createFilesOf } from '../electron/library/filesOf';
import { createLibrary } from '../electron/library/library';
import { createViewStates } from '../electron/library/viewStates';
import { createProjectStore } from '../electron/project/projectStore';
import { saveVersions } from '../renderer/project/saving/saveVersions';
import { PASSPHRASE } from './makeProject';
import { sleepingFileSystem } from './sleepingFileSystem';
import type { Save } from './tools';
import { versionProject } from './versions';

/** Opens a project file, protected or not, as the app does. */
export async function openWithGalley(path: string): Promise<Save> {
  const folder = dirname(path);
  const dataFolder = join(folder, `${basename(path)}.data`);
  const now = () => new Date();
  const fileSystem = sleepingFileSystem(Number(process.env.GALLEY_SLEEPS_AT));
  const library = createLibrary({ libraryFolder: folder, dataFolder, fileSystem, now });
  const viewStates = createViewStates({ dataFolder, fileSystem });
  const keys = createProjectKeys();
  const filesOf = createFilesOf({ library, keys, fileSystem });
  const store = createProjectStore({ library, viewStates, filesOf, keys, fileSystem, now });
  const handle = await library.handleOf(path);
  if (!handle.ok) throw new Error(handle.error.message);
  const bytes = await readFile(path);
  if (isProtected(bytes)) {
    const cipher = await unlockCipher(bytes, PASSPHRASE);
    if (!cipher.ok) throw new Error(cipher.error.message);
    keys.unlock(handle.value, '', cipher.value);
  }
  const opened = await store.open(handle.value);
  if (!opened.ok) throw new Error(opened.error.message);
  if (opened.value.readOnly !== undefined) throw new Error(opened.value.readOnly);
  // As the window saves: what changed.
  const versions = saveVersions(opened.value, (save) => store.save(handle.value, save));
  return async (version) => {
    const saved = await versions.save(versionProject(version));
    if (!saved.ok) throw new Error(saved.error.detail ?? saved.error.code);
  };
}
