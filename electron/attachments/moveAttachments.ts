import { join } from 'node:path';
import { type Attachment, attachmentHashSchema } from '../../shared/attachment';
import type { AppError } from '../../shared/ipc/appError';
import { ok, type Result } from '../../shared/result';
import { createFile } from '../files/atomicFile';
import { attempt } from '../files/attempt';
import type { Attempt } from '../files/explainFailure';
import { errorCode, type FileSystem } from '../files/fileSystem';
import { readRegularFile } from '../files/readFile';
import { isProtectedFile } from '../files/sealing/ageHeader';
import type { SealedFiles } from '../files/sealing/sealedFiles';
import { attachmentsFolder, keepAttachment, readAttachment } from './attachmentFiles';

/**
 * Gives the folder of a project's attachments the name that the project has got. A folder that
 * already has it, left by another project, takes them in; then the old one stays, too. Where that fails the
 * old folder is as it was.
 */
export async function moveAttachments(
  from: SealedFiles,
  to: SealedFiles,
): Promise<Result<undefined, AppError>> {
  const { fs } = from;
  const [old, next] = [attachmentsFolder(from.path), attachmentsFolder(to.path)];
  const moved = await attempt('rename', async (): Promise<readonly string[]> => {
    if (!(await isThere(fs, old))) return [];
    if (!(await isThere(fs, next)) || (await isSame(fs, old, next))) {
      await fs.rename(old, next);
      return [];
    }
    const names = (await fs.readdir(old)).filter(
      (name) => attachmentHashSchema.safeParse(name).success,
    );
    if (!(await isProtectedFile(fs, to.path))) return names;
    // Sealed ones are taken as they are: of these the names are no hashes of what is in them.
    await copyFiles(fs, old, next, names);
    return [];
  });
  return moved.ok ? copyAttachments(from, to, moved.value, 'rename') : moved;
}

/**
 * Copies attachments of one project to another, as far as they are there and unaltered: what was lost
 * before stays so in the copy, which shows it.
 */
export async function copyAttachments(
  from: SealedFiles,
  to: SealedFiles,
  hashes: Iterable<Attachment['sha256']>,
  what: Attempt = 'attach',
): Promise<Result<undefined, AppError>> {
  for (const hash of hashes) {
    const bytes = await readAttachment(from, hash);
    if (!bytes.ok) continue;
    const kept = await keepAttachment(to, bytes.value, what);
    if (!kept.ok) return kept;
  }
  return ok(undefined);
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
