import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import { it } from '../appTest';
import { type Checker, checkerAt } from '../checker';
import { findViolations } from '../findViolations';
import { openSample } from '../openSample';
import { type AppWindow, openWindow } from '../openWindow';
import { type RunningApp, startServer } from '../startServer';

describe('a session that ended badly', () => {
  let browser: Browser;
  let app: RunningApp;
  let window: AppWindow;
  let checker: Checker;

  it.beforeAll(async ({ browser: shared }) => {
    browser = shared;
    app = await startServer();
    await openAgain();
  });

  afterAll(async () => {
    await window.close();
    await app.stop();
    await app.cleanUp();
  });

  async function openAgain() {
    window = await openWindow(browser, app.address);
    checker = checkerAt(window.page);
  }
  /** Ends the window and the server at once, and starts both anew. */
  async function crash() {
    app.process.kill('SIGKILL');
    await window.close();
    app = await startServer(app);
    await openAgain();
  }
  /** Whole ones: killed while it is still a temporary file, nothing would be kept. Where each belongs lies beside it. */
  const kept = async () =>
    (await readdir(join(app.data, 'drafts'))).filter(
      (name) => !name.startsWith('.') && !name.endsWith('.place.json'),
    );
  const claims = (count: number) =>
    window.page.getByRole('contentinfo').getByText(`${count} claims`).waitFor();

  it('is offered again with what it could not save; restoring it can be undone', async () => {
    const path = await openSample(checker, app.library);
    // Saving is refused from now on: somebody else has written the file.
    const theirs = (await readFile(path, 'utf8')).replace('"byline":"', '"byline":"Theirs, ');
    await writeFile(path, theirs);
    await checker.mark('the queue for the Tarn boat', '1');
    await window.page.getByText('Changed outside Galley').waitFor();
    await expect.poll(kept).toHaveLength(1);
    await crash();
    await window.page.getByText('Unsaved work').waitFor();
    expect(await findViolations(window.page)).toEqual([]);
    await checker.tabTo(/^Open Ferry authority/);
    await checker.press('Enter');
    await window.page.getByText(/unsaved changes of .+ 1 claim added/).waitFor();
    await claims(24);
    const article = await window.page.locator('.ProseMirror').boundingBox();
    expect(article?.y, 'the notice leaves the article its place').toBeLessThan(300);
    await checker.tabTo('Look at them…');
    await checker.press('Enter');
    await window.page.getByRole('dialog').getByText('Only in: Unsaved').waitFor();
    expect(await findViolations(window.page)).toEqual([]);
    await checker.tabTo('Restore');
    await checker.press('Enter');
    await claims(25);
    await checker.saved();
    expect(await readFile(path, 'utf8')).toContain('"the queue for the Tarn boat"');
    await expect.poll(kept).toEqual([]);
    await window.page.getByText('Galley ended while').waitFor({ state: 'detached' });
    await checker.press('Control+z');
    await claims(24);
    await checker.saved();
  });

  it('is offered again with the article that was being typed', async () => {
    await crash();
    await checker.tabTo(/^New from article/);
    await checker.press('Enter');
    await window.page.getByRole('dialog').waitFor();
    await checker.type('The harbour opened on Monday, eleven months late.');
    await expect.poll(kept).toHaveLength(1);
    await crash();
    await window.page.getByText('Unsaved work').waitFor();
    await checker.tabTo('Go on with it');
    await checker.press('Enter');
    const field = window.page.getByRole('dialog').getByRole('textbox');
    await field.waitFor();
    expect(await field.inputValue()).toBe('The harbour opened on Monday, eleven months late.');
    await checker.tabTo('Cancel');
    await checker.press('Enter');
    await window.page.getByText('Unsaved work').waitFor({ state: 'detached' });
    expect(await kept()).toEqual([]);
    expect(window.complaints).toEqual([]);
  });

  it('that cannot keep anything says so: the server is gone, and the browser has no room', async () => {
    await checker.tabTo(/^Ferry authority/);
    await checker.press('Enter');
    await window.page.locator('[data-anchor]').first().waitFor();
    await window.page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('There is no room.', 'QuotaExceededError');
      };
    });
    app.process.kill('SIGKILL');
    await checker.mark('the queue for the Tarn boat', '1');
    await window.page.getByText('Do not close this window').waitFor();
  });
});
