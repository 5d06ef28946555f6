import type { BrowserContext } from 'playwright-core';
import { installInstruments } from './instruments';
import { type OpenedPage, scrollThrough, typeKeys } from './openedPage';

/** Opens a peer's page in a fresh one, and the project in it. */
export async function openPeer(
  context: BrowserContext,
  address: string,
  project: string,
): Promise<OpenedPage> {
  const page = await context.newPage();
  await page.addInitScript(installInstruments);
  page.on('pageerror', (error) => console.error(`${address}: ${error.message}`));
  await page.goto(address);
  const { paint, idle } = await page.evaluate(async (file) => {
    const from = performance.now();
    let isLoaded = false;
    const loading = window.openProject(file).then(() => {
      isLoaded = true;
    });
    const painted = await window.instruments.inFrame(
      () => undefined,
      () => isLoaded && (window.contender.isDrawn?.() ?? true),
    );
    await loading;
    await window.instruments.rest();
    return { paint: painted, idle: performance.now() - from };
  }, project);
  const change = (action: 'add' | 'retag' | 'remove' | 'jump', place = 0) =>
    page.evaluate(
      ([name, at]) =>
        window.instruments.inFrame(
          () => window.contender[name]?.(at),
          () => window.contender.isDrawn?.() ?? true,
        ),
      [action, place] as const,
    );
  const prepare = (place: number) =>
    page.evaluate(async (at) => {
      window.contender.goTo?.(at);
      await window.instruments.rest();
    }, place);
  return {
    page,
    paint,
    idle,
    claims: () => page.evaluate(() => window.contender.claims?.() ?? 0),
    quote: (place) => page.evaluate((at) => window.contender.quote?.(at) ?? '', place),
    prepare,
    add: (place) => change('add', place),
    retag: () => change('retag'),
    remove: () => change('remove'),
    jump: (place) => change('jump', place),
    scroll: (steps) => scrollThrough(page, '', steps),
    type: async (place, keys) => {
      await prepare(place);
      return typeKeys(page, keys);
    },
    history: async (place, steps) => {
      await prepare(place);
      return page.evaluate(async (count) => {
        window.contender.mark?.(count);
        await window.instruments.rest();
        const times = async (run: () => void) => {
          let sum = 0;
          for (let step = 0; step < count; step += 1) sum += await window.instruments.inFrame(run);
          return sum;
        };
        return {
          undo: await times(() => window.contender.undo?.()),
          redo: await times(() => window.contender.redo?.()),
        };
      }, steps);
    },
    close: () => page.close(),
  };
}
