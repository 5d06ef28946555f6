import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { epubFile } from '../../electron/import/epub/epubDouble';
import { findViolations } from '../findViolations';
import { type AppWindow, launchBrowser, openWindow } from '../openWindow';
import { type RunningApp, startServer } from '../startServer';

const CHAPTERS = ['Storm', 'Calm'].map((title) => ({
  path: `${title}.xhtml`,
  body: `<h2>${title}</h2><p>${`${title} over the harbour. `.repeat(80)}</p>`,
}));
const BOOK = epubFile({ pages: CHAPTERS, metadata: '<dc:title>Westmere</dc:title>' });

describe('an EPUB book', () => {
  let folder: string;
  let app: RunningApp;
  let browser: Browser;
  let window: AppWindow;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'galley-book-'));
    await writeFile(join(folder, 'book.epub'), BOOK);
    app = await startServer();
    browser = await launchBrowser();
    window = await openWindow(browser, app.address);
  });

  afterAll(async () => {
    await browser.close();
    await app.stop();
    await app.cleanUp();
    await rm(folder, { recursive: true, force: true });
  });

  it('lets its chapter be chosen, and becomes a project of that one', async () => {
    const { page } = window;
    await page.getByRole('button', { name: /^New from article/ }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /^Choose a file/ }).click();
    await (await chooser).setFiles(join(folder, 'book.epub'));
    const dialog = page.getByRole('dialog');
    const title = dialog.getByLabel('Title', { exact: true });
    await title.waitFor();
    expect(await title.inputValue()).toBe('Storm');
    expect(await findViolations(page)).toEqual([]);

    await title.fill('A title of the first chapter');
    await dialog.getByRole('button', { name: /Chapter/ }).click();
    await page.getByRole('option', { name: 'Calm' }).click();
    await dialog.getByText(/^Calm over the harbour\./).waitFor();
    expect(await title.inputValue()).toBe('Calm');
    expect(await dialog.getByLabel('Publisher').inputValue()).toBe('Westmere');
    await dialog.getByRole('button', { name: 'Create project' }).click();
    await page
      .locator('.ProseMirror')
      .getByText(/^Calm over/)
      .waitFor();
    expect(window.complaints).toEqual([]);
  });
});
