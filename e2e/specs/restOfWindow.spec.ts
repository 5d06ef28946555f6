import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import { it } from '../appTest';
import { checkerAt } from '../checker';
import { type AppWindow, openWindow } from '../openWindow';
import { type RunningApp, startServer } from '../startServer';

const SAMPLE = fileURLToPath(new URL('../../resources/sample.galley', import.meta.url));
const REST = '**/assets/restOfWindow-*.js';

/** Holds back every request for the rest of the window, until it is told to let them go on. */
async function hold(page: Page): Promise<() => void> {
  const released = Promise.withResolvers<void>();
  await page.route(REST, async (route: Route) => {
    await released.promise;
    await route.continue();
  });
  return released.resolve;
}

describe('a library whose window is not loaded yet', () => {
  let browser: Browser;
  let app: RunningApp;
  let window: AppWindow;
  let page: Page;

  it.beforeAll(async ({ browser: shared }) => {
    browser = shared;
    app = await startServer();
    await mkdir(app.library, { recursive: true });
    await copyFile(SAMPLE, join(app.library, 'Ferries.galley'));
    window = await openWindow(browser, app.address);
    page = window.page;
    await page.getByRole('grid', { name: 'Projects' }).waitFor();
  });

  afterAll(async () => {
    await window.close();
    await app.stop();
    await app.cleanUp();
  });

  it('says what it is doing until it can, and then does it', async () => {
    const release = await hold(page);
    await page.reload();
    const checker = checkerAt(page);
    await checker.tabTo(/^Keys/);
    await checker.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Getting this ready' }).waitFor();
    release();
    await page.getByRole('dialog').waitFor();
    await checker.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.unroute(REST);
  });

  it('opens a project as soon as it is', async () => {
    const release = await hold(page);
    await page.reload();
    const checker = checkerAt(page);
    await checker.tabTo(/^Ferry authority/);
    await checker.press('Enter');
    await page
      .getByRole('status')
      .filter({ hasText: /^Opening / })
      .waitFor();
    release();
    await page.locator('.ProseMirror').waitFor();
    await page.waitForURL(/#project=/);
    await page.unroute(REST);
  });

  it('says that it cannot be loaded, and loads it when asked again', async () => {
    await page.route(REST, (route) => route.abort());
    await page.reload();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('No file was changed');
    await page.unroute(REST);
    const checker = checkerAt(page);
    await checker.tabTo('Try again');
    await checker.press('Enter');
    // The address names the project.
    await page.locator('.ProseMirror').waitFor();
  });
});
