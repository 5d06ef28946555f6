import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Content, createRoutes } from './createRoutes';
import { createEntry } from './entry';
import { addressOf, LOOPBACK } from './invitation';
import type { Reachable } from './servedLibrary';

export interface RunningServer extends Reachable {
  /** With the one-time token. */
  readonly address: string;
  close(): Promise<void>;
}

interface ServerOptions extends Content {
  /** 0 for any that is free. */
  readonly port: number;
}

/** Starts to listen on the loopback interface alone. Rejects with the system's error if it cannot. */
export async function createServer(options: ServerOptions): Promise<RunningServer> {
  const server = createHttpServer({ requestTimeout: 120_000, headersTimeout: 10_000 });
  server.listen(options.port, LOOPBACK);
  await once(server, 'listening');
  const port = portOf(server);
  const entry = createEntry(port);
  const ending = new AbortController();
  const answer = createRoutes(entry, options, ending.signal);
  server.on('request', (request: IncomingMessage, response) => void answer(request, response));
  return {
    address: addressOf(port, entry.token),
    port,
    key: entry.key,
    async close() {
      const closed = once(server, 'close');
      ending.abort();
      server.close();
      server.closeIdleConnections();
      // Whoever still waits for an answer gets a second; a browser keeps connections for minutes.
      const impatience = setTimeout(() => server.closeAllConnections(), 1000);
      await closed;
      clearTimeout(impatience);
    },
  };
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}
