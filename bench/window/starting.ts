import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { GALLEY } from '../measurement';
import type { Size } from '../sizes';
import { fileName, type Setting } from './setting';
import { startGalley } from './startGalley';

const EMPTY = 'empty app';
const SIZE = 'any';

/** From the process to the library on the screen, beside an app that shows a heading. */
export async function measureStart(
  setting: Setting,
  size: Size,
  repetition: number,
): Promise<void> {
  const parts = [startOfGalley, startOfEmpty];
  for (const part of repetition % 2 === 0 ? parts : parts.toReversed()) await part(setting, size);
}

async function startOfGalley({ browser, folder, collection }: Setting, size: Size): Promise<void> {
  const running = await startGalley(join(folder, fileName(size)));
  const context = await browser.newContext();
  collection.add('start: process to its address', SIZE, GALLEY, running.startTook);
  const { cold, warm } = await paints(context, running.address);
  collection.add('start: first paint, cold', SIZE, GALLEY, cold);
  collection.add('start: first paint, warm', SIZE, GALLEY, warm);
  await context.close();
  await running.stop();
}

async function startOfEmpty({ browser, pages, collection }: Setting): Promise<void> {
  const context = await browser.newContext();
  const { cold, warm } = await paints(context, `${pages}/empty`);
  collection.add('start: first paint, cold', SIZE, EMPTY, cold);
  collection.add('start: first paint, warm', SIZE, EMPTY, warm);
  await context.close();
}

/** From the request of the page to its first content, in a fresh profile and again (ms). */
async function paints(
  context: BrowserContext,
  address: string,
): Promise<{ cold: number; warm: number }> {
  const page = await context.newPage();
  const firstPaint = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            for (const { name, startTime } of list.getEntries()) {
              if (name === 'first-contentful-paint') resolve(startTime);
            }
          }).observe({ type: 'paint', buffered: true });
        }),
    );
  await page.goto(address);
  const cold = await firstPaint();
  await page.reload();
  return { cold, warm: await firstPaint() };
}
