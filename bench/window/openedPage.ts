import type { Page } from 'playwright-core';

/** A project that a contender has opened; each answer is milliseconds unless it says otherwise. */
export interface OpenedPage {
  readonly page: Page;
  /** From the bytes on the disk to the first paint with claims, and until the page rests. */
  readonly paint: number;
  readonly idle: number;
  claims(): Promise<number>;
  quote(place: number): Promise<string>;
  /** Brings the nth block into sight, and whatever is needed before it can be changed. */
  prepare(place: number): Promise<void>;
  add(place: number): Promise<number>;
  retag(): Promise<number>;
  remove(): Promise<number>;
  jump(place: number): Promise<number>;
  /** Each step of scrolling through the article. */
  scroll(steps: number): Promise<number[]>;
  /** Each key typed into the nth block. */
  type(place: number, keys: number): Promise<number[]>;
  /** So many steps taken back, and made again, in all. */
  history(place: number, steps: number): Promise<{ undo: number; redo: number }>;
  close(): Promise<void>;
}

/** Scrolls an element step by step; what each step took, in milliseconds. Runs in the page. */
export async function scrollThrough({ selector, steps }: { selector: string; steps: number }) {
  const element = selector === '' ? document.documentElement : document.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  const took: number[] = [];
  const far = element.scrollHeight - element.clientHeight;
  for (let step = 1; step <= steps; step += 1) {
    took.push(
      await window.instruments.inFrame(() => {
        element.scrollTop = (far * step) / steps;
      }),
    );
  }
  return took;
}

/** Types into what has the focus by real keys; the page's work for each, until it is painted. */
export async function typeKeys(page: Page, keys: number): Promise<number[]> {
  const took: number[] = [];
  for (let key = 0; key < keys; key += 1) {
    await page.evaluate(() => window.instruments.expectKey());
    await page.keyboard.press('a');
    took.push(await page.evaluate(async () => (await window.instruments.key).busy));
  }
  return took;
}
