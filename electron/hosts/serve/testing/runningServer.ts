import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { createStaticFiles, type StaticFiles } from '../../../files/staticFiles';
import { testFolder } from '../../../files/testing/testFolder';
import { createHandlers } from '../../../ipc/createHandlers';
import type { GuardedHandlers } from '../../../ipc/guardHandlers';
import { createServices, type Services } from '../../../services';
import { createServer, type RunningServer } from '../createServer';

/** A server on loopback with services in a folder of its own; it ends with the test. */
export interface Running {
  readonly server: RunningServer;
  readonly services: Services;
  readonly origin: string;
}

/**
 * Starts a server. `broken` stands for handlers of its own; `given` for files other than a small window.
 */
export async function start(
  broken: Partial<GuardedHandlers> = {},
  given?: StaticFiles,
): Promise<Running> {
  const folder = await testFolder();
  await mkdir(join(folder, 'window/assets'), { recursive: true });
  await writeFile(join(folder, 'window/index.html'), '<!doctype html><title>Galley</title>');
  await writeFile(join(folder, 'window/assets/main-AbCd1234.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  const services = createServices({
    libraryFolder: join(folder, 'library'),
    dataFolder: join(folder, 'data'),
    host: { kind: 'serve', version: '1.2.3', platform: 'linux' },
  });
  const server = await createServer({
    handlers: { ...createHandlers(services), ...broken },
    files: given ?? createStaticFiles(join(folder, 'window')),
    previews: services.previews,
    downloads: services.downloads,
    port: 0,
  });
  onTestFinished(() => server.close());
  return { server, services, origin: `http://127.0.0.1:${server.port}` };
}

/** Goes in with the printed address, as a browser does. */
export async function enter({ server }: Running): Promise<string> {
  const response = await fetch(server.address, { redirect: 'manual' });
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe('/');
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** Asks a channel as the window does. */
export function post(
  origin: string,
  channel: string,
  cookie: string,
  options: { body?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  return fetch(`${origin}/api/${channel}`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/json', ...options.headers },
    body: options.body ?? '{}',
  });
}

/** Sends bytes as they are: `fetch` would tidy up the address and the Host. */
export function raw(port: number, lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`));
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      answer += text;
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}
