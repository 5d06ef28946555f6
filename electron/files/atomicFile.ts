import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { errorCode, type FileSystem, OPEN_FOLDER, OPEN_NEW } from './fileSystem';

/** Readable and writable by their owner alone. */
const PRIVATE = 0o600;

/** Codes by which a file system says that it has no hard links. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);

/** Errors that some systems give for syncing a folder, which they need not or cannot do. */
const NO_FOLDER_SYNC = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF']);

export interface Replacing {
  /** Runs when the bytes are safely on the disk, just before they take the name; throws to stop. */
  readonly beforeRename?: () => Promise<void>;
}

/**
 * Replaces the content of a file, or makes it: whatever happens at any instant, the name stands for
 * the whole old content or the whole new. Private (0600). Throws the system's error; the temporary
 * file is removed then. A failed fsync is never retried on the same file: its pages count as lost.
 */
export async function replaceFile(
  fs: FileSystem,
  path: string,
  bytes: Uint8Array,
  { beforeRename }: Replacing = {},
): Promise<void> {
  await withTemporary(fs, path, bytes, async (temporary) => {
    await beforeRename?.();
    await fs.rename(temporary, path);
  });
  await syncFolder(fs, dirname(path));
}

/** Makes a file that does not exist yet, whole or not at all. Throws `EEXIST` if it does. */
export async function createFile(fs: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  await withTemporary(fs, path, bytes, async (temporary) => {
    await nameExclusively(fs, temporary, path);
  });
  await syncFolder(fs, dirname(path));
}

/** Gives a file a further name, or a copy where the file system has no hard links. */
export async function keepAs(
  fs: FileSystem,
  path: string,
  backup: string,
  bytes: Uint8Array,
): Promise<void> {
  const temporary = temporaryName(backup);
  try {
    await fs.link(path, temporary);
  } catch (error) {
    if (!NO_LINKS.has(errorCode(error) ?? '')) throw error;
    await replaceFile(fs, backup, bytes);
    return;
  }
  try {
    await fs.rename(temporary, backup);
  } finally {
    // Renaming onto another name of the same file does nothing and leaves the first name.
    await removeIfThere(fs, temporary);
  }
}

/** Moves a file within a folder, never over another. Throws `EEXIST` if the name is taken. */
export async function moveFile(fs: FileSystem, from: string, to: string): Promise<void> {
  if (await isOtherSpelling(fs, from, to)) {
    await fs.rename(from, to);
  } else {
    await nameExclusively(fs, from, to);
    await removeIfThere(fs, from);
  }
  try {
    await syncFolder(fs, dirname(to));
  } catch (error) {
    // It has moved: to report a failure would send everybody to the old name.
    if (errorCode(error) === undefined) throw error;
    console.warn(`${basename(to)} may have its old name after a power cut`);
  }
}

/** Whether both names stand for one file because the system ignores case. */
async function isOtherSpelling(fs: FileSystem, from: string, to: string): Promise<boolean> {
  if (from.toLowerCase() !== to.toLowerCase()) return false;
  try {
    const [a, b] = [await fs.lstat(from), await fs.lstat(to)];
    return a.ino === b.ino && a.dev === b.dev;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

async function nameExclusively(fs: FileSystem, from: string, to: string): Promise<void> {
  try {
    await fs.link(from, to);
  } catch (error) {
    if (!NO_LINKS.has(errorCode(error) ?? '')) throw error;
    // Without hard links the name is taken by an empty file first; that is exclusive, too.
    const placeholder = await fs.open(to, OPEN_NEW, PRIVATE);
    await placeholder.close();
    try {
      await fs.rename(from, to);
    } catch (failure) {
      await removeIfThere(fs, to);
      throw failure;
    }
  }
}

async function withTemporary(
  fs: FileSystem,
  path: string,
  bytes: Uint8Array,
  use: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = temporaryName(path);
  const file = await fs.open(temporary, OPEN_NEW, PRIVATE);
  try {
    try {
      let written = 0;
      while (written < bytes.length) {
        const { bytesWritten } = await file.write(bytes, written, bytes.length - written);
        if (bytesWritten <= 0) throw new ShortWriteError(written, bytes.length);
        written += bytesWritten;
      }
      const { size } = await file.stat();
      if (size !== bytes.length) throw new ShortWriteError(size, bytes.length);
      await file.sync();
    } finally {
      await file.close();
    }
    await use(temporary);
  } finally {
    await removeIfThere(fs, temporary);
  }
}

/** Some disks report success and keep less: treated as a full disk. */
class ShortWriteError extends Error {
  readonly code = 'ENOSPC';

  constructor(size: number, wanted: number) {
    super(`${size} of ${wanted} bytes arrived`);
  }
}

function temporaryName(path: string): string {
  // Short and without the file's own name, which may already be as long as a name can be.
  const random = randomBytes(8).toString('hex');
  return join(dirname(path), `.galley-${process.pid}-${random}.tmp`);
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
async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder, OPEN_FOLDER);
  try {
    await handle.sync();
  } catch (error) {
    if (!NO_FOLDER_SYNC.has(errorCode(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
}
