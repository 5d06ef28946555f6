import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from '../appTest';
import { findViolations } from '../findViolations';

const LIST = `
@book{ebb, title = {Tides of the Sound}, author = {Ebb, Ann}, date = {2026-03}}
@online{page, title = {A page}, url = {javascript:alert(1)}}
@report{same, title = {Another name}, url = {http://www.ferries.example/bulletins/2026-3/}}
@misc{broken, title = {
`;

describe('sources from a file', () => {
  it.beforeAll(async ({ folder, page }) => {
    await writeFile(join(folder, 'list.bib'), LIST);
    await page.getByRole('button', { name: /sample/i }).click();
    await page.getByRole('button', { name: /^Sources/ }).click();
  });

  const counted = (page: Page, text: string) =>
    page.getByRole('region', { name: 'Sources' }).getByText(text, { exact: true }).waitFor();

  it('are shown as new, already there or not read, and added with the keyboard', async ({
    folder,
    page,
  }) => {
    await counted(page, '6 sources');
    await page.getByRole('button', { name: 'Add source' }).press('Enter');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Add many from a file…' }).press('Enter');
    await (await chooser).setFiles(join(folder, 'list.bib'));
    const dialog = page.getByRole('dialog', { name: 'Add sources from a file' });
    await dialog.getByText('2 new, 1 already there, 1 not read.').waitFor();
    const text = await dialog.textContent();
    expect(text).toContain('Ann Ebb. Tides of the Sound. March 2026.');
    expect(text).toContain('Its address was left out');
    expect(text).toContain('The same address as “Bulletin for the summer of 2026”');
    expect(text).toContain('A brace of this entry is never closed.');
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await counted(page, '8 sources');
    await page.getByRole('heading', { name: 'Tides of the Sound' }).waitFor();
    await page.getByText('2 sources added.').waitFor();
  });

  it('go with one undo', async ({ page }) => {
    await page.keyboard.press('Control+z');
    await counted(page, '6 sources');
  });

  it('are not there twice when an address is typed again, and one that goes leaves the focus', async ({
    page,
  }) => {
    const field = page.getByLabel('Title, address or DOI');
    const add = async (text: string) => {
      // Where the field is open already, the button would add.
      if (!(await field.isVisible())) {
        await page.getByRole('button', { name: 'Add source' }).press('Enter');
      }
      await field.fill(text);
      await field.press('Enter');
    };
    await add('http://www.ferries.example/bulletins/2026-3/');
    await page.getByText('a source with the same address already').waitFor();
    await page.getByRole('heading', { name: 'Bulletin for the summer of 2026' }).waitFor();
    await counted(page, '6 sources');
    await add('Tide table');
    await counted(page, '7 sources');
    await page.getByRole('button', { name: 'Delete' }).press('Enter');
    await counted(page, '6 sources');
    const focused = page.locator(':focus');
    await expect.poll(() => focused.getAttribute('role')).toMatch(/listbox|option/);
  });

  it('can be dropped on the list, and what is no list is refused in words', async ({
    window,
    page,
  }) => {
    const drop = async (content: string, name: string) => {
      const transfer = await page.evaluateHandle(
        ([text = '', file = '']) => {
          const data = new DataTransfer();
          data.items.add(new File([text], file));
          return data;
        },
        [content, name],
      );
      const list = page.getByRole('region', { name: 'Sources' });
      await list.dispatchEvent('dragover', { dataTransfer: transfer });
      await list.dispatchEvent('drop', { dataTransfer: transfer });
    };
    await drop('TY  - NEWS\nTI  - Dropped\nER  - \n', 'list.ris');
    await page.getByRole('button', { name: 'Add 1 source' }).click();
    await counted(page, '7 sources');
    await drop('Just words', 'words.txt');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('Nothing was changed.');
    await page.keyboard.press('Escape');
    await counted(page, '7 sources');
    expect(window.complaints).toEqual([]);
  });
});
