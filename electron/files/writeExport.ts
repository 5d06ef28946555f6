import type { AppError } from '../../shared/ipc/appError';
import type { Result } from '../../shared/result';
import { createFile } from './atomicFile';
import { attempt } from './attempt';
import { ExpectedError } from './expectedError';
import { PROJECT_EXTENSION } from './fileName';
import type { FileSystem } from './fileSystem';
import { writeOver } from './writeOver';

/**
 * Writes a file that the person named: whole or not at all. An existing regular file is replaced, unless
 * `replace` says no (`exists`); a link is not followed, and a project is never overwritten by a report.
 */
export function writeExport(
  fs: FileSystem,
  path: string,
  bytes: Uint8Array,
  { replace = true }: { readonly replace?: boolean } = {},
): Promise<Result<undefined, AppError>> {
  return attempt('create', async () => {
    if (path.toLowerCase().endsWith(PROJECT_EXTENSION)) {
      throw new ExpectedError({
        code: 'invalidInput',
        message: 'A report cannot take the place of a project. Choose another name.',
      });
    }
    if (replace) await writeOver(fs, path, bytes);
    else await createFile(fs, path, bytes);
    return undefined;
  });
}
