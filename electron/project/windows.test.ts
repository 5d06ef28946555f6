import { describe, expect, it, vi } from 'vitest';
import { createWindows } from './windows';

function setUp() {
  const close = vi.fn(async (_window: string) => undefined);
  const giveUp = vi.fn(async (_window: string) => undefined);
  const leave = vi.fn((_window: string) => undefined);
  const windows = createWindows({ projects: { close, giveUp }, unsavedWork: { leave } });
  const hold = (mayComeBack = true) => {
    const connection = new AbortController();
    const { signal } = connection;
    const ended = windows.hold('one', { signal, mayComeBack: () => mayComeBack });
    return {
      end: async () => {
        connection.abort();
        await ended;
      },
    };
  };
  return { windows, hold, close, giveUp, leave };
}

describe('a window that is not heard any more', () => {
  it('keeps its passphrases for two minutes, and lets others write at once', async () => {
    vi.useFakeTimers();
    const { hold, close, giveUp, leave } = setUp();
    await hold().end();
    expect(giveUp).toHaveBeenCalledExactlyOnceWith('one');
    expect(leave).toHaveBeenCalledExactlyOnceWith('one');
    await vi.advanceTimersByTimeAsync(119_000);
    expect(close).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(close).toHaveBeenCalledExactlyOnceWith('one');
    vi.useRealTimers();
  });

  it('keeps them for good where it is back in time, however its connections overlap', async () => {
    vi.useFakeTimers();
    const { windows, hold, close } = setUp();
    await hold().end();
    await vi.advanceTimersByTimeAsync(119_000);
    const second = hold();
    const third = hold();
    expect(windows.count()).toBe(1);
    await second.end();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(close).not.toHaveBeenCalled();
    expect(windows.count()).toBe(1);
    await third.end();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(close).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  it('has none where it says that it leaves, or may not come back', async () => {
    vi.useFakeTimers();
    const { windows, hold, close } = setUp();
    await hold().end();
    await windows.leave('one');
    expect(close).toHaveBeenCalledTimes(1);
    await hold(false).end();
    expect(close).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(close).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });
});
