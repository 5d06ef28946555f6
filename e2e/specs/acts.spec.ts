import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it as test } from '../appTest';
import { selectClaim } from '../checkArticle';
import { openSample } from '../openSample';
import { showProject } from '../runCommand';

/** What docs/guide.md says that each act takes. A chord is one key; what is typed as text is not counted. */
const MOST = {
  status: 2,
  signOff: 1,
  correct: 1,
  reply: 1,
  enquiry: 1,
  known: 5,
  fresh: 5,
} as const;

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

  const adder = (page: Page) => page.getByRole('region', { name: 'New evidence' });

  it('a new source with its quote, which comes first', async ({ page, checker, project }) => {
    const pressed = await keysOf(page, async () => {
      await checker.press('e');
      await adder(page).waitFor();
      await page.keyboard.insertText('Log of the Tarn pier');
      await checker.press('Enter');
      await hasFocus(page, 'Quoted passage');
      await page.keyboard.insertText('They queued to the chapel.');
      await checker.press('Control+Enter');
      // No stance is preset: it says so and leads there.
      await adder(page).getByRole('alert').getByText('Missing: the stance.').waitFor();
      expect(await adder(page).getByRole('radio', { checked: true }).count()).toBe(0);
      await checker.press('2', 'Control+Enter');
      await adder(page).waitFor({ state: 'detached' });
      await isInArticle(page);
    });
    expect(pressed).toBe(MOST.fresh);
    await checker.saved();
    expect((await claimIn(project))?.evidence).toMatchObject([
      { stance: 'refutes', quote: 'They queued to the chapel.' },
    ]);
  });

  it('evidence of a known source, while the article can be read', async ({
    page,
    checker,
    project,
  }) => {
    const pressed = await keysOf(page, async () => {
      await checker.press('e');
      await adder(page).waitFor();
      await checker.press('Enter');
      await hasFocus(page, 'Quoted passage');
      expect(await page.getByRole('dialog').count()).toBe(0);
      await page.keyboard.insertText('As far as the chapel.');
      await checker.press('Tab', '1', 'Control+Enter');
      await adder(page).waitFor({ state: 'detached' });
      await isInArticle(page);
    });
    expect(pressed).toBe(MOST.known);
    await checker.saved();
    expect((await claimIn(project))?.evidence.at(-1)).toMatchObject({
      stance: 'supports',
      quote: 'As far as the chapel.',
    });
    await checker.press('Control+z');
  });

  it('takes the highlighted source with Enter, wherever the arrows went', async ({
    page,
    checker,
  }) => {
    const rows = adder(page).getByRole('option');
    for (const arrows of [
      ['ArrowDown', 'ArrowDown'],
      ['End'],
      ['ArrowDown', 'ArrowDown', 'ArrowUp'],
    ]) {
      await checker.press('e');
      await adder(page).waitFor();
      await page.keyboard.insertText('a');
      await rows.nth(2).waitFor();
      await checker.press(...arrows);
      const name = await adder(page)
        .locator('[role="option"][data-focused] b')
        .first()
        .textContent();
      await checker.press('Enter');
      await hasFocus(page, 'Quoted passage');
      await adder(page)
        .locator('b')
        .first()
        .getByText((name ?? '').replace(/[“”]/g, ''))
        .waitFor();
      await checker.tabTo('Cancel');
      await checker.press('Enter');
      await isInArticle(page);
    }
  });

  it('keeps evidence that was begun while another claim is looked at, and saves it', async ({
    page,
    checker,
    project,
  }) => {
    await checker.press('e');
    await adder(page).waitFor();
    await checker.press('Enter');
    await hasFocus(page, 'Quoted passage');
    await checker.type('Half a sen');
    await checker.press('Escape');
    await checker.clearSearch();
    await checker.press('j');
    await adder(page).waitFor({ state: 'detached' });
    await checker.saved();
    expect((await claimIn(project))?.evidence.at(-1)).toMatchObject({
      stance: 'context',
      quote: 'Half a sen',
    });
    await selectClaim(checker, WORDS);
    await adder(page).waitFor();
    // What was begun is there, and the keys are still those of the article.
    await isInArticle(page);
    await checker.press('e');
    await hasFocus(page, 'Quoted passage');
    expect(await field(page, 'Quoted passage').inputValue()).toBe('Half a sen');
    await checker.tabTo('Cancel');
    await checker.press('Enter');
    await checker.saved();
    expect((await claimIn(project))?.evidence).toHaveLength(1);
  });

  it('takes a file that is dropped there as a new source', async ({ page, checker, project }) => {
    await checker.press('e');
    await adder(page).waitFor();
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(
        new File(['%PDF-1.4 queue'], 'Pier log 2026.pdf', { type: 'application/pdf' }),
      );
      return transfer;
    });
    await adder(page).dispatchEvent('drop', { dataTransfer: data });
    await hasFocus(page, 'Quoted passage');
    await adder(page).getByText('New source · Pier log 2026.pdf').waitFor();
    await checker.press('Tab', '4', 'Control+Enter');
    await adder(page).waitFor({ state: 'detached' });
    await checker.saved();
    const { sources } = await showProject(project);
    expect(sources.find(({ csl }) => csl.title === 'Pier log 2026')).toMatchObject({
      attachments: [{ name: 'Pier log 2026.pdf' }],
    });
  });

  it('a menu of the claim in text and list, by the pointer and by keys, which copies it', async ({
    page,
    checker,
  }) => {
    const menu = page.getByRole('menu', { name: 'The claim' });
    const copied = () => {
      const paste = async () => {
        await checker.press('m', 'Control+v');
        const text = await field(page, 'Notes').inputValue();
        await checker.press('Control+a', 'Delete', 'Escape');
        return text;
      };
      return paste();
    };
    await checker.press('Shift+F10');
    await menu.waitFor();
    await checker.press('Escape');
    await menu.waitFor({ state: 'detached' });
    await isInArticle(page);
    await page.locator('[data-anchor]', { hasText: WORDS }).first().click({ button: 'right' });
    await menu.getByRole('menuitem', { name: 'Copy the claim as text' }).click();
    await menu.waitFor({ state: 'detached' });
    await page.getByText(/^Claim \d+ is copied\.$/).waitFor();
    expect(await copied()).toMatch(new RegExp(`^Claim \\d+: “${WORDS}”`));

    const list = page.getByRole('listbox', { name: 'Claims' });
    await list.getByRole('option').first().click({ button: 'right' });
    await menu.waitFor();
    await checker.press('Escape');
    await menu.waitFor({ state: 'detached' });
    await list.focus();
    await checker.press('ContextMenu');
    await menu.waitFor();
    await checker.press('Escape');
    await menu.waitFor({ state: 'detached' });
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
