import type { AppError } from '../../shared/ipc/appError';
import type { Result } from '../../shared/result';
import { attempt } from './attempt';
import { PROJECT_EXTENSION } from './fileName';
import type { FileSystem } from './fileSystem';
import { StorageError } from './storageError';
import { writeOver } from './writeOver';

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
    await writeOver(fs, path, bytes);
    return undefined;
  });
}
