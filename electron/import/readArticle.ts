import { articleWords } from '../../shared/article/articleWords';
import type { Picture } from '../../shared/article/picture';
import type { AppError } from '../../shared/ipc/appError';
import type { Output } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import type { Job } from '../workers/jobs';
import { importArticle } from './importArticle';
import type { ImportSource } from './importer';

/** Imports a document as a job of the window's, which does not get its pictures. */
export async function readArticle(
  source: ImportSource,
  { signal, onProgress }: Job,
  onPictures: (pictures: readonly Picture[]) => void,
): Promise<Result<Output<'import.article'>, AppError>> {
  const imported = await importArticle(source, { signal, onProgress });
  if (!imported.ok) {
    const { code, message } = imported.error;
    const cancelled = code === 'cancelled';
    return err({ code: cancelled ? 'cancelled' : 'importFailed', message, detail: code });
  }
  const { pictures = [], ...article } = imported.value;
  const { metadata, blocks } = article;
  onPictures(pictures);
  const words = articleWords(blocks, metadata.language);
  return ok({ ...article, words });
}
