import { type ResourceLimits, type Transferable, Worker } from 'node:worker_threads';

/** How a worker's work ended. */
export type WorkerEnd<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'timeLimit' }
  | { readonly kind: 'memoryLimit' }
  /** It failed, or said what nobody expects; `detail` is for the curious. */
  | { readonly kind: 'broken'; readonly detail?: string };

export interface WorkerRun<T> {
  readonly url: URL;
  /** Becomes `workerData`; `transfer` lists what this thread gives away of it. */
  readonly data: unknown;
  readonly transfer?: readonly Transferable[];
  readonly resourceLimits?: ResourceLimits;
  /** Stops the work. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds. */
  readonly timeLimit?: number;
  /** Judges what the worker says: an end of the work, or nothing yet. `reply` answers it. */
  readonly receive: (message: unknown, reply: Reply) => WorkerEnd<T> | undefined;
}

type Reply = (message: unknown, transfer?: readonly Transferable[]) => void;

/** Does a piece of work in a thread of its own, which ends with it: done, stopped or broken. */
export function runWorker<T>(run: WorkerRun<T>): Promise<WorkerEnd<T>> {
  const { signal } = run;
  if (signal?.aborted) return Promise.resolve({ kind: 'cancelled' });
  const worker = new Worker(run.url, {
    workerData: run.data,
    transferList: [...(run.transfer ?? [])],
    ...(run.resourceLimits && { resourceLimits: run.resourceLimits }),
    env: {},
    execArgv: [],
    // What a library prints concerns nobody and may quote a confidential document.
    stdout: true,
    stderr: true,
  });
  const reply: Reply = (message, transfer = []) => worker.postMessage(message, transfer);
  return new Promise((resolve) => {
    const finish = (end: WorkerEnd<T>) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      worker.removeAllListeners('message');
      resolve(end);
      void worker.terminate();
    };
    const cancel = () => finish({ kind: 'cancelled' });
    const timer =
      run.timeLimit === undefined
        ? undefined
        : setTimeout(() => finish({ kind: 'timeLimit' }), run.timeLimit);
    signal?.addEventListener('abort', cancel);
    worker.on('message', (message: unknown) => {
      const end = run.receive(message, reply);
      if (end) finish(end);
    });
    worker.on('error', (error) => finish(endOf(error)));
    worker.on('exit', () => finish({ kind: 'broken' }));
  });
}

function endOf(error: unknown): WorkerEnd<never> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { kind: 'memoryLimit' };
  return { kind: 'broken', detail: String(error) };
}
