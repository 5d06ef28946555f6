import { describe, expect, it } from 'vitest';
import { createJobs } from './jobs';

describe('jobs', () => {
  it('tell how far they are, never backwards, and are forgotten when they end', async () => {
    const jobs = createJobs();
    await jobs.run('a', undefined, async ({ onProgress }) => {
      expect(jobs.progress('a')).toEqual({});
      onProgress(0.5);
      onProgress(0.2);
      expect(jobs.progress('a')).toEqual({ fraction: 0.5 });
      onProgress(7);
      expect(jobs.progress('a')).toEqual({ fraction: 1 });
    });
    expect(jobs.progress('a')).toEqual({});
  });

  it('end when they are cancelled, when the window goes, and when the name is used again', async () => {
    const jobs = createJobs();
    const untilStopped = ({ signal }: { signal: AbortSignal }) =>
      new Promise<string>((resolve) => signal.addEventListener('abort', () => resolve('stopped')));
    const first = jobs.run('a', undefined, untilStopped);
    const second = jobs.run('a', undefined, untilStopped);
    await expect(first).resolves.toBe('stopped');
    jobs.cancel('a');
    await expect(second).resolves.toBe('stopped');
    const window = new AbortController();
    const third = jobs.run('b', window.signal, untilStopped);
    window.abort();
    await expect(third).resolves.toBe('stopped');
    jobs.cancel('b');
  });
});
