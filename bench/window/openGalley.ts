import type { BrowserContext, Page } from 'playwright-core';
import { installInstruments } from './instruments';
import { type OpenedPage, scrollThrough, typeKeys } from './openedPage';
import { pressKey, pressKeys } from './pressKeys';

const SAVED_LIMIT_MS = 60_000;

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
  return {
    page,
    paint,
    idle,
    claims: () => page.evaluate(claimCount),
    quote: (place) => page.evaluate(quoteOf, place),
    prepare: (place) => selectWords(page, place),
    add: () => pressKey(page, { key: '1', until: 'count' }),
    retag: () => pressKey(page, { key: '2', until: 'look' }),
    remove: async () => {
      const took = await pressKey(page, { key: 'Delete', until: 'count' });
      await untilSaved(page);
      return took;
    },
    jump: (place) => jump(page, place),
    scroll: (steps) => scrollThrough(page, '[data-article-scroll]', steps),
    type: async (place, keys) => {
      await correct(page, place);
      const took = await typeKeys(page, keys);
      await untilSaved(page);
      return took;
    },
    history: (place, steps) => history(page, place, steps),
    close: () => page.close(),
  };
}

/** A fresh window that shows its library. */
async function openLibrary(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(installInstruments);
  page.on('pageerror', (error) => console.error(`Galley: ${error.message}`));
  await page.goto(address);
  await page.getByRole('grid', { name: 'Projects' }).waitFor();
  await page.evaluate(() => window.instruments.rest());
  return page;
}

/** Resolves when nothing is unsaved. Asks for one element alone: the article is long. */
export async function untilSaved(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('header [role=status]')?.textContent === 'Saved',
    undefined,
    { timeout: SAVED_LIMIT_MS },
  );
}

/** Unlocks the text and puts the caret into the nth block. */
export async function correct(page: Page, place: number): Promise<void> {
  await selectWords(page, place);
  await page.keyboard.press('F2');
  await page.evaluate(() => window.instruments.rest());
  await selectWords(page, place);
  await page.keyboard.press('ArrowRight');
  await page.evaluate(() => window.instruments.rest());
}

/** Selects words of the nth block that are in no claim, as a mouse does. */
async function selectWords(page: Page, place: number): Promise<void> {
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
}

/** To the first or the last claim of the list, by its own keys. */
async function jump(page: Page, place: number): Promise<number> {
  return page.evaluate(async (at) => {
    const list = document.querySelector('[role=listbox]');
    const scroller = document.querySelector('[data-article-scroll]');
    const top = scroller?.scrollTop;
    const key = at > 0 ? 'End' : 'Home';
    const took = await window.instruments.inFrame(
      () => list?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })),
      () => scroller?.scrollTop !== top,
    );
    await window.instruments.rest();
    const claim = document.querySelector('.claim[data-selected]')?.getBoundingClientRect();
    if (!claim || claim.bottom < 0 || claim.top > innerHeight) {
      throw new Error('The claim that was jumped to is not in sight.');
    }
    return took;
  }, place);
}

/** Gives a new claim one tag after the other, then takes all of it back, and makes it again. */
async function history(
  page: Page,
  place: number,
  steps: number,
): Promise<{ undo: number; redo: number }> {
  const times = async (shiftKey: boolean) => {
    const key = shiftKey ? 'Z' : 'z';
    const press = { key, ctrlKey: true, shiftKey, until: 'look' } as const;
    const took = await pressKeys(page, Array<typeof press>(steps).fill(press));
    return took.reduce((sum, each) => sum + each, 0);
  };
  await selectWords(page, place);
  await pressKey(page, { key: '1', until: 'count' });
  await pressKeys(
    page,
    Array.from({ length: steps }, (_, step) => ({ key: step % 2 ? '1' : '2', until: 'look' })),
  );
  await untilSaved(page);
  return { undo: await times(false), redo: await times(true) };
}

/** How many claims the window says there are. Runs in the page. */
function claimCount(): number {
  const shown = document.querySelector('nav[aria-label=Views] button:nth-child(2) span');
  return Number(shown?.textContent?.replaceAll(',', ''));
}

/** Runs in the page. */
function quoteOf(place: number): string {
  const anchor = `anc_${String(place).padStart(16, '0')}`;
  const elements = document.querySelectorAll(`.claim[data-anchor="${anchor}"]`);
  return [...elements].map(({ textContent }) => textContent).join('');
}
