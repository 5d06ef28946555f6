import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Checker, checkerAt } from '../checker';
import { findViolations } from '../findViolations';
import { type AppWindow, launchBrowser, openWindow } from '../openWindow';
import { type RunningApp, startServer } from '../startServer';

const PASSPHRASE = 'herring gull bollard tide ladder';
/** Stands in the article and the records, not in the name of the file. */
const CANARY = 'Henrik Vaal';

describe('a project protected with a passphrase', () => {
  let browser: Browser;
  let app: RunningApp;
  let window: AppWindow;
  let checker: Checker;
  let recoveryKey = '';

  const dialog = (name: string) => window.page.getByRole('dialog', { name });
  const command = async (words: string) => {
    await checker.press('Control+k');
    await dialog('Commands').waitFor();
    await checker.type(words);
    await checker.press('Enter');
  };
  const unlock = async (passphrase: string) => {
    await dialog('This project is locked').waitFor();
    await checker.press('Control+a');
    await checker.type(passphrase);
    await checker.press('Enter');
  };
  const isOpen = () => window.page.getByText('Saved', { exact: true }).waitFor();
  const leaks = async () => {
    const entries = await readdir(app.library, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const contents = await Promise.all(
      files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')),
    );
    return files.filter((_, at) => contents[at]?.includes(CANARY)).map(({ name }) => name);
  };

  beforeAll(async () => {
    app = await startServer();
    browser = await launchBrowser();
    window = await openWindow(browser, app.address);
    checker = checkerAt(window.page);
    await checker.tabTo(/sample project/);
    await checker.press('Enter');
    await isOpen();
  });

  afterAll(async () => {
    await browser.close();
    await app.stop();
    await app.cleanUp();
  });

  it('is sealed with what was typed twice, and shows its recovery key once', async () => {
    expect(await leaks()).toHaveLength(1);
    await command('Protect with');
    await dialog('Protect with a passphrase').waitFor();
    await checker.type(PASSPHRASE);
    await checker.press('Tab');
    await checker.type(PASSPHRASE.slice(1));
    await checker.press('Enter');
    await window.page.getByText('not the same as above').waitFor();
    expect(await findViolations(window.page)).toEqual([]);
    expect(await leaks()).toHaveLength(1);
    await checker.press('Control+a');
    await checker.type(PASSPHRASE);
    await checker.press('Enter');
    await dialog('Keep this recovery key').waitFor();
    recoveryKey = (await window.page.locator('code').textContent()) ?? '';
    expect(recoveryKey).toMatch(/^AGE-SECRET-KEY-1/);
    expect(await findViolations(window.page)).toEqual([]);
    await checker.press('Escape', 'Space');
    await checker.tabTo('Done');
    await checker.press('Enter');
    await dialog('Keep this recovery key').waitFor({ state: 'detached' });
    expect(await leaks()).toEqual([]);
  });

  it('is locked by a key, and opens where it was left with its passphrase alone', async () => {
    await checker.mark('the queue for the Tarn boat', '1');
    await checker.saved();
    await checker.press('Control+Shift+L');
    await unlock('herring gull');
    await window.page.getByText('not the passphrase of this project').waitFor();
    expect(await findViolations(window.page)).toEqual([]);
    expect(await window.page.getByText(CANARY).count()).toBe(0);
    await unlock(PASSPHRASE);
    await isOpen();
    await window.page.getByText('25 claims').first().waitFor();
    expect(await leaks()).toEqual([]);
  });

  it('is locked after ten minutes in which nobody touches it', async () => {
    await window.page.clock.install();
    await window.page.reload();
    await checker.tabTo(/^Ferry authority/);
    await checker.press('Enter');
    await unlock(PASSPHRASE);
    await isOpen();
    await window.page.clock.fastForward('09:30');
    await isOpen();
    await window.page.clock.fastForward('00:40');
    await dialog('This project is locked').waitFor();
    expect(await window.page.getByText(CANARY).count()).toBe(0);
  });

  it('opens with the recovery key, and gets another passphrase', async () => {
    await checker.tabTo('I have the recovery key');
    await checker.press('Enter');
    await window.page.getByLabel('Recovery key', { exact: true }).waitFor();
    await checker.tabTo('Recovery key');
    await checker.type(recoveryKey);
    await checker.press('Enter');
    await dialog('Change the passphrase').waitFor();
    expect(await findViolations(window.page)).toEqual([]);
    await checker.press('Escape');
    expect(window.complaints).toEqual([]);
  });
});
