import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';

/** A server of somebody else. */
export interface Stranger {
  readonly port: number;
  /** What it was sent. */
  readonly seen: { readonly request: IncomingMessage; readonly body: string }[];
  close(): Promise<void>;
}

/** Answers everything, as one who would like to be believed. */
export async function listenAsStranger(port = 0): Promise<Stranger> {
  const seen: Stranger['seen'] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      seen.push({ request, body: Buffer.concat(chunks).toString('latin1') });
      const value = { hash: 'a'.repeat(64), savedAt: new Date().toISOString(), keptAt: '', id: '' };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ ok: true, value }));
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const close = async () => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  onTestFinished(close);
  return { seen, close, port: typeof address === 'object' ? (address?.port ?? 0) : 0 };
}
