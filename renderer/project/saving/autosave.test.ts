import { describe, expect, it, vi } from 'vitest';
import type { AppError } from '../../../shared/ipc/appError';
import { err, ok, type Result } from '../../../shared/result';
import { type Clock, createAutosave } from './autosave';

/** A clock that moves only when told to. */
function testClock() {
  let time = 0;
  let timers: { due: number; run: () => void }[] = [];
  const clock: Clock = {
    now: () => time,
    after: (ms, run) => {
      const timer = { due: time + Math.max(0, ms), run };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
  };
  return {
    clock,
    pending: () => timers.length,
    async pass(ms: number) {
      const end = time + ms;
      for (;;) {
        const next = timers.filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0];
        if (!next) break;
        time = next.due;
        timers = timers.filter((each) => each !== next);
        next.run();
        await settled();
      }
      time = end;
    },
  };
}

/** Lets the promises that are settled go on. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

function setUp(answer: () => Promise<Result<{ savedAt: string }, AppError>>) {
  const time = testClock();
  const written: { at: number; text: string }[] = [];
  let text: string | null = null;
  const autosave = createAutosave({
    clock: time.clock,
    unsaved: () => text,
    mayRetry: ({ code }) => code !== 'inUse',
    write: async (content) => {
      written.push({ at: time.clock.now(), text: content });
      const result = await answer();
      if (result.ok && text === content) text = null;
      return result;
    },
  });
  const change = (next: string) => {
    text = next;
    autosave.touch();
  };
  const undo = () => {
    text = null;
    autosave.touch();
  };
  return { time, written, autosave, change, undo };
}

const saved = () => Promise.resolve(ok({ savedAt: 'now' }));

describe('autosave', () => {
  it('saves 300 ms after the last change', async () => {
    const { time, written, change, autosave } = setUp(saved);
    change('a');
    await time.pass(200);
    change('b');
    await time.pass(299);
    expect(written).toEqual([]);
    expect(autosave.state.get().kind).toBe('unsaved');
    await time.pass(1);
    expect(written).toEqual([{ at: 500, text: 'b' }]);
    expect(autosave.state.get().kind).toBe('saved');
  });

  it('saves at least every second and a half while changes go on', async () => {
    const { time, written, change } = setUp(saved);
    for (let i = 0; i < 60; i += 1) {
      change(`${i}`);
      await time.pass(100);
    }
    const gaps = written.map(({ at }, i) => at - (written[i - 1]?.at ?? 0));
    expect(written.length).toBeGreaterThanOrEqual(2);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1600);
  });

  it('keeps a change that came while it was writing, and saves it next', async () => {
    const answers: ((result: Result<{ savedAt: string }, AppError>) => void)[] = [];
    const { time, written, change, autosave } = setUp(
      () => new Promise((resolve) => answers.push(resolve)),
    );
    change('a');
    await time.pass(300);
    expect(autosave.state.get().kind).toBe('saving');
    change('b');
    answers.shift()?.(ok({ savedAt: 'now' }));
    await settled();
    expect(autosave.state.get().kind).toBe('unsaved');
    await time.pass(2000);
    expect(written.map(({ text }) => text)).toEqual(['a', 'b']);
  });

  it('says why a save failed, stays unsaved and tries again', async () => {
    const error: AppError = { code: 'diskFull', message: 'The disk is full.' };
    const answers = [err(error), ok({ savedAt: 'now' })];
    const { time, written, change, autosave } = setUp(() =>
      Promise.resolve(answers.shift() ?? ok({ savedAt: 'now' })),
    );
    change('a');
    await time.pass(300);
    expect(autosave.state.get()).toEqual({ kind: 'failed', error });
    await time.pass(5000);
    expect(written).toHaveLength(2);
    expect(autosave.state.get().kind).toBe('saved');
  });

  it('says so when the project cannot be put into words, and tries again', async () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const time = testClock();
    let broken = true;
    const autosave = createAutosave({
      clock: time.clock,
      unsaved: () => {
        if (broken) throw new Error('a bug');
        return 'a';
      },
      mayRetry: () => true,
      write: saved,
    });
    autosave.touch();
    await time.pass(300);
    expect(autosave.state.get().kind).toBe('failed');
    expect(reported).toHaveBeenCalledOnce();
    broken = false;
    await time.pass(5000);
    expect(autosave.state.get().kind).toBe('saved');
    vi.unstubAllGlobals();
  });

  it('stops when the file was changed outside, until the checker decides', async () => {
    const error: AppError = { code: 'changedOutside', message: 'Somebody else changed the file.' };
    const { time, written, change, autosave } = setUp(() => Promise.resolve(err(error)));
    change('a');
    await time.pass(300);
    change('b');
    await time.pass(60_000);
    expect(written).toHaveLength(1);
    expect(autosave.state.get().kind).toBe('changedOutside');
  });

  it('does not try again by itself what this window may not write, and does when asked', async () => {
    const error: AppError = { code: 'inUse', message: 'Another window writes it.' };
    const answers = [err(error), err(error)];
    const { time, written, change, autosave } = setUp(() =>
      Promise.resolve(answers.shift() ?? ok({ savedAt: 'now' })),
    );
    change('a');
    await time.pass(300);
    expect(autosave.state.get()).toEqual({ kind: 'refused', error });
    change('b');
    await time.pass(600_000);
    expect(written).toHaveLength(1);
    expect(time.pending()).toBe(0);
    expect((await autosave.flush()).kind).toBe('refused');
    expect((await autosave.flush()).kind).toBe('saved');
    expect(written.map(({ text }) => text)).toEqual(['a', 'b', 'b']);
  });

  it('says itself why a log that lacks entries is refused: nobody changed the file', async () => {
    const error: AppError = { code: 'logCut', message: 'The log lacks entries. Save a copy.' };
    const { time, written, change, autosave } = setUp(() => Promise.resolve(err(error)));
    change('a');
    await time.pass(600_000);
    expect(autosave.state.get()).toEqual({ kind: 'refused', error });
    expect(written).toHaveLength(1);
  });

  it('waits for the passphrase that main has forgotten, and saves when it is asked to', async () => {
    const error: AppError = { code: 'protected', message: 'Give the passphrase.' };
    const answers = [err(error)];
    const { time, written, change, autosave } = setUp(() =>
      Promise.resolve(answers.shift() ?? ok({ savedAt: 'now' })),
    );
    change('a');
    await time.pass(600_000);
    expect(autosave.state.get()).toEqual({ kind: 'refused', error });
    expect(written).toHaveLength(1);
    expect((await autosave.flush()).kind).toBe('saved');
  });

  it('is saved again when what was refused has been undone', async () => {
    const error: AppError = { code: 'inUse', message: 'Another window writes it.' };
    const { time, change, autosave, undo } = setUp(() => Promise.resolve(err(error)));
    change('a');
    await time.pass(300);
    undo();
    await time.pass(300);
    expect(autosave.state.get().kind).toBe('saved');
  });

  it('waits for a decision when it is told that the file has changed', async () => {
    const error: AppError = { code: 'changedOutside', message: 'Somebody else changed the file.' };
    const { time, written, change, autosave } = setUp(saved);
    change('a');
    autosave.changedOutside(error);
    await time.pass(60_000);
    expect(written).toEqual([]);
    expect(autosave.state.get()).toEqual({ kind: 'changedOutside', error });
  });

  it('does nothing while nothing changes', async () => {
    const { time, written } = setUp(saved);
    await time.pass(600_000);
    expect(written).toEqual([]);
    expect(time.pending()).toBe(0);
  });

  it('flushes at once what is unsaved', async () => {
    const { written, change, autosave } = setUp(saved);
    change('a');
    expect((await autosave.flush()).kind).toBe('saved');
    expect(written).toEqual([{ at: 0, text: 'a' }]);
  });
});
