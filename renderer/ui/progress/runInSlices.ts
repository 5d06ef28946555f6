/** Work is done for so long at a time (ms): a key that is pressed meanwhile is answered within a frame or two. */
const SLICE_MS = 20;

/**
 * Does long work on the window's own thread without keeping it: a slice at a time, between which the
 * window draws and hears. `onProgress` is told what the work yields. Undefined if it was cancelled.
 */
export async function runInSlices<T>(
  steps: Generator<number, T, void>,
  { signal, onProgress }: { signal: AbortSignal; onProgress(fraction: number): void },
): Promise<T | undefined> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return undefined;
    const until = performance.now() + SLICE_MS;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    if (step.done) return step.value;
    onProgress(step.value);
  }
}
