import { createFile, replaceFile } from './atomicFile';
import { ExpectedError } from './expectedError';
import { errorCode, type FileSystem, MAY_WRITE } from './fileSystem';

/**
 * Makes a file, or replaces a regular one that may be written to: whole or not at all. Throws
 * `ExpectedError` for a link or a folder, and the system's error.
 */
export async function writeOver(fs: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  if (!(await isThere(fs, path))) return createFile(fs, path, bytes);
  // Renaming would succeed over a write-protected file; whoever protected it meant something.
  await fs.access(path, MAY_WRITE);
  return replaceFile(fs, path, bytes);
}

async function isThere(fs: FileSystem, path: string): Promise<boolean> {
  try {
    const stats = await fs.lstat(path);
    if (stats.isFile()) return true;
    throw new ExpectedError({
      code: 'invalidInput',
      message:
        'There is a link or a folder of this name. Nothing was written. Choose another name.',
    });
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
