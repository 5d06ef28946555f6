import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { testFolder } from '../files/testing/testFolder';
import { contentSecurityPolicy } from './contentSecurityPolicy';
import { createDevelopmentFiles } from './developmentFiles';
import { windowFiles } from './windowFiles';

let server: string;
let asked: string[];

beforeEach(async () => {
  asked = [];
  const http = createServer((request, response) => {
    asked.push(String(request.url));
    const isThere = !request.url?.includes('none');
    response.writeHead(isThere ? 200 : 404, { 'Content-Type': 'text/css' }).end('p {}');
  }).listen(0, '127.0.0.1');
  await once(http, 'listening');
  onTestFinished(() => {
    http.close();
  });
  const address = http.address();
  server = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/secret`;
});

describe('the window while it is developed', () => {
  it('comes from the server, with all of its addresses', async () => {
    const { read } = createDevelopmentFiles(server, 'serve');
    expect(await read('/ui/theme ä.css', '?t=1')).toMatchObject({
      mediaType: 'text/css',
      immutable: false,
      bytes: new Uint8Array(Buffer.from('p {}')),
    });
    expect(await read('/none.css')).toBeUndefined();
    expect(asked).toEqual(['/secret/ui/theme%20%C3%A4.css?t=1', '/secret/none.css']);
  });

  it.each(['electron', 'serve'] as const)(
    'may in %s hear of changes and replace scripts and styles, and no more than before',
    (host) => {
      const { policy = '' } = createDevelopmentFiles(server, host);
      const directives = (text: string) => text.split('; ');
      const usual = directives(contentSecurityPolicy(host));
      expect(directives(policy).filter((each) => !usual.includes(each))).toEqual([
        "script-src 'self' 'unsafe-inline'",
        "style-src 'self' 'unsafe-inline'",
        `connect-src 'self' ws://${new URL(server).host}`,
      ]);
      expect(directives(policy)).toHaveLength(usual.length);
    },
  );

  it('comes from there only where the environment says so', async () => {
    const folder = await testFolder();
    await mkdir(join(folder, 'ui'));
    await writeFile(join(folder, 'ui/theme.css'), 'h1 {}');
    const read = async () => {
      const files = await windowFiles(folder, 'serve');
      return Buffer.from((await files.read('/ui/theme.css'))?.bytes ?? []).toString();
    };
    expect(await read()).toBe('h1 {}');
    vi.stubEnv('ELECTRON_RENDERER_URL', server);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    expect(await read()).toBe('p {}');
  });
});
