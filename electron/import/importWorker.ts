import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { convert } from './convert';
import { TEXT_FORMATS } from './textFormat';
import type { WorkerMessage } from './workerMessage';

const inputSchema = z.object({
  name: z.string().optional(),
  mediaType: z.string().optional(),
  bytes: z.instanceof(Uint8Array),
  encoding: z.string().optional(),
  format: z.enum(TEXT_FORMATS).optional(),
  part: z.string().optional(),
});

const send = (message: WorkerMessage) => parentPort?.postMessage(message);

const result = await convert(inputSchema.parse(workerData), (progress) => send({ progress }));
send({ result });
