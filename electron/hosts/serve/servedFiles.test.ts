import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { MAX_BODY_BYTES } from '../../../shared/ipc/serve/talk';
import { contentSecurityPolicy } from '../contentSecurityPolicy';
import { raw, start } from './testing/runningServer';
import { askChannel, askSealed, enterWith, sealedRequest } from './testing/testWindow';

describe('what is served', () => {
  it('sends the window with the policy of reliability and nothing to remember', async () => {
    const running = await start();
    const response = await fetch(running.origin);
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
    const response = await fetch(`${running.origin}/a.css?t=1`);
    expect(response.headers.get('content-security-policy')).toBe("default-src 'self'");
    expect(read).toHaveBeenCalledExactlyOnceWith('/a.css', '?t=1');
    const other = await fetch(`${running.origin}/preview/none`);
    expect(other.headers.get('content-security-policy')).toBe(contentSecurityPolicy('serve'));
  });

  it('lets files with a hash in their name be kept', async () => {
    const running = await start();
    const url = `${running.origin}/assets/main-AbCd1234.js`;
    const response = await fetch(url);
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
    const answer = await raw(running.server.port, [
      `GET ${target} HTTP/1.1`,
      `Host: 127.0.0.1:${running.server.port}`,
      'Connection: close',
    ]);
    expect(answer).toMatch(/^HTTP\/1.1 404 /);
    expect(answer).not.toContain('secret');
  });

  it('answers a channel with the result of its handler', async () => {
    const { server, origin } = await start();
    const session = await enterWith(server.address);
    expect(await askChannel(origin, 'app.info', session)).toMatchObject({
      status: 200,
      said: { ok: true, value: { version: '1.2.3', host: 'serve' } },
    });
    const answer = await fetch(`${origin}/api/app.info`, {
      ...sealedRequest(origin, '/api/app.info', session),
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).not.toContain('1.2.3');
  });

  it('refuses what is no question to a channel', async () => {
    const { server, origin } = await start();
    const session = await enterWith(server.address);
    expect((await fetch(`${origin}/api/app.info`)).status).toBe(404);
    expect((await askChannel(origin, 'toString', session)).status).toBe(404);
    expect((await askChannel(origin, '__proto__', session)).status).toBe(404);
    expect((await askSealed(origin, '/elsewhere', session)).status).toBe(404);
    const invalid = { ok: false, error: { code: 'invalidInput' } };
    expect(await askChannel(origin, 'app.info', session, { body: '{' })).toMatchObject({
      said: invalid,
    });
    const body = '{"handle":"../x"}';
    expect(await askChannel(origin, 'project.open', session, { body })).toMatchObject({
      said: invalid,
    });
    const put = await fetch(origin, { method: 'PUT', headers: { origin } });
    expect(put.status).toBe(405);
  });

  it('refuses an absurd body before reading it, and that of a stranger whatever its length', async () => {
    const { server, origin } = await start();
    const path = '/api/project.save';
    const post = (length: number, more: readonly string[]) =>
      raw(server.port, [
        `POST ${path} HTTP/1.1`,
        `Host: 127.0.0.1:${server.port}`,
        ...[`Origin: ${origin}`, `Content-Length: ${length}`, ...more],
      ]);
    const { headers } = sealedRequest(origin, path, await enterWith(server.address));
    const shown = Object.entries(headers)
      .filter(([name]) => name.startsWith('galley-'))
      .map(([name, value]) => `${name}: ${value}`);
    expect(await post(MAX_BODY_BYTES + 1, shown)).toMatch(/^HTTP\/1.1 413 /);
    expect(await post(1000, [])).toMatch(/^HTTP\/1.1 403 /);
  });

  it('answers even where a handler has a bug', async () => {
    const complain = vi.spyOn(console, 'error').mockReturnValue(undefined);
    onTestFinished(() => complain.mockRestore());
    const running = await start({ 'app.info': () => Promise.reject(new RangeError('a bug')) });
    const session = await enterWith(running.server.address);
    expect((await askChannel(running.origin, 'app.info', session)).status).toBe(500);
    expect(complain).toHaveBeenCalledOnce();
  });

  it('hands a download out once, and to who is let in alone', async () => {
    const { server, origin, services } = await start();
    const session = await enterWith(server.address);
    const bytes = Buffer.from('["claims"]');
    const id = services.downloads.put({ name: 'report.json', mediaType: 'text/csv', bytes });
    const path = `/download/${id}`;
    expect((await fetch(`${origin}${path}`)).status).toBe(404);
    expect((await fetch(`${origin}${path}`, { method: 'POST', headers: { origin } })).status).toBe(
      403,
    );
    expect(await askSealed(origin, path, session)).toEqual({ status: 200, said: ['claims'] });
    expect((await askSealed(origin, path, session)).status).toBe(404);
  });

  it('shows a report under a policy of its own', async () => {
    const running = await start();
    const id = running.services.previews.put('<p>report');
    const url = `${running.origin}/preview/${id}`;
    const response = await fetch(url);
    expect(await response.text()).toBe('<p>report');
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain('sandbox');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script-src');
  });
});
