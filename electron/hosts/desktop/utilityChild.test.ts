import { afterEach, describe, expect, it, vi } from 'vitest';
import { runChild } from '../../workers/runChild';
import { startChildrenBy } from '../../workers/startChild';
import { utilityChildren } from './testing/electronDouble';
import { startUtilityChild } from './utilityChild';

vi.mock('electron', async () => (await import('./testing/electronDouble')).electronModule);

const LIMITS = { work: 60_000, longest: 60_000, heap: 256, memory: 1024, stack: 4 };

afterEach(() => utilityChildren.splice(0));

function ask(signal?: AbortSignal) {
  startChildrenBy(startUtilityChild);
  return runChild({
    url: new URL('file:///galley/importWorker.js'),
    data: 'a document',
    limits: LIMITS,
    signal,
    receive: (value) => ({ kind: 'done', value }),
  });
}

describe('a child process of Electron', () => {
  it('gets no environment and no arguments, and is told what to do', async () => {
    const end = ask();
    const [child] = utilityChildren;
    expect(child?.options).toMatchObject({ env: {}, execArgv: [], stdio: 'ignore' });
    expect(child?.modulePath).toMatch(/Host\.mjs$/);
    expect(child?.told).toEqual([
      { start: { url: 'file:///galley/importWorker.js', data: 'a document', limits: LIMITS } },
    ]);
    child?.emit('message', { isReady: true });
    child?.emit('message', { said: 'its text' });
    expect(await end).toEqual({ kind: 'done', value: 'its text' });
    expect(child?.kill).toHaveBeenCalledOnce();
  });

  it('has run out of memory where it ends without a word', async () => {
    const end = ask();
    utilityChildren[0]?.emit('message', { isReady: true });
    utilityChildren[0]?.emit('exit', 133);
    expect(await end).toEqual({ kind: 'memoryLimit' });
  });

  it('is ended as soon as it is there, where it is not wanted any more', async () => {
    const controller = new AbortController();
    const end = ask(controller.signal);
    const [child] = utilityChildren;
    child?.kill.mockReturnValueOnce(false);
    controller.abort();
    expect(await end).toEqual({ kind: 'cancelled' });
    child?.emit('spawn');
    expect(child?.kill).toHaveBeenCalledTimes(2);
  });
});
