import { quantile } from '../measurement';
import type { Size } from '../sizes';
import type { WindowContender } from './contenders';
import type { OpenedPage } from './openedPage';
import type { Note, Sample } from './setting';

const CLAIM_ROUNDS = 3;
const SCROLL_STEPS = 60;
const KEYS = 30;
const HISTORY_STEPS = 100;
/** Characters of a paragraph, more or less. */
const BLOCK = 600;

/** A paragraph in the middle of the article, and those after it. */
function place(size: Size, further: number): number {
  const blocks = Math.floor(size.characters / BLOCK);
  return Math.floor(blocks / 2) + (further % Math.floor(blocks / 3));
}

/** Opens, changes claims, jumps and scrolls; throws where claims were lost on the way. */
export async function measureArticle(
  opened: OpenedPage,
  { name, onlyOpens, isBare }: WindowContender,
  size: Size,
  sample: Sample,
  note: Note,
): Promise<void> {
  note('open: first paint', opened.paint);
  note('open: idle', opened.idle);
  await noteMemory(opened, note);
  if (onlyOpens) return;
  if (!isBare) {
    await sameClaims(opened, name, size, sample);
    const rounds: Record<'add' | 'retag' | 'remove', number[]> = { add: [], retag: [], remove: [] };
    for (let round = 0; round < CLAIM_ROUNDS; round += 1) {
      await opened.prepare(place(size, round));
      rounds.add.push(await opened.add(place(size, round)));
      rounds.retag.push(await opened.retag());
      rounds.remove.push(await opened.remove());
    }
    note('add a claim', quantile(rounds.add, 0.5));
    note('change its tag', quantile(rounds.retag, 0.5));
    note('delete it', quantile(rounds.remove, 0.5));
    const jumps = [];
    for (let round = 0; round < CLAIM_ROUNDS; round += 1) {
      jumps.push(await opened.jump(round % 2 === 0 ? size.claims - 1 : 0));
    }
    note('jump to a claim', quantile(jumps, 0.5));
  }
  const { work, dropped } = await opened.scroll(SCROLL_STEPS);
  note('scroll the article: work of a step', quantile(work, 0.5));
  note(`scroll the article: dropped frames of ${SCROLL_STEPS}`, dropped, 'count');
  if (!isBare) await sameClaims(opened, name, size, sample);
}

/** Types where most is around it. */
export async function measureTyping(
  opened: OpenedPage,
  { name, isBare }: WindowContender,
  size: Size,
  sample: Sample,
  note: Note,
): Promise<void> {
  const took = await opened.type(place(size, 10), KEYS);
  note('a typed character', quantile(took, 0.5));
  note('a typed character, p95', quantile(took, 0.95));
  if (!isBare) await sameClaims(opened, name, size, sample);
}

/** Takes steps back and makes them again. */
export async function measureHistory(
  opened: OpenedPage,
  _contender: WindowContender,
  size: Size,
  _sample: Sample,
  note: Note,
): Promise<void> {
  const { undo, redo } = await opened.history(place(size, 20), HISTORY_STEPS);
  note(`undo ${HISTORY_STEPS} steps`, undo);
  note(`redo ${HISTORY_STEPS} steps`, redo);
}

/** After what nobody needs any more has been thrown away. */
async function noteMemory({ page, mainMemory }: OpenedPage, note: Note): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  note('memory of the window', of('JSHeapUsedSize'), 'bytes');
  note('DOM nodes', of('Nodes'), 'count');
  await session.detach();
  const ofMain = await mainMemory?.();
  if (ofMain !== undefined) note('memory of main', ofMain, 'bytes');
}

/** Speed by losing claims would be none. */
async function sameClaims(
  opened: OpenedPage,
  name: string,
  size: Size,
  sample: Sample,
): Promise<void> {
  const claims = await opened.claims();
  if (claims !== size.claims) throw new Error(`${name} has ${claims} claims, not ${size.claims}.`);
  const quote = (await opened.quote(sample.place)).replaceAll('\n', '');
  if (quote !== sample.words) {
    throw new Error(`${name} has “${quote}” where “${sample.words}” is claimed.`);
  }
}
