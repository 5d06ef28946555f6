import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it as test } from '../appTest';
import { selectClaim } from '../checkArticle';
import { openSample } from '../openSample';
import { showProject } from '../runCommand';

/** What docs/guide.md says that each act takes. A chord is one key; what is typed as text is not counted. */
const MOST = { status: 2, signOff: 1, correct: 1, reply: 1, enquiry: 1 } as const;

const WORDS = 'the queue for the Tarn boat';

const it = test.extend('project', { scope: 'file' }, async ({ app, checker }) => {
  const project = await openSample(checker, app.library);
  await checker.mark(WORDS, '1');
  await checker.clearSearch();
  return project;
});

/** The keys that the page got while something was done, without those that are only held. */
async function keysOf(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const counter = window as { pressed?: number };
    if (counter.pressed === undefined) {
      const held = ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'];
      const count = ({ key }: KeyboardEvent) => {
        if (!held.includes(key)) counter.pressed = (counter.pressed ?? 0) + 1;
      };
      document.addEventListener('keydown', count, { capture: true });
    }
    counter.pressed = 0;
  });
  await act();
  return page.evaluate(() => (window as { pressed?: number }).pressed ?? Number.NaN);
}

const isInArticle = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => document.activeElement?.classList.contains('ProseMirror')))
    .toBe(true);

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

async function hasFocus(page: Page, name: string): Promise<void> {
  const isFocused = () =>
    field(page, name).evaluateAll(([element]) => element === document.activeElement);
  await expect.poll(isFocused).toBe(true);
}

describe('an act of the day, from the article, takes no more keys than the guide says', () => {
  it.beforeEach(async ({ project, checker, page }) => {
    expect(project).toMatch(/\.galley$/);
    await selectClaim(checker, WORDS);
    await page.getByRole('complementary', { name: 'Inspector' }).getByText(WORDS).first().waitFor();
  });

  const claimIn = async (project: string) =>
    (await showProject(project)).claims.find(({ quote }) => quote === WORDS);

  it('a status, whose keys are shown', async ({ page, checker, project }) => {
    const statuses = page.getByRole('radiogroup', { name: 'Status' });
    const pressed = await keysOf(page, async () => {
      await checker.press('u');
      await statuses.locator('kbd').first().waitFor();
      expect(await statuses.locator('kbd:visible').allTextContents()).toEqual([...'123456']);
      await checker.press('3');
      await isInArticle(page);
    });
    expect(pressed).toBe(MOST.status);
    await statuses.getByRole('radio', { name: 'checked', exact: true, checked: true }).waitFor();
    await checker.saved();
    expect(await claimIn(project)).toMatchObject({ status: 'checked' });
  });

  it('a sign-off, which asks where something is missing', async ({ page, checker }) => {
    const dialog = page.getByRole('dialog', { name: /^Sign off/ });
    expect(
      await keysOf(page, async () => {
        await checker.press('y');
        await dialog.waitFor();
      }),
    ).toBe(MOST.signOff);
    await dialog.getByText(/has no evidence\.$/).waitFor();
    await checker.type('Ada Marsh');
    await checker.press('Enter');
    await page.getByText('Signed off by Ada Marsh').waitFor();
    await checker.press('y');
    await page.getByText(/^Claim \d+ is signed off already/).waitFor();
    await checker.press('Control+z');
    await page.getByText('Signed off by Ada Marsh').waitFor({ state: 'detached' });
  });

  it.for([
    ['p', 'Proposed correction', MOST.correct],
    ['l', 'Author’s reply', MOST.reply],
  ] as const)('%s, which is unfolded for it: %s', async ([key, name, most], { page, checker }) => {
    expect(
      await keysOf(page, async () => {
        await checker.press(key);
        await hasFocus(page, name);
      }),
    ).toBe(most);
    await checker.press('Escape');
    await isInArticle(page);
  });

  it('an enquiry', async ({ page, checker }) => {
    const dialog = page.getByRole('dialog');
    expect(
      await keysOf(page, async () => {
        await checker.press('q');
        await dialog.waitFor();
      }),
    ).toBe(MOST.enquiry);
    await checker.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('and what is done can be found in the palette by the words that people type', async ({
    page,
    checker,
  }) => {
    await checker.press('Control+k');
    await checker.type('approve');
    const first = page.getByRole('menuitem').first();
    await first.getByText('Sign the claim off').waitFor();
    await checker.press('Escape');
  });
});
