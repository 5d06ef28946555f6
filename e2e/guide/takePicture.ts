import { writeFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';

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
  // A PNG would be several times as large.
  const webp = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.75 });
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, png.toString('base64'));
  await writeFile(new URL(`${name}.webp`, PICTURES), Uint8Array.from(webp));
}
