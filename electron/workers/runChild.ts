import { fromChildSchema, type ToChild } from './childMessage';
import { startChild } from './startChild';
import type { Reply, WorkerEnd } from './workerEnd';
import { workerUrl } from './workerUrl';
import type { WorkLimits } from './workLimits';

export interface ChildRun<T> {
  /** The worker's code. */
  readonly url: URL;
  /** Becomes `workerData`. */
  readonly data: unknown;
  readonly limits: WorkLimits;
  /** Stops the work. */
  readonly signal?: AbortSignal | undefined;
  /** Judges what the worker says: an end of the work, or nothing yet. `reply` answers it. */
  readonly receive: (message: unknown, reply: Reply) => WorkerEnd<T> | undefined;
}

/**
 * Does a piece of work on what nobody knows beforehand, in a worker of a process of its own, which ends with it: done,
 * stopped or broken. A thread alone could not be bounded: one that fills its memory faster than the engine looks ends
 * the whole process, and what lies outside of the engine's heap is not counted at all.
 */
export function runChild<T>({
  url,
  data,
  limits,
  signal,
  receive,
}: ChildRun<T>): Promise<WorkerEnd<T>> {
  if (signal?.aborted) return Promise.resolve({ kind: 'cancelled' });
  const child = startChild(workerUrl('host'));
  const tell = (message: ToChild) => child.send(message);
  return new Promise((resolve) => {
    let isOver = false;
    let isReady = false;
    const finish = (end: WorkerEnd<T>) => {
      if (isOver) return;
      isOver = true;
      signal?.removeEventListener('abort', cancel);
      resolve(end);
      child.kill();
    };
    const cancel = () => finish({ kind: 'cancelled' });
    signal?.addEventListener('abort', cancel);
    child.onMessage((message) => {
      if (isOver) return;
      const told = fromChildSchema.safeParse(message);
      if (!told.success) return finish({ kind: 'broken', detail: told.error.message });
      if ('isReady' in told.data) isReady = true;
      else if ('end' in told.data) finish(ended(told.data.end));
      else {
        const end = receive(told.data.said, (answer) => tell({ answer }));
        if (end) finish(end);
      }
    });
    // The engine gives up by ending the process, where a single step wants more than there is.
    child.onExit(() => finish(isReady ? { kind: 'memoryLimit' } : NOT_STARTED));
    tell({ start: { url: url.href, data, limits } });
  });
}

const NOT_STARTED: WorkerEnd<never> = { kind: 'broken', detail: 'no process could be started' };

function ended(end: {
  readonly kind: 'timeLimit' | 'memoryLimit' | 'broken';
  readonly detail?: string | undefined;
}): WorkerEnd<never> {
  if (end.kind !== 'broken') return { kind: end.kind };
  return { kind: 'broken', ...(end.detail === undefined ? {} : { detail: end.detail }) };
}
