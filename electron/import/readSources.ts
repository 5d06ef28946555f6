import { z } from 'zod';
import { type AppError, appErrorSchema } from '../../shared/ipc/appError';
import { contract } from '../../shared/ipc/contract';
import { err, type Result } from '../../shared/result';
import { runChild } from '../workers/runChild';
import { workerUrl } from '../workers/workerUrl';
import type { WorkLimits } from '../workers/workLimits';
import type { ImportedSources } from './importSources';

const LIMITS: WorkLimits = { work: 10_000, longest: 10_000, heap: 512, memory: 1024, stack: 16 };

const answerSchema = z.object({
  sources: z.union([
    z.object({ ok: z.literal(true), value: contract['sources.read'].output }),
    z.object({ ok: z.literal(false), error: appErrorSchema }),
  ]),
});

/** `importSources` in a process of its own: a list that was made to take long keeps nothing else from being done. */
export async function readSources(
  bytes: Uint8Array,
  limits: Partial<WorkLimits> = {},
): Promise<Result<ImportedSources, AppError>> {
  const end = await runChild<Result<ImportedSources, AppError>>({
    url: workerUrl('import'),
    data: { sources: bytes },
    limits: { ...LIMITS, ...limits },
    receive(message) {
      const parsed = answerSchema.safeParse(message);
      return parsed.success
        ? { kind: 'done', value: parsed.data.sources }
        : { kind: 'broken', detail: parsed.error.message };
    },
  });
  if (end.kind === 'done') return end.value;
  return err({
    code: 'importFailed',
    message:
      'Reading this list took more work or memory than any list of sources does, and was stopped. Nothing was changed. Export only the sources that this article needs and add them.',
  });
}
