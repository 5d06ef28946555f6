import { describe, expect, it } from 'vitest';
import { runInSlices } from './runInSlices';

/** Works for longer than a slice between two steps. */
function* slowSteps(count: number): Generator<number, string, void> {
  for (let done = 0; done < count; done += 1) {
    const until = performance.now() + 25;
    while (performance.now() < until);
    yield done / count;
  }
  return 'done';
}

describe('runInSlices', () => {
  it('lets others have their turn while it works, and tells how far it is', async () => {
    const told: number[] = [];
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    });
    const result = await runInSlices(slowSteps(4), {
      signal: new AbortController().signal,
      onProgress: (fraction) => told.push(fraction),
    });
    clearInterval(timer);
    expect(result).toBe('done');
    expect(told).toEqual([0, 0.25, 0.5, 0.75]);
    expect(turns).toBeGreaterThan(0);
  });

  it('stops between two slices when it is cancelled', async () => {
    const controller = new AbortController();
    const told: number[] = [];
    const result = await runInSlices(slowSteps(100), {
      signal: controller.signal,
      onProgress: (fraction) => {
        told.push(fraction);
        controller.abort();
      },
    });
    expect(result).toBeUndefined();
    expect(told).toEqual([0]);
  });
});
