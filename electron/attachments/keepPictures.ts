import { join } from 'node:path';
import type { Article } from '../../shared/article/block';
import type { Picture } from '../../shared/article/picture';
import type { AppError } from '../../shared/ipc/appError';
import { ok, type Result } from '../../shared/result';
import { errorCode } from '../files/fileSystem';
import type { SealedFiles } from '../files/sealing/sealedFiles';
import { sha256 } from '../files/sha256';
import { attachmentsFolder, isAttachmentThere, keepAttachment } from './attachmentFiles';

/** The article with a record of each picture at the figure that stands for it. */
export function withPictures<A extends Pick<Article, 'blocks'>>(
  article: A,
  pictures: readonly Picture[],
  captured: string,
): A {
  if (pictures.length === 0) return article;
  const byBlock = new Map<string, Picture>(pictures.map((picture) => [picture.block, picture]));
  const blocks = article.blocks.map((block) => {
    const picture = byBlock.get(block.id);
    if (picture === undefined || block.type !== 'figure') return block;
    const { name, mediaType, bytes } = picture;
    const attachment = { name, sha256: sha256(bytes), bytes: bytes.length, mediaType, captured };
    return { ...block, attachment };
  });
  return { ...article, blocks };
}

/**
 * Keeps pictures beside a project that is being made: all, or none. Gives how they are taken back if the
 * project cannot be made after all; what was there before stays.
 */
export async function keepPictures(
  files: SealedFiles,
  pictures: readonly Pick<Picture, 'bytes'>[],
): Promise<Result<() => Promise<void>, AppError>> {
  const made: string[] = [];
  const takeBack = async () => {
    const folder = attachmentsFolder(files.path);
    for (const name of made) await unlessRefused(files.fs.unlink(join(folder, name)));
    await unlessRefused(files.fs.rmdir(folder));
  };
  for (const { bytes } of pictures) {
    const hash = sha256(bytes);
    const isNew = !(await isAttachmentThere(files, { sha256: hash, bytes: bytes.length }));
    const kept = await keepAttachment(files, bytes, 'create');
    if (!kept.ok) {
      await takeBack();
      return kept;
    }
    if (isNew) made.push(files.nameOf(hash));
  }
  return ok(takeBack);
}

/** What went wrong before matters more than a file that is left; and a folder in use stays. */
async function unlessRefused(removal: Promise<void>): Promise<void> {
  try {
    await removal;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}
