import { type ResourceLimits, type Transferable, Worker } from 'node:worker_threads';

/** How many times as long as it works a worker may take on a machine that others keep busy. */
const MOST_BUSY = 6;
/** Between two looks at what a worker has done (ms). */
const SHORTEST_WAIT_MS = 20;

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
  /**
   * Milliseconds of processor time, so that a busy machine refuses nothing that it reads when it is quiet.
   * A worker that waits rather than works ends after six times as long by the clock.
   */
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
      stopWatching();
      signal?.removeEventListener('abort', cancel);
      worker.removeAllListeners('message');
      resolve(end);
      void worker.terminate();
    };
    const cancel = () => finish({ kind: 'cancelled' });
    const stopWatching = limitWork(worker, run.timeLimit, () => finish({ kind: 'timeLimit' }));
    signal?.addEventListener('abort', cancel);
    worker.on('message', (message: unknown) => {
      const end = run.receive(message, reply);
      if (end) finish(end);
    });
    worker.on('error', (error) => finish(endOf(error)));
    worker.on('exit', () => finish({ kind: 'broken' }));
  });
}

/** Calls `stop` when the worker has worked for so many milliseconds; answers what ends the watch. */
function limitWork(worker: Worker, limit: number | undefined, stop: () => void): () => void {
  if (limit === undefined) return () => undefined;
  const began = performance.now();
  let isWatched = true;
  const look = async () => {
    // Fails where the worker has ended meanwhile, which it says itself.
    const work = await workOf(worker, began).catch(() => undefined);
    if (work === undefined || !isWatched) return;
    if (work >= limit) return stop();
    // Nobody works for longer than the clock runs.
    next = setTimeout(look, Math.max(limit - work, SHORTEST_WAIT_MS));
  };
  let next = setTimeout(look, limit);
  const last = setTimeout(stop, limit * MOST_BUSY);
  return () => {
    isWatched = false;
    clearTimeout(next);
    clearTimeout(last);
  };
}

/** How long the worker has worked (ms); Node before 24.6 does not say, there the clock counts. */
async function workOf(worker: Worker, began: number): Promise<number> {
  if (!('cpuUsage' in worker)) return performance.now() - began;
  const { user, system } = await worker.cpuUsage();
  return (user + system) / 1000;
}

function endOf(error: unknown): WorkerEnd<never> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { kind: 'memoryLimit' };
  return { kind: 'broken', detail: String(error) };
}
