import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * The most connections of strangers, who have not shown a pass; one more ends the oldest. A page that is being
 * loaded has six for a moment.
 */
const MOST_STRANGERS = 64;
/** The most of all. A browser opens six to one server, whatever the number of its tabs. */
const MOST_CONNECTIONS = 512;

/** For `http.createServer`: what one connection may take. */
export const BOUNDS = {
  /** Of all headers (bytes). */
  maxHeaderSize: 8 * 1024,
  /** For the headers, for a whole request, and between two requests (ms). */
  headersTimeout: 5000,
  requestTimeout: 120_000,
  keepAliveTimeout: 5000,
  /** How often it is looked whether one of them has passed (ms). */
  connectionsCheckingInterval: 1000,
} as const;

/**
 * Bounds how many connections a server has. Answers what is to be told of a connection on which a pass was shown:
 * it stays, whoever else knocks.
 */
export function boundConnections(server: Server): (known: Socket) => void {
  const strangers = new Set<Socket>();
  server.maxConnections = MOST_CONNECTIONS;
  server.on('connection', (socket) => {
    strangers.add(socket);
    socket.on('close', () => strangers.delete(socket));
    const [oldest] = strangers;
    if (strangers.size > MOST_STRANGERS) oldest?.destroy();
  });
  return (known) => strangers.delete(known);
}
