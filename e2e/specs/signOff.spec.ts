import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from '../appTest';
import { selectClaim } from '../checkArticle';
import { enrichedSample, projectText } from '../enrichedSample';
import { findViolations } from '../findViolations';

const NAME = 'Ada Marsh';
const SIGNED = 'on time and within budget';
const UNCHECKED = 'the busiest in the republic, ahead of the Lowmark ferries';

const dialog = (page: Page) => page.getByRole('dialog', { name: /^Sign off/ });
const isVoid = (page: Page) => page.getByRole('region', { name: 'Sign-off void' });
const voidChip = (page: Page) => page.getByRole('button', { name: /^sign-off void/ });

/** The report that is shown, or comes in its place. */
async function previewOf(page: Page): Promise<string> {
  const source = await page.locator('iframe').last().getAttribute('src');
  return (await page.request.get(new URL(source ?? '', page.url()).href)).text();
}

describe('signing off', () => {
  it.beforeAll(async ({ app, checker }) => {
    // Three claims of it are not as they were checked or signed off.
    await writeFile(join(app.library, 'Ferry.galley'), projectText(enrichedSample()));
    await checker.page.reload();
    await checker.tabTo(/Ferry/);
    await checker.press('Enter');
    await checker.page.locator('[data-anchor]').first().waitFor();
  });

  it('is void after a change, in the inspector, the list and the filters, until that is undone', async ({
    page,
    checker,
  }) => {
    const count = Number(/\d+/.exec((await voidChip(page).textContent()) ?? '')?.[0]);
    expect(count).toBeGreaterThan(0);
    await selectClaim(checker, SIGNED);
    await page.getByText(/^Signed off by /).waitFor();
    expect(await isVoid(page).count()).toBe(0);
    await checker.tabTo('Statement in your words');
    await checker.press('End');
    await checker.type(' It was not.');
    await checker.press('Escape');
    await isVoid(page).waitFor();
    await page.getByRole('option', { name: /on time and within budget.*sign-off void/ }).waitFor();
    await voidChip(page)
      .filter({ hasText: String(count + 1) })
      .waitFor();
    expect(await findViolations(page)).toEqual([]);
    await checker.clearSearch();
    await checker.toArticle();
    await checker.press('Control+z');
    await isVoid(page).waitFor({ state: 'detached' });
    await voidChip(page)
      .filter({ hasText: String(count) })
      .waitFor();
  });

  it('asks first, with the reason, where a claim is unchecked and without evidence', async ({
    page,
    checker,
  }) => {
    await selectClaim(checker, UNCHECKED);
    await checker.press('Control+k');
    await checker.type('Sign the claim off');
    await checker.press('Enter');
    await dialog(page)
      .getByText(/is unchecked\.$/)
      .waitFor();
    await dialog(page)
      .getByText(/has no evidence\.$/)
      .waitFor();
    expect(await findViolations(page)).toEqual([]);
    await checker.type(NAME);
    await checker.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await page.getByText(`Signed off by ${NAME}`).count()).toBe(0);

    await checker.tabTo('Sign off');
    await checker.press('Enter');
    await dialog(page).waitFor();
    await checker.type(NAME);
    await checker.press('Enter');
    await page.getByText(`Signed off by ${NAME}`).waitFor();
    await checker.tabTo('Withdraw');
    await checker.press('Enter');
    // Now the name is known, and what Enter does at once is to leave it.
    await checker.tabTo('Sign off');
    await checker.press('Enter');
    await dialog(page).getByText(`${NAME} vouches for it`).waitFor();
    await checker.press('Enter');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await page.getByText(`Signed off by ${NAME}`).count()).toBe(0);
  });

  it('signs all that are shown, from the dialog that edits several', async ({ page, checker }) => {
    await checker.clearSearch();
    await voidChip(page).press('Enter');
    await checker.press('Control+2');
    await page.getByRole('button', { name: /^Edit \d+ claims…/ }).press('Enter');
    await page.getByRole('button', { name: 'Sign them off…' }).press('Enter');
    await dialog(page).getByText('Not ready to be handed over:').waitFor();
    await dialog(page).getByRole('button', { name: 'Sign off all the same' }).press('Enter');
    await page.getByText(/^\d+ claims signed off\. Undo takes it back\.$/).waitFor();
    await page.getByText('No claim matches').first().waitFor();
    await checker.press('Control+z');
    await page.getByRole('row').filter({ hasText: 'sign-off void' }).first().waitFor();
    await voidChip(page).press('Enter');
  });

  it('publishes no verdict on words that were not checked, unless that is asked for, and noted', async ({
    app,
    page,
    checker,
  }) => {
    await checker.press('Control+4');
    const choice = page.getByRole('region', { name: 'What to export' });
    await choice.getByText('Public', { exact: true }).click();
    const held = choice.getByText(/^Claim \d+ is held back: the words have changed/);
    await held.waitFor();
    await expect
      .poll(() => previewOf(page))
      .toMatch(/no verdict on (?:its|their) words as they stand/);
    expect(await previewOf(page)).not.toContain('PlantedOutdated');
    expect(await findViolations(page)).toEqual([]);
    await checker.tabTo('Publish 2 outdated verdicts');
    await checker.press('Space');
    await choice
      .getByText(/let through, as was asked for/)
      .first()
      .waitFor();
    await expect.poll(() => previewOf(page)).toContain('PlantedOutdated');
    const download = page.waitForEvent('download');
    await choice.getByRole('button', { name: /^Export/ }).press('Enter');
    expect(await readFile(await (await download).path(), 'utf8')).toContain('PlantedOutdated');
    await checker.saved();
    const { log } = JSON.parse(await readFile(join(app.library, 'Ferry.galley'), 'utf8'));
    expect(log.at(-1)).toMatchObject({ detail: 'html, public, outdated verdicts allowed' });
    await choice.getByText('Editor', { exact: true }).click();
    await choice.getByText('Public', { exact: true }).click();
    expect(await choice.getByRole('checkbox', { name: /^Publish/ }).isChecked()).toBe(false);
  });
});
