import { otherWork } from './otherWork';

// Long work of the window is a generator: what it does between two `yield`s is done without a pause. Who
// has it done says when: all at once (shared/atOnce), between other work (here), or while the window has
// nothing else to do (whileAtRest).

/** How long work goes on before the window may do something else (ms), where keys may be pressed meanwhile. */
const SLICE_MS = 4;
/** How long (ms) where somebody waits for the result and watches it come: a key is late by a frame or two. */
const WATCHED_SLICE_MS = 20;

/** Who waits for long work, and watches how far it is. */
interface Watcher<P> {
  /** Ends the work between two slices. */
  readonly signal: AbortSignal;
  /** Told after each slice what the work yielded last. */
  onProgress(progress: P): void;
}

/**
 * Does work step by step, with room for other work before it and in between; resolves with its result. What
 * is done one after the other does not add up to one long task. With a watcher it resolves with `undefined`
 * where it was cancelled.
 *
 * @example
 * const text = await inSlices(writeProject(project));
 */
export function inSlices<T>(work: Iterator<unknown, T>): Promise<T>;
export function inSlices<P, T>(work: Iterator<P, T>, watcher: Watcher<P>): Promise<T | undefined>;
export async function inSlices<P, T>(
  work: Iterator<P, T>,
  watcher?: Watcher<P>,
): Promise<T | undefined> {
  const sliceMs = watcher ? WATCHED_SLICE_MS : SLICE_MS;
  for (;;) {
    await otherWork();
    if (watcher?.signal.aborted) return undefined;
    const end = performance.now() + sliceMs;
    let step = work.next();
    while (!step.done && performance.now() < end) step = work.next();
    if (step.done) return step.value;
    watcher?.onProgress(step.value);
  }
}
