import { articleWords } from '../../shared/article/articleWords';
import type { AppError } from '../../shared/ipc/appError';
import type { Output } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import type { Job } from '../workers/jobs';
import { importArticle } from './importArticle';
import type { CameWith } from './importedFiles';
import type { ImportSource } from './importer';

/** Imports a document as a job of the window's, which does not get the files that came with it. */
export async function readArticle(
  source: ImportSource,
  { signal, onProgress }: Job,
  onFiles: (files: CameWith) => void,
): Promise<Result<Output<'import.article'>, AppError>> {
  const imported = await importArticle(source, { signal, onProgress });
  if (!imported.ok) {
    const { code, message } = imported.error;
    const cancelled = code === 'cancelled';
    return err({ code: cancelled ? 'cancelled' : 'importFailed', message, detail: code });
  }
  const { pictures = [], sentFiles = [], ...article } = imported.value;
  const { metadata, blocks } = article;
  onFiles({ pictures, sentFiles });
  const words = articleWords(blocks, metadata.language);
  const sent = sentFiles.map(({ name, bytes }) => ({ name, bytes: bytes.length }));
  return ok({ ...article, words, ...(sent.length > 0 ? { sentFiles: sent } : {}) });
}
