import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from '../appTest';
import type { Checker } from '../checker';
import { findViolations } from '../findViolations';
import { openSample } from '../openSample';
import { runCommand } from '../runCommand';

const WORDS = 'the queue for the Tarn boat';
const NAME = 'Ada Marsh';
const WITHDRAWN = `Sign-off withdrawn: signed off by: “${NAME}” → nothing`;

describe('the history of a project', () => {
  let project: string;

  it.beforeAll(async ({ app, checker }) => {
    project = await openSample(checker, app.library);
  });

  async function openHistory({ page, press, type }: Checker): Promise<void> {
    await press('Control+k');
    await page.getByRole('dialog', { name: 'Commands' }).waitFor();
    await type('History of the project');
    await press('Enter');
    await page.getByRole('dialog', { name: 'History of the project' }).waitFor();
  }

  /** What the rows say after when it was. */
  function told(page: Page): Promise<string[][]> {
    const cells = `[...document.querySelectorAll('[role=dialog] [role=row][data-place]')].map((row) =>
      [...row.querySelectorAll('[role=gridcell]')].slice(1).map((cell) => cell.textContent))`;
    return page.evaluate<string[][]>(cells);
  }

  it('says what was done to a claim, where its fields are', async ({ page, checker }) => {
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

  it('says it of the whole project, what was undone too, and leads to the claim', async ({
    page,
    checker,
  }) => {
    await checker.toArticle();
    await checker.press('Control+z');
    await openHistory(checker);
    await expect
      .poll(() => told(page))
      .toEqual([
        [expect.stringContaining(WITHDRAWN), expect.stringMatching(/^claim \d+$/), NAME],
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

  it('shows of the chosen change what was there before and what became of it', async ({
    page,
    checker,
  }) => {
    await openHistory(checker);
    await checker.tabTo('Changes, newest first');
    await checker.press('Home');
    const chosen = page.getByRole('region', { name: 'The chosen change' });
    await chosen.getByText('Sign-off withdrawn').waitFor();
    expect(await chosen.locator('del').first().textContent()).toBe(NAME);
    expect(await findViolations(page)).toEqual([]);
    await checker.press('Escape');
  });

  it('tells an export', async ({ page, checker }) => {
    await checker.press('Control+4');
    await checker.tabTo('Export');
    const download = page.waitForEvent('download');
    await checker.press('Enter');
    await (await download).path();
    await openHistory(checker);
    await expect
      .poll(async () => (await told(page))[0])
      .toEqual(['Report exported (html, editor)', '', NAME]);
    await checker.press('Escape');
    await checker.saved();
    const { stdout } = await runCommand('check', project);
    expect(stdout).toContain('Log of changes: unbroken, 4 entries.');
  });

  it('says where the log was tampered with', async ({ window, page }) => {
    const text = await readFile(project, 'utf8');
    await writeFile(
      project,
      text.replace(`"who":"${NAME}","what":"signedOff"`, '"what":"signedOff"'),
    );
    await page.reload();
    await page.getByText('The log of changes is broken at entry 3 of 4').first().waitFor();
    // It opens in the view that was left.
    await page.getByText(/Not ready: .+the log of changes is broken/).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect((await runCommand('check', project)).code).toBe(1);
    expect(window.complaints).toEqual([]);
  });
});
