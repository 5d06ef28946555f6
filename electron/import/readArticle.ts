import { canonicalText } from '../shared/article/canonicalText';
import { countWords } from '../shared/article/countWords';
import type { AppError } from '../shared/ipc/appError';
import type { Output } from '../shared/ipc/contract';
import { err, ok, type Result } from '../shared/result';
import { importArticle } from './import/importArticle';
import type { ImportSource } from './import/importer';

/** Imports under way, each under the name that the window gave it. */
export interface ImportJobs {
  run(
    job: string,
    source: ImportSource,
    signal?: AbortSignal,
  ): Promise<Result<Output<'import.article'>, AppError>>;
  /** Stops a job; does nothing when it has already ended. */
  cancel(job: string): void;
}

export function createImportJobs(): ImportJobs {
  const running = new Map<string, AbortController>();
  return {
    async run(job, source, signal) {
      const controller = new AbortController();
      running.get(job)?.abort();
      running.set(job, controller);
      try {
        const signals = signal === undefined ? [] : [signal];
        const imported = await importArticle(source, {
          signal: AbortSignal.any([controller.signal, ...signals]),
        });
        if (!imported.ok) {
          const { code, message } = imported.error;
          const cancelled = code === 'cancelled';
          return err({ code: cancelled ? 'cancelled' : 'importFailed', message, detail: code });
        }
        const { metadata, blocks } = imported.value;
        const words = countWords(canonicalText(blocks).text, metadata.language);
        return ok({ ...imported.value, words });
      } finally {
        if (running.get(job) === controller) running.delete(job);
      }
    },
    cancel(job) {
      running.get(job)?.abort();
    },
  };
}
