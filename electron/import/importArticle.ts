import {
  type ImportError,
  type ImportedArticle,
  importedArticleSchema,
} from '../../shared/article/importResult';
import { ok, type Result } from '../../shared/result';
import { runWorker } from '../workers/runWorker';
import { workerUrl } from '../workers/workerUrl';
import type { ImportSource } from './importer';
import { importFailure } from './importFailure';
import { workerMessageSchema } from './workerMessage';

/** Documents above this are refused unread: a worker's memory limit does not count their bytes. */
const MOST_BYTES = 64 * 1024 * 1024;
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
  /** Milliseconds of processor time; 10 s unless a test wants less. */
  readonly timeLimit?: number;
  /** Megabytes beside the document's bytes; 512 unless a test wants less. */
  readonly memoryLimit?: number;
}

/**
 * Reads a document into schema-checked blocks, in a worker that is killed when it has worked for 10 s or is
 * cancelled.
 * All or nothing; whatever the bytes are, the outcome is a result.
 */
export async function importArticle(
  input: ImportSource,
  options: ImportOptions = {},
): Promise<Result<ImportedArticle, ImportError>> {
  if (options.signal?.aborted) return importFailure('cancelled');
  if (input.bytes.length === 0) return importFailure('empty');
  if (input.bytes.length > MOST_BYTES) return importFailure('tooLarge');
  const { bytes, ...rest } = input;
  const copy = Uint8Array.from(bytes);
  let progress = 0;
  const end = await runWorker<Result<ImportedArticle, ImportError>>({
    url: options.workerUrl ?? workerUrl('import'),
    data: { ...rest, bytes: copy },
    transfer: [copy.buffer],
    resourceLimits: {
      maxOldGenerationSizeMb: options.memoryLimit ?? MEMORY_LIMIT_MB,
      stackSizeMb: STACK_MB,
    },
    signal: options.signal,
    timeLimit: options.timeLimit ?? TIME_LIMIT_MS,
    receive(message) {
      const parsed = workerMessageSchema.safeParse(message);
      if (!parsed.success) return { kind: 'broken' };
      if ('result' in parsed.data) return { kind: 'done', value: parseResult(parsed.data.result) };
      progress = Math.max(progress, parsed.data.progress);
      options.onProgress?.(progress);
      return undefined;
    },
  });
  return end.kind === 'done' ? end.value : importFailure(end.kind);
}

function parseResult(
  result: { ok: true; value: unknown } | { ok: false; error: ImportError },
): Result<ImportedArticle, ImportError> {
  if (!result.ok) return result;
  const article = importedArticleSchema.safeParse(result.value);
  return article.success ? ok(article.data) : importFailure('broken');
}
