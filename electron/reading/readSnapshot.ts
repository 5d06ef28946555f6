import type { AppError } from '../../shared/ipc/appError';
import { err, ok, type Result } from '../../shared/result';
import { type ProjectSnapshot, snapshotOfFile } from '../files/projectSnapshot';
import { runChild } from '../workers/runChild';
import { workerUrl } from '../workers/workerUrl';
import type { WorkLimits } from '../workers/workLimits';
import { type ReadingOrder, readProjectSchema } from './readingMessage';

/**
 * Shorter files are read on this thread (bytes): whatever stands in them, that takes some tens of milliseconds, less
 * than a process takes to start.
 */
const MOST_READ_HERE = 1024 * 1024;

const LIMITS: WorkLimits = {
  work: 60_000,
  longest: 60_000,
  heap: 2048,
  memory: 3072,
  stack: 16,
};

/**
 * Reads a project file that anybody may have made. A long one is read in a process of its own, so that no file,
 * however crafted, keeps Galley from answering; one that takes more than a minute of work or 2 GB is given up.
 */
export async function readSnapshot(
  bytes: Uint8Array,
  { limits = {}, mostHere = MOST_READ_HERE }: Reading = {},
): Promise<Result<ProjectSnapshot, AppError>> {
  if (bytes.length <= mostHere) return snapshotOfFile(bytes);
  const order: ReadingOrder = { project: bytes };
  const end = await runChild<Result<ProjectSnapshot, AppError>>({
    url: workerUrl('reading'),
    data: order,
    limits: { ...LIMITS, ...limits },
    receive(message) {
      const parsed = readProjectSchema.safeParse(message);
      if (!parsed.success) return { kind: 'broken' };
      const { result } = parsed.data;
      return { kind: 'done', value: result.ok ? ok({ ...result.value, bytes }) : result };
    },
  });
  if (end.kind === 'done') return end.value;
  return err(end.kind === 'broken' ? { ...NOT_READ, ...detailOf(end) } : TOO_MUCH);
}

/** Other limits than the usual ones, for tests. */
interface Reading {
  readonly limits?: Partial<WorkLimits>;
  readonly mostHere?: number;
}

function detailOf({ detail }: { readonly detail?: string }): { readonly detail?: string } {
  return detail === undefined ? {} : { detail };
}

/** Of a file that no person made: its backups are looked at, as those of a damaged one. */
export const TOO_MUCH: AppError = {
  code: 'damaged',
  message:
    'Reading this file took more work or memory than any project does, and was given up. It was left as it is.',
};

const NOT_READ: AppError = {
  code: 'internal',
  message: 'This file could not be read. It was left as it is. Start Galley again.',
};
