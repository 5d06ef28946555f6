import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { serializeProject } from '../../shared/project/text/serializeProject';
import { it } from '../appTest';
import { checkerAt } from '../checker';
import { longProject } from '../longProject';
import { openWindow } from '../openWindow';
import { startServer } from '../startServer';

const TITLE = 'A report with claims';
const CHARACTERS = 30_000;

describe('the work of the window for one claim that is marked', () => {
  let browser: Browser;

  it.beforeAll(async ({ browser: shared }) => {
    browser = shared;
  });

  it('is the same among a hundred claims and among a thousand', async () => {
    const among100 = await marking(browser, 100);
    // Each row that is drawn has another number now, and no other row is made for it.
    expect(among100?.rowsNotDrawn).toBe(0);
    expect(among100?.drawnInInspector).toBeGreaterThan(20);
    expect(await marking(browser, 1000)).toEqual(among100);
  });
});

/** Marks the headline of such a project, so that every other claim gets another number. */
async function marking(browser: Browser, claims: number) {
  const app = await startServer();
  const project = serializeProject(longProject(TITLE, CHARACTERS, claims));
  await writeFile(join(app.library, `${TITLE}.galley`), project);
  const opened = await openWindow(browser, app.address);
  try {
    const { page } = opened;
    const checker = checkerAt(page);
    await checker.tabTo(new RegExp(TITLE));
    await checker.press('Enter');
    await page.getByRole('listbox', { name: 'Claims' }).waitFor();
    await checker.toArticle();
    await checker.press('Shift+End');
    await page.getByRole('toolbar', { name: 'Selected words' }).waitFor();
    await watchWork(page);
    await checker.press('1');
    await page.getByRole('heading', { name: /^Claim 1 of/ }).waitFor();
    await checker.saved();
    const work = await page.evaluate(() => window.workDone?.());
    expect(opened.complaints).toEqual([]);
    return work;
  } finally {
    await opened.close();
    await app.stop();
    await app.cleanUp();
  }
}

declare global {
  interface Window {
    /** What has been drawn since the window is watched. */
    workDone?: () => { rowsNotDrawn: number; drawnInInspector: number };
  }
}

/** Notes the rows of the list that change beside those that are drawn, and what the inspector gets. */
async function watchWork(page: Page): Promise<void> {
  await page.evaluate(() => {
    const rows = new Set<Element>();
    let drawnInInspector = 0;
    const observer = new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        const inside = target instanceof Element ? target : target.parentElement;
        const row = inside?.closest('[role=option]');
        if (row) rows.add(row);
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          if (node.matches('[role=option]')) rows.add(node);
          if (inside?.closest('aside')) drawnInInspector += 1 + node.querySelectorAll('*').length;
        }
      }
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    window.workDone = () => ({
      rowsNotDrawn: rows.size - document.querySelectorAll('[role=option]').length,
      drawnInInspector,
    });
  });
}
