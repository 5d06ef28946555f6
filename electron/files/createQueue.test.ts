import { describe, expect, it } from 'vitest';
import { createQueue } from './createQueue';

describe('createQueue', () => {
  it('begins a piece of work when the one before it has ended', async () => {
    const inTurn = createQueue();
    const events: string[] = [];
    const first = Promise.withResolvers<void>();
    const works = [
      inTurn(async () => {
        events.push('first begins');
        await first.promise;
        events.push('first ends');
      }),
      inTurn(async () => {
        events.push('second begins');
        return 2;
      }),
    ];
    await Promise.resolve();
    first.resolve();
    expect(await Promise.all(works)).toEqual([undefined, 2]);
    expect(events).toEqual(['first begins', 'first ends', 'second begins']);
  });

  it('tells only whoever asked of a failure', async () => {
    const inTurn = createQueue();
    const failing = inTurn(() => Promise.reject(new RangeError('a bug')));
    const next = inTurn(async () => 'done');
    await expect(failing).rejects.toThrow('a bug');
    expect(await next).toBe('done');
  });
});
