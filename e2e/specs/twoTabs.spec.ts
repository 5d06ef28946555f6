import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from '../appTest';
import { checkerAt } from '../checker';
import { openSample } from '../openSample';

const IN_FIRST = 'the queue for the Tarn boat';
const IN_SECOND = 'the opening of the rebuilt quay';

let sample: string;
let second: string;
let tab: Page;

it.beforeAll(async ({ app, page, checker }) => {
  sample = await openSample(checker, app.library);
  second = join(app.library, 'Second.galley');
  await copyFile(sample, second);
  await toLibrary(page);
});

/** Closes the project, and waits for the list. */
async function toLibrary(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Library' }).click();
  await row(page, 'Second').waitFor();
}
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

/** Words of the article stand in its blocks already; in an anchor they are a quotation. */
async function isMarked(path: string, words: string): Promise<boolean> {
  return (await readFile(path, 'utf8')).split(words).length > 2;
}

/** Has the second tab count how often it is brought to the front. Without a screen it has no front to come to. */
const noteFocus = () =>
  tab.evaluate(() => {
    let times = 0;
    window.focus = () => {
      times += 1;
      document.body.dataset.timesInFront = String(times);
    };
  });
const timesInFront = async () =>
  Number(await tab.evaluate(() => document.body.dataset.timesInFront));

describe('two projects in two tabs', () => {
  it('are opened from the library, the second by a click with Ctrl, and get in by themselves', async ({
    page,
    window: { context },
  }) => {
    const opened = context.waitForEvent('page');
    await row(page, 'Second').click({ modifiers: ['Control'] });
    tab = await opened;
    await tab.locator('[data-anchor]').first().waitFor();
    expect(await tab.title()).toBe('Second · Galley');
    expect(tab.url()).not.toContain('token');
    await row(page, 'Second').waitFor();
    await page.getByRole('row').filter({ hasNotText: 'Second' }).click();
    await page.locator('[data-anchor]').first().waitFor();
    expect(await page.title()).not.toBe(await tab.title());
  });

  it('do not mix: what is marked at the same time is saved into its own file', async ({
    checker,
  }) => {
    const other = checkerAt(tab);
    await Promise.all([checker.mark(IN_FIRST, '1'), other.mark(IN_SECOND, '1')]);
    await Promise.all([checker.saved(), other.saved()]);
    const marked = await Promise.all(
      [sample, second].flatMap((path) => [isMarked(path, IN_FIRST), isMarked(path, IN_SECOND)]),
    );
    expect(marked).toEqual([true, false, false, true]);
  });

  it('are opened once: the tab that has a project is gone to', async ({
    page,
    window: { context },
  }) => {
    await noteFocus();
    await toLibrary(page);
    await row(page, 'Second').click({ modifiers: ['Control'] });
    await expect.poll(timesInFront).toBe(1);
    await row(page, 'Second').hover();
    await row(page, 'Second')
      .getByRole('button', { name: /in a new tab$/ })
      .click();
    await expect.poll(timesInFront).toBe(2);
    expect(context.pages()).toHaveLength(2);
  });

  it('say that a project is open in the other tab, and lead there', async ({
    page,
    window: { context },
  }) => {
    await row(page, 'Second').click();
    await page.getByText(/is open in another window of Galley/).waitFor();
    await page.getByRole('button', { name: 'Go to its tab' }).click();
    await expect.poll(timesInFront).toBe(3);
    expect(context.pages()).toHaveLength(2);
    // Where it could not be reached, it would be said.
    expect(await page.getByText(/cannot be brought to the front/).count()).toBe(0);
  });

  it('are each let in anew when they are loaded anew', async ({ page, window: { context } }) => {
    for (const each of [page, tab]) {
      each.on('dialog', (dialog) => void dialog.accept());
      await each.reload();
      await each
        .getByText(/Library|Second/)
        .first()
        .waitFor();
      expect(await each.getByText(/was not let in|signed out/).count()).toBe(0);
    }
    expect(context.pages()).toHaveLength(2);
  });
});
