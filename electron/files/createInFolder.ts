import { join } from 'node:path';
import { createFile } from './atomicFile';
import { numberedName, PROJECT_EXTENSION, safeFileName } from './fileName';
import { errorCode, type FileSystem } from './fileSystem';

/** Writes a new project file under the name or the next free one. Returns its path. */
export async function createInFolder(
  fs: FileSystem,
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<string> {
  await fs.mkdir(folder);
  const safe = safeFileName(name);
  for (let attempted = 1; ; attempted += 1) {
    const path = join(folder, `${numberedName(safe, attempted)}${PROJECT_EXTENSION}`);
    try {
      await createFile(fs, path, bytes);
      return path;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST' || attempted > 9999) throw error;
    }
  }
}
