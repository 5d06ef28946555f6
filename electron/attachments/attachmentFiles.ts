import { join } from 'node:path';
import {
  type Attachment,
  type AttachmentState,
  MAX_ATTACHMENT_BYTES,
} from '../../shared/attachment';
import type { AppError } from '../../shared/ipc/appError';
import { err, ok, type Result } from '../../shared/result';
import { removeIfThere } from '../files/atomicFile';
import { attempt } from '../files/attempt';
import type { Attempt } from '../files/explainFailure';
import { besidePath } from '../files/fileName';
import { errorCode, type FileSystem } from '../files/fileSystem';
import { makeFolder } from '../files/replacing/rights';
import type { SealedFiles } from '../files/sealing/sealedFiles';
import { sha256 } from '../files/sha256';

type Answer<T> = Promise<Result<T, AppError>>;

/**
 * The folder beside a project in which its attachments lie, each under its SHA-256 (file-format.md). Of
 * a protected project each is an age file of its own, under a name that only its key can make.
 * No content is ever removed from it: a backup or an undo may still need it. When the project gets another
 * passphrase, each is written anew under another name.
 */
export function attachmentsFolder(projectPath: string): string {
  return besidePath(projectPath, '.files');
}

/**
 * Keeps the bytes beside the project, whole or not at all, and gives their SHA-256. What is there
 * already stays; a file that is no longer what its name says is put right. `what` is being done, for the
 * sentence where it fails.
 */
export async function keepAttachment(
  files: SealedFiles,
  bytes: Uint8Array,
  what: Attempt = 'attach',
): Answer<string> {
  if (bytes.length > MAX_ATTACHMENT_BYTES) return err(TOO_LARGE);
  const hash = sha256(bytes);
  const folder = attachmentsFolder(files.path);
  const kept = await attempt(what, async (): Promise<boolean> => {
    await makeFolder(files.fs, folder);
    if (!(await isFolder(files.fs, folder))) return false;
    for (;;) {
      const name = files.nameOf(hash);
      const path = join(folder, name);
      const state = await attachmentState(files, { sha256: hash, bytes: bytes.length });
      if (state === 'kept') return true;
      if (state === 'missing') await createUnlessThere(files, path, bytes);
      else await files.replace(path, bytes);
      if (files.nameOf(hash) === name) return true;
      // Protected, or given up, in the meantime: nobody looks for it here, nor may it be read here.
      await removeIfThere(files.fs, path);
    }
  });
  if (!kept.ok) return kept;
  return kept.value ? ok(hash) : err(NO_FOLDER);
}

/** An attachment's bytes, as they were attached: `notFound` where they are missing, `damaged` where altered. */
export async function readAttachment(files: SealedFiles, hash: string): Answer<Uint8Array> {
  const folder = attachmentsFolder(files.path);
  if (!(await isFolder(files.fs, folder))) return err(MISSING);
  const path = join(folder, files.nameOf(hash));
  const read = await attempt('read', () =>
    unlessMissing(files.readOwn(path, MAX_ATTACHMENT_BYTES)),
  );
  if (!read.ok) return read;
  if (read.value === 'missing') return err(MISSING);
  return read.value !== undefined && sha256(read.value) === hash ? ok(read.value) : err(ALTERED);
}

/** How an attachment's bytes are, read and hashed anew. */
export async function attachmentState(
  files: SealedFiles,
  attachment: Pick<Attachment, 'sha256' | 'bytes'>,
): Promise<AttachmentState> {
  const folder = attachmentsFolder(files.path);
  if (!(await isFolder(files.fs, folder))) return 'missing';
  const found = await attempt('read', () => unlessMissing(stateIn(folder, files, attachment)));
  return found.ok ? found.value : 'unreadable';
}

/** Throws the system's error, and where nothing is there. */
async function stateIn(
  folder: string,
  files: SealedFiles,
  { sha256: hash, bytes }: Pick<Attachment, 'sha256' | 'bytes'>,
): Promise<AttachmentState> {
  const path = join(folder, files.nameOf(hash));
  const stats = await files.fs.lstat(path);
  if (!stats.isFile() || stats.size !== files.storedLength(bytes)) return 'altered';
  const content = await files.readOwn(path, MAX_ATTACHMENT_BYTES);
  return content !== undefined && sha256(content) === hash ? 'kept' : 'altered';
}

/** Whether something of the right size lies there; as much as can be known without reading it. */
export async function isAttachmentThere(
  { fs, path, nameOf, storedLength }: SealedFiles,
  { sha256: hash, bytes }: Pick<Attachment, 'sha256' | 'bytes'>,
): Promise<boolean> {
  const stats = await attempt('read', () => fs.lstat(join(attachmentsFolder(path), nameOf(hash))));
  return stats.ok && stats.value.isFile() && stats.value.size === storedLength(bytes);
}

async function unlessMissing<T>(work: Promise<T>): Promise<T | 'missing'> {
  try {
    return await work;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'missing';
    throw error;
  }
}

async function createUnlessThere(
  files: SealedFiles,
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  try {
    await files.create(path, bytes);
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

const NO_FOLDER: AppError = {
  code: 'invalidInput',
  message:
    'Where attachments belong, beside the project, is a link and not a folder; Galley does not follow links. Nothing was attached. Put a folder in its place, then try again.',
};

const TOO_LARGE: AppError = {
  code: 'invalidInput',
  message: `This file has more than ${MAX_ATTACHMENT_BYTES / 1024 / 1024} MB, the most that can be attached. Nothing was attached. Keep it in a folder of your own and say in the source's notes where.`,
};

const MISSING: AppError = {
  code: 'notFound',
  message:
    'This attachment is not beside the project any more. Its record was kept. Put the project’s “.files” folder back beside it, or attach the file again.',
};

const ALTERED: AppError = {
  code: 'damaged',
  message:
    'This attachment is no longer the file that was attached: its content has changed. It was not opened, and left as it is. Attach the original again to put it right.',
};
