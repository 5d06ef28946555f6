import { join } from 'node:path';
import { numberedName, PROJECT_EXTENSION, safeFileName } from './fileName';
import { errorCode, type FileSystem } from './fileSystem';

/** Has a new project file made under the name or the next free one. `create` throws `EEXIST` where one is taken. */
export async function createInFolder<T>(
  fs: FileSystem,
  folder: string,
  name: string,
  create: (path: string) => Promise<T>,
): Promise<T> {
  await fs.mkdir(folder);
  const safe = safeFileName(name);
  for (let attempted = 1; ; attempted += 1) {
    const path = join(folder, `${numberedName(safe, attempted)}${PROJECT_EXTENSION}`);
    try {
      return await create(path);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST' || attempted > 9999) throw error;
    }
  }
}
