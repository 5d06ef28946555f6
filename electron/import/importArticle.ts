import {
  type ImportError,
  type ImportedArticle,
  importedArticleSchema,
} from '../../shared/article/importResult';
import { ok, type Result } from '../../shared/result';
import { runChild } from '../workers/runChild';
import { workerUrl } from '../workers/workerUrl';
import type { WorkLimits } from '../workers/workLimits';
import type { ImportSource } from './importer';
import { importFailure } from './importFailure';
import { workerMessageSchema } from './workerMessage';

const MEGABYTE = 1024 * 1024;
/** Documents above this are refused unread. */
const MOST_BYTES = 64 * MEGABYTE;
/** Of any document: 10 s of work without getting on, and as much again for each megabyte of it. */
const WORK_MS = 10_000;
const MEMORY = { heap: 1024, memory: 1536, stack: 16 };

function limitsOf(bytes: Uint8Array): WorkLimits {
  const work = WORK_MS * (1 + bytes.length / MEGABYTE);
  return { ...MEMORY, work, longest: 12 * work };
}

export interface ImportOptions {
  /** Stops the work; the outcome is `cancelled`. */
  readonly signal?: AbortSignal;
  /** Told 0 to 1, never backwards. */
  readonly onProgress?: (fraction: number) => void;
  /** Where the worker's code is, if not beside this module. */
  readonly workerUrl?: URL;
  /** Other limits than the usual ones, for tests. */
  readonly limits?: Partial<WorkLimits>;
}

/**
 * Reads a document into schema-checked blocks, in a process of its own that is stopped when it has worked for too long
 * without getting on, has used 1.5 GB, or is cancelled. A long document may take longer than a short one.
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
  let progress = 0;
  const end = await runChild<Result<ImportedArticle, ImportError>>({
    url: options.workerUrl ?? workerUrl('import'),
    data: { ...rest, bytes },
    limits: { ...limitsOf(bytes), ...options.limits },
    signal: options.signal,
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
