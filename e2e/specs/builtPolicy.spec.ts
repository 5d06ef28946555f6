import { afterAll, beforeAll, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../electron/hosts/contentSecurityPolicy';
import { type RunningApp, startServer } from '../startServer';

let app: RunningApp;

beforeAll(async () => {
  // As a development server would be named; nothing listens there.
  process.env.ELECTRON_RENDERER_URL = 'http://127.0.0.1:9/secret';
  app = await startServer();
});

afterAll(async () => {
  delete process.env.ELECTRON_RENDERER_URL;
  await app.stop();
  await app.cleanUp();
});

it('the built app gives its own files under the strict policy, whatever the environment says', async () => {
  const page = await fetch(new URL('/', app.address));
  expect(page.status).toBe(200);
  const policy = page.headers.get('content-security-policy');
  expect(policy).toBe(contentSecurityPolicy('serve'));
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/unsafe|ws:/);
  expect(await page.text()).not.toContain('@vite');
});
