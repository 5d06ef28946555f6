import { z } from 'zod';
import {
  type ImportError,
  type ImportedArticle,
  importErrorSchema,
} from '../../shared/article/importResult';
import type { Result } from '../../shared/result';

/** What the worker tells, as it sends it. */
export type WorkerMessage =
  | { readonly progress: number }
  | { readonly result: Result<ImportedArticle, ImportError> };

/** What the other side believes of it; the article inside is parsed by its own schema. */
export const workerMessageSchema = z.union([
  z.strictObject({ progress: z.number().min(0).max(1) }),
  z.strictObject({
    result: z.union([
      z.strictObject({ ok: z.literal(true), value: z.unknown() }),
      z.strictObject({ ok: z.literal(false), error: importErrorSchema }),
    ]),
  }),
]);
