import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { readDeskFile } from '../../shared/report/desk/deskFile';
import { ONE_POINT } from '../../shared/report/testing/onePoint';
import { it } from '../appTest';
import { findViolations } from '../findViolations';
import { openSample } from '../openSample';

describe('the desk in the settings', () => {
  it.beforeAll(async ({ app, checker, page }) => {
    await openSample(checker, app.library);
    await checker.press('Control+,');
    await page.getByRole('dialog', { name: 'Settings' }).waitFor();
  });

  it('is written down, and kept', async ({ page, folder }) => {
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('The Harbour Gazette');
    await page.getByRole('textbox', { name: 'At the foot of each page' }).fill('Quay 1');
    await page.getByRole('textbox', { name: 'How the desk corrects errors' }).fill('At once.');
    await page.getByRole('textbox', { name: 'How to reach the desk' }).fill('a@desk.example');
    await page.getByText('Privileged and confidential', { exact: true }).click();
    await page.getByRole('radio', { name: 'Letter' }).click();

    const colour = page.getByRole('textbox', { name: 'Colour', exact: true });
    await colour.fill('#ffdd00');
    await page.getByText('dark enough to be read on white').waitFor();
    await colour.fill('7A1F5C');
    await colour.press('Tab');
    expect(await colour.inputValue()).toBe('#7a1f5c');

    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a logo…' }).click();
    const drawing = { name: 'l.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') };
    await (await choosing).setFiles(drawing);
    await page.getByRole('alert').filter({ hasText: 'A logo is a PNG or JPEG picture' }).waitFor();
    const again = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a logo…' }).click();
    const buffer = Buffer.from(ONE_POINT.replace(/^.*,/, ''), 'base64');
    await (await again).setFiles({ name: 'l.jpg', mimeType: 'image/jpeg', buffer });
    const logo = page.getByRole('img', { name: 'The logo' });
    await logo.waitFor();
    await expect.poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);

    expect(await findViolations(page)).toEqual([]);
    const kept = async () =>
      JSON.parse(await readFile(join(folder, 'data', 'settings.json'), 'utf8')) as object;
    await expect.poll(kept).toMatchObject({
      deskName: 'The Harbour Gazette',
      deskLook: {
        logo: ONE_POINT,
        accent: '#7a1f5c',
        footer: 'Quay 1',
        corrections: 'At once.',
        contact: 'a@desk.example',
        privileged: true,
        paper: 'letter',
      },
    });
  });

  it('is saved as a file, another is opened, and the one before comes back', async ({
    page,
    folder,
  }) => {
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file…' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('The Harbour Gazette.galley-desk');
    const read = readDeskFile(await readFile(await download.path(), 'utf8'));
    expect(read).toMatchObject({ ok: true, value: { name: 'The Harbour Gazette' } });

    const open = async (text: string) => {
      const path = join(folder, 'other.galley-desk');
      await writeFile(path, text);
      const choosing = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Open a desk file…' }).click();
      await (await choosing).setFiles(path);
    };
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await open('{"format":"galley-desk","version":1,"script":"x"}');
    await page.getByRole('alert').filter({ hasText: 'unknown part “script”' }).waitFor();
    expect(await name.inputValue()).toBe('The Harbour Gazette');
    await open('{"format":"galley-desk","version":1,"name":"Others"}');
    await page.getByText('Taken from “other.galley-desk”.').waitFor();
    expect(await name.inputValue()).toBe('Others');
    expect(await page.getByRole('img', { name: 'The logo' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Take the one before' }).click();
    await page.getByText('The desk is as it was.').waitFor();
    expect(await name.inputValue()).toBe('The Harbour Gazette');
  });

  it('is in the report as soon as it is set', async ({ page, checker, window }) => {
    await checker.press('Escape');
    await checker.press('Control+4');
    const report = page.frameLocator('iframe[title="Preview of the report"]').last();
    await report.getByText('The Harbour Gazette').first().waitFor();
    await checker.press('Control+,');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('The Tarn Letter');
    await checker.press('Escape');
    await report.getByText('The Tarn Letter').first().waitFor();
    expect(window.complaints).toEqual([]);
  });
});
