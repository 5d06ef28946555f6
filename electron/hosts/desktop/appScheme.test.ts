import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { session } from 'electron';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createShelf } from '../../delivery/shelf';
import { createStaticFiles } from '../../files/staticFiles';
import { registerAppScheme, serveAppScheme } from './appScheme';
import { defaultSession, registeredSchemes } from './testing/electronDouble';

vi.mock('electron', async () => (await import('./testing/electronDouble')).electronModule);

const previews = createShelf<string>(8);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-app-scheme-'));
  const renderer = join(folder, 'renderer');
  await mkdir(join(renderer, 'assets'), { recursive: true });
  await writeFile(join(renderer, 'index.html'), '<!doctype html><title>Galley</title>');
  await writeFile(join(renderer, 'assets', 'a b.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await mkdir(join(folder, 'renderer-next'));
  await writeFile(join(folder, 'renderer-next', 'secret.txt'), 'secret');
  serveAppScheme(session.defaultSession.protocol, { files: createStaticFiles(renderer), previews });
});
afterAll(() => rm(folder, { recursive: true }));

/** Word for word, so that a change of the policy is a change of this test. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; " +
  "connect-src 'none'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types ProseMirrorClipboard";

describe('registerAppScheme', () => {
  it('gives the scheme what https has, and no way round the policy', () => {
    registerAppScheme();
    expect(registeredSchemes).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ]);
  });
});

describe('app://bundle', () => {
  it.each([
    { url: 'app://bundle/', type: 'text/html; charset=utf-8' },
    { url: 'app://bundle/index.html', type: 'text/html; charset=utf-8' },
    { url: 'app://bundle/index.html?x=1#y', type: 'text/html; charset=utf-8' },
    { url: 'app://bundle/assets/a%20b.js', type: 'text/javascript; charset=utf-8' },
  ])('serves $url under the policy', async ({ url, type }) => {
    const response = await defaultSession.request(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(response.headers.get('Content-Security-Policy')).toBe(POLICY);
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.headers.get('Referrer-Policy')).toBe('no-referrer');
  });

  it.each([
    'app://bundle/../secret.txt',
    'app://bundle/%2e%2e/secret.txt',
    'app://bundle/..%2fsecret.txt',
    'app://bundle/assets/..%2f..%2fsecret.txt',
    'app://bundle/..%5csecret.txt',
    'app://bundle/..%2frenderer-next%2fsecret.txt',
    'app://bundle/%252e%252e%252fsecret.txt',
    'app://bundle//etc/passwd',
    'app://bundle/%2fetc%2fpasswd',
    'app://bundle/index.html%00.js',
    'app://bundle/C:%5cWindows%5cwin.ini',
    'app://bundle/missing.js',
    'app://bundle/assets',
    'app://bundle/%ff',
    'app://elsewhere/index.html',
    'app://bundle.example.org/index.html',
  ])('refuses %s', async (url) => {
    const response = await defaultSession.request(url);
    expect([400, 404]).toContain(response.status);
    expect(await response.text()).toBe('');
    expect(response.headers.get('Content-Security-Policy')).toBe(POLICY);
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD'])('answers no %s', async (method) => {
    expect((await defaultSession.request('app://bundle/index.html', method)).status).toBe(400);
  });
});

describe('the report preview', () => {
  it('is served under a policy without scripts, framed by the app alone', async () => {
    const id = previews.put('<!doctype html><title>Report</title>');
    const response = await defaultSession.request(`app://bundle/preview/${id}`);
    expect(await response.text()).toContain('<title>Report</title>');
    const policy = (response.headers.get('Content-Security-Policy') ?? '').split('; ');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox');
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy.join()).not.toContain('script-src');
  });

  it('is not there under another id', async () => {
    for (const id of ['', '0'.repeat(32), '__proto__', '../index.html']) {
      const response = await defaultSession.request(`app://bundle/preview/${id}`);
      const html = await response.text();
      expect(html).not.toContain('<title>Report</title>');
    }
  });
});
