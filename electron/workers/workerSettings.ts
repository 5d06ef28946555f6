import type { WorkerOptions } from 'node:worker_threads';
import type { WorkerEnd } from './workerEnd';

/** How every worker starts: it gets no environment, and what a library prints concerns nobody. */
export const workerSettings: WorkerOptions = {
  env: {},
  execArgv: [],
  // It may quote a confidential document.
  stdout: true,
  stderr: true,
};

/** How the work of a worker ended that threw this. */
export function endOf(
  error: unknown,
): Extract<WorkerEnd<never>, { kind: 'memoryLimit' | 'broken' }> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { kind: 'memoryLimit' };
  return { kind: 'broken', detail: String(error) };
}
