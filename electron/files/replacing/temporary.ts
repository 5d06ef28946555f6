import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { errorCode, type FileSystem, OPEN_FOLDER, OPEN_NEW, type OpenFile } from '../fileSystem';
import { giveRights, rightsFor, type Whose } from './rights';

/** Codes by which a file system says that it cannot sync this, and not that something went wrong. */
const NO_SYNC = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

/** The same of a folder, which some systems do not even open. */
const NO_FOLDER_SYNC = new Set([...NO_SYNC, 'EISDIR', 'EPERM', 'EACCES', 'EBADF', 'ENOTTY']);

/**
 * Writes a file beside `path` under another name, safely on the disk, with the rights that it will need there, and
 * removes it after its use unless it was renamed. A failed fsync is never retried on the same file: its pages
 * count as lost. Throws the system's error.
 */
export async function withTemporary<T>(
  fs: FileSystem,
  path: string,
  bytes: Uint8Array,
  use: (temporary: string) => Promise<T>,
  whose: Whose = 'like',
): Promise<T> {
  const temporary = join(dirname(path), `${temporaryName()}.tmp`);
  const rights = await rightsFor(fs, path, whose);
  const file = await fs.open(temporary, OPEN_NEW, rights.mode);
  try {
    try {
      await giveRights(fs, file, temporary, rights);
      await writeWhole(file, bytes);
      await syncFile(file);
    } finally {
      await file.close();
    }
    return await use(temporary);
  } finally {
    await removeIfThere(fs, temporary);
  }
}

async function writeWhole(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written);
    if (bytesWritten <= 0) throw new ShortWriteError(written, bytes.length);
    written += bytesWritten;
  }
  const { size } = await file.stat();
  if (size !== bytes.length) throw new ShortWriteError(size, bytes.length);
}

async function syncFile(file: OpenFile): Promise<void> {
  try {
    await file.sync();
  } catch (error) {
    if (!NO_SYNC.has(errorCode(error) ?? '')) throw error;
  }
}

/** Some disks report success and keep less: treated as a full disk. */
class ShortWriteError extends Error {
  readonly code = 'ENOSPC';

  constructor(size: number, wanted: number) {
    super(`${size} of ${wanted} bytes arrived`);
  }
}

/** Short and without the file's own name, which may already be as long as a name can be. */
export function temporaryName(): string {
  return `.galley-${process.pid}-${randomBytes(8).toString('hex')}`;
}

/** Whether it could be removed or not: what failed before must not be hidden. */
export async function removeIfThere(fs: FileSystem, path: string): Promise<void> {
  try {
    await fs.unlink(path);
  } catch (error) {
    // Renamed away, which is the rule; or not to be removed, which must not hide why it is there.
    if (errorCode(error) !== 'ENOENT') console.warn(`${basename(path)} could not be removed`);
  }
}

/** Without it a rename may not outlive a power cut. */
export async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await fs.open(folder, OPEN_FOLDER);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!NO_FOLDER_SYNC.has(errorCode(error) ?? '')) throw error;
  }
}
