import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { serializeProject } from '../../shared/project/text/serializeProject';
import { it } from '../appTest';
import type { Checker } from '../checker';
import { crowdedProject } from '../crowdedProject';
import { movedWords, type WordRects, wordRects } from '../wordRects';

const CLAIMS = [0, 40];
const named = (claims: number) => `An article with ${claims} claims`;
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1024, height: 640 },
  { width: 640, height: 400 },
  { width: 1920, height: 1080 },
];

describe('the words of the article', () => {
  it.beforeAll(async ({ app, page }) => {
    for (const claims of CLAIMS) {
      const project = serializeProject(crowdedProject(named(claims), claims));
      await writeFile(join(app.library, `${named(claims)}.galley`), project);
    }
    await page.reload();
  });

  it('stand with forty claims on them where they stand without', async ({ page, checker }) => {
    const rects: WordRects[] = [];
    for (const claims of CLAIMS) {
      await open(checker, claims);
      const found: Record<string, WordRects[string]> = {};
      for (const size of SIZES) {
        await page.setViewportSize(size);
        for (const [word, rect] of Object.entries(await restingRects(page))) {
          found[`${size.width} ${word}`] = rect;
        }
        await expect.poll(() => coveringEachOther(page)).toEqual([]);
      }
      rects.push(found);
    }
    const [without = {}, withClaims = {}] = rects;
    expect(Object.keys(without).length).toBeGreaterThan(1000);
    expect(movedWords(without, withClaims)).toEqual([]);
  });

  it('stay where they are while they are marked, chosen and left', async ({ page, checker }) => {
    await open(checker, 0);
    const before = await wordRects(page);
    await checker.toArticle();
    for (let round = 0; round < 6; round += 1) {
      await checker.press('s', '1', ...Array<string>(3).fill('Control+ArrowLeft'));
      await checker.press('Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', '2');
      await checker.press('ArrowLeft', 'ArrowLeft', 'Shift+ArrowLeft', 'Enter');
      await checker.press('Escape', 'ArrowDown', 'ArrowDown');
      expect(movedWords(before, await wordRects(page))).toEqual([]);
    }
    expect(await page.locator('.claim').count()).toBeGreaterThan(15);
    for (const key of ['j', 'j', '3', '4', 'Delete', 'Control+z']) {
      await checker.press(key);
      expect(movedWords(before, await wordRects(page)), key).toEqual([]);
    }
    await expect.poll(() => page.locator('.claimNumber[data-selected]').count()).toBe(1);
    await checker.saved();
  });

  it('are copied without the numbers above them', async ({ page, checker }) => {
    await open(checker, 40);
    await checker.toArticle();
    await checker.press('Shift+End');
    expect(await page.evaluate(() => getSelection()?.toString())).not.toMatch(/\d/);
  });
});

/** Where the words stand once the panes have taken their new sizes. */
async function restingRects(page: Page): Promise<WordRects> {
  let last: WordRects = {};
  await expect
    .poll(async () => {
      const before = JSON.stringify(last);
      last = await wordRects(page);
      return JSON.stringify(last) === before;
    })
    .toBe(true);
  return last;
}

async function open({ page, press }: Checker, claims: number): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await press('Control+o');
  await page.getByRole('row', { name: named(claims) }).focus();
  await press('Enter');
  await page.locator('.ProseMirror').waitFor();
  await expect.poll(() => page.locator('.claim').count()).toBeGreaterThanOrEqual(claims);
}

/** What is drawn beside the text over something else that is: numbers and marks. `none` where claims have none. */
function coveringEachOther(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const drawn = [...document.querySelectorAll('.besideText > div > span, .statusMarks > span')];
    const boxes = drawn.map((element) => ({
      text: element.textContent,
      box: element.getBoundingClientRect(),
    }));
    const hasClaims = document.querySelector('.claim') !== null;
    if (hasClaims !== boxes.length > 0) return ['none'];
    const numbers = new Set(boxes.map(({ text }) => text));
    const missing = [...document.querySelectorAll<HTMLElement>('[data-n]')]
      .filter((claim) => {
        const { top, bottom } = claim.getBoundingClientRect();
        return top > 0 && bottom < innerHeight && !numbers.has(claim.dataset.n ?? '');
      })
      .map((claim) => `${claim.dataset.n} is missing`);
    const covering = boxes.flatMap(({ text, box }, at) =>
      boxes
        .slice(0, at)
        .filter(
          (other) =>
            other.box.left < box.right - 0.1 &&
            box.left < other.box.right - 0.1 &&
            other.box.top < box.bottom - 0.1 &&
            box.top < other.box.bottom - 0.1,
        )
        .map((other) => `${text} over ${other.text}`),
    );
    return [...missing, ...covering];
  });
}
