import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from '../appTest';
import { selectClaim } from '../checkArticle';
import { openSample } from '../openSample';

const WORDS = 'the queue for the Tarn boat';

describe('the fields of a claim', () => {
  let path: string;

  it.beforeAll(async ({ app, checker }) => {
    path = await openSample(checker, app.library);
    await checker.mark(WORDS, '1');
  });

  /** Waits until the claim's line in the file holds these words, or no longer does. */
  async function written(words: string, isThere = true): Promise<void> {
    const claimLine = async () => {
      const lines = (await readFile(path, 'utf8')).split('\n');
      return lines.find((line) => line.includes(`"exact":"${WORDS}"`)) ?? '';
    };
    const expected = isThere ? expect.stringContaining(words) : expect.not.stringContaining(words);
    await expect.poll(claimLine).toEqual(expected);
  }

  /** What the field that has the focus says. */
  function focusedValue(page: Page): Promise<string> {
    return page.evaluate(() => {
      const field = document.activeElement;
      return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
        ? field.value
        : expect.fail('no field has the focus');
    });
  }

  it('save what is being typed, undo it by themselves, and make one step when they are left', async ({
    page,
    checker,
  }) => {
    await checker.press('m');
    await checker.type('Ask the harbour office.');
    await written('Ask the harbour office.');
    await checker.press('Control+z');
    expect(await focusedValue(page)).not.toBe('Ask the harbour office.');
    await checker.press('Control+Shift+z');
    expect(await focusedValue(page)).toBe('Ask the harbour office.');
    await checker.press('Escape', 'Control+z');
    await written('Ask the harbour office.', false);
    await checker.press('Control+Shift+z');
    await written('Ask the harbour office.');
  });

  it('keep a unit that is typed before its value', async ({ checker }) => {
    await checker.press('Enter');
    await checker.tabTo('Quantity');
    await checker.press('Enter');
    await checker.tabTo('Unit');
    await checker.type('boats');
    await checker.press('Shift+Tab');
    await checker.type('4');
    await checker.press('Escape');
    await written('"quantity":{"value":4,"unit":"boats"}');
  });

  it('leave undo to the project where nothing is typed', async ({ checker }) => {
    await checker.press('Enter');
    await checker.tabTo(/^Priority and flags/);
    await checker.press('Enter');
    await checker.tabTo(/^Legal/);
    await checker.press('Space');
    await written('"flags":["legal"]');
    await checker.press('Control+z');
    await written('"flags":["legal"]', false);
    await checker.press('Escape');
  });

  it('let a proposed text be called a wording, which goes with the text', async ({ checker }) => {
    await checker.press('Enter');
    await checker.tabTo(/^Correction/);
    await checker.press('Enter');
    await checker.tabTo('Proposed correction');
    await checker.type('the queue for the island boat');
    await checker.tabTo('Stands in place of these words');
    await checker.press('Space');
    await written('"correction":{"proposed":"the queue for the island boat","replaces":true}');
    await checker.press('Shift+Tab', 'Control+a', 'Delete', 'Escape');
    await written('"correction"', false);
  });

  it('keep a date that cannot be read while another claim is shown', async ({ page, checker }) => {
    await checker.press('Enter');
    await checker.tabTo('Said on');
    await checker.type('the day after');
    await selectClaim(checker, 'some 400 islanders');
    await page.getByRole('heading', { name: 'Claim 6 of 25' }).waitFor();
    await selectClaim(checker, WORDS);
    await checker.press('Enter');
    await checker.tabTo('Said on');
    expect(await focusedValue(page)).toBe('the day after');
    await checker.press('Control+a', 'Delete', 'Escape');
  });

  it('lose nothing when the project is closed while they are edited', async ({
    window,
    page,
    checker,
  }) => {
    await checker.press('m');
    await checker.type(' Twice.');
    await checker.press('Control+o');
    await page.getByRole('main', { name: 'Library' }).waitFor();
    await written('Ask the harbour office. Twice.');
    await checker.tabTo(/Ferry authority/);
    await checker.press('Enter');
    await page.locator('.ProseMirror').waitFor();
    await checker.press('m');
    expect(await focusedValue(page)).toBe('Ask the harbour office. Twice.');
    expect(window.complaints).toEqual([]);
  });
});
