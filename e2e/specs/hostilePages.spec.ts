import purifyVectors from 'dompurify-vectors/test/fixtures/expect.js';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { epubFile } from '../../electron/import/epub/testing/epubDouble';
import { it } from '../appTest';
import { findIntruders, HOSTILE_MARKUP, SAFE_ADDRESS_SOURCE } from '../hostileMarkup';

const KEPT = 'The harbour of Westmere opened again on Monday.';
const BATCH = 150;

/** What no end tag ends. */
const ENDLESS = /^<plaintext>|^<form><math>|^<math><mtext><option>/;
/** Our own, and those that DOMPurify is tested with; what would swallow the others comes last. */
const MARKUP = [...HOSTILE_MARKUP, ...purifyVectors.map(({ payload }) => payload)].toSorted(
  (a, b) => Number(ENDLESS.test(a)) - Number(ENDLESS.test(b)),
);

/** Ends whatever the markup before has left open, so that what follows counts. */
const CLOSED = `"'>--></script></style></textarea></title></noscript></noembed></noframes></template></xmp></iframe></select></object></progress></shadow></p></foreignobject></option></mglyph></mtext></svg></math></form></a></b></button></dialog></table><p>${KEPT}</p>`;

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

const BATCHES = Array.from({ length: Math.ceil(MARKUP.length / BATCH) }, (_, at) =>
  MARKUP.slice(at * BATCH, (at + 1) * BATCH),
);

/** An empty line ends markup in Markdown. */
const joined = (markup: readonly string[]) => markup.map((one) => one + CLOSED).join('\n\n');

/** What the editor's own parser would take for its own slice, and could not put anywhere. */
const FALSE_SLICES = ['9 9 []', '0 0 -9 []', '1 1 [{', '1 1 ["tableRow",{"id":{}}]', '1 1 ["doc"]'];

describe('hostile markup', () => {
  it.beforeAll(async ({ window }) => {
    process.stdout.write(`Hostile markup: ${MARKUP.length} vectors.\n`);
    window.page.on('dialog', (dialog) => {
      window.complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await listen(window.page);
  });

  it.for(KINDS)(
    'imported as %s does nothing and leaves nothing in the page',
    async ([kind, make], { window, page }) => {
      for (const [at, batch] of BATCHES.entries()) {
        const name = `${kind}-${at}.${kind}`;
        const markup = joined(batch);
        await page.evaluate(dropFile, { name, values: [...make(markup)] });
        const dialog = page.getByRole('dialog');
        await dialog.getByText(`From “${name}”`).waitFor();
        await dialog.getByText(KEPT).first().waitFor();
        // Nearly all of it is read: what swallowed the rest would let it pass untried.
        expect(await dialog.getByText(KEPT).count()).toBeGreaterThan(0.9 * batch.length);
        expect(await intruders(page), markup).toEqual([]);
      }
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(window.complaints).toEqual([]);
    },
  );

  it('pasted as an article does nothing, in the preview and in the project', async ({
    window,
    page,
  }) => {
    await page.evaluate(pasteMarkup, { target: 'body', html: joined(MARKUP) });
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Pasted with its formatting').waitFor();
    await dialog.getByText(KEPT).first().waitFor();
    expect(await intruders(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Create project' }).click();
    await page.locator('.ProseMirror').getByText(KEPT).first().waitFor();
    expect(await intruders(page)).toEqual([]);
    expect(window.complaints).toEqual([]);
  });

  it('pasted into the text does nothing and leaves nothing in the page', async ({
    window,
    page,
    checker,
  }) => {
    await checker.toArticle();
    await checker.press('F2');
    await page.locator('.ProseMirror:not([data-locked])').waitFor();
    const kept = () => page.locator('.ProseMirror').getByText(KEPT).count();
    for (const batch of BATCHES) {
      const before = await kept();
      await page.evaluate(pasteMarkup, {
        target: '.ProseMirror',
        html: `<p>a</p>${joined(batch)}`,
      });
      await expect.poll(kept).toBeGreaterThan(before);
      expect(await intruders(page), joined(batch)).toEqual([]);
    }
    expect(window.complaints).toEqual([]);
  });

  it('pasted as if it had been copied here does nothing and leaves nothing in the page', async ({
    window,
    page,
    checker,
  }) => {
    await checker.press('Control+End');
    const kept = () => page.locator('.ProseMirror').getByText(KEPT).count();
    const pasted = [
      ...FALSE_SLICES.map((slice) => [slice, `<p>${KEPT}</p>`] as const),
      ...BATCHES.map((batch) => ['0 0 []', joined(batch)] as const),
    ];
    for (const [slice, markup] of pasted) {
      const before = await kept();
      const html = `<p data-pm-slice='${slice}'>Copied there.</p>${markup}`;
      await page.evaluate(pasteMarkup, { target: '.ProseMirror', html });
      await expect.poll(kept).toBeGreaterThan(before);
      expect(await intruders(page), html).toEqual([]);
    }
    expect(window.complaints).toEqual([]);
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
