import { writeFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { shrinkPicture } from './shrinkPicture';

const PICTURES = new URL('../../docs/pictures/', import.meta.url);
/** What is seen around a dialog, in pixels. */
const MARGIN = 24;

/** Writes what the window shows into docs/pictures; of a dialog only the dialog and a little around it. */
export async function takePicture(page: Page, name: string, of?: Locator): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const box = await of?.boundingBox();
  const png = await page.screenshot({
    animations: 'disabled',
    ...(box && {
      clip: {
        x: box.x - MARGIN,
        y: box.y - MARGIN,
        width: box.width + 2 * MARGIN,
        height: box.height + 2 * MARGIN,
      },
    }),
  });
  await writeFile(new URL(`${name}.png`, PICTURES), shrinkPicture(png));
}
