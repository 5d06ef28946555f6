import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { contentSecurityPolicy } from '../contentSecurityPolicy';
import { MAX_BODY_BYTES } from './requestBody';
import { enter, post, raw, start } from './testing/runningServer';

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
