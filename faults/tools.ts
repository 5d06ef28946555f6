import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import writeFileAtomic from 'write-file-atomic';
import {
  isProtected,
  makeCipher,
  type ProjectCipher,
  unlockCipher,
} from '../electron/protection/projectCipher';
import { nodeFileSystem } from '../electron/storage/fileSystem';
import { createLibrary } from '../electron/storage/library';
import { createProjectKeys } from '../electron/storage/projectKeys';
import { createProjectStore } from '../electron/storage/projectStore';
import { createViewStates } from '../electron/storage/viewStates';
import { saveVersions } from '../renderer/project/saveVersions';
import { versionProject, versionText } from './versions';

/** What saves: Galley's own storage, and two peers that do the same work. */
export const TOOLS = ['galley', 'lowdb', 'write-file-atomic'] as const;
export type Tool = (typeof TOOLS)[number];

/** Makes a save visible on the disk; resolves when the tool says that it is. */
export type Save = (version: number) => Promise<void>;

/** Opens a project file with a tool. */
export async function openWith(tool: Tool, path: string): Promise<Save> {
  switch (tool) {
    case 'galley':
      return openWithGalley(path);
    case 'lowdb': {
      const low = new Low<unknown>(new JSONFile(path), null);
      await low.read();
      return async (version) => {
        low.data = JSON.parse(versionText(version));
        await low.write();
      };
    }
    case 'write-file-atomic':
      return (version) => writeFileAtomic(path, versionText(version));
  }
}

async function openWithGalley(path: string): Promise<Save> {
  const folder = dirname(path);
  const dataFolder = join(folder, `${basename(path)}.data`);
  const now = () => new Date();
  const fileSystem = nodeFileSystem;
  const library = createLibrary({ libraryFolder: folder, dataFolder, fileSystem, now });
  const viewStates = createViewStates({ dataFolder, fileSystem });
  const keys = createProjectKeys();
  const store = createProjectStore({ library, viewStates, keys, fileSystem, now });
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
  // As the window saves: what changed, and the whole where that is not enough.
  const versions = saveVersions(opened.value, {
    change: (change, basedOn) => store.saveChange(handle.value, change, basedOn),
    whole: (text, basedOn) => store.save(handle.value, text, basedOn),
  });
  return async (version) => {
    const saved = await versions.save(versionProject(version));
    if (!saved.ok) throw new Error(saved.error.detail ?? saved.error.code);
  };
}

export const PASSPHRASE = 'herring gull on a bollard';
/** Cheap: what is tried is the writing, not the guessing. */
const WORK_FACTOR = 8;

/** The same, protected with the passphrase that the saver knows. Returns what opens it. */
export async function makeProtectedProject(
  path: string,
  text = versionText(0),
): Promise<ProjectCipher> {
  const cipher = await makeCipher(PASSPHRASE, WORK_FACTOR);
  await writeFile(path, cipher.seal(Buffer.from(text)), { mode: 0o600 });
  return cipher;
}

/** A project file in its first version. */
export async function makeProject(path: string): Promise<void> {
  await writeFile(path, versionText(0), { mode: 0o600 });
}
