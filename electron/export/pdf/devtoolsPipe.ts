import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

/** A browser's DevTools protocol, spoken over the pipe of `--remote-debugging-pipe`. */
export interface DevtoolsPipe {
  /** Answers what the browser answers. Rejects when it refuses, or when it has gone. */
  send(
    method: string,
    params?: Readonly<Record<string, unknown>>,
    session?: string,
  ): Promise<unknown>;
}

/** What the browser says; events, which have no id, are of no interest here. */
const messageSchema = z.object({
  id: z.int().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

interface Waiting {
  resolve(result: unknown): void;
  reject(reason: Error): void;
}

/** Messages are JSON in UTF-8, each ended by a zero byte. */
export function openDevtoolsPipe(toBrowser: Writable, fromBrowser: Readable): DevtoolsPipe {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let parts: Buffer[] = [];
  let hasGone = false;

  const take = (message: string) => {
    const { id, result, error } = messageSchema.parse(JSON.parse(message));
    if (id === undefined) return;
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(error.message));
    else asked?.resolve(result);
  };
  const close = () => {
    hasGone = true;
    for (const { reject } of waiting.values()) reject(new Error('The browser has gone.'));
    waiting.clear();
  };

  fromBrowser.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      take(Buffer.concat([...parts, rest.subarray(0, end)]).toString('utf8'));
      parts = [];
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) parts.push(rest);
  });
  for (const stream of [toBrowser, fromBrowser]) {
    stream.on('close', close);
    // A pipe breaks when the browser goes: whoever waits is told.
    stream.on('error', close);
  }

  return {
    send: (method, params = {}, session) =>
      new Promise((resolve, reject) => {
        if (hasGone) {
          reject(new Error('The browser has gone.'));
          return;
        }
        last += 1;
        waiting.set(last, { resolve, reject });
        const sessionId = session === undefined ? {} : { sessionId: session };
        toBrowser.write(`${JSON.stringify({ id: last, method, params, ...sessionId })}\0`);
      }),
  };
}
