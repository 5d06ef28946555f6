import { parentPort, workerData } from 'node:worker_threads';
import { ok } from '../../shared/result';
import { snapshotOfFile } from '../files/projectSnapshot';
import { summarize } from './contentSummary';
import {
  nextFileSchema,
  type ReadProject,
  type ReadSummary,
  readingOrderSchema,
} from './readingMessage';

const order = readingOrderSchema.parse(workerData);
const send = (message: ReadProject | ReadSummary) => parentPort?.postMessage(message);

if ('project' in order) {
  const read = snapshotOfFile(order.project);
  if (read.ok) {
    const { project, notices, hash } = read.value;
    send({ result: ok({ project, notices: [...notices], hash }) });
  } else send({ result: read });
} else {
  parentPort?.on('message', (message: unknown) => {
    const { bytes } = nextFileSchema.parse(message);
    if (bytes === undefined) return send({ wants: 'nothing' });
    const read = snapshotOfFile(bytes);
    send({ summary: read.ok ? ok(summarize(read.value.project)) : read });
    send({ wants: 'next' });
  });
  send({ wants: 'next' });
}
