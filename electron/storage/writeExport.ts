import type { AppError } from '../../shared/ipc/appError';
import type { Result } from '../../shared/result';
import { createFile, replaceFile } from './atomicFile';
import { attempt } from './attempt';
import { PROJECT_EXTENSION } from './fileName';
import { errorCode, type FileSystem } from './fileSystem';
import { StorageError } from './storageError';

/**
 * Writes a file that the person named: whole or not at all. An existing regular file is replaced;
 * a link is not followed, and a project is never overwritten by a report.
 */
export function writeExport(
  fs: FileSystem,
  path: string,
  bytes: Uint8Array,
): Promise<Result<undefined, AppError>> {
  return attempt('create', async () => {
    if (path.toLowerCase().endsWith(PROJECT_EXTENSION)) {
      throw new StorageError({
        code: 'invalidInput',
        message: 'A report cannot take the place of a project. Choose another name.',
      });
    }
    if (!(await isThere(fs, path))) await createFile(fs, path, bytes);
    else await replaceFile(fs, path, bytes);
    return undefined;
  });
}

async function isThere(fs: FileSystem, path: string): Promise<boolean> {
  try {
    const stats = await fs.lstat(path);
    if (stats.isFile()) return true;
    throw new StorageError({
      code: 'invalidInput',
      message:
        'There is a link or a folder of this name. Nothing was written. Choose another name.',
    });
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
