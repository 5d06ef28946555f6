import type { Page } from 'playwright-core';
import type { Scrolled } from './instruments';

/** A project that a contender has opened; each answer is milliseconds unless it says otherwise. */
export interface OpenedPage {
  readonly page: Page;
  /** From the bytes on the disk to the first paint with claims, and until the page rests. */
  readonly paint: number;
  readonly idle: number;
  /** What the process behind the window holds (bytes), where there is one and the system says so. */
  mainMemory?(): Promise<number | undefined>;
  claims(): Promise<number>;
  quote(place: number): Promise<string>;
  /** Brings the nth block into sight, and selects words where a claim is made of selected ones. */
  prepare(place: number): Promise<void>;
  /** Of words of the nth block, which is prepared. */
  add(place: number): Promise<number>;
  retag(): Promise<number>;
  remove(): Promise<number>;
  jump(place: number): Promise<number>;
  /** Through the whole article, in so many steps. */
  scroll(steps: number): Promise<Scrolled>;
  /** Each key typed into the nth block. */
  type(place: number, keys: number): Promise<number[]>;
  /** So many steps taken back, and made again, in all. */
  history(place: number, steps: number): Promise<{ undo: number; redo: number }>;
  close(): Promise<void>;
}

/**
 * Scrolls what a selector finds, the page itself where there is none: so far in each step (CSS
 * pixels), or to its end where that is not said.
 */
export function scrollThrough(
  page: Page,
  selector: string,
  steps: number,
  stepLength?: number,
): Promise<Scrolled> {
  return page.evaluate(
    ([wanted, count, length]) => {
      const element = wanted === '' ? document.documentElement : document.querySelector(wanted);
      if (!element) throw new Error(`There is no ${wanted}.`);
      const all = (element.scrollHeight - element.clientHeight) / count;
      element.scrollTop = 0;
      return window.instruments.scroll(element, count, length ?? all);
    },
    [selector, steps, stepLength] as const,
  );
}

/** Types into what has the focus by real keys; the page's work for each, until it is painted. */
export async function typeKeys(page: Page, keys: number): Promise<number[]> {
  const took: number[] = [];
  for (let key = 0; key < keys; key += 1) {
    await page.evaluate(() => window.instruments.expectKey());
    await page.keyboard.press('a');
    took.push(await page.evaluate(async () => (await window.instruments.key).busy));
  }
  const isThere = await page.evaluate(
    (typed) => document.activeElement?.textContent?.includes(typed) ?? false,
    'a'.repeat(keys),
  );
  if (!isThere) throw new Error('What was typed is not in the text.');
  return took;
}
