import { z } from 'zod';
import { type AppError, appErrorSchema } from '../../../shared/ipc/appError';
import { projectAttachments } from '../../../shared/project/file/projectAttachments';
import { err, ok, type Result } from '../../../shared/result';
import type { ProjectSnapshot } from '../../files/projectSnapshot';
import { readSnapshot } from '../../reading/readSnapshot';
import { runWorker } from '../../workers/runWorker';
import type { WorkerEnd } from '../../workers/workerEnd';
import { workerUrl } from '../../workers/workerUrl';

/** An evidence bundle as it comes back: its project, and those of its files that the project has a record of. */
export interface ReadBundle {
  readonly snapshot: ProjectSnapshot;
  /** Byte for byte as it lies in the bundle. */
  readonly projectBytes: Uint8Array;
  readonly files: readonly { readonly bytes: Uint8Array }[];
  /** How many files the project has a record of that are not in the bundle, or are other files there. */
  readonly missing: number;
}

const failed = z.object({ ok: z.literal(false), error: appErrorSchema });
const bytesSchema = z.instanceof(Uint8Array);
const saidSchema = z.union([
  z.object({ project: bytesSchema }),
  z.object({ files: z.array(z.object({ bytes: bytesSchema })) }),
  z.object({ refused: failed }),
]);
/** What the worker tells of a bundle: its project, then its files, or why it is none. */
export type BundleSaid =
  | { readonly project: Uint8Array }
  | { readonly files: readonly { readonly bytes: Uint8Array }[] }
  | { readonly refused: Result<never, AppError> };

/**
 * Reads an evidence bundle in a thread of its own, which unpacks and hashes up to 768 MB; no more is unpacked than the
 * bundle's directory promises. The project in it is read as any that comes from outside.
 */
export async function readBundle(
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<Result<ReadBundle, AppError>> {
  const copy = Uint8Array.from(bytes);
  let read:
    | { readonly snapshot: ProjectSnapshot; readonly wanted: Map<string, number> }
    | undefined;
  const refusing = new AbortController();
  let refusal: AppError | undefined;
  const end = await runWorker<readonly { readonly bytes: Uint8Array }[]>({
    url: workerUrl('import'),
    data: { bundle: copy },
    transfer: [copy.buffer],
    signal: signal ? AbortSignal.any([signal, refusing.signal]) : refusing.signal,
    receive(message, reply): WorkerEnd<readonly { readonly bytes: Uint8Array }[]> | undefined {
      const said = saidSchema.safeParse(message);
      if (!said.success) return { kind: 'broken', detail: said.error.message };
      if ('files' in said.data) return { kind: 'done', value: said.data.files };
      const refuse = (error: AppError) => {
        refusal = error;
        refusing.abort();
      };
      if ('refused' in said.data) refuse(said.data.refused.error);
      else {
        void readSnapshot(said.data.project).then((snapshot) => {
          if (!snapshot.ok) return refuse(snapshot.error);
          const attached = projectAttachments(snapshot.value.project);
          const wanted = new Map(attached.map((each) => [each.sha256, each.bytes]));
          read = { snapshot: snapshot.value, wanted };
          reply({ wanted });
        });
      }
      return undefined;
    },
  });
  if (refusal) return err(refusal);
  if (end.kind === 'done' && read) {
    const { snapshot, wanted } = read;
    const missing = wanted.size - end.value.length;
    return ok({ snapshot, projectBytes: snapshot.bytes, files: end.value, missing });
  }
  return err(end.kind === 'cancelled' ? CANCELLED : NOT_READ);
}

const CANCELLED: AppError = { code: 'cancelled', message: 'Nothing was opened.' };
const NOT_READ: AppError = {
  code: 'internal',
  message: 'Reading this bundle stopped before it was done. Nothing was changed. Try again.',
};
