import { GALLEY } from '../measurement';
import type { Size } from '../sizes';
import { CONTENDERS } from './contenders';
import type { Setting } from './setting';

const SECONDS = 5;

/** What the window does while nobody does anything with a project open. */
export async function measureIdle(setting: Setting, size: Size): Promise<void> {
  const opened = await CONTENDERS[0]?.open(setting, size);
  if (!opened) return;
  try {
    const fired = await opened.page.evaluate(async (seconds) => {
      await window.instruments.rest();
      const before = window.instruments.timers;
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      // Not the one that ended the waiting.
      return window.instruments.timers - before - 1;
    }, SECONDS);
    setting.collection.add('timers a second at rest', size.name, GALLEY, fired / SECONDS, 'count');
  } finally {
    await opened.close();
  }
}
