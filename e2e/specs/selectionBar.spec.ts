import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { HUES } from '../../shared/hue';
import { newId } from '../../shared/id';
import { serializeProject } from '../../shared/project/text/serializeProject';
import type { Tag } from '../../shared/tag/tag';
import { it } from '../appTest';
import { crowdedProject } from '../crowdedProject';

const TITLE = 'Twenty tags';
const LONG = 'statement of an official body that is quoted by another official body in passing';
const TAGS: readonly Tag[] = Array.from({ length: 20 }, (_, place) => ({
  id: newId('tag'),
  label: place === 2 ? LONG : `tag number ${place + 1}`,
  definition: '',
  hue: HUES[place % HUES.length] ?? 'grey',
}));
/** The last at 200 %. */
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1024, height: 640 },
  { width: 640, height: 400 },
];

describe('the bar at the selected words', () => {
  const bar = (page: Page) => page.getByRole('toolbar', { name: 'Selected words' });

  it('is one line with whole names, never on the words, and begins with the tags used last', async ({
    app,
    page,
    checker,
  }) => {
    const project = { ...crowdedProject(TITLE, 0), tags: [...TAGS] };
    await writeFile(join(app.library, `${TITLE}.galley`), serializeProject(project));
    await page.reload();
    await page.getByRole('row', { name: TITLE }).focus();
    await checker.press('Enter');
    await page.locator('.ProseMirror').waitFor();
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await checker.toArticle();
      // The first line, a paragraph, what stands right to left, a row of a table, everything.
      for (const keys of [
        ['Shift+End'],
        ['ArrowDown', 'ArrowDown', 's'],
        ['s', 's'],
        ['Escape', ...Array<string>(8).fill('ArrowDown'), 's'],
        ['Control+End', 'ArrowUp', 'Shift+ArrowUp'],
        ['Control+a'],
      ]) {
        await checker.press(...keys);
        await bar(page).waitFor();
        await expect.poll(() => faultsOfBar(page), { message: keys.join(' ') }).toEqual([]);
      }
      // What is selected fills the view: nothing but the foot of the article is left.
      await page.locator('[data-article-scroll]').evaluate((element) => {
        element.scrollTop = (element.scrollHeight - element.clientHeight) / 2;
      });
      await page.locator('[data-selection-bar][data-docked]').waitFor();
      await expect.poll(() => faultsOfBar(page)).toEqual([]);
      await checker.press('Escape');
    }
  });

  it('has what does not fit under “More”, and offers it first once it was used', async ({
    page,
    checker,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await checker.toArticle();
    await checker.press('s');
    await bar(page).getByRole('button', { name: 'More' }).click();
    const menu = page.getByRole('menu', { name: 'More tags' });
    await menu.getByRole('menuitem', { name: LONG }).waitFor();
    await menu.getByRole('menuitem', { name: 'tag number 20' }).click();
    await page.locator('.claim').first().waitFor();
    await checker.toArticle();
    await checker.press('ArrowDown', 'ArrowDown', 'ArrowDown', 's');
    await bar(page).waitFor();
    expect(await bar(page).getByRole('button').first().textContent()).toContain('tag number 20');
    await checker.press('4', 's', 's');
    await bar(page).waitFor();
    const names = await bar(page).getByRole('button').allTextContents();
    expect(names.slice(0, 2).map((name) => name.trim())).toEqual([
      'tag number 4 4',
      'tag number 20',
    ]);
  });

  it('has caused no complaint', ({ window }) => {
    expect(window.complaints).toEqual([]);
  });
});

/** What is wrong with how the bar stands, in words. */
function faultsOfBar(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const bar = document.querySelector('[data-selection-bar]');
    if (!bar) return ['There is no bar.'];
    const box = bar.getBoundingClientRect();
    const view = document.querySelector('[data-article-scroll]')?.getBoundingClientRect();
    const faults: string[] = [];
    if (box.height > 42) faults.push('It has several lines.');
    if (!view || box.left < view.left || box.right > view.right) faults.push('It is cut.');
    if (box.top < 0 || box.bottom > innerHeight) faults.push('It is out of sight.');
    for (const button of bar.querySelectorAll('button')) {
      const { left, right } = button.getBoundingClientRect();
      const isCut = button.scrollWidth > button.clientWidth;
      if (isCut || left < box.left || right > box.right)
        faults.push(`“${button.textContent}” is cut.`);
    }
    const selection = getSelection();
    const isInView = ({ top, bottom }: DOMRect) =>
      view !== undefined && bottom > view.top && top < view.bottom;
    for (const rect of selection?.rangeCount ? selection.getRangeAt(0).getClientRects() : []) {
      const covers =
        rect.width > 0 &&
        isInView(rect) &&
        rect.left < box.right &&
        box.left < rect.right &&
        Math.max(rect.top, view?.top ?? 0) < box.bottom - 0.5 &&
        box.top + 0.5 < Math.min(rect.bottom, view?.bottom ?? 0);
      if (covers) faults.push(`It covers what stands at ${Math.round(rect.top)}.`);
    }
    return faults;
  });
}
