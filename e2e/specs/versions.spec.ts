import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from '../appTest';
import { findViolations } from '../findViolations';
import { openSample } from '../openSample';

const WORDS = 'the queue for the Tarn boat';

describe('the versions of a project', () => {
  let path: string;

  it.beforeAll(async ({ app, checker }) => {
    path = await openSample(checker, app.library);
  });

  const closed = (page: Page) => page.getByRole('dialog').waitFor({ state: 'detached' });
  const claims = (page: Page, count: number) =>
    page.getByRole('contentinfo').getByText(`${count} claims`).waitFor();

  it('are listed with what differs; one is restored, and undo brings back what was there', async ({
    page,
    checker,
  }) => {
    await checker.mark(WORDS, '1');
    await checker.saved();
    await claims(page, 25);
    await checker.tabTo('Earlier versions');
    await checker.press('Enter');
    await page.getByText('Since then: 1 claim added').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await checker.tabTo('Restore this version');
    await checker.press('Enter');
    await closed(page);
    await claims(page, 24);
    await checker.saved();
    const restored = await readFile(path, 'utf8');
    // The log keeps the words that a removed claim had.
    expect(restored).not.toContain(`"exact":"${WORDS}"`);
    expect(restored).toContain('"what":"restored"');
    await checker.press('Control+z');
    await claims(page, 25);
    await checker.saved();
    expect(await readFile(path, 'utf8')).toContain(WORDS.concat('"'));
  });

  it('are compared when the file was changed outside, which is seen on coming back', async ({
    window,
    page,
    checker,
  }) => {
    const theirs = (await readFile(path, 'utf8')).replace('seven months', 'eight months');
    await writeFile(path, theirs);
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await page.getByText('Changed outside Galley').waitFor();
    await checker.tabTo('Decide');
    await checker.press('Enter');
    await checker.tabTo('Compare');
    await checker.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.locator('del', { hasText: 'eight' }).first().waitFor();
    await dialog.locator('ins', { hasText: 'seven' }).first().waitFor();
    // “Compare” is gone with the focus it had.
    await expect
      .poll(() => dialog.evaluate((element) => element.contains(document.activeElement)))
      .toBe(true);
    expect(await findViolations(page)).toEqual([]);
    await checker.tabTo('Load the other version');
    await checker.press('Enter');
    await closed(page);
    await page.locator('.ProseMirror', { hasText: 'eight months' }).waitFor();
    expect(await readFile(path, 'utf8')).toBe(theirs);
    expect(window.complaints).toEqual([]);
  });
});
