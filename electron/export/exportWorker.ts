import { parentPort, workerData } from 'node:worker_threads';
import type { AppError } from '../../shared/ipc/appError';
import type { Result } from '../../shared/result';
import { attempt } from '../files/attempt';
import {
  type ExportAnswer,
  type ExportMessage,
  type ExportQuestion,
  exportAnswerSchema,
} from './exportMessage';
import { type ReportOrder, writeReport } from './writeReport';

/** The order comes from our own process, as it was made. */
const order: ReportOrder = workerData;
const waiting = new Map<number, (answer: ExportAnswer['answer']) => void>();
let questions = 0;

const send = (message: ExportMessage) => parentPort?.postMessage(message);

/** What this thread cannot do itself: the keys of attachments and the printer are elsewhere. */
function ask(wanted: ExportQuestion): Promise<Result<Uint8Array, AppError>> {
  questions += 1;
  send({ question: questions, ask: wanted });
  return new Promise((resolve) => waiting.set(questions, resolve));
}

parentPort?.on('message', (message: unknown) => {
  const { question, answer } = exportAnswerSchema.parse(message);
  waiting.get(question)?.(answer);
  waiting.delete(question);
});

const made = await attempt('read', () =>
  writeReport(order, {
    readAttachment: (sha256) => ask({ what: 'attachment', sha256 }),
    printer: { print: (html, { inMemory = false }) => ask({ what: 'print', html, inMemory }) },
    // Whoever cancels ends the whole thread.
    signal: new AbortController().signal,
    onProgress: (progress) => send({ progress }),
  }),
);
const result = made.ok ? made.value : made;
send({
  result: result.ok
    ? {
        ok: true,
        value: {
          bytes: result.value.bytes,
          notes: [...result.value.notes],
          heldBack: [...(result.value.heldBack ?? [])],
        },
      }
    : result,
});
