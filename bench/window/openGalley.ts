import type { BrowserContext, Page } from 'playwright-core';
import { installInstruments } from './instruments';
import { type OpenedPage, scrollThrough, typeKeys } from './openedPage';

export const ARTICLE_SCROLLER = '[data-article-scroll]';

/** A fresh window of Galley that shows its library. */
export async function openLibrary(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(installInstruments);
  page.on('pageerror', (error) => console.error(`Galley: ${error.message}`));
  await page.goto(address);
  await page.getByRole('grid', { name: 'Projects' }).waitFor();
  await page.evaluate(() => window.instruments.rest());
  return page;
}

/** Opens a project in the real window, by keys. */
export async function openGalley(
  context: BrowserContext,
  address: string,
  title: string,
): Promise<OpenedPage> {
  const page = await openLibrary(context, address);
  await page.getByRole('row', { name: title }).focus();
  await page.evaluate(() =>
    window.instruments.expectKey(
      () =>
        document.querySelector('.ProseMirror .claim[data-n]') !== null &&
        document.querySelector('[role=listbox] [role=option]') !== null,
    ),
  );
  await page.keyboard.press('Enter');
  const { paint, idle } = await page.evaluate(async () => {
    const { took } = await window.instruments.key;
    const painted = performance.now();
    await window.instruments.rest();
    return { paint: took, idle: took + performance.now() - painted };
  });
  await page.evaluate(() => window.instruments.longTasks.splice(0));

  const prepare = async (place: number) => {
    await page.evaluate(async (at) => {
      const article = document.querySelector('.ProseMirror');
      if (!(article instanceof HTMLElement)) throw new Error('There is no article.');
      article.children[at]?.scrollIntoView({ block: 'center' });
      await window.instruments.rest();
      article.focus({ preventScroll: true });
      const range = window.instruments.words(article, at);
      getSelection()?.setBaseAndExtent(
        range.startContainer,
        range.startOffset,
        range.endContainer,
        range.endOffset,
      );
      await window.instruments.rest();
    }, place);
  };
  // A search for the text alone reads every element of the article, again and again.
  const saved = () =>
    page.waitForFunction(
      () => document.querySelector('header [role=status]')?.textContent === 'Saved',
      undefined,
      { timeout: 60_000 },
    );
  return {
    page,
    paint,
    idle,
    claims: () => page.evaluate(claimCount),
    quote: (place) =>
      page.evaluate((at) => {
        const anchor = `anc_${String(at).padStart(16, '0')}`;
        const elements = document.querySelectorAll(`.claim[data-anchor="${anchor}"]`);
        return [...elements].map(({ textContent }) => textContent).join('');
      }, place),
    prepare,
    add: async (place) => {
      await prepare(place);
      return pressInFrame(page, '1', 'count');
    },
    retag: () => pressInFrame(page, '2', 'look'),
    remove: async () => {
      const took = await pressInFrame(page, 'Delete', 'count');
      await saved();
      return took;
    },
    jump: (place) =>
      page.evaluate((toEnd) => {
        const list = document.querySelector('[role=listbox]');
        const scroller = document.querySelector('[data-article-scroll]');
        const top = scroller?.scrollTop;
        const key = toEnd ? 'End' : 'Home';
        return window.instruments.inFrame(
          () => list?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })),
          () => scroller?.scrollTop !== top,
        );
      }, place > 0),
    scroll: (steps) => page.evaluate(scrollThrough, { selector: ARTICLE_SCROLLER, steps }),
    type: async (place, keys) => {
      await prepare(place);
      await page.keyboard.press('F2');
      await page.evaluate(() => window.instruments.rest());
      await prepare(place);
      await page.keyboard.press('ArrowRight');
      const took = await typeKeys(page, keys);
      await saved();
      await page.keyboard.press('F2');
      return took;
    },
    history: async (place, steps) => {
      await prepare(place);
      await pressInFrame(page, '1', 'count');
      for (let step = 0; step < steps; step += 1) await pressInFrame(page, step % 2 ? '1' : '2');
      await saved();
      const times = async (shift: boolean) => {
        let sum = 0;
        for (let step = 0; step < steps; step += 1) {
          sum += await pressInFrame(page, shift ? 'Z' : 'z', undefined, {
            ctrlKey: true,
            shiftKey: shift,
          });
        }
        return sum;
      };
      return { undo: await times(false), redo: await times(true) };
    },
    close: () => page.close(),
  };
}

/** How many claims the window says there are. Runs in the page. */
export function claimCount(): number {
  const shown = document.querySelector('nav[aria-label=Views] button:nth-child(2) span');
  return Number(shown?.textContent?.replaceAll(',', ''));
}

/** Presses a key in the article inside a frame, until the window shows what it did. */
export function pressInFrame(
  page: Page,
  key: string,
  until?: 'count' | 'look',
  held: { ctrlKey?: boolean; shiftKey?: boolean } = {},
): Promise<number> {
  return page.evaluate(
    ({ key: pressed, until: awaited, held: modifiers }) => {
      const article = document.querySelector('.ProseMirror');
      const seen = () =>
        awaited === 'count'
          ? document.querySelector('nav[aria-label=Views] button:nth-child(2) span')?.textContent
          : document.querySelector('.claim[data-selected]')?.ariaDescription;
      const before = seen();
      const isDigit = /\d/.test(pressed);
      const event = new KeyboardEvent('keydown', {
        key: pressed,
        code: isDigit
          ? `Digit${pressed}`
          : pressed.length === 1
            ? `Key${pressed.toUpperCase()}`
            : pressed,
        keyCode:
          pressed.length === 1
            ? pressed.toUpperCase().charCodeAt(0)
            : pressed === 'Delete'
              ? 46
              : 0,
        bubbles: true,
        cancelable: true,
        ...modifiers,
      });
      return window.instruments.inFrame(
        () => article?.dispatchEvent(event),
        () => awaited === undefined || seen() !== before,
      );
    },
    { key, until, held },
  );
}
