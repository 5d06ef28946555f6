import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import { it } from '../appTest';
import { checkerAt } from '../checker';

const SAMPLE = fileURLToPath(new URL('../../resources/sample.galley', import.meta.url));

describe('opening a project that is not as it was left', () => {
  it.beforeAll(async ({ app }) => {
    const sample = await readFile(SAMPLE, 'utf8');
    const damaged = sample.replace('"tags":["tag_official-statement"', '"tags":["tag_forgotten"');
    expect(damaged).not.toBe(sample);
    await writeFile(join(app.library, 'Ferries.galley'), damaged);
  });

  it('says what it has repaired', async ({ page, checker }) => {
    await checker.tabTo(/^Ferry authority/);
    await checker.press('Enter');
    await page.getByText('tag_forgotten').waitFor();
    await checker.tabTo('Understood');
    await checker.press('Enter');
    await page.getByText('tag_forgotten').waitFor({ state: 'detached' });
    expect(await page.locator(':focus').getAttribute('role')).toBe('textbox');
  });

  it('overwrites nothing that was written outside, and keeps both versions', async ({
    app,
    window,
    page,
    checker,
  }) => {
    const path = join(app.library, 'Ferries.galley');
    const theirs = (await readFile(SAMPLE, 'utf8')).replace('"byline":"', '"byline":"Theirs, ');
    await writeFile(path, theirs);
    await checker.mark('the queue for the Tarn boat', '1');
    await page.getByText('Changed outside Galley').waitFor();
    await checker.tabTo('Decide');
    await checker.press('Enter');
    await page.getByRole('dialog').waitFor();
    await checker.tabTo('Go on with mine, as a copy');
    await checker.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await checker.saved();
    expect(await readFile(path, 'utf8')).toBe(theirs);
    const copy = (await readdir(app.library)).find((name) => name.includes('my version'));
    expect(await readFile(join(app.library, copy ?? ''), 'utf8')).toContain(
      'the queue for the Tarn boat',
    );
    expect(window.complaints).toEqual([]);
  });

  it('lets a second window read what the first writes, and write once that is gone', async ({
    window,
  }) => {
    // As a browser duplicates a tab: with what the first keeps for itself.
    const opened = window.context.waitForEvent('page');
    await window.page.evaluate(() => void open('/'));
    const page = await opened;
    const second = checkerAt(page);
    await second.tabTo(/^Ferry authority/);
    await second.press('Enter');
    await page.getByText('This project is open in another window of Galley').waitFor();
    await window.page.close();
    await second.tabTo('Take over');
    await second.press('Enter');
    await page.getByText('This project is open in another window').waitFor({ state: 'detached' });
    await second.mark('the queue for the Tarn boat', '2');
    await second.saved();
  });
});
