import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { it } from '../appTest';
import { importFile } from '../checkArticle';
import { findViolations } from '../findViolations';

const MINUTES = Buffer.from('Minutes of the board, 12 May');
const NAME = 'Board\u202eminutes.pdf';
const SHOWN = 'Board[U+202E]minutes.pdf';

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const PROSE =
  '<p>The harbour of Westmere opened again on Monday, after a storm had kept it closed for nine days, the harbour office said, and forty ships that had waited outside came in.</p>';

describe('files attached to a source', () => {
  it.beforeAll(({ folder }) => writeFile(join(folder, NAME), MINUTES));

  const kept = async (library: string) => {
    const [files = ''] = (await readdir(library)).filter((name) => name.endsWith('.files'));
    return join(library, files, createHash('sha256').update(MINUTES).digest('hex'));
  };

  it('are kept beside the project under their hash, and listed by name', async ({
    folder,
    app,
    page,
  }) => {
    await page.getByRole('button', { name: /sample/i }).click();
    await page.getByRole('button', { name: /^Sources/ }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Attach files…' }).press('Enter');
    await (await chooser).setFiles(join(folder, NAME));
    const list = page.getByRole('list', { name: 'Attached files' });
    await list.waitFor();
    expect(await list.textContent()).toMatch(/Board\[U\+202E\]minutes\.pdf.*PDF · 28 bytes/);
    expect(await readFile(await kept(app.library))).toEqual(MINUTES);
  });

  it('can be dropped, and taken back with one undo', async ({ page }) => {
    const rows = page.getByRole('list', { name: 'Attached files' }).getByRole('listitem');
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['one'], 'one.txt'));
      transfer.items.add(new File(['two'], 'two.csv', { type: 'text/csv' }));
      return transfer;
    });
    await page.getByRole('article').dispatchEvent('drop', { dataTransfer: dropped });
    await rows.nth(2).waitFor();
    await page.keyboard.press('Control+z');
    await rows.nth(1).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Shift+z');
    await rows.nth(2).waitFor();
    await page.getByRole('button', { name: 'Remove two.csv' }).press('Enter');
    await rows.nth(2).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await rows.nth(2).waitFor();
  });

  it('are downloaded under a name that deceives nobody', async ({ page }) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `Download ${SHOWN}` }).press('Enter');
    expect((await download).suggestedFilename()).toBe('Boardminutes.pdf');
    expect(await readFile(await (await download).path())).toEqual(MINUTES);
  });

  it('say that they are missing, and what to do', async ({ app, page }) => {
    await page.getByText('Saved', { exact: true }).waitFor();
    await rm(await kept(app.library));
    await page.reload();
    await page.getByText(/1 attached file is missing/).waitFor();
    await page.getByText(/^△ Missing: it is not in/).waitFor();
    expect(await page.getByRole('button', { name: `Download ${SHOWN}` }).isDisabled()).toBe(true);
    expect(await findViolations(page)).toEqual([]);
  });

  it('are all looked at when that is asked for', async ({ page }) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Commands' }).waitFor();
    await page.keyboard.type('check attached');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Check attached files' });
    await dialog.getByText('1 of 3 files is not as attached:').waitFor();
    expect(await dialog.getByRole('listitem').textContent()).toContain(SHOWN);
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
  });

  it('came with an article as its pictures, and are drawn from beside the project alone', async ({
    folder,
    page,
    checker,
  }) => {
    const path = join(folder, 'quay.html');
    const figures = `<figure><img alt="The quay" src="data:image/png;base64,${PNG}"><figcaption>Monday</figcaption></figure><img alt="Far away" src="https://example.org/far.png">`;
    await writeFile(
      path,
      `<title>Quay</title><article><h1>Quay</h1>${PROSE}${figures}${PROSE}</article>`,
    );
    await page.keyboard.press('Control+o');
    await page.getByRole('button', { name: /^New from article/ }).waitFor();
    await importFile(checker, path);
    const drawn = page.locator('[data-figure][data-picture]');
    await drawn.waitFor();
    const look = await drawn.evaluate((figure) => {
      const { backgroundImage, width } = getComputedStyle(figure, '::before');
      return { backgroundImage, width, words: getComputedStyle(figure, '::after').content };
    });
    expect(look).toEqual({
      backgroundImage: expect.stringMatching(/^url\("blob:/),
      width: '1px',
      words: '"Picture: The quay"',
    });
    expect(await page.locator('[data-figure]:not([data-picture])').count()).toBe(1);
  });

  it('have caused no console message, no policy violation and no request to anywhere else', ({
    window,
  }) => {
    expect(window.complaints).toEqual([]);
  });
});
