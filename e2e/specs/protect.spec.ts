import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from '../appTest';
import type { Checker } from '../checker';
import { findViolations } from '../findViolations';
import { openSample } from '../openSample';
import type { RunningApp } from '../startServer';

const PASSPHRASE = 'herring gull bollard tide ladder';
/** Stands in the article and the records, not in the name of the file. */
const CANARY = 'Henrik Vaal';

describe('a project protected with a passphrase', () => {
  let recoveryKey = '';

  const dialog = ({ page }: Checker, name: string) => page.getByRole('dialog', { name });
  const command = async (checker: Checker, words: string) => {
    await checker.press('Control+k');
    await dialog(checker, 'Commands').waitFor();
    await checker.type(words);
    await checker.press('Enter');
  };
  const unlock = async (checker: Checker, passphrase: string) => {
    await dialog(checker, 'This project is locked').waitFor();
    await checker.press('Control+a');
    await checker.type(passphrase);
    await checker.press('Enter');
  };
  const isOpen = (page: Page) => page.getByText('Saved', { exact: true }).waitFor();
  const leaks = async ({ library }: RunningApp) => {
    const entries = await readdir(library, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const contents = await Promise.all(
      files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')),
    );
    return files.filter((_, at) => contents[at]?.includes(CANARY)).map(({ name }) => name);
  };

  it.beforeAll(async ({ app, checker, page }) => {
    await page.clock.install();
    await openSample(checker, app.library);
    await isOpen(page);
  });

  it('is sealed with what was typed twice, and shows its recovery key once', async ({
    app,
    page,
    checker,
  }) => {
    expect(await leaks(app)).toHaveLength(1);
    await command(checker, 'Protect with');
    await dialog(checker, 'Protect with a passphrase').waitFor();
    await checker.type('tide');
    await checker.press('Tab');
    await checker.type(PASSPHRASE.slice(1));
    await checker.press('Enter');
    // The focus is where something is to be done: a passphrase that is too short is the first field's.
    await page.getByText('At least 8 characters').waitFor();
    await checker.press('Control+a');
    await checker.type(PASSPHRASE);
    await checker.press('Enter');
    await page.getByText('not the same as above').waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await leaks(app)).toHaveLength(1);
    await checker.press('Control+a');
    await checker.type(PASSPHRASE);
    await checker.press('Enter');
    await dialog(checker, 'Keep this recovery key').waitFor();
    recoveryKey = (await page.locator('code').textContent()) ?? '';
    expect(recoveryKey).toMatch(/^AGE-SECRET-KEY-1/);
    expect(await findViolations(page)).toEqual([]);
    // Locked now, the key would be gone before anybody has kept it.
    await page.clock.fastForward('10:10');
    expect(await dialog(checker, 'Keep this recovery key').isVisible()).toBe(true);
    await checker.press('Escape', 'Space');
    await checker.tabTo('Done');
    await checker.press('Enter');
    await dialog(checker, 'Keep this recovery key').waitFor({ state: 'detached' });
    expect(await leaks(app)).toEqual([]);
  });

  it('is locked by a key, and opens where it was left with its passphrase alone', async ({
    app,
    page,
    checker,
  }) => {
    await checker.mark('the queue for the Tarn boat', '1');
    await checker.saved();
    await checker.press('Control+Shift+L');
    await unlock(checker, 'herring gull');
    await page.getByText('not the passphrase of this project').waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.getByText(CANARY).count()).toBe(0);
    await unlock(checker, PASSPHRASE);
    await isOpen(page);
    await page.getByText('25 claims').first().waitFor();
    expect(await leaks(app)).toEqual([]);
  });

  it('is locked after ten minutes in which nobody touches it', async ({ page, checker }) => {
    await page.reload();
    await unlock(checker, PASSPHRASE);
    await isOpen(page);
    await page.clock.fastForward('09:30');
    await isOpen(page);
    await page.clock.fastForward('00:40');
    await dialog(checker, 'This project is locked').waitFor();
    expect(await page.getByText(CANARY).count()).toBe(0);
  });

  it('opens with the recovery key, and gets another passphrase', async ({
    window,
    page,
    checker,
  }) => {
    await checker.tabTo('I have the recovery key');
    await checker.press('Enter');
    await page.getByLabel('Recovery key', { exact: true }).waitFor();
    await checker.tabTo('Recovery key');
    await checker.type(recoveryKey);
    await checker.press('Enter');
    await dialog(checker, 'Change the passphrase').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await checker.press('Escape');
    expect(window.complaints).toEqual([]);
  });
});
