import { basename, join } from 'node:path';
import { attachmentHashSchema, MAX_ATTACHMENT_BYTES } from '../../shared/attachment';
import { attachmentFile, attachmentsFolder } from '../attachments/attachmentFiles';
import { replaceFile } from '../files/atomicFile';
import { attempt } from '../files/attempt';
import { errorCode, type FileSystem } from '../files/fileSystem';
import { readRegularFile, readStart } from '../files/readFile';
import { isProtected, LONGEST_HEADER, type ProjectCipher } from '../files/sealing/projectCipher';
import { sha256 } from '../files/sha256';
import { backupsFolder, listBackups, readBackupBytes } from '../project/backups';

/** From which cipher to which; undefined is none: the files are, or shall be, as they are. */
export interface Recasting {
  readonly from: ProjectCipher | undefined;
  readonly to: ProjectCipher | undefined;
}

/**
 * Writes a project's attachments anew beside the old ones. What is done already stays, so that a run
 * that a crash ended can be repeated. Returns the names of the old ones, no longer needed once the
 * project itself is written anew. Throws the system's error.
 */
export async function recastAttachments(
  fs: FileSystem,
  projectPath: string,
  recasting: Recasting,
): Promise<string[]> {
  const folder = attachmentsFolder(projectPath);
  const old: string[] = [];
  for (const name of await namesIn(fs, folder)) {
    if (!attachmentHashSchema.safeParse(name).success) continue;
    const read = await attempt('read', async () =>
      (await isDone(fs, join(folder, name), recasting.to))
        ? undefined
        : readRegularFile(fs, join(folder, name), 2 * MAX_ATTACHMENT_BYTES),
    );
    if (!read.ok || read.value === undefined) continue;
    const content = attachedContent(name, read.value, recasting);
    if (content === undefined) continue;
    const { to } = recasting;
    const target = attachmentFile(content.hash, to);
    if (target === name) continue;
    await replaceFile(fs, join(folder, target), to?.seal(content.bytes) ?? content.bytes);
    old.push(join(folder, name));
  }
  return old;
}

/** Writes the earlier states of a project anew, each in its place. Throws the system's error. */
export async function recastBackups(
  fs: FileSystem,
  projectPath: string,
  { from, to }: Recasting,
): Promise<void> {
  for (const { id } of await listBackups(fs, projectPath)) {
    if (await isDone(fs, join(backupsFolder(projectPath), id), to)) continue;
    const bytes = await readBackupBytes(fs, projectPath, id);
    const isSealed = isProtected(bytes);
    const content = isSealed ? from?.open(bytes) : bytes;
    if (content === undefined || (to === undefined && !isSealed)) continue;
    await replaceFile(fs, join(backupsFolder(projectPath), id), to?.seal(content) ?? content);
  }
}

/** Removes what was written anew under another name. */
export async function removeOld(fs: FileSystem, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    try {
      await fs.unlink(path);
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
      console.warn(`${basename(path)} could not be removed`);
    }
  }
}

/** What was attached, and its SHA-256; undefined for what cannot be opened or is done already. */
function attachedContent(
  name: string,
  bytes: Uint8Array,
  { from, to }: Recasting,
): { readonly hash: string; readonly bytes: Uint8Array } | undefined {
  const hash = sha256(bytes);
  // Lies there in clear, whatever it is: somebody may have attached an age file.
  if (hash === name) return { hash, bytes };
  const isSealed = isProtected(bytes);
  // Altered since it was attached, and as secret as before; it must not be taken for whole later.
  if (!isSealed) return to === undefined ? undefined : { hash: name, bytes };
  const content = from?.open(bytes);
  return content && { hash: sha256(content), bytes: content };
}

/** By its beginning, for there may be much of it. */
async function isDone(
  fs: FileSystem,
  path: string,
  to: ProjectCipher | undefined,
): Promise<boolean> {
  return to?.isOwn(await readStart(fs, path, LONGEST_HEADER)) ?? false;
}

async function namesIn(fs: FileSystem, folder: string): Promise<string[]> {
  try {
    return await fs.readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return [];
    throw error;
  }
}
