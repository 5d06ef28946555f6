import { describe, expect, it } from 'vitest';
import { runWorker, type WorkerEnd } from './runWorker';

/** Runs a worker with this code. */
function run(code: string, timeLimit: number): Promise<WorkerEnd<unknown>> {
  return runWorker({
    url: new URL(`data:text/javascript,${encodeURIComponent(code)}`),
    data: undefined,
    timeLimit,
    receive: (value) => ({ kind: 'done', value }),
  });
}

const SAY_SO = "const { parentPort } = await import('node:worker_threads');";

describe('the time limit of a worker', () => {
  it('stops one that works for ever', async () => {
    expect(await run('for (;;);', 300)).toEqual({ kind: 'timeLimit' });
  });

  it('does not count the time in which others work', async () => {
    const code = `${SAY_SO} setTimeout(() => parentPort.postMessage('read'), 1300);`;
    expect(await run(code, 1000)).toEqual({ kind: 'done', value: 'read' });
  });

  it('stops one that waits for what does not come', async () => {
    expect(await run('setInterval(() => undefined, 1000);', 100)).toEqual({ kind: 'timeLimit' });
  });

  it('goes by the processor, not by the clock, in one that works now and then', async () => {
    const code = `${SAY_SO} const work = (ms) => {
        const until = process.threadCpuUsage().user + ms * 1000;
        while (process.threadCpuUsage().user < until);
      };
      for (let turn = 0; turn < 50; turn += 1) {
        work(20);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      parentPort.postMessage('a second of work');`;
    expect(await run(code, 300)).toEqual({ kind: 'timeLimit' });
  });
});
