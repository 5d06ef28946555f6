import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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

/** How far below the top of the article's view a claim's words are; its height last (CSS pixels). */
function claimTop(page: Page, words: string): Promise<[number, number]> {
  return page
    .locator('.ProseMirror [data-anchor]', { hasText: words })
    .first()
    .evaluate((element) => {
      const scroller = element.closest('[data-article-scroll]');
      if (!scroller) throw new Error('The claim is not in the article.');
      const { top, height } = scroller.getBoundingClientRect();
      return [element.getBoundingClientRect().top - top, height];
    });
}

describe('another size of the window', () => {
  it('leaves the selected claim in sight', async ({ page, checker }) => {
    await checker.selectWords('some 400 islanders');
    await checker.press('Escape', 'j', 'k');
    const words = (await page.locator('.ProseMirror [data-selected]').first().textContent()) ?? '';
    const size = page.viewportSize() ?? expect.fail('the page has no size');
    for (const [width, height] of [
      [760, 500],
      [1600, 420],
      [size.width, size.height],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect
        .poll(async () => {
          const [top, seen] = await claimTop(page, words);
          return top >= 0 && top < seen;
        })
        .toBe(true);
    }
  });
});

describe('the focus', () => {
  it('stays in the inspector when what was pressed goes: signing off, withdrawing', async ({
    page,
    checker,
  }) => {
    const inInspector = () =>
      page.evaluate(
        () => document.activeElement?.closest('aside')?.getAttribute('aria-label') ?? 'elsewhere',
      );
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await checker.mark('the queue for the Tarn boat', '1');
    await inspector.getByRole('button', { name: /^Sign off(?! again)/ }).press('Enter');
    const dialog = page.getByRole('dialog', { name: /^Sign off/ });
    await dialog.getByRole('textbox').fill('Ann Lee');
    await dialog.getByRole('button', { name: /^Sign off/ }).press('Enter');
    await inspector.getByRole('button', { name: 'Withdraw' }).waitFor();
    await expect.poll(inInspector).toBe('Inspector');
    await inspector.getByRole('button', { name: 'Withdraw' }).press('Enter');
    await inspector.getByRole('button', { name: /^Sign off(?! again)/ }).waitFor();
    await expect.poll(inInspector).toBe('Inspector');
    await checker.press('Escape');
  });

  it('stays with a source while files are attached to it', async ({ page, checker, folder }) => {
    await checker.press('Control+3');
    const button = page.getByRole('button', { name: 'Attach files…' });
    const chooser = page.waitForEvent('filechooser');
    await button.press('Enter');
    const path = join(folder, 'minutes.txt');
    await writeFile(path, 'Minutes of the harbour board.');
    await (await chooser).setFiles(path);
    await page.getByRole('list', { name: 'Attached files' }).getByText('minutes.txt').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toContain('Attach files');
    await checker.press('Control+1');
  });
});

describe('three clicks', () => {
  it('select a paragraph, and dragged on the next ones, whole', async ({ page, checker }) => {
    await checker.press('Escape', 'Control+Home');
    const paragraphs = page.locator('.ProseMirror > p');
    const [first, second] = [paragraphs.nth(2), paragraphs.nth(3)];
    const box = (await first.boundingBox()) ?? expect.fail('no first paragraph');
    const next = (await second.boundingBox()) ?? expect.fail('no second paragraph');
    await page.mouse.move(box.x + 40, box.y + 8);
    for (const clickCount of [1, 2, 3]) {
      await page.mouse.down({ clickCount });
      if (clickCount < 3) await page.mouse.up({ clickCount });
    }
    await page.mouse.move(next.x + 60, next.y + 8);
    await page.mouse.up({ clickCount: 3 });
    const selected = () => page.evaluate(() => getSelection()?.toString() ?? '');
    const words = async (at: typeof first) => (await at.textContent())?.trim() ?? '';
    await expect.poll(selected).toContain(await words(first));
    expect(await selected()).toContain(await words(second));
    await checker.press('Escape');
  });
});

describe('colours that the system chooses', () => {
  it('leave the tags theirs', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const swatches = page
      .getByRole('complementary', { name: 'Inspector' })
      .locator('i[aria-hidden]');
    const colours = await swatches.evaluateAll((all) =>
      all.map((each) => getComputedStyle(each).backgroundColor),
    );
    await page.emulateMedia({ forcedColors: null });
    expect(colours.filter((colour) => /^(?:oklch|rgb|color)\(/.test(colour))).not.toEqual([]);
    expect(new Set(colours)).not.toContain('rgb(255, 255, 255)');
  });
});

describe('printing from the browser', () => {
  it('prints the whole article with its claims, and nothing around it', async ({
    page,
    checker,
  }) => {
    await checker.press('Escape');
    await page.emulateMedia({ media: 'print' });
    const { height, seen, claims } = await page.evaluate(() => ({
      height: document.documentElement.scrollHeight,
      seen: ['header', 'aside', 'footer', 'nav'].filter((part) =>
        [...document.querySelectorAll(part)].some((each) => each.checkVisibility()),
      ),
      claims: document.querySelectorAll('.sheet [data-anchor]').length,
    }));
    const article = await page.locator('.ProseMirror').evaluate((element) => element.scrollHeight);
    expect(seen).toEqual([]);
    expect(claims).toBeGreaterThan(20);
    expect(height).toBeGreaterThanOrEqual(article);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
    await page.emulateMedia({ media: null });
  });
});

describe('the window', () => {
  it('has nothing to complain of', ({ window }) => {
    expect(window.complaints).toEqual([]);
  });
});
