import { type Transferable, Worker } from 'node:worker_threads';
import type { Reply, WorkerEnd } from './workerEnd';
import { endOf, workerSettings } from './workerSettings';

export interface WorkerRun<T> {
  readonly url: URL;
  /** Becomes `workerData`; `transfer` lists what this thread gives away of it. */
  readonly data: unknown;
  readonly transfer?: readonly Transferable[];
  /** Stops the work. */
  readonly signal?: AbortSignal | undefined;
  /** Judges what the worker says: an end of the work, or nothing yet. `reply` answers it. */
  readonly receive: (message: unknown, reply: Reply) => WorkerEnd<T> | undefined;
}

/**
 * Does a piece of work in a thread of its own, which ends with it: done, stopped or broken. A thread that wants too
 * much memory at once ends the whole process: what nobody knows beforehand is read by `runChild`.
 */
export function runWorker<T>(run: WorkerRun<T>): Promise<WorkerEnd<T>> {
  const { signal } = run;
  if (signal?.aborted) return Promise.resolve({ kind: 'cancelled' });
  const worker = new Worker(run.url, {
    ...workerSettings,
    workerData: run.data,
    transferList: [...(run.transfer ?? [])],
  });
  const reply: Reply = (message) => worker.postMessage(message);
  return new Promise((resolve) => {
    const finish = (end: WorkerEnd<T>) => {
      signal?.removeEventListener('abort', cancel);
      worker.removeAllListeners('message');
      resolve(end);
      void worker.terminate();
    };
    const cancel = () => finish({ kind: 'cancelled' });
    signal?.addEventListener('abort', cancel);
    worker.on('message', (message: unknown) => {
      const end = run.receive(message, reply);
      if (end) finish(end);
    });
    worker.on('error', (error) => finish(endOf(error)));
    worker.on('exit', () => finish({ kind: 'broken' }));
  });
}
