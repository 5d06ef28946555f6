import { GALLEY, quantile } from '../measurement';
import type { Size } from '../sizes';
import type { Collection } from './collect';
import type { WindowContender } from './contenders';
import type { OpenedPage } from './openedPage';
import type { Sample } from './setting';

/** One frame of a screen that draws 60 a second (ms). */
export const FRAME_MS = 1000 / 60;
/** Characters of a paragraph, more or less. */
const BLOCK = 600;
const CLAIM_ROUNDS = 5;
const SCROLL_STEPS = 40;
const KEYS = 30;
const HISTORY_STEPS = 100;
/** In longer articles three hundred steps would take longer than all the rest. */
const HISTORY_CHARACTERS = 100_000;

/** Opens, changes, scrolls, types and takes back; throws where claims were lost on the way. */
export async function workThrough(
  opened: OpenedPage,
  { name, does }: WindowContender,
  size: Size,
  sample: Sample,
  collection: Collection,
): Promise<void> {
  const add = (what: string, value: number, unit?: 'bytes' | 'count') =>
    collection.add(what, size.name, name, value, unit);
  const blocks = Math.floor(size.characters / BLOCK);
  const place = (further: number) => Math.floor(blocks / 2) + (further % Math.floor(blocks / 3));
  add('open: first paint', opened.paint);
  add('open: idle', opened.idle);
  await memory(opened, add);
  if (does.claims) {
    await sameClaims(opened, name, size, sample);
    const rounds: Record<'add' | 'retag' | 'remove', number[]> = { add: [], retag: [], remove: [] };
    for (let round = 0; round < CLAIM_ROUNDS; round += 1) {
      await opened.prepare(place(round));
      rounds.add.push(await opened.add(place(round)));
      rounds.retag.push(await opened.retag());
      rounds.remove.push(await opened.remove());
    }
    add('add a claim', quantile(rounds.add, 0.5));
    add('change its tag', quantile(rounds.retag, 0.5));
    add('delete it', quantile(rounds.remove, 0.5));
    const jumps = [];
    for (let round = 0; round < CLAIM_ROUNDS; round += 1) {
      jumps.push(await opened.jump(round % 2 === 0 ? size.claims - 1 : 0));
    }
    add('jump to a claim', quantile(jumps, 0.5));
    await sameClaims(opened, name, size, sample);
  }
  const steps = await opened.scroll(SCROLL_STEPS);
  add('scroll the article: a step', quantile(steps, 0.5));
  add('scroll the article: dropped frames of 40', dropped(steps), 'count');
  if (does.history && size.characters <= HISTORY_CHARACTERS) {
    const { undo, redo } = await opened.history(place(20), HISTORY_STEPS);
    add('undo 100 steps', undo);
    add('redo 100 steps', redo);
  }
  if (does.typing) {
    const keys = await opened.type(place(10), KEYS);
    add('a typed character', quantile(keys, 0.5));
    for (const took of keys) {
      add('a typed character, in frames', took / FRAME_MS, 'count');
    }
  }
  if (name === GALLEY) {
    const tasks = await opened.page.evaluate(() => window.instruments.longTasks);
    add('longest task after opening, in frames', Math.max(0, ...tasks) / FRAME_MS, 'count');
  }
}

/** How many frames a screen would have shown twice. */
function dropped(steps: readonly number[]): number {
  return steps.reduce((sum, took) => sum + Math.floor(took / FRAME_MS), 0);
}

async function memory(
  { page }: OpenedPage,
  add: (what: string, value: number, unit: 'bytes' | 'count') => void,
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  add('memory of the window', of('JSHeapUsedSize'), 'bytes');
  add('DOM nodes', of('Nodes'), 'count');
  await session.detach();
}

/** Speed by losing claims would be none. */
async function sameClaims(
  opened: OpenedPage,
  name: string,
  size: Size,
  sample: Sample,
): Promise<void> {
  const claims = await opened.claims();
  if (claims !== size.claims) {
    throw new Error(`${name} has ${claims} claims, not ${size.claims} (${size.name}).`);
  }
  const quote = (await opened.quote(sample.place)).replaceAll('\n', '');
  if (quote !== sample.words) {
    throw new Error(`${name} has “${quote}” where “${sample.words}” is claimed (${size.name}).`);
  }
}
