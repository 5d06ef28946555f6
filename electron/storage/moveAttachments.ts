import { type Attachment, attachmentHashSchema } from '../../shared/attachment';
import { attachmentsFolder, keepAttachment, readAttachment } from './attachments';
import { attempt } from './attempt';
import { errorCode, type FileSystem } from './fileSystem';

/**
 * Gives the folder of a project's attachments the name that the project has got. A folder that
 * already has it, left by another project, takes them in; then the old one stays, too. Throws
 * `StorageError` and the system's error; the old folder is as it was then.
 */
export async function moveAttachments(fs: FileSystem, from: string, to: string): Promise<void> {
  const [old, next] = [attachmentsFolder(from), attachmentsFolder(to)];
  if (!(await isThere(fs, old))) return;
  if ((await isThere(fs, next)) && !(await isSame(fs, old, next))) {
    const hashes = (await fs.readdir(old)).filter(
      (name) => attachmentHashSchema.safeParse(name).success,
    );
    await copyAttachments(fs, from, to, hashes);
  } else {
    await fs.rename(old, next);
  }
}

/**
 * Copies attachments of one project to another, as far as they are there and unaltered: what was lost
 * before stays so in the copy, which shows it. Throws where the copy cannot be written.
 */
export async function copyAttachments(
  fs: FileSystem,
  from: string,
  to: string,
  hashes: Iterable<Attachment['sha256']>,
): Promise<void> {
  for (const hash of hashes) {
    const bytes = await attempt('read', () => readAttachment(fs, from, hash));
    if (bytes.ok) await keepAttachment(fs, to, bytes.value);
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
