import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Checker, checkerAt } from '../checker';
import { findViolations } from '../findViolations';
import { type AppWindow, launchBrowser, openWindow } from '../openWindow';
import { type RunningApp, startServer } from '../startServer';

const WORDS = 'the queue for the Tarn boat';

describe('the versions of a project', () => {
  let browser: Browser;
  let app: RunningApp;
  let window: AppWindow;
  let checker: Checker;

  beforeAll(async () => {
    app = await startServer();
    browser = await launchBrowser();
    window = await openWindow(browser, app.address);
    checker = checkerAt(window.page);
    await checker.tabTo(/^Explore a sample project/);
    await checker.press('Enter');
    await window.page.locator('[data-anchor]').first().waitFor();
  });

  afterAll(async () => {
    await browser.close();
    await app.stop();
    await app.cleanUp();
  });

  const file = async () => {
    const name = (await readdir(app.library)).find((each) => each.endsWith('.galley'));
    return join(app.library, name ?? '');
  };
  const closed = () => window.page.getByRole('dialog').waitFor({ state: 'detached' });
  const claims = (count: number) =>
    window.page.getByRole('contentinfo').getByText(`${count} claims`).waitFor();

  it('are listed with what differs; one is restored, and undo brings back what was there', async () => {
    await checker.mark(WORDS, '1');
    await checker.saved();
    await claims(25);
    await checker.tabTo('Earlier versions');
    await checker.press('Enter');
    await window.page.getByText('Since then: 1 claim added').waitFor();
    expect(await findViolations(window.page)).toEqual([]);
    await checker.tabTo('Restore this version');
    await checker.press('Enter');
    await closed();
    await claims(24);
    await checker.saved();
    const restored = await readFile(await file(), 'utf8');
    expect(restored).not.toContain(WORDS.concat('"'));
    expect(restored).toContain('"what":"restored"');
    await checker.press('Control+z');
    await claims(25);
    await checker.saved();
    expect(await readFile(await file(), 'utf8')).toContain(WORDS.concat('"'));
  });

  it('are compared when the file was changed outside, which is seen on coming back', async () => {
    const path = await file();
    const theirs = (await readFile(path, 'utf8')).replace('seven months', 'eight months');
    await writeFile(path, theirs);
    await window.page.evaluate(() => dispatchEvent(new Event('focus')));
    await window.page.getByText('Changed outside Galley').waitFor();
    await checker.tabTo('Decide');
    await checker.press('Enter');
    await checker.tabTo('Compare');
    await checker.press('Enter');
    const dialog = window.page.getByRole('dialog');
    await dialog.locator('del', { hasText: 'eight' }).first().waitFor();
    await dialog.locator('ins', { hasText: 'seven' }).first().waitFor();
    expect(await findViolations(window.page)).toEqual([]);
    await checker.tabTo('Load the other version');
    await checker.press('Enter');
    await closed();
    await window.page.locator('.ProseMirror', { hasText: 'eight months' }).waitFor();
    expect(await readFile(path, 'utf8')).toBe(theirs);
    expect(window.complaints).toEqual([]);
  });
});
