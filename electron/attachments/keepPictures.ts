import { join } from 'node:path';
import type { Article } from '../../shared/article/block';
import type { Picture } from '../../shared/article/picture';
import { errorCode, type FileSystem } from '../files/fileSystem';
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
 * Keeps pictures beside a project that is being made: all, or none and throws. Returns how they are
 * taken back if the project cannot be made after all; what was there before stays.
 */
export async function keepPictures(
  fs: FileSystem,
  projectPath: string,
  pictures: readonly Pick<Picture, 'bytes'>[],
): Promise<() => Promise<void>> {
  const made: string[] = [];
  const takeBack = async () => {
    const folder = attachmentsFolder(projectPath);
    for (const hash of made) await unlessRefused(fs.unlink(join(folder, hash)));
    await unlessRefused(fs.rmdir(folder));
  };
  try {
    for (const { bytes } of pictures) {
      const hash = sha256(bytes);
      const isNew = !(await isAttachmentThere(fs, projectPath, {
        sha256: hash,
        bytes: bytes.length,
      }));
      await keepAttachment(fs, projectPath, bytes);
      if (isNew) made.push(hash);
    }
  } catch (error) {
    await takeBack();
    throw error;
  }
  return takeBack;
}

/** What went wrong before matters more than a file that is left; and a folder in use stays. */
async function unlessRefused(removal: Promise<void>): Promise<void> {
  try {
    await removal;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}
