import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BOUNDS, boundConnections } from './bounds';
import { type Content, createRoutes } from './createRoutes';
import { createEntry } from './entry';
import { addressOf, entryAddress, LOOPBACK } from './invitation';
import { createPasses, type LastingSecret } from './passes';
import type { Reachable } from './servedLibrary';

export interface RunningServer extends Reachable {
  /** With the first token. */
  readonly address: string;
  /** An address with another token, from the path on. */
  newEntry(): string;
  /** The names of tokens that nobody has used. */
  unused(): readonly string[];
  close(): Promise<void>;
}

interface ServerOptions extends Content {
  /** 0 for any that is free. */
  readonly port: number;
  readonly secret: LastingSecret;
  /** The token of this name is not good any more. */
  readonly onSpent?: (id: string) => void;
  /** Here is another address, because one was opened that had been: by the same browser, or by somebody else. */
  readonly onUsed?: (address: string, by: 'same' | 'other') => void;
}

/** Starts to listen on the loopback interface alone. Rejects with the system's error if it cannot. */
export async function createServer(options: ServerOptions): Promise<RunningServer> {
  const server = createHttpServer(BOUNDS);
  const known = boundConnections(server);
  server.listen(options.port, LOOPBACK);
  await once(server, 'listening');
  const port = portOf(server);
  const { onUsed } = options;
  const passes = createPasses(options.secret, {
    spent: (id) => options.onSpent?.(id),
    wanted: (token) => onUsed?.(addressOf(port, token), 'same'),
    reused: (token) => onUsed?.(addressOf(port, token), 'other'),
  });
  const entry = createEntry(port, passes);
  const ending = new AbortController();
  const answer = createRoutes({ entry, passes, known, ending: ending.signal }, options);
  server.on('request', (request: IncomingMessage, response) => void answer(request, response));
  return {
    address: addressOf(port, passes.newToken()),
    port,
    key: entry.key,
    newEntry: () => entryAddress(passes.newToken()),
    unused: passes.unused,
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
