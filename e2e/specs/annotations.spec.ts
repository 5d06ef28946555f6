import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from '../appTest';
import { findViolations } from '../findViolations';

const row = (exact: string, tags: string[] = []) => ({
  uri: 'https://paper.example/',
  user: 'acct:ada@hypothes.is',
  text: `About ${exact}`,
  tags,
  target: [{ selector: [{ type: 'TextQuoteSelector', exact }] }],
});

describe('annotations of others', () => {
  it.beforeAll(async ({ page }) => {
    await page.getByRole('button', { name: /sample/i }).click();
    await page.getByRole('button', { name: /^Claims/ }).click();
  });

  const take = async (page: Page, buffer: string) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /Choose a file…|Another file…/ }).press('Enter');
    await (await chooser).setFiles({
      name: 'notes.json',
      mimeType: 'application/json',
      buffer: Buffer.from(buffer),
    });
  };

  it('are refused with the reason where there are none', async ({ page }) => {
    await page.getByRole('button', { name: 'Bring in annotations…' }).press('Enter');
    await take(page, '{"a": 1}');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(
      /“notes\.json”: This file holds no annotations .+ Nothing was changed\./,
    );
  });

  it('can be dropped', async ({ page }) => {
    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
      return transfer;
    }, '[]');
    const place = page.getByText('Or drop one here');
    await place.dispatchEvent('drop', { dataTransfer: dropped });
    await page.getByText('0 placed, 0 to look at, 0 not placed.').waitFor();
  });

  it('are placed, offered or left out, and come with one press and go with one undo', async ({
    window,
    page,
  }) => {
    const rows = [
      row('some 400 islanders', ['figure', 'ask again']),
      row('the most rapid repair of a harbour crossing'),
      row('Nobody ever wrote this sentence here'),
    ];
    await take(page, JSON.stringify({ rows }));
    const dialog = page.getByRole('dialog', { name: 'Bring in annotations' });
    await dialog.getByText('1 placed, 1 to look at, 1 not placed. New tags: ask again.').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole('checkbox').press('Space');
    await dialog.getByRole('button', { name: 'Bring in 2 claims' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByText('26 of 26 claims')
      .or(page.getByText(/^26 claims/))
      .first()
      .waitFor();
    await page.keyboard.press('Control+z');
    await page
      .getByText(/^24 claims/)
      .first()
      .waitFor();
    expect(window.complaints).toEqual([]);
  });
});
