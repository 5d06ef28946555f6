import { describe, expect, it } from 'vitest';
import { runChild } from './runChild';
import type { WorkerEnd } from './workerEnd';
import type { WorkLimits } from './workLimits';

const LIMITS: WorkLimits = { work: 60_000, longest: 60_000, heap: 512, memory: 1024, stack: 4 };

/** Runs a worker with this code in a child process. */
function run(code: string, limits: Partial<WorkLimits> = {}): Promise<WorkerEnd<unknown>> {
  return runChild({
    url: new URL(`data:text/javascript,${encodeURIComponent(code)}`),
    data: undefined,
    limits: { ...LIMITS, ...limits },
    receive: (value) => (value === 'on' ? undefined : { kind: 'done', value }),
  });
}

const SAY = `const { parentPort } = await import('node:worker_threads');
  const say = (what) => parentPort.postMessage(what);
  const work = (ms) => {
    const until = process.threadCpuUsage().user + ms * 1000;
    while (process.threadCpuUsage().user < until) for (let i = 0; i < 1e6; i += 1);
  };
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));`;

describe('the time limit of a child process', () => {
  it('stops work that goes on for ever', async () => {
    expect(await run('for (;;);', { work: 300 })).toEqual({ kind: 'timeLimit' });
  });

  it('stops what waits for what does not come', async () => {
    const code = 'setInterval(() => undefined, 1000);';
    expect(await run(code, { work: 300 })).toEqual({ kind: 'timeLimit' });
  });

  it('counts work alone, not the time in which others have the processor', async () => {
    const code = `${SAY} for (let turn = 0; turn < 20; turn += 1) { work(20); await wait(20); } say('read');`;
    expect(await run(code, { work: 5000 })).toEqual({ kind: 'done', value: 'read' });
    expect(await run(code, { work: 200 })).toEqual({ kind: 'timeLimit' });
  });

  it('begins anew with each thing that the work says, up to the longest', async () => {
    const code = `${SAY} for (let turn = 0; turn < 12; turn += 1) { work(200); say('on'); await wait(50); } say('read');`;
    expect(await run(code, { work: 1500 })).toEqual({ kind: 'done', value: 'read' });
    expect(await run(code, { work: 1500, longest: 900 })).toEqual({ kind: 'timeLimit' });
  });
});

describe('the memory limit of a child process', () => {
  it('stops what has too many objects', async () => {
    const code = 'const a = []; for (;;) a.push(new Array(1e5).fill(0.5));';
    expect(await run(code, { heap: 64 })).toEqual({ kind: 'memoryLimit' });
  });

  it('counts what lies outside of the engine’s heap', async () => {
    const code = `const { setTimeout: wait } = await import('node:timers/promises');
      const a = []; for (;;) { a.push(new Uint8Array(1e7).fill(1)); await wait(1); }`;
    expect(await run(code, { memory: 300 })).toEqual({ kind: 'memoryLimit' });
  });

  it('ends the child alone where a single step wants more than there is', async () => {
    const code = `JSON.parse('[' + '{},'.repeat(2e7) + '{}]'); ${SAY} say('parsed');`;
    expect(await run(code, { heap: 128, memory: 8192 })).toEqual({ kind: 'memoryLimit' });
  });
});

describe('a child process', () => {
  it('is answered, and hands bytes over as bytes', async () => {
    const code = `${SAY} parentPort.on('message', (bytes) => say(bytes.reverse())); say('ask');`;
    const end = await runChild({
      url: new URL(`data:text/javascript,${encodeURIComponent(code)}`),
      data: undefined,
      limits: LIMITS,
      receive(said, reply) {
        if (said !== 'ask') return { kind: 'done', value: said };
        reply(Uint8Array.of(1, 2, 3));
        return undefined;
      },
    });
    expect(end).toEqual({ kind: 'done', value: Uint8Array.of(3, 2, 1) });
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const end = runChild({
      url: new URL('data:text/javascript,for (;;);'),
      data: undefined,
      limits: LIMITS,
      signal: controller.signal,
      receive: () => undefined,
    });
    controller.abort();
    expect(await end).toEqual({ kind: 'cancelled' });
  });

  it('has no environment', async () => {
    expect(await run(`${SAY} say(Object.keys(process.env));`)).toEqual({ kind: 'done', value: [] });
  });
});
