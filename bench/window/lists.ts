import { GALLEY, quantile } from '../measurement';
import type { Size } from '../sizes';
import { CONTENDERS } from './contenders';
import { scrollThrough } from './openedPage';
import { pressInFrame } from './openGalley';
import { openPeer } from './openPeer';
import { fileName, type Setting } from './setting';
import { FRAME_MS } from './workThrough';

const LIST = 'list without cells';
const STEPS = 60;
const ROUNDS = 5;

/** The list and the table of claims, and what saving costs the window. */
export async function measureLists(
  setting: Setting,
  size: Size,
  repetition: number,
): Promise<void> {
  const parts = [measureGalley, measurePeer];
  for (const part of repetition % 2 === 0 ? parts : parts.toReversed()) await part(setting, size);
}

async function measureGalley(setting: Setting, size: Size): Promise<void> {
  const { collection } = setting;
  const opened = await CONTENDERS[0]?.open(setting, size);
  if (!opened) return;
  const { page } = opened;
  const add = (what: string, value: number, unit?: 'count') =>
    collection.add(what, size.name, GALLEY, value, unit);
  const keep = (what: string, steps: readonly number[]) => {
    add(what, quantile(steps, 0.5));
    for (const took of steps) add(`${what}, in frames`, took / FRAME_MS, 'count');
  };
  try {
    keep(
      'scroll the claim list',
      await page.evaluate(scrollThrough, { selector: '[role=listbox]', steps: STEPS }),
    );
    const filters: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      filters.push(
        await page.evaluate(() => {
          const chip = document.querySelectorAll('fieldset[aria-label="Filter claims"] button')[1];
          const shown = () =>
            document.querySelector('[role=listbox] [role=option]')?.getAttribute('aria-setsize');
          const before = shown();
          return window.instruments.inFrame(
            () => chip instanceof HTMLElement && chip.click(),
            () => shown() !== before,
          );
        }),
      );
      await page.evaluate(() => window.instruments.rest());
    }
    keep('filter the claim list', filters.length % 2 === 0 ? filters : filters.slice(0, -1));
    await page.getByRole('button', { name: 'clear' }).click();

    for (let round = 0; round < ROUNDS; round += 1) {
      await opened.prepare(20 + round);
      await pressInFrame(page, '1', 'count');
      const block = await page.evaluate(async () => {
        await window.instruments.rest();
        const saved = new Promise<void>((resolve) => {
          const look = () =>
            /\bSaved\b/.test(
              document.querySelector('main ~ footer, footer')?.textContent ??
                document.body.textContent,
            )
              ? resolve()
              : setTimeout(look, 30);
          setTimeout(look, 30);
        });
        return window.instruments.longestBlock(saved);
      });
      add('autosave: longest block, in frames', block / FRAME_MS, 'count');
    }
    add(
      'open the Claims table',
      await page.evaluate(() => {
        const button = document.querySelector('nav[aria-label=Views] button:nth-child(2)');
        return window.instruments.inFrame(
          () => button instanceof HTMLElement && button.click(),
          () => document.querySelector('[role=grid] [role=row][data-place]') !== null,
        );
      }),
    );
    await page.evaluate(() => window.instruments.rest());
    keep(
      'scroll the Claims table',
      await page.evaluate(scrollThrough, { selector: '[role=grid]', steps: STEPS }),
    );
  } finally {
    await opened.close();
  }
}

async function measurePeer({ browser, pages, collection }: Setting, size: Size): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const opened = await openPeer(context, `${pages}/list`, `${pages}/projects/${fileName(size)}`);
  const { page } = opened;
  const add = (what: string, value: number) => collection.add(what, size.name, LIST, value);
  add('open the Claims table', opened.paint);
  const steps = quantile(
    await page.evaluate(scrollThrough, { selector: '#sheet > div', steps: STEPS }),
    0.5,
  );
  add('scroll the claim list', steps);
  add('scroll the Claims table', steps);
  const filters: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    filters.push(
      await page.evaluate(() => window.instruments.inFrame(() => window.contender.filter?.())),
    );
  }
  add('filter the claim list', quantile(filters, 0.5));
  await context.close();
}
