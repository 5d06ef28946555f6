import { join } from 'node:path';
import { type Attachment, attachmentHashSchema } from '../../shared/attachment';
import { createFile } from '../files/atomicFile';
import { attempt } from '../files/attempt';
import { errorCode, type FileSystem } from '../files/fileSystem';
import { readRegularFile } from '../files/readFile';
import type { ProjectCipher } from '../files/sealing/projectCipher';
import { isProtectedFile } from '../files/sealing/projectKeys';
import { attachmentsFolder, keepAttachment, readAttachment } from './attachmentFiles';

/**
 * Gives the folder of a project's attachments the name that the project has got. A folder that
 * already has it, left by another project, takes them in; then the old one stays, too. Throws
 * `StorageError` and the system's error; the old folder is as it was then.
 */
export async function moveAttachments(fs: FileSystem, from: string, to: string): Promise<void> {
  const [old, next] = [attachmentsFolder(from), attachmentsFolder(to)];
  if (!(await isThere(fs, old))) return;
  if ((await isThere(fs, next)) && !(await isSame(fs, old, next))) {
    const names = (await fs.readdir(old)).filter(
      (name) => attachmentHashSchema.safeParse(name).success,
    );
    // Sealed ones are taken as they are: of these the names are no hashes of what is in them.
    if (await isProtectedFile(fs, to)) await copyFiles(fs, old, next, names);
    else await copyAttachments(fs, from, to, names);
  } else {
    await fs.rename(old, next);
  }
}

/**
 * Copies attachments of one project to another, as far as they are there and unaltered: what was lost
 * before stays so in the copy, which shows it; what is sealed is sealed with the same cipher again. Throws where the copy cannot be written.
 */
export async function copyAttachments(
  fs: FileSystem,
  from: string,
  to: string,
  hashes: Iterable<Attachment['sha256']>,
  cipher?: ProjectCipher,
): Promise<void> {
  for (const hash of hashes) {
    const bytes = await attempt('read', () => readAttachment(fs, from, hash, cipher));
    if (bytes.ok) await keepAttachment(fs, to, bytes.value, cipher);
  }
}

async function copyFiles(
  fs: FileSystem,
  from: string,
  to: string,
  names: readonly string[],
): Promise<void> {
  for (const name of names) {
    const bytes = await attempt('read', () => readRegularFile(fs, join(from, name)));
    if (!bytes.ok) continue;
    try {
      await createFile(fs, join(to, name), bytes.value);
    } catch (error) {
      // The same file was taken before.
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

async function isThere(fs: FileSystem, path: string): Promise<boolean> {
  try {
    await fs.lstat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Whether both names stand for one folder because the system ignores case. */
async function isSame(fs: FileSystem, a: string, b: string): Promise<boolean> {
  const [one, other] = [await fs.lstat(a), await fs.lstat(b)];
  return one.ino === other.ino && one.dev === other.dev;
}
