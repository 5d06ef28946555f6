import type { Worker } from 'node:worker_threads';
import type { WorkLimits } from './workLimits';

/** Between two looks at what a worker has used (ms): a quick one fills some 100 MB meanwhile. */
const BETWEEN_LOOKS_MS = 20;
const MEGABYTE = 1024 * 1024;

/** Watches one worker, from a process in which nothing else works. */
export interface WorkWatch {
  /** The worker got on: it may work as long again. */
  gotOn(): void;
  end(): void;
}

/** Calls `stop` when the worker has used more than it may. */
export function limitWork(
  worker: Worker,
  limits: WorkLimits,
  stop: (end: { readonly kind: 'timeLimit' | 'memoryLimit' }) => void,
): WorkWatch {
  const emptyBytes = process.memoryUsage.rss();
  let used = { work: 0, idle: 0 };
  let before = used;
  let isWatched = true;
  const end = () => {
    isWatched = false;
    clearInterval(looks);
  };
  const look = async () => {
    const bytes = process.memoryUsage.rss() - emptyBytes;
    // Fails where the worker has ended meanwhile, which it says itself.
    const work = await workOf(worker).catch(() => undefined);
    if (work === undefined || !isWatched) return;
    used = { work, idle: worker.performance.eventLoopUtilization().idle };
    const isTooLarge = bytes > limits.memory * MEGABYTE;
    const isTooLong =
      used.work - before.work >= limits.work ||
      used.idle - before.idle >= limits.work ||
      used.work >= limits.longest;
    if (!isTooLarge && !isTooLong) return;
    end();
    stop({ kind: isTooLarge ? 'memoryLimit' : 'timeLimit' });
  };
  const looks = setInterval(() => void look(), BETWEEN_LOOKS_MS);
  return {
    gotOn() {
      before = used;
    },
    end,
  };
}

/**
 * How long the worker has worked (ms). Node before 24.6 tells it of the whole process only, with what the engine does
 * beside.
 */
async function workOf(worker: Worker): Promise<number> {
  const { user, system } = 'cpuUsage' in worker ? await worker.cpuUsage() : process.cpuUsage();
  return (user + system) / 1000;
}
