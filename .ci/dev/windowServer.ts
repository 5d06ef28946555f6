import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type InlineConfig, mergeConfig } from 'vite';
import { reentry } from './reentry.ts';

/** Vite's server for the window, to be read by Galley's own host and by nobody else. */
export interface WindowServer {
  /** For the host. Who does not know its path gets nothing. */
  readonly address: string;
  /** Everything is new: the page loads again, where the host says a new way in by that. */
  reload(wayIn?: string): void;
  close(): Promise<void>;
}

/**
 * Starts Vite on a free port of the loopback interface. The files are read through the host, under its
 * own origin and rules; only the socket that tells of changes is reached by the page itself, with a
 * token that Vite writes into those files.
 */
export async function createWindowServer(config: InlineConfig): Promise<WindowServer> {
  const secret = `/${randomBytes(24).toString('base64url')}`;
  const server = createHttpServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  const { port } = address;
  const vite = await createServer(
    mergeConfig(config, {
      configFile: false,
      plugins: [reentry()],
      server: {
        middlewareMode: true,
        hmr: { server, protocol: 'ws', host: '127.0.0.1', clientPort: port },
      },
    } satisfies InlineConfig),
  );
  server.on('request', (request, response) => {
    const url = request.url ?? '';
    if (!url.startsWith(`${secret}/`)) {
      response.writeHead(404).end();
      return;
    }
    request.url = url.slice(secret.length);
    vite.middlewares(request, response);
  });
  return {
    address: `http://127.0.0.1:${port}${secret}`,
    reload(wayIn) {
      if (wayIn === undefined) vite.ws.send({ type: 'full-reload' });
      else vite.ws.send('galley:restarted', { wayIn });
    },
    async close() {
      await vite.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
