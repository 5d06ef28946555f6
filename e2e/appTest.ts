import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, test } from 'vitest';
import { checkerAt } from './checker';
import { launchBrowser, openWindow } from './openWindow';
import { startServer } from './startServer';

const FILE = { scope: 'file' } as const;
const WORKER = { scope: 'worker' } as const;

/**
 * A test of the built app. What it names is made when the first test or hook of its file names it, is the
 * same for all of them, and ends with the last:
 *
 * - `browser`: one for all files that the process runs one after the other. Each opens windows of its own in
 *   it, with nothing kept from others, and closes them;
 * - `folder`: the path of a folder of the file's own;
 * - `app`: the server, with an empty library;
 * - `window`, its `page`, and a `checker` at it.
 */
export const it = test
  .extend('browserPath', WORKER, () => inject('browserPath'))
  .extend('browser', WORKER, async ({ browserPath }, { onCleanup }) => {
    const browser = await launchBrowser(browserPath);
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('folder', FILE, () => mkdtemp(join(tmpdir(), 'galley-e2e-')))
  .extend('app', FILE, async ({ folder }, { onCleanup }) => {
    const app = await startServer({ library: join(folder, 'library'), data: join(folder, 'data') });
    onCleanup(async () => {
      await app.stop();
      await rm(folder, { recursive: true, force: true });
    });
    return app;
  })
  .extend('window', FILE, async ({ app, browser }, { onCleanup }) => {
    const window = await openWindow(browser, app.address);
    onCleanup(() => window.close());
    return window;
  })
  .extend('page', FILE, ({ window }) => window.page)
  .extend('checker', FILE, ({ page }) => checkerAt(page));
