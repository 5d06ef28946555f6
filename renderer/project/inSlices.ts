import { otherWork } from './otherWork';

/** How long work goes on before the window may do something else (ms). */
const SLICE_MS = 4;

/** Does work step by step, with room for other work in between; resolves with its result. */
export async function inSlices<T>(work: Iterator<unknown, T>): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await otherWork();
  }
}
