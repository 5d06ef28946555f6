import { otherWork } from '../../host/otherWork';

/** How long work goes on before the window may do something else (ms). */
const SLICE_MS = 4;

/**
 * Does work step by step, with room for other work before it and in between; resolves with its result. What
 * is done one after the other does not add up to one long task.
 */
export async function inSlices<T>(work: Iterator<unknown, T>): Promise<T> {
  for (;;) {
    await otherWork();
    const end = performance.now() + SLICE_MS;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
  }
}
