import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createStaticFiles, type StaticFiles } from '../../../files/staticFiles';
import { testFolder } from '../../../files/testing/testFolder';
import { createHandlers } from '../../../ipc/createHandlers';
import type { GuardedHandlers } from '../../../ipc/guardHandlers';
import { createServices, type Services } from '../../../services';
import { createServer, type RunningServer } from '../createServer';
import { newPass } from '../passes';

/** A server on loopback with services in a folder of its own; it ends with the test. */
export interface Running {
  readonly server: RunningServer;
  readonly services: Services;
  readonly origin: string;
  /** What was told of tokens that were used: another address, and by whom. */
  readonly told: [address: string, by: string][];
}

/** A secret that no other server has. */
function testSecret() {
  let secret = newPass().key;
  return {
    get: () => secret,
    renew: () => {
      secret = newPass().key;
    },
  };
}

/**
 * Starts a server. `broken` stands for handlers of its own; `given` for files other than a small window.
 */
export async function start(
  broken: Partial<GuardedHandlers> = {},
  given?: StaticFiles,
  secret = testSecret(),
): Promise<Running> {
  const told: Running['told'] = [];
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
    secret,
    onUsed: (address, by) => told.push([address, by]),
  });
  onTestFinished(() => server.close());
  return { server, services, origin: `http://127.0.0.1:${server.port}`, told };
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
