import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { epubFile } from '../../electron/import/epub/testing/epubDouble';
import { it } from '../appTest';
import { findViolations } from '../findViolations';

const CHAPTERS = ['Storm', 'Calm'].map((title) => ({
  path: `${title}.xhtml`,
  body: `<h2>${title}</h2><p>${`${title} over the harbour. `.repeat(80)}</p>`,
}));
const BOOK = epubFile({ pages: CHAPTERS, metadata: '<dc:title>Westmere</dc:title>' });

describe('an EPUB book', () => {
  it.beforeAll(({ folder }) => writeFile(join(folder, 'book.epub'), BOOK));

  it('lets its chapter be chosen, and becomes a project of that one', async ({
    folder,
    window,
    page,
  }) => {
    await page.getByRole('button', { name: /^New from article/ }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /^Choose a file/ }).click();
    await (await chooser).setFiles(join(folder, 'book.epub'));
    const dialog = page.getByRole('dialog');
    const title = dialog.getByLabel('Title', { exact: true });
    await title.waitFor();
    expect(await title.inputValue()).toBe('Storm');
    expect(await findViolations(page)).toEqual([]);

    await title.fill('A title of the first chapter');
    await dialog.getByRole('button', { name: /Part$/ }).click();
    await page.getByRole('option', { name: 'Calm' }).click();
    await dialog.getByText(/^Calm over the harbour\./).waitFor();
    expect(await title.inputValue()).toBe('Calm');
    expect(await dialog.getByLabel('Publisher').inputValue()).toBe('Westmere');
    await dialog.getByRole('button', { name: 'Create project' }).click();
    await page
      .locator('.ProseMirror')
      .getByText(/^Calm over/)
      .waitFor();
    expect(window.complaints).toEqual([]);
  });
});
