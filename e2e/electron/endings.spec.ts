import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { checkerAt } from '../checker';
import { answerBoxes, asked, type Desktop, inPage, openSampleWindow } from './desktop';
import { launchDesktop } from './launchDesktop';

let desktop: Desktop;
let page: Page;
afterEach(() => desktop.cleanUp());

const WORDS = 'the queue for the Tarn boat';

/** Opens the sample and marks words in it that nothing has saved yet. Answers with the project's path. */
async function changed(): Promise<string> {
  desktop = await launchDesktop();
  const sample = await openSampleWindow(desktop);
  page = sample.page;
  await checkerAt(page).mark(WORDS, '1');
  return sample.path;
}

/** Words of the article stand in its blocks already; in an anchor they are a quotation. */
async function isSaved(path: string): Promise<boolean> {
  return (await readFile(path, 'utf8')).split(WORDS).length > 2;
}

const closeWindows = () =>
  desktop.main(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
  });

describe('closing', () => {
  it('ends the program', async () => {
    desktop = await launchDesktop();
    await closeWindows();
    expect(await desktop.ended).toBe(0);
  });

  it('saves first what was written in the last moment', async () => {
    const path = await changed();
    await closeWindows();
    expect(await desktop.ended).toBe(0);
    expect(await isSaved(path)).toBe(true);
  });

  it('by quitting goes the same way', async () => {
    const path = await changed();
    await desktop.main(({ app }) => app.quit());
    expect(await desktop.ended).toBe(0);
    expect(await isSaved(path)).toBe(true);
  });
});

describe('a page whose process has died', () => {
  it('is loaded anew where the person wants that, with what was saved', async () => {
    await changed();
    await answerBoxes(desktop, 0);
    await crash();
    await expect
      .poll(() => asked(desktop))
      .toMatchObject([{ message: 'Galley’s window stopped working.' }]);
    await expect
      .poll(() => inPage<string>(desktop, 'document.body.innerText').catch(String))
      .toMatch(/Ferry/);
  });

  it('goes with its window, and no other, where the person prefers that', async () => {
    await changed();
    await answerBoxes(desktop, 1);
    await crash();
    await expect.poll(count).toBe(1);
    await expect
      .poll(() => inPage<string>(desktop, 'document.body.innerText'))
      .toMatch(/New from article/);
  });
});

describe('a page that hangs', () => {
  it('is loaded anew where the person wants that, and nothing more is asked', async () => {
    await changed();
    await answerBoxes(desktop, 1);
    await desktop.main(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()
        .sort((a, b) => b.id - a.id)[0]
        ?.emit('unresponsive');
    });
    await expect.poll(() => asked(desktop)).toHaveLength(1);
    await expect
      .poll(() => inPage<string>(desktop, 'document.body.innerText').catch(String))
      .toMatch(/Ferry/);
    expect(await asked(desktop)).toMatchObject([{ message: 'Galley’s window does not answer.' }]);
  });
});

describe('work that cannot be saved', () => {
  it('keeps the window, until the person gives it up', async () => {
    const path = await changed();
    await page.getByText('Saved', { exact: true }).waitFor();
    await writeFile(
      path,
      (await readFile(path, 'utf8')).replace('"byline":"', '"byline":"Theirs, '),
    );
    await checkerAt(page).mark('the opening of the rebuilt quay', '1');
    await answerBoxes(desktop, 1);
    await closeWindows();
    expect(await desktop.ended).toBe(0);
    expect(await readFile(path, 'utf8')).toContain('Theirs, ');
  });
});

const count = () => desktop.main(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

function crash(): Promise<void> {
  return desktop.main(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .sort((a, b) => b.id - a.id)[0]
      ?.webContents.forcefullyCrashRenderer();
  });
}
