import type { Page } from 'playwright-core';
import { GALLEY, quantile } from '../measurement';
import type { Size } from '../sizes';
import type { WindowContender } from './contenders';
import type { Scrolled } from './instruments';
import { type OpenedPage, scrollThrough } from './openedPage';
import type { Note, Sample } from './setting';

const STEPS = 60;
/** What one notch of a mouse wheel scrolls, or a little more (CSS pixels). */
const NOTCH = 120;
const ROUNDS = 5;

/** What can be done with a long list and a long table (ms). */
interface Lists {
  scrollList(stepLength?: number): Promise<Scrolled>;
  filter(): Promise<number>;
  openTable(): Promise<number>;
  sortTable(): Promise<number>;
  scrollTable(stepLength?: number): Promise<Scrolled>;
}

/** Filters and scrolls the claim list; opens, sorts and scrolls the table of all claims. */
export async function measureLists(
  opened: OpenedPage,
  { name }: WindowContender,
  size: Size,
  _sample: Sample,
  note: Note,
): Promise<void> {
  const lists = name === GALLEY ? galleyLists(opened.page) : plainLists(opened.page);
  const noteScroll = (what: string, { work, dropped }: Scrolled) => {
    note(`${what}: work of a step`, quantile(work, 0.5));
    note(`${what}: dropped frames of ${STEPS}`, dropped, 'count');
  };
  const rounds = async (run: () => Promise<number>) => {
    const took: number[] = [];
    // An even number, so that in the end everything is shown again.
    for (let round = 0; round < ROUNDS + 1; round += 1) {
      took.push(await run());
      await opened.page.evaluate(() => window.instruments.rest());
    }
    return quantile(took, 0.5);
  };
  noteScroll('scroll the claim list', await lists.scrollList(NOTCH));
  noteScroll('drag through the claim list', await lists.scrollList());
  note('filter the claim list', await rounds(lists.filter));
  note('open the Claims table', await lists.openTable());
  await opened.page.evaluate(() => window.instruments.rest());
  note('sort the Claims table', await rounds(lists.sortTable));
  noteScroll('scroll the Claims table', await lists.scrollTable(NOTCH));
  noteScroll('drag through the Claims table', await lists.scrollTable());
  const claims = await opened.claims();
  if (claims !== size.claims) throw new Error(`${name} has ${claims} claims, not ${size.claims}.`);
}

function galleyLists(page: Page): Lists {
  return {
    scrollList: (length) => scrollThrough(page, '[role=listbox]', STEPS, length),
    filter: () =>
      page.evaluate(() => {
        const chip = document.querySelectorAll('fieldset[aria-label="Filter claims"] button')[1];
        const shown = () =>
          document.querySelector('[role=listbox] [role=option]')?.getAttribute('aria-setsize');
        const before = shown();
        return window.instruments.inFrame(
          () => chip instanceof HTMLElement && chip.click(),
          () => shown() !== before,
        );
      }),
    openTable: () =>
      page.evaluate(() => {
        const button = document.querySelector('nav[aria-label=Views] button:nth-child(2)');
        return window.instruments.inFrame(
          () => button instanceof HTMLElement && button.click(),
          () => document.querySelector('[role=grid] [role=row][data-place]') !== null,
        );
      }),
    sortTable: () =>
      page.evaluate(() => {
        // The second column: the claims' words.
        const head = document.querySelectorAll('[role=grid] [role=columnheader]')[1];
        const button = head?.querySelector('button');
        const order = () => head?.getAttribute('aria-sort');
        const before = order();
        return window.instruments.inFrame(
          () => button?.click(),
          () => order() !== before,
        );
      }),
    scrollTable: (length) => scrollThrough(page, '[role=grid]', STEPS, length),
  };
}

function plainLists(page: Page): Lists {
  const change = (action: 'filter' | 'show' | 'sort') =>
    page.evaluate((name) => window.instruments.inFrame(() => window.contender[name]?.()), action);
  const scroll = (length?: number) => scrollThrough(page, '#sheet > div', STEPS, length);
  return {
    scrollList: scroll,
    filter: () => change('filter'),
    openTable: () => change('show'),
    sortTable: () => change('sort'),
    scrollTable: scroll,
  };
}
