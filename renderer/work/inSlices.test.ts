import { describe, expect, it } from 'vitest';
import { atOnce } from '../../shared/atOnce';
import { inSlices } from './inSlices';

/** Works for longer than a slice between two steps. */
function* slowSteps(count: number): Generator<number, string, void> {
  for (let done = 0; done < count; done += 1) {
    const until = performance.now() + 25;
    while (performance.now() < until);
    yield done / count;
  }
  return 'done';
}

describe('inSlices', () => {
  it('lets others have their turn while it is watched, and tells how far it is', async () => {
    const told: number[] = [];
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    });
    const result = await inSlices(slowSteps(4), {
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
    const result = await inSlices(slowSteps(100), {
      signal: controller.signal,
      onProgress: (fraction) => {
        told.push(fraction);
        controller.abort();
      },
    });
    expect(result).toBeUndefined();
    expect(told).toEqual([0]);
  });

  it('comes to what is done at once', async () => {
    expect(await inSlices(slowSteps(2))).toBe(atOnce(slowSteps(2)));
  });

  it('begins after what was waiting to be done', async () => {
    const order: string[] = [];
    function* work(): Generator<void, void, void> {
      yield;
      order.push('work');
    }
    const done = inSlices(work());
    queueMicrotask(() => order.push('other work'));
    await done;
    expect(order).toEqual(['other work', 'work']);
  });
});
