import { dirname } from 'node:path';
import { attempt } from '../files/attempt';
import type { FileSystem } from '../files/fileSystem';
import { isShared } from '../files/replacing/rights';

/** Says of a project that was just made, in a sentence, if it is not private because its folder is shared. */
export async function sharedFolderNotice(fs: FileSystem, path: string): Promise<string[]> {
  const folder = await attempt('read', () => fs.lstat(dirname(path)));
  return folder.ok && isShared(folder.value)
    ? ['This folder is shared by a group: everybody in it can read and change the new project.']
    : [];
}
