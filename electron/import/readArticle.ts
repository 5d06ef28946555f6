import { canonicalText } from '../../shared/article/canonicalText';
import { countWords } from '../../shared/article/countWords';
import type { AppError } from '../../shared/ipc/appError';
import type { Output } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import type { Job } from '../jobs';
import { importArticle } from './importArticle';
import type { ImportSource } from './importer';

/** Imports a document as a job of the window's. */
export async function readArticle(
  source: ImportSource,
  { signal, report }: Job,
): Promise<Result<Output<'import.article'>, AppError>> {
  const imported = await importArticle(source, { signal, onProgress: report });
  if (!imported.ok) {
    const { code, message } = imported.error;
    const cancelled = code === 'cancelled';
    return err({ code: cancelled ? 'cancelled' : 'importFailed', message, detail: code });
  }
  const { metadata, blocks } = imported.value;
  const words = countWords(canonicalText(blocks).text, metadata.language);
  return ok({ ...imported.value, words });
}
