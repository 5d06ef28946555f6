import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { openBundle } from './bundle/openBundle';
import type { BundleSaid } from './bundle/readBundle';
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

const inputSchema = z.union([
  articleSchema,
  z.object({ sources: z.instanceof(Uint8Array) }),
  z.object({ bundle: z.instanceof(Uint8Array) }),
]);
const wantedSchema = z.object({ wanted: z.map(z.string(), z.number()) });

const send = (message: WorkerMessage) => parentPort?.postMessage(message);

const input = inputSchema.parse(workerData);
if ('sources' in input) {
  parentPort?.postMessage({ sources: importSources(input.sources) });
} else if ('bundle' in input) {
  const say = (said: BundleSaid) => parentPort?.postMessage(said);
  const opened = openBundle(input.bundle);
  if (opened.ok) {
    parentPort?.once('message', (message: unknown) => {
      const files = opened.value.find(wantedSchema.parse(message).wanted);
      say(files.ok ? { files: files.value } : { refused: files });
    });
    say({ project: opened.value.projectBytes });
  } else say({ refused: opened });
} else {
  const result = await convert(input, (progress) => send({ progress }));
  send({ result });
}
