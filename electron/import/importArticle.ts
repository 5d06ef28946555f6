import { Worker } from 'node:worker_threads';
import {
  type ImportError,
  type ImportedArticle,
  importedArticleSchema,
} from '../../shared/article/importResult';
import { ok, type Result } from '../../shared/result';
import type { ImportSource } from './importer';
import { importFailure } from './importFailure';
import { importWorkerUrl } from './importWorkerUrl';
import { workerMessageSchema } from './workerMessage';

/** Documents above this are refused unread: a worker's memory limit does not count their bytes. */
export const MOST_BYTES = 64 * 1024 * 1024;
const TIME_LIMIT_MS = 10_000;
const MEMORY_LIMIT_MB = 512;
/** Deep documents recurse deep; the usual stack would end at a few thousand levels. */
const STACK_MB = 16;

export interface ImportOptions {
  /** Stops the work; the outcome is `cancelled`. */
  readonly signal?: AbortSignal;
  /** Told 0 to 1, never backwards. */
  readonly onProgress?: (fraction: number) => void;
  /** Where the worker's code is, if not beside this module. */
  readonly workerUrl?: URL;
  /** Milliseconds; 10 s unless a test wants less. */
  readonly timeLimit?: number;
}

/**
 * Reads a document into schema-checked blocks, in a worker that is killed at 10 s or when cancelled.
 * All or nothing; whatever the bytes are, the outcome is a result.
 */
export async function importArticle(
  input: ImportSource,
  options: ImportOptions = {},
): Promise<Result<ImportedArticle, ImportError>> {
  if (options.signal?.aborted) return importFailure('cancelled');
  if (input.bytes.length === 0) return importFailure('empty');
  if (input.bytes.length > MOST_BYTES) return importFailure('tooLarge');
  return runWorker(input, options);
}

function runWorker(
  input: ImportSource,
  options: ImportOptions,
): Promise<Result<ImportedArticle, ImportError>> {
  const { bytes, ...rest } = input;
  const worker = new Worker(options.workerUrl ?? importWorkerUrl(), {
    workerData: { ...rest, bytes: Uint8Array.from(bytes) },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB, stackSizeMb: STACK_MB },
    env: {},
    execArgv: [],
    // What a parser prints concerns nobody and may quote a confidential document.
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    const finish = (result: Result<ImportedArticle, ImportError>) => {
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', cancel);
      worker.removeAllListeners('message');
      resolve(result);
      void worker.terminate();
    };
    const cancel = () => finish(importFailure('cancelled'));
    const timer = setTimeout(
      () => finish(importFailure('timeLimit')),
      options.timeLimit ?? TIME_LIMIT_MS,
    );
    let progress = 0;
    const receive = (message: unknown) => {
      const parsed = workerMessageSchema.safeParse(message);
      if (!parsed.success) {
        finish(importFailure('broken'));
      } else if ('result' in parsed.data) {
        finish(parseResult(parsed.data.result));
      } else {
        progress = Math.max(progress, parsed.data.progress);
        options.onProgress?.(progress);
      }
    };
    options.signal?.addEventListener('abort', cancel);
    worker.on('message', receive);
    worker.on('error', (error) => finish(importFailure(failureOf(error))));
    worker.on('exit', () => finish(importFailure('broken')));
  });
}

function parseResult(
  result: { ok: true; value: unknown } | { ok: false; error: ImportError },
): Result<ImportedArticle, ImportError> {
  if (!result.ok) return result;
  const article = importedArticleSchema.safeParse(result.value);
  return article.success ? ok(article.data) : importFailure('broken');
}

function failureOf(error: unknown): 'memoryLimit' | 'broken' {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memoryLimit' : 'broken';
}
