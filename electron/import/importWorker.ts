import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { convert } from './convert';
import { importSources } from './importSources';
import { TEXT_FORMATS } from './textFormat';
import type { WorkerMessage } from './workerMessage';

const articleSchema = z.object({
  name: z.string().optional(),
  mediaType: z.string().optional(),
  bytes: z.instanceof(Uint8Array),
  encoding: z.string().optional(),
  format: z.enum(TEXT_FORMATS).optional(),
  part: z.string().optional(),
});

const inputSchema = z.union([articleSchema, z.object({ sources: z.instanceof(Uint8Array) })]);

const send = (message: WorkerMessage) => parentPort?.postMessage(message);

const input = inputSchema.parse(workerData);
if ('sources' in input) {
  parentPort?.postMessage({ sources: importSources(input.sources) });
} else {
  const result = await convert(input, (progress) => send({ progress }));
  send({ result });
}
