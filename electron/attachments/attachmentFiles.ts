import { join } from 'node:path';
import {
  type Attachment,
  type AttachmentState,
  MAX_ATTACHMENT_BYTES,
} from '../../shared/attachment';
import { createFile, replaceFile } from '../files/atomicFile';
import { PROJECT_EXTENSION } from '../files/fileName';
import { errorCode, type FileSystem } from '../files/fileSystem';
import { readRegularFile } from '../files/readFile';
import type { ProjectCipher } from '../files/sealing/projectCipher';
import { sha256 } from '../files/sha256';
import { StorageError } from '../files/storageError';

/** Open to its owner alone. */
const PRIVATE_FOLDER = 0o700;

/**
 * The folder beside a project in which its attachments lie, each under its SHA-256 (file-format.md). Of
 * a protected project each is an age file of its own, under a name that only its key can make.
 * Nothing is ever deleted from it: a backup or an undo may still need it.
 */
export function attachmentsFolder(projectPath: string): string {
  return projectPath.endsWith(PROJECT_EXTENSION)
    ? `${projectPath.slice(0, -PROJECT_EXTENSION.length)}.files`
    : `${projectPath}.files`;
}

/**
 * Keeps the bytes beside the project, whole or not at all, and returns their SHA-256. What is there
 * already stays; a file that is no longer what its name says is put right. Throws `StorageError` and
 * the system's error.
 */
export async function keepAttachment(
  fs: FileSystem,
  projectPath: string,
  bytes: Uint8Array,
  cipher?: ProjectCipher,
): Promise<string> {
  if (bytes.length > MAX_ATTACHMENT_BYTES) throw tooLarge();
  const hash = sha256(bytes);
  const folder = attachmentsFolder(projectPath);
  await fs.mkdir(folder, PRIVATE_FOLDER);
  await refuseUnlessFolder(fs, folder);
  const path = join(folder, attachmentFile(hash, cipher));
  const state = await stateOf(fs, path, { sha256: hash, bytes: bytes.length }, cipher);
  const kept = () => cipher?.seal(bytes) ?? bytes;
  if (state === 'missing') await createUnlessThere(fs, path, kept());
  else if (state !== 'kept') await replaceFile(fs, path, kept());
  return hash;
}

/** The bytes of an attachment, as they were attached. Throws `StorageError` where they are not there. */
export async function readAttachment(
  fs: FileSystem,
  projectPath: string,
  hash: string,
  cipher?: ProjectCipher,
): Promise<Uint8Array> {
  const folder = attachmentsFolder(projectPath);
  if (!(await isFolder(fs, folder))) throw missing();
  try {
    const bytes = await readContent(fs, join(folder, attachmentFile(hash, cipher)), cipher);
    if (bytes !== undefined && sha256(bytes) === hash) return bytes;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw missing();
    throw error;
  }
  throw altered();
}

/** How an attachment's bytes are, read and hashed anew. Throws nothing that the disk reports. */
export async function attachmentState(
  fs: FileSystem,
  projectPath: string,
  attachment: Pick<Attachment, 'sha256' | 'bytes'>,
  cipher?: ProjectCipher,
): Promise<AttachmentState> {
  const folder = attachmentsFolder(projectPath);
  if (!(await isFolder(fs, folder))) return 'missing';
  return stateOf(fs, join(folder, attachmentFile(attachment.sha256, cipher)), attachment, cipher);
}

/** Whether something of the right size lies there; as much as can be known without reading it. */
export async function isAttachmentThere(
  fs: FileSystem,
  projectPath: string,
  { sha256: hash, bytes }: Pick<Attachment, 'sha256' | 'bytes'>,
  cipher?: ProjectCipher,
): Promise<boolean> {
  try {
    const path = join(attachmentsFolder(projectPath), attachmentFile(hash, cipher));
    const stats = await fs.lstat(path);
    return stats.isFile() && stats.size === keptLength(bytes, cipher);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}

async function stateOf(
  fs: FileSystem,
  path: string,
  attachment: Pick<Attachment, 'sha256' | 'bytes'>,
  cipher: ProjectCipher | undefined,
): Promise<AttachmentState> {
  try {
    const stats = await fs.lstat(path);
    if (!stats.isFile() || stats.size !== keptLength(attachment.bytes, cipher)) return 'altered';
    const bytes = await readContent(fs, path, cipher);
    return bytes !== undefined && sha256(bytes) === attachment.sha256 ? 'kept' : 'altered';
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'missing';
    if (errorCode(error) === undefined && !(error instanceof StorageError)) throw error;
    return 'unreadable';
  }
}

/** The name under which an attachment of this SHA-256 lies in the folder. */
export function attachmentFile(hash: string, cipher: ProjectCipher | undefined): string {
  return cipher?.nameOf(hash) ?? hash;
}

function keptLength(bytes: number, cipher: ProjectCipher | undefined): number {
  return cipher?.sealedLength(bytes) ?? bytes;
}

/** Undefined where it was sealed and does not open. */
async function readContent(
  fs: FileSystem,
  path: string,
  cipher: ProjectCipher | undefined,
): Promise<Uint8Array | undefined> {
  const bytes = await readRegularFile(fs, path, keptLength(MAX_ATTACHMENT_BYTES, cipher));
  return cipher === undefined ? bytes : cipher.open(bytes);
}

async function createUnlessThere(fs: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  try {
    await createFile(fs, path, bytes);
  } catch (error) {
    // Somebody else has just kept the same bytes.
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

async function isFolder(fs: FileSystem, path: string): Promise<boolean> {
  try {
    return (await fs.lstat(path)).isDirectory();
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}

async function refuseUnlessFolder(fs: FileSystem, path: string): Promise<void> {
  if (await isFolder(fs, path)) return;
  throw new StorageError({
    code: 'invalidInput',
    message:
      'Where attachments belong, beside the project, is a link and not a folder; Galley does not follow links. Nothing was attached. Put a folder in its place, then try again.',
  });
}

function tooLarge(): StorageError {
  return new StorageError({
    code: 'invalidInput',
    message: `This file has more than ${MAX_ATTACHMENT_BYTES / 1024 / 1024} MB, the most that can be attached. Nothing was attached. Keep it in a folder of your own and say in the source's notes where.`,
  });
}

function missing(): StorageError {
  return new StorageError({
    code: 'notFound',
    message:
      'This attachment is not beside the project any more. Its record was kept. Put the project’s “.files” folder back beside it, or attach the file again.',
  });
}

function altered(): StorageError {
  return new StorageError({
    code: 'damaged',
    message:
      'This attachment is no longer the file that was attached: its content has changed. It was not opened, and left as it is. Attach the original again to put it right.',
  });
}
