import { basename, join } from 'node:path';
import { attachmentHashSchema, MAX_ATTACHMENT_BYTES } from '../../shared/attachment';
import { attachmentsFolder } from '../attachments/attachmentFiles';
import { attempt } from '../files/attempt';
import { errorCode, type FileSystem, namesIn } from '../files/fileSystem';
import { readRegularFile } from '../files/readFile';
import { isProtected } from '../files/sealing/ageHeader';
import { type Recasting, recastFile } from '../files/sealing/recasting';
import { sha256 } from '../files/sha256';
import { backupsFolder, listBackups } from '../project/backups';

/**
 * Writes a project's attachments anew beside the old ones. What is done already stays, so that a run
 * that a crash ended can be repeated. Returns the names of the old ones, no longer needed once the
 * project itself is written anew. Throws the system's error.
 */
export async function recastAttachments(recasting: Recasting): Promise<string[]> {
  const { to } = recasting;
  const { fs, path } = to;
  const folder = attachmentsFolder(path);
  const old: string[] = [];
  for (const name of await namesIn(fs, folder)) {
    if (!attachmentHashSchema.safeParse(name).success) continue;
    const file = join(folder, name);
    const stored = await attempt('read', async () =>
      (await to.isOwn(file)) ? undefined : readRegularFile(fs, file, 2 * MAX_ATTACHMENT_BYTES),
    );
    if (!stored.ok || stored.value === undefined) continue;
    const content = attachedContent(name, stored.value, recasting);
    if (content === undefined) continue;
    const target = to.nameOf(content.hash);
    if (target === name) continue;
    await to.replace(join(folder, target), content.bytes);
    old.push(file);
  }
  return old;
}

/**
 * Removes what was written in clear of a project that stays protected after all; the sealed ones are there
 * still. Throws the system's error.
 */
export async function takeBackAttachments({ from, to }: Recasting): Promise<void> {
  const { fs, path } = from;
  if (to.isSealed || !(await from.isOwn(path))) return;
  const folder = attachmentsFolder(path);
  const names = new Set(await namesIn(fs, folder));
  for (const name of names) {
    const file = join(folder, name);
    if (names.has(from.nameOf(name)) && (await to.isOwn(file))) await fs.unlink(file);
  }
}

/** Writes the earlier states of a project anew, each in its place. Throws the system's error. */
export async function recastBackups(recasting: Recasting): Promise<void> {
  const folder = backupsFolder(recasting.to.path);
  for (const { id } of await listBackups(recasting.to))
    await recastFile(recasting, join(folder, id));
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
  stored: Uint8Array,
  { from, to }: Recasting,
): { readonly hash: string; readonly bytes: Uint8Array } | undefined {
  const hash = sha256(stored);
  // Lies there in clear, whatever it is: somebody may have attached an age file.
  if (hash === name) return { hash, bytes: stored };
  // Altered since it was attached, and as secret as before; it must not be taken for whole later.
  if (!isProtected(stored)) return to.isSealed ? { hash: name, bytes: stored } : undefined;
  const content = from.open(stored);
  return content.ok ? { hash: sha256(content.value), bytes: content.value } : undefined;
}
