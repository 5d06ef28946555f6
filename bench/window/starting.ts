import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { EMPTY_APP, GALLEY, inTurn } from '../measurement';
import type { Size } from '../sizes';
import { fileName, type Setting } from './setting';
import { type App, emptyApp, prepareGalley, type RunningApp } from './startApp';

/** From the process to the library on the screen, beside an app that shows a heading. */
export async function measureStart(
  setting: Setting,
  size: Size,
  repetition: number,
): Promise<void> {
  const starts = [
    { name: GALLEY, sign: '[role=grid]', prepare: () => prepareGalley(projectPath(setting, size)) },
    { name: EMPTY_APP, sign: 'h1', prepare: () => Promise.resolve(emptyApp) },
  ];
  for (const { name, sign, prepare } of inTurn(starts, repetition)) {
    const app = await prepare();
    const context = await setting.browser.newContext();
    try {
      // At the same address again, the browser has kept what it may keep.
      const cold = await startAndShow(app, context, sign, undefined);
      const warm = await startAndShow(app, context, sign, cold.port);
      for (const [how, { process, paint, memory }] of Object.entries({ cold, warm })) {
        const add = (what: string, value: number, unit?: 'bytes') =>
          setting.record.add(`${what}, ${how}`, '', name, repetition, value, unit);
        add('start: process to usable window', process + paint);
        add('start: first paint of the library', paint);
        if (memory !== undefined) add('start: memory of main', memory, 'bytes');
      }
    } finally {
      await context.close();
      await app.remove();
    }
  }
}

/** Milliseconds and bytes. */
interface Started {
  readonly port: string;
  readonly process: number;
  readonly paint: number;
  readonly memory: number | undefined;
}

async function startAndShow(
  app: App,
  context: BrowserContext,
  sign: string,
  port: string | undefined,
): Promise<Started> {
  const running = await app.start(port);
  try {
    const paint = await paintOf(context, running, sign);
    const { port } = new URL(running.address);
    return { port, process: running.startTook, paint, memory: await running.memory() };
  } finally {
    await running.stop();
  }
}

/** From the request of the page to the first task after the paint of what a selector finds (ms). */
async function paintOf(
  context: BrowserContext,
  { address }: RunningApp,
  sign: string,
): Promise<number> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'commit' });
  const took = await page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        const look = () =>
          requestAnimationFrame(() => {
            const isThere = document.querySelector(selector) !== null;
            setTimeout(() => (isThere ? resolve(performance.now()) : look()));
          });
        look();
      }),
    sign,
  );
  await page.close();
  return took;
}

function projectPath({ folder }: Setting, size: Size): string {
  return join(folder, fileName(size));
}
