import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createStaticFiles, type StaticFiles } from '../../files/staticFiles';
import { testFolder } from '../../files/testing/testFolder';
import { createHandlers } from '../../ipc/createHandlers';
import type { GuardedHandlers } from '../../ipc/guardHandlers';
import { createServices, type Services } from '../../services';
import { contentSecurityPolicy } from '../contentSecurityPolicy';
import { createServer, type RunningServer } from './createServer';
import { INVITATION_PATH, newToken, PROOF_HEADER, proofOf, TOKEN_HEADER } from './invitation';
import { MAX_BODY_BYTES } from './requestBody';

interface Running {
  readonly server: RunningServer;
  readonly services: Services;
  readonly origin: string;
}

async function start(broken: Partial<GuardedHandlers> = {}, given?: StaticFiles): Promise<Running> {
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
async function enter({ server }: Running): Promise<string> {
  const response = await fetch(server.address, { redirect: 'manual' });
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe('/');
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

function post(
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
function raw(port: number, lines: readonly string[]): Promise<string> {
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

describe('who starts Galley again', () => {
  const ask = (origin: string, token: string, proof: string, headers = {}) =>
    fetch(`${origin}${INVITATION_PATH}`, {
      method: 'POST',
      headers: { [TOKEN_HEADER]: token, [PROOF_HEADER]: proof, ...headers },
    });

  it('is let in with the key alone, and never as a page', async () => {
    const { server, origin } = await start();
    const token = newToken();
    const proof = proofOf(server.key, 'asking', token);
    const refused = [
      await ask(origin, token, ''),
      await ask(origin, token, proofOf('k'.repeat(43), 'asking', token)),
      await ask(origin, token, proofOf(server.key, 'answering', token)),
      await ask(origin, newToken(), proof),
      await ask(origin, token, proof, { origin }),
      await ask(origin, 'short', proofOf(server.key, 'asking', 'short')),
    ];
    for (const { status, headers } of refused) {
      expect(status).toBe(403);
      expect(headers.get(PROOF_HEADER)).toBeNull();
    }
    const address = server.address.replace(/=.*/, `=${token}`);
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(403);
    const host = await raw(server.port, [
      ...[`POST ${INVITATION_PATH} HTTP/1.1`, 'Host: rebound.example', 'Connection: close'],
      ...[`${TOKEN_HEADER}: ${token}`, `${PROOF_HEADER}: ${proof}`],
    ]);
    expect(host).toMatch(/^HTTP\/1\.1 403 /);
    const welcome = await ask(origin, token, proof);
    expect(welcome.status).toBe(200);
    expect(welcome.headers.get(PROOF_HEADER)).toBe(proofOf(server.key, 'answering', token));
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
  });
});

describe('who is let in', () => {
  it('takes the token once and gives a cookie that scripts and other sites cannot use', async () => {
    const { server } = await start();
    const first = await fetch(server.address, { redirect: 'manual' });
    expect(first.headers.get('set-cookie')).toMatch(
      new RegExp(`^galley-${server.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    );
    const second = await fetch(server.address, { redirect: 'manual' });
    expect(second.status).toBe(403);
    expect(second.headers.get('set-cookie')).toBeNull();
  });

  it('sends the browser that is in already to the start page when it uses the address again', async () => {
    const running = await start();
    const cookie = await enter(running);
    const again = await fetch(running.server.address, { headers: { cookie }, redirect: 'manual' });
    expect(again.status).toBe(303);
    expect(again.headers.get('set-cookie')).toBeNull();
  });

  it.each(['/', '/assets/main-AbCd1234.js', '/api/app.info', '/preview/x', '/download/x', '/none'])(
    'refuses %s without the cookie, with a plain page',
    async (path) => {
      const running = await start();
      await enter(running);
      for (const cookie of ['', `galley-${running.server.port}=guess`, 'galley-1=x']) {
        const response = await fetch(`${running.origin}${path}`, { headers: { cookie } });
        expect(response.status).toBe(403);
        expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
        expect(await response.text()).toMatch(/not let in/);
      }
    },
  );

  it.each(['', '?token=', '?token=wrong'])('refuses a wrong token: %j', async (query) => {
    const { origin } = await start();
    const response = await fetch(`${origin}/${query}`, { redirect: 'manual' });
    expect(response.status).toBe(403);
  });

  it('refuses another Host even with the cookie, and before the token is used up', async () => {
    const running = await start();
    const { port, address } = running.server;
    const path = address.slice(address.indexOf('/?'));
    const rebound = await raw(port, [
      `GET ${path} HTTP/1.1`,
      'Host: evil.example',
      'Connection: close',
    ]);
    expect(rebound).toMatch(/^HTTP\/1.1 403 /);
    const cookie = await enter(running);
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
    ]) {
      const answer = await raw(port, [
        'GET / HTTP/1.1',
        `Host: ${host}`,
        `Cookie: ${cookie}`,
        'Connection: close',
      ]);
      expect(answer).toMatch(/^HTTP\/1.1 403 /);
      expect(answer).not.toContain('<title>Galley');
    }
    const local = await raw(port, [
      'GET / HTTP/1.1',
      `Host: localhost:${port}`,
      `Cookie: ${cookie}`,
      'Connection: close',
    ]);
    expect(local).toMatch(/^HTTP\/1.1 200 /);
  });

  it('refuses a write without an Origin or with a foreign one', async () => {
    const running = await start();
    const cookie = await enter(running);
    const { origin } = running;
    const { port } = running.server;
    const foreign = [
      'http://evil.example',
      'null',
      `https://127.0.0.1:${port}`,
      `http://localhost:${port}`,
    ];
    for (const other of foreign) {
      const response = await post(origin, 'app.info', cookie, { headers: { origin: other } });
      expect(response.status).toBe(403);
    }
    const without = await raw(port, [
      'POST /api/app.info HTTP/1.1',
      `Host: 127.0.0.1:${port}`,
      `Cookie: ${cookie}`,
      'Content-Type: application/json',
      'Content-Length: 2',
      'Connection: close',
      '',
      '{}',
    ]);
    expect(without).toMatch(/^HTTP\/1.1 403 /);
    expect((await post(origin, 'app.info', cookie)).status).toBe(200);
  });

  it('refuses to be read by a foreign origin', async () => {
    const running = await start();
    const cookie = await enter(running);
    const headers = { cookie, origin: 'http://evil.example' };
    expect((await fetch(running.origin, { headers })).status).toBe(403);
  });

  it('listens on the loopback interface alone', async () => {
    const { server } = await start();
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32}$/);
    for (const { address } of [...outside, { address: '127.0.0.2' }]) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect(server.port, address, () => resolve(true));
        socket.on('error', () => resolve(false));
        onTestFinished(() => {
          socket.destroy();
        });
      });
      expect(reached).toBe(false);
    }
  });
});

describe('what is served', () => {
  it('sends the window with the policy of reliability and nothing to remember', async () => {
    const running = await start();
    const cookie = await enter(running);
    const response = await fetch(running.origin, { headers: { cookie } });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<title>Galley</title>');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy('serve'),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-cache',
    });
    expect(contentSecurityPolicy('serve')).toContain("connect-src 'self'");
  });

  it('sends the window with a policy of its own where its files have one', async () => {
    const read = vi.fn(async () => ({
      bytes: new Uint8Array(),
      mediaType: 'text/css',
      immutable: false,
    }));
    const running = await start({}, { policy: "default-src 'self'", read });
    const cookie = await enter(running);
    const response = await fetch(`${running.origin}/a.css?t=1`, { headers: { cookie } });
    expect(response.headers.get('content-security-policy')).toBe("default-src 'self'");
    expect(read).toHaveBeenCalledExactlyOnceWith('/a.css', '?t=1');
    const other = await fetch(`${running.origin}/api/none`, { headers: { cookie } });
    expect(other.headers.get('content-security-policy')).toBe(contentSecurityPolicy('serve'));
  });

  it('lets files with a hash in their name be kept', async () => {
    const running = await start();
    const cookie = await enter(running);
    const url = `${running.origin}/assets/main-AbCd1234.js`;
    const response = await fetch(url, { headers: { cookie } });
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('cache-control')).toMatch(/immutable/);
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '//etc/passwd',
    '/%00',
    `/${'a'.repeat(300)}.js`,
    '/%E0%A4%A',
    'http://evil.example/',
    '*',
  ])('finds nothing at %s', async (target) => {
    const running = await start();
    const cookie = await enter(running);
    const answer = await raw(running.server.port, [
      `GET ${target} HTTP/1.1`,
      `Host: 127.0.0.1:${running.server.port}`,
      `Cookie: ${cookie}`,
      'Connection: close',
    ]);
    expect(answer).toMatch(/^HTTP\/1.1 404 /);
    expect(answer).not.toContain('secret');
  });

  it('answers a channel with the result of its handler', async () => {
    const running = await start();
    const cookie = await enter(running);
    const response = await post(running.origin, 'app.info', cookie);
    expect(await response.json()).toMatchObject({
      ok: true,
      value: { version: '1.2.3', host: 'serve' },
    });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('refuses what is no question to a channel', async () => {
    const running = await start();
    const cookie = await enter(running);
    const { origin } = running;
    const get = await fetch(`${origin}/api/app.info`, { headers: { cookie } });
    expect(get.status).toBe(405);
    expect((await post(origin, 'toString', cookie)).status).toBe(404);
    expect((await post(origin, '__proto__', cookie)).status).toBe(404);
    expect((await post(origin, 'app.info', cookie, { body: '{' })).status).toBe(400);
    const form = { 'content-type': 'text/plain' };
    expect((await post(origin, 'app.info', cookie, { headers: form })).status).toBe(415);
    const invalid = await post(origin, 'project.open', cookie, { body: '{"handle":"../x"}' });
    expect(await invalid.json()).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
    const put = await fetch(origin, { method: 'PUT', headers: { cookie, origin } });
    expect(put.status).toBe(405);
  });

  it('refuses a body that is too large with an answer the window understands', async () => {
    const running = await start();
    const cookie = await enter(running);
    const body = JSON.stringify({ text: 'x'.repeat(MAX_BODY_BYTES) });
    const response = await post(running.origin, 'project.save', cookie, { body });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
  });

  it('refuses an absurd body before reading it', async () => {
    const running = await start();
    const cookie = await enter(running);
    const { port } = running.server;
    const answer = await raw(port, [
      'POST /api/project.save HTTP/1.1',
      `Host: 127.0.0.1:${port}`,
      `Origin: http://127.0.0.1:${port}`,
      `Cookie: ${cookie}`,
      'Content-Type: application/json',
      'Content-Length: 999999999999',
    ]);
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
  });

  it('answers even where a handler has a bug', async () => {
    const complain = vi.spyOn(console, 'error').mockReturnValue(undefined);
    onTestFinished(() => complain.mockRestore());
    const running = await start({ 'app.info': () => Promise.reject(new RangeError('a bug')) });
    const cookie = await enter(running);
    expect((await post(running.origin, 'app.info', cookie)).status).toBe(500);
    expect(complain).toHaveBeenCalledOnce();
  });

  it('hands a download out once, under its own name', async () => {
    const running = await start();
    const cookie = await enter(running);
    const bytes = Buffer.from('claims');
    const name = 'Häfen “2026” – report.csv';
    const id = running.services.downloads.put({ name, mediaType: 'text/csv', bytes });
    const url = `${running.origin}/download/${id}`;
    const head = await fetch(url, { method: 'HEAD', headers: { cookie } });
    expect(head.status).toBe(404);
    const first = await fetch(url, { headers: { cookie } });
    expect(await first.text()).toBe('claims');
    const disposition = first.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''/);
    expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe(name);
    expect((await fetch(url, { headers: { cookie } })).status).toBe(404);
  });

  it('shows a report under a policy of its own', async () => {
    const running = await start();
    const cookie = await enter(running);
    const id = running.services.previews.put('<p>report');
    const url = `${running.origin}/preview/${id}`;
    const response = await fetch(url, { headers: { cookie } });
    expect(await response.text()).toBe('<p>report');
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain('sandbox');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script-src');
  });
});

describe('the end', () => {
  it('does not wait for a browser that keeps its connection', async () => {
    const running = await start();
    await enter(running);
    await running.server.close();
    await expect(fetch(running.origin)).rejects.toThrow();
  });
});
