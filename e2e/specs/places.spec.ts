import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it as test } from '../appTest';
import { openSample } from '../openSample';

/** Where a checker is: which view, which claim, what has the focus. */
const it = test.extend('sample', { scope: 'file' }, ({ app, checker }) =>
  openSample(checker, app.library),
);

const claimShown = (page: Page) =>
  page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { level: 2 }).first();

function inArticle(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.classList.contains('ProseMirror') ?? false);
}

/** How many claims the list has; not all of them are drawn. */
async function claimsListed(page: Page): Promise<number> {
  const one = page.getByRole('listbox', { name: 'Claims' }).getByRole('option').first();
  return Number(await one.getAttribute('aria-setsize'));
}

describe('the address', () => {
  it('names project, view and claim by ids alone, and brings a window that is loaded anew back', async ({
    sample: _,
    page,
    checker,
  }) => {
    await checker.press('Escape', 'Control+Home', 'j', 'j');
    await expect.poll(() => claimShown(page).textContent()).toMatch('Claim 2 of');
    const inProject = /^#project=[0-9a-z]+&view=article&claim=clm_[0-9a-z-]+$/;
    await expect.poll(() => new URL(page.url()).hash).toMatch(inProject);
    await page.reload();
    await expect.poll(() => claimShown(page).textContent()).toMatch('Claim 2 of');
    await expect.poll(() => new URL(page.url()).hash).toMatch(inProject);
    await expect.poll(() => inArticle(page)).toBe(true);
  });

  it('leads Back and Forward, and to the library', async ({ page, checker }) => {
    await checker.press('Control+2');
    const table = page.getByRole('grid', { name: 'Claims' });
    await table.waitFor();
    await checker.press('Control+3');
    await page.getByRole('listbox', { name: 'Sources' }).waitFor();
    await page.goBack();
    await table.waitFor();
    await page.goForward();
    await page.getByRole('listbox', { name: 'Sources' }).waitFor();
    await page.goBack();
    await page.goBack();
    await expect.poll(() => inArticle(page)).toBe(true);
    await page.goBack();
    await page.getByRole('grid', { name: 'Projects' }).waitFor();
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    await page.goForward();
    await expect.poll(() => claimShown(page).textContent()).toMatch('Claim 2 of');
  });
});

describe('a search', () => {
  it('ends with Esc, so that all claims are listed and walked again', async ({ page, checker }) => {
    const all = await claimsListed(page);
    await checker.press('/');
    await page.keyboard.insertText('islanders');
    await expect.poll(() => claimsListed(page)).toBeLessThan(all);
    await checker.press('Escape');
    expect(await inArticle(page)).toBe(true);
    await expect.poll(() => claimsListed(page)).toBe(all);
  });

  it('goes on while its places are read, until Esc in the article', async ({ page, checker }) => {
    const hits = page.getByRole('navigation', { name: 'Places found in the text' });
    const all = await claimsListed(page);
    await checker.selectWords('some 400 islanders');
    await expect.poll(() => claimsListed(page)).toBeLessThan(all);
    await hits.waitFor();
    await checker.press('Escape');
    await hits.waitFor({ state: 'detached' });
    await expect.poll(() => claimsListed(page)).toBe(all);
    expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(true);
    await checker.press('Control+Home');
    for (const number of [1, 2, 3]) {
      await checker.press('j');
      await expect.poll(() => claimShown(page).textContent()).toMatch(`Claim ${number} of`);
    }
  });

  it('finds sources, and leads to them', async ({ page, checker }) => {
    await checker.press('/');
    await page.keyboard.insertText('ferry');
    const toSources = page.getByRole('button', { name: /^\d+ sources?…$/ });
    const [count] = (await toSources.textContent())?.match(/\d+/) ?? [];
    await toSources.press('Enter');
    const sources = page.getByRole('listbox', { name: 'Sources' }).getByRole('option');
    await expect.poll(() => sources.count()).toBe(Number(count));
    expect(await page.getByLabel('Find a source').inputValue()).toBe('ferry');
    await checker.press('Control+1');
    await expect.poll(() => inArticle(page)).toBe(true);
    await checker.press('Escape');
    await toSources.waitFor({ state: 'detached' });
  });
});

describe('a claim', () => {
  it('is selected again when its removal is undone', async ({ page, checker }) => {
    await checker.press('Control+Home', 'j', 'j', 'j');
    const name = expect.stringMatching('Claim 3 of');
    await expect.poll(() => claimShown(page).textContent()).toEqual(name);
    await checker.press('Delete', 'Control+End', 'k');
    await expect.poll(() => claimShown(page).textContent()).not.toEqual(name);
    await checker.press('Control+z');
    await expect.poll(() => claimShown(page).textContent()).toEqual(name);
  });

  it('is followed by the next of the table, however that is sorted', async ({ page, checker }) => {
    await checker.press('Control+2');
    const table = page.getByRole('grid', { name: 'Claims' });
    await table.getByRole('button', { name: /^Claim\b/ }).press('Enter');
    await table.press('Home');
    const rows = table.getByRole('row', { selected: true });
    const places: (string | null)[] = [];
    for (let i = 0; i < 4; i += 1) {
      places.push(await rows.getAttribute('aria-rowindex'));
      await checker.press('j');
    }
    expect(places).toEqual(['2', '3', '4', '5']);
    await checker.press('k');
    expect(await rows.getAttribute('aria-rowindex')).toBe('5');
    await table.getByRole('button', { name: /^No\./ }).press('Enter');
    await checker.press('Control+1');
  });
});

describe('the window', () => {
  it('has nothing to complain of', ({ window }) => {
    expect(window.complaints).toEqual([]);
  });
});
