import type { BrowserContext } from 'playwright-core';

/** Copies markup, as it is, from a page that is not the app's. */
export async function copyForeign(
  context: BrowserContext,
  html: string,
  text: string,
): Promise<void> {
  const page = await context.newPage();
  await page.evaluate(
    ([markup, plain]) => {
      document.addEventListener('copy', (event) => {
        // What a page sets here reaches the clipboard without being cleaned.
        event.clipboardData?.setData('text/html', markup);
        event.clipboardData?.setData('text/plain', plain);
        event.preventDefault();
      });
    },
    [html, text] as const,
  );
  await page.bringToFront();
  await page.keyboard.press('Control+c');
  await page.close();
}
