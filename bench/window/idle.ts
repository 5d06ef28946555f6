import { setTimeout as pause } from 'node:timers/promises';
import type { Size } from '../sizes';
import type { WindowContender } from './contenders';
import type { OpenedPage } from './openedPage';
import type { Note, Sample } from './setting';

const SECONDS = 5;
/** What opening left to do later is over by then (ms). */
const SETTLED_MS = 2000;

/** What the window does while nobody does anything with a project open. */
export async function measureIdle(
  { page }: OpenedPage,
  _contender: WindowContender,
  _size: Size,
  _sample: Sample,
  note: Note,
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  const timers = () => page.evaluate(() => window.instruments.timers);
  await page.evaluate(() => window.instruments.rest());
  await pause(SETTLED_MS);
  const before = { work: await worked(), timers: await timers() };
  await pause(SECONDS * 1000);
  note('timers a second at rest', ((await timers()) - before.timers) / SECONDS, 'count');
  note('work a second at rest', ((await worked()) - before.work) / SECONDS);
}
