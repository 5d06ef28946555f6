import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkerAt } from '../checker';
import { type Desktop, openSampleWindow, pageShowing, pageWith } from './desktop';
import { launchDesktop } from './launchDesktop';

let desktop: Desktop;
let first: Page;
let second: Page;
let copy: string;

beforeAll(async () => {
  desktop = await launchDesktop();
  const sample = await openSampleWindow(desktop);
  first = sample.page;
  copy = join(desktop.library, 'Second.galley');
  await copyFile(sample.path, copy);
  await desktop.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await desktop.page
    .getByRole('row', { name: /Second|Ferry/ })
    .nth(1)
    .waitFor();
  await desktop.page.getByRole('row').filter({ hasText: 'Second' }).click();
  second = await pageWith(desktop, '[data-anchor]', 3);
  await desktop.main(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows().sort((a, b) => a.id - b.id);
    for (const [at, window] of windows.entries()) {
      window.on('focus', () => Reflect.set(globalThis, 'inFront', at + 1));
    }
  });
});
afterAll(() => desktop.cleanUp());

const titles = () => Promise.all(desktop.pages().map((page) => page.title()));
/** The window that came to the front last, counted in the order in which they were opened. */
const inFront = () => desktop.main(() => Reflect.get(globalThis, 'inFront'));

describe('two projects', () => {
  it('are in two windows, each with its name, and the library stays', async () => {
    const names = await titles();
    expect(names[0]).toBe('Galley');
    expect(names[2]).toBe('Second · Galley');
    expect(new Set(names).size).toBe(3);
  });

  it('are opened once: the second time their windows come to the front', async () => {
    await desktop.page.getByRole('row').filter({ hasText: 'Second' }).waitFor();
    const row = desktop.page.getByRole('row').filter({ hasNotText: 'Second' });
    await row.click();
    await expect.poll(inFront).toBe(2);
    expect(desktop.pages()).toHaveLength(3);
  });

  it('are gone to by a key and by a command', async () => {
    await first.keyboard.press('Control+Backquote');
    await expect.poll(inFront).toBe(3);
    await second.keyboard.press('Control+k');
    await second.getByRole('dialog').waitFor();
    await second.keyboard.insertText('Next window');
    await second.keyboard.press('Enter');
    await expect.poll(inFront).toBe(1);
  });

  it('are saved each into its own file', async () => {
    await checkerAt(second).mark('the queue for the Tarn boat', '1');
    await checkerAt(second).saved();
    const claims = (page: Page) => page.locator('[data-anchor]').count();
    expect(await claims(second)).toBeGreaterThan(await claims(first));
  });

  it('are closed each by itself', async () => {
    await second.keyboard.press('Control+k');
    await second.getByRole('dialog').waitFor();
    await second.keyboard.insertText('Close project');
    await second.keyboard.press('Enter');
    await expect.poll(() => desktop.pages()).toHaveLength(2);
    expect(await titles()).not.toContain('Second · Galley');
  });
});

describe('the next start', () => {
  /** Closes all of it, and starts it anew. */
  const restart = async (meanwhile?: () => Promise<void>) => {
    await desktop.main(({ app }) => app.quit());
    expect(await desktop.ended).toBe(0);
    await meanwhile?.();
    desktop = await desktop.next();
  };

  it('brings the windows back', async () => {
    await desktop.page.getByRole('row').filter({ hasText: 'Second' }).click();
    await pageWith(desktop, '[data-anchor]', 3);
    const before = (await titles()).sort();
    await restart();
    await expect.poll(async () => (await titles()).sort()).toEqual(before);
    await pageShowing(desktop, '[data-anchor]');
  });

  it('says in the library which of them it cannot bring back', async () => {
    await restart(() => rm(copy));
    await pageShowing(desktop, 'text=/“Second” was open before and could not be opened/');
    await pageShowing(desktop, '[data-anchor]');
    expect(desktop.pages()).toHaveLength(2);
  });
});
