import { describe, expect, it } from 'vitest';
import type { AppError } from '../../../shared/ipc/appError';
import { err, ok, type Result } from '../../../shared/result';
import { createStore } from '../model/store';
import type { SaveState } from './autosave';
import { keepUnsavedWork } from './keepUnsavedWork';

const full: AppError = { code: 'diskFull', message: 'The disk is full.' };
const failed: SaveState = { kind: 'failed', error: full };

function setUp(keep: () => Result<{ keptAt: string }, AppError> = () => ok({ keptAt: 'now' })) {
  const timers: { ms: number; run: () => void }[] = [];
  const state = createStore<SaveState>({ kind: 'saved', at: null });
  const kept: string[] = [];
  let dropped = 0;
  let text = 'a';
  const keeper = keepUnsavedWork({
    state,
    text: () => text,
    keep: async (content) => {
      kept.push(content);
      return keep();
    },
    drop: async () => {
      dropped += 1;
      return ok({});
    },
    clock: {
      now: () => 0,
      after: (ms, run) => {
        const timer = { ms, run };
        timers.push(timer);
        return () => void timers.splice(timers.indexOf(timer), 1);
      },
    },
  });
  return {
    state,
    keeper,
    kept,
    dropped: () => dropped,
    type: (next: string) => {
      text = next;
      keeper.touch();
    },
    async pass() {
      for (const { run } of timers.splice(0)) run();
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    },
    waits: () => timers.map(({ ms }) => ms),
  };
}

describe('the keeper of unsaved work', () => {
  it('is not kept while saving works', async () => {
    const { state, type, pass, kept, keeper } = setUp();
    type('b');
    state.set({ kind: 'unsaved' });
    state.set({ kind: 'saving' });
    state.set({ kind: 'saved', at: 'now' });
    await pass();
    expect(kept).toEqual([]);
    expect(keeper.store.get()).toEqual({ kind: 'none' });
  });

  it('is kept within two seconds of each change that cannot be saved, and dropped once it is', async () => {
    const { state, type, pass, kept, keeper, dropped, waits } = setUp();
    state.set(failed);
    expect(waits()).toEqual([1000]);
    await pass();
    type('b');
    type('c');
    expect(waits()).toEqual([1000]);
    await pass();
    expect(kept).toEqual(['a', 'c']);
    expect(keeper.store.get()).toEqual({ kind: 'kept', at: 'now' });
    state.set({ kind: 'saving' });
    state.set({ kind: 'saved', at: 'later' });
    await pass();
    expect(dropped()).toBe(1);
    expect(keeper.store.get()).toEqual({ kind: 'none' });
  });

  it('says so where it cannot be kept either', async () => {
    const { state, pass, keeper } = setUp(() => err(full));
    state.set(failed);
    await pass();
    expect(keeper.store.get()).toEqual({ kind: 'failed', error: full });
  });

  it('goes with a session whose changes are thrown away', async () => {
    const { state, pass, keeper, dropped, kept, type } = setUp();
    state.set(failed);
    await pass();
    await keeper.end();
    expect(dropped()).toBe(1);
    type('later');
    await pass();
    expect(kept).toEqual(['a']);
  });
});
