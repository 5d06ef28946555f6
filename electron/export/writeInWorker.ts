import type { AppError } from '../../shared/ipc/appError';
import { err, type Result } from '../../shared/result';
import { attempt } from '../files/attempt';
import { runWorker } from '../workers/runWorker';
import { workerUrl } from '../workers/workerUrl';
import type { Written } from './exported';
import { type ExportAnswer, type ExportQuestion, exportMessageSchema } from './exportMessage';
import type { ReportOrder, WritingMeans } from './writeReport';

const KEPT = 'Nothing was written, and the project is as it was.';

/** `writeReport` in a thread of its own, which ends at once when it is cancelled. */
export async function writeInWorker(
  order: ReportOrder,
  means: WritingMeans,
): Promise<Result<Written, AppError>> {
  const projectBytes = Uint8Array.from(order.projectBytes);
  const end = await runWorker<Result<Written, AppError>>({
    url: workerUrl('export'),
    data: { ...order, projectBytes },
    transfer: [projectBytes.buffer],
    signal: means.signal,
    receive(message, reply) {
      const parsed = exportMessageSchema.safeParse(message);
      if (!parsed.success) return { kind: 'broken', detail: parsed.error.message };
      const { data } = parsed;
      if ('result' in data) return { kind: 'done', value: data.result };
      if ('progress' in data) {
        means.onProgress(data.progress);
        return undefined;
      }
      const { question } = data;
      void attempt('read', () => answerTo(data.ask, means)).then((tried) => {
        const answer = tried.ok ? tried.value : tried;
        reply({ question, answer } satisfies ExportAnswer);
      });
      return undefined;
    },
  });
  switch (end.kind) {
    case 'done':
      return end.value;
    case 'cancelled':
      return err({ code: 'cancelled', message: 'Nothing was written.' });
    case 'memoryLimit':
      return err({
        code: 'unavailable',
        message: `This machine has too little memory for the report in this format. ${KEPT} Choose another format.`,
      });
    case 'timeLimit':
    case 'broken':
      return err({
        code: 'internal',
        message: `Writing the report stopped before it was done. ${KEPT} Try again, or choose another format.`,
        ...('detail' in end && end.detail !== undefined && { detail: end.detail }),
      });
  }
}

async function answerTo(
  ask: ExportQuestion,
  { readAttachment, printer, signal, onProgress }: WritingMeans,
): Promise<Result<Uint8Array, AppError>> {
  switch (ask.what) {
    case 'attachment':
      return readAttachment(ask.sha256);
    case 'print':
      return printer.print(ask.html, { inMemory: ask.inMemory, signal, onProgress });
  }
}
