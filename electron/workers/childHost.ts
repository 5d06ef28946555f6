import { Worker } from 'node:worker_threads';
import { type FromChild, type ToChild, toChildSchema } from './childMessage';
import { limitWork, type WorkWatch } from './limitWork';
import { parentProcess } from './parentProcess';
import { endOf, workerSettings } from './workerSettings';

// A process of its own, in which a worker reads what nobody knows beforehand. Its first thread only watches: whatever
// the worker does, this process alone can be too large, and it is stopped in time.

const parent = parentProcess();
const send = (message: FromChild) => parent.send(message);
let worker: Worker | undefined;
let watch: WorkWatch | undefined;

function start({ url, data, limits }: Extract<ToChild, { start: unknown }>['start']): void {
  worker = new Worker(new URL(url), {
    ...workerSettings,
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: limits.heap, stackSizeMb: limits.stack },
  });
  watch = limitWork(worker, limits, (end) => {
    send({ end });
    void worker?.terminate();
  });
  worker.on('message', (said: unknown) => {
    watch?.gotOn();
    send({ said });
  });
  worker.on('error', (error) => send({ end: endOf(error) }));
  worker.on('exit', () => send({ end: { kind: 'broken' } }));
}

send({ isReady: true });
parent.onMessage((message) => {
  const told = toChildSchema.parse(message);
  if ('start' in told) start(told.start);
  else {
    watch?.gotOn();
    worker?.postMessage(told.answer);
  }
});
