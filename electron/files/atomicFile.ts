import { basename, dirname } from 'node:path';
import { errorCode, type FileSystem, OPEN_NEW } from './fileSystem';
import { PRIVATE, type Whose } from './replacing/rights';
import { removeIfThere, syncFolder, withTemporary } from './replacing/temporary';

export { removeIfThere } from './replacing/temporary';

/**
 * Replaces the content of a file, or makes it: whatever happens at any instant, the name stands for
 * the whole old content or the whole new. An existing file keeps its rights; a new one is private (0600), or its
 * group's in a shared folder. Throws the system's error; the temporary file is removed then.
 */
export async function replaceFile(
  fs: FileSystem,
  path: string,
  bytes: Uint8Array,
  whose?: Whose,
): Promise<void> {
  await withTemporary(fs, path, bytes, (temporary) => fs.rename(temporary, path), whose);
  await syncFolder(fs, dirname(path));
}

/** Makes a file that does not exist yet, whole or not at all. Throws `EEXIST` if it does. */
export async function createFile(fs: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  await withTemporary(fs, path, bytes, (temporary) => nameExclusively(fs, temporary, path));
  await syncFolder(fs, dirname(path));
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

/**
 * Gives a file a name that nothing has, at once or not at all; it may keep its first name besides. Throws
 * `EEXIST` if the name is taken, and the system's error.
 */
export async function nameExclusively(fs: FileSystem, from: string, to: string): Promise<void> {
  try {
    await fs.link(from, to);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined || HINDERED.has(code)) throw error;
    // Systems say in many ways that they have no hard links: then the name is taken by an empty file first,
    // which is exclusive, too.
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

/** Codes by which a link fails where there are hard links. */
const HINDERED = new Set(['EEXIST', 'ENOENT', 'EIO', 'ENOSPC', 'EDQUOT', 'EROFS']);

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
