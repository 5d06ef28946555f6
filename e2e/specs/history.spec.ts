import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Checker, checkerAt } from '../checker';
import { findViolations } from '../findViolations';
import { type AppWindow, launchBrowser, openWindow } from '../openWindow';
import { runCommand } from '../runCommand';
import { type RunningApp, startServer } from '../startServer';

const SAMPLE = fileURLToPath(new URL('../../resources/sample.galley', import.meta.url));

const WORDS = 'the queue for the Tarn boat';
const NAME = 'Ada Marsh';

describe('the history of a project', () => {
  let browser: Browser;
  let app: RunningApp;
  let window: AppWindow;
  let checker: Checker;
  let project: string;

  beforeAll(async () => {
    app = await startServer();
    project = join(app.library, 'sample.galley');
    await mkdir(app.library, { recursive: true });
    await copyFile(SAMPLE, project);
    browser = await launchBrowser();
    window = await openWindow(browser, app.address);
    checker = checkerAt(window.page);
    await open();
    await window.page.locator('.ProseMirror').waitFor();
  });

  afterAll(async () => {
    await browser.close();
    await app.stop();
    await app.cleanUp();
  });

  async function open(): Promise<void> {
    await window.page.getByRole('grid', { name: 'Projects' }).waitFor();
    await checker.tabTo(/Ferry authority/);
    await checker.press('Enter');
  }

  async function openHistory(): Promise<void> {
    await checker.press('Control+k');
    await window.page.getByRole('dialog', { name: 'Commands' }).waitFor();
    await checker.type('History of the project');
    await checker.press('Enter');
    await window.page.getByRole('dialog', { name: 'History of the project' }).waitFor();
  }

  /** What the rows say after when it was. */
  function told(): Promise<string[][]> {
    const cells = `[...document.querySelectorAll('[role=dialog] [role=row][data-place]')].map((row) =>
      [...row.querySelectorAll('[role=gridcell]')].slice(1).map((cell) => cell.textContent))`;
    return window.page.evaluate<string[][]>(cells);
  }

  it('says what was done to a claim, where its fields are', async () => {
    const { page } = window;
    await checker.mark(WORDS, '1');
    await checker.saved();
    await checker.tabTo('Sign off');
    await checker.press('Enter');
    await page.getByRole('textbox', { name: 'Your name' }).waitFor();
    await checker.type(NAME);
    await checker.press('Enter');
    await page.getByText(`Signed off by ${NAME}`).waitFor();
    await checker.saved();
    await checker.tabTo(/^History/);
    await checker.press('Enter');
    const entries = page.getByRole('listitem').filter({ hasText: /\d\d:\d\d/ });
    await entries.nth(1).waitFor();
    expect(await entries.locator('span').allTextContents()).toEqual([
      'Signed off',
      'Marked as a claim',
    ]);
    expect(await findViolations(page)).toEqual([]);
  });

  it('says it of the whole project, what was undone too, and leads to the claim', async () => {
    const { page } = window;
    await checker.toArticle();
    await checker.press('Control+z');
    await openHistory();
    await expect.poll(told).toEqual([
      ['Sign-off withdrawn', expect.stringMatching(/^claim \d+$/), NAME],
      ['Signed off', expect.stringMatching(/^claim \d+$/), NAME],
      ['Marked as a claim', expect.stringMatching(/^claim \d+$/), ''],
    ]);
    expect(await findViolations(page)).toEqual([]);
    await checker.tabTo('Changes, newest first');
    await checker.press('End', 'Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.locator('.ProseMirror:focus').count()).toBe(1);
    await page.getByRole('heading', { name: /^Claim \d+ of/ }).waitFor();
  });

  it('tells an export', async () => {
    const { page } = window;
    await checker.press('Control+4');
    await checker.tabTo('Export');
    const download = page.waitForEvent('download');
    await checker.press('Enter');
    await (await download).path();
    await openHistory();
    await expect
      .poll(async () => (await told())[0])
      .toEqual(['Report exported (html, editor)', '', NAME]);
    await checker.press('Escape');
    await checker.saved();
    const { stdout } = await runCommand('check', project);
    expect(stdout).toContain('Log of changes: unbroken, 4 entries.');
  });

  it('says where the log was tampered with', async () => {
    const { page } = window;
    const text = await readFile(project, 'utf8');
    await writeFile(
      project,
      text.replace(`"who":"${NAME}","what":"signedOff"`, '"what":"signedOff"'),
    );
    await page.reload();
    await open();
    await page.getByText('The log of changes is broken at entry 3 of 4').first().waitFor();
    // It opens in the view that was left.
    await page.getByText(/Not ready: .+the log of changes is broken/).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect((await runCommand('check', project)).code).toBe(1);
    expect(window.complaints).toEqual([]);
  });
});
