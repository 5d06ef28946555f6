import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { epubFile } from '../../electron/import/epub/epubDouble';
import { checkerAt } from '../checker';
import { findIntruders, HOSTILE_MARKUP, SAFE_ADDRESS_SOURCE } from '../hostileMarkup';
import { type AppWindow, launchBrowser, openWindow } from '../openWindow';
import { type RunningApp, startServer } from '../startServer';

const SAMPLE = fileURLToPath(new URL('../../resources/sample.galley', import.meta.url));
const CORPORA =
  process.env.GALLEY_CORPORA ?? fileURLToPath(new URL('../../../shared/corpora', import.meta.url));
/** DOMPurify's own vectors (`test/fixtures/expect.mjs` of its repository), where they are present. */
const PURIFY = join(CORPORA, 'dompurify/expect.mjs');
const KEPT = 'The harbour of Westmere opened again on Monday.';
const BATCH = 36;

async function vectors(): Promise<readonly string[]> {
  if (!existsSync(PURIFY)) return HOSTILE_MARKUP;
  const { default: listed }: { default: readonly { payload: string }[] } = await import(
    pathToFileURL(PURIFY).href
  );
  return [...HOSTILE_MARKUP, ...listed.map(({ payload }) => payload)];
}

/** Ends whatever the markup before has left open, so that what follows counts. */
const CLOSED = `--></script></style></textarea></title></noscript></template></xmp></iframe></select></svg></math></table><p>${KEPT}</p>`;

const KINDS: readonly (readonly [kind: string, make: (markup: string) => Uint8Array])[] = [
  ['html', (markup) => Buffer.from(`<!doctype html><html><body><p>${KEPT}</p>${markup}`)],
  [
    'mhtml',
    (markup) =>
      Buffer.from(
        `Snapshot-Content-Location: https://news.example/a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>${KEPT}</p>${markup}\r\n--b--`,
      ),
  ],
  [
    'epub',
    (markup) =>
      epubFile({ pages: [{ path: 'a.xhtml', body: `<h2>One</h2><p>${KEPT}</p>${markup}` }] }),
  ],
  ['md', (markup) => Buffer.from(`${KEPT}\n\n${markup}\n`)],
];

describe('hostile markup', () => {
  let app: RunningApp;
  let browser: Browser;
  let window: AppWindow;
  let markup: readonly string[];
  let batches: readonly string[];

  beforeAll(async () => {
    markup = await vectors();
    batches = Array.from({ length: Math.ceil(markup.length / BATCH) }, (_, at) =>
      markup
        .slice(at * BATCH, (at + 1) * BATCH)
        .map((one) => one + CLOSED)
        .join('\n'),
    );
    process.stdout.write(`Hostile markup: ${markup.length} vectors.\n`);
    app = await startServer();
    await mkdir(app.library, { recursive: true });
    await copyFile(SAMPLE, join(app.library, 'sample.galley'));
    browser = await launchBrowser();
    window = await openWindow(browser, app.address);
    window.page.on('dialog', (dialog) => {
      window.complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await listen(window.page);
  });

  afterAll(async () => {
    await browser.close();
    await app.stop();
    await app.cleanUp();
  });

  it.each(KINDS)(
    'imported as %s does nothing and leaves nothing in the page',
    async (kind, make) => {
      const { page } = window;
      for (const [at, batch] of batches.entries()) {
        const name = `${kind}-${at}.${kind}`;
        await page.evaluate(dropFile, { name, values: [...make(batch)] });
        const dialog = page.getByRole('dialog');
        await dialog.getByText(`From “${name}”`).waitFor();
        await dialog.getByText(KEPT).first().waitFor();
        expect(await intruders(page), batch).toEqual([]);
      }
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(window.complaints).toEqual([]);
    },
  );

  it('pasted as an article does nothing, in the preview and in the project', async () => {
    const { page } = window;
    await page.evaluate(pasteMarkup, { target: 'body', html: batches.join('\n') });
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Pasted with its formatting').waitFor();
    await dialog.getByText(KEPT).first().waitFor();
    expect(await intruders(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Create project' }).click();
    await page.locator('.ProseMirror').getByText(KEPT).first().waitFor();
    expect(await intruders(page)).toEqual([]);
    expect(window.complaints).toEqual([]);
  });

  it('pasted into the text does nothing and leaves nothing in the page', async () => {
    const { page } = window;
    const checker = checkerAt(page);
    await checker.toArticle();
    await checker.press('F2');
    await page.locator('.ProseMirror:not([data-locked])').waitFor();
    const kept = () => page.locator('.ProseMirror').getByText(KEPT).count();
    for (const batch of batches) {
      const before = await kept();
      await page.evaluate(pasteMarkup, { target: '.ProseMirror', html: `<p>a</p>${batch}` });
      await expect.poll(kept, { timeout: 20_000 }).toBeGreaterThan(before);
      expect(await intruders(page), batch).toEqual([]);
    }
    expect(window.complaints).toEqual([]);
  });

  it('pasted as if it had been copied here does nothing and leaves nothing in the page', async () => {
    const { page } = window;
    await checkerAt(page).press('Control+End');
    for (const one of markup) {
      // So marked it does not go through the importer.
      const html = `<p data-pm-slice="0 0 []">Copied here.</p>${one}`;
      await page.evaluate(pasteMarkup, { target: '.ProseMirror', html });
      expect(await intruders(page), one).toEqual([]);
    }
    const pasted = await page.locator('.ProseMirror').getByText('Copied here.').count();
    expect(pasted).toBeGreaterThan(markup.length / 2);
    // ProseMirror parses it in a document without scripts, where names of fields may make it throw
    // (then nothing is pasted) and where the policy complains of what would not run anyway.
    const acts = window.complaints.filter((complaint) => /^(?:request|dialog)/.test(complaint));
    expect(acts).toEqual([]);
  });
});

function intruders(page: Page): Promise<string[]> {
  return page.evaluate(findIntruders, SAFE_ADDRESS_SOURCE);
}

/** Gives every vector what it wants to call. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(globalThis, { canary: () => Object.assign(globalThis, { sang: true }) });
  });
}

function dropFile({ name, values }: { name: string; values: number[] }): void {
  const data = new DataTransfer();
  data.items.add(new File([Uint8Array.from(values)], name));
  for (const kind of ['dragover', 'drop']) {
    const options = { bubbles: true, cancelable: true, dataTransfer: data };
    document.body.dispatchEvent(new DragEvent(kind, options));
  }
}

function pasteMarkup({ target, html }: { target: string; html: string }): void {
  const data = new DataTransfer();
  data.setData('text/html', html);
  data.setData('text/plain', 'plain');
  const options = { bubbles: true, cancelable: true, clipboardData: data };
  document.querySelector(target)?.dispatchEvent(new ClipboardEvent('paste', options));
}
