import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** How long each of the browser's long tasks took (ms), since the list was last emptied. */
    longTasks?: number[];
  }
}

/** Has the browser note the tasks that keep the window from answering for more than 50 ms. */
export async function observeTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    window.longTasks = tasks;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
}

/** The longest task (ms) of something done in the window, until the window rests; 0 if none was long. */
export async function longestTask(page: Page, action: () => Promise<void>): Promise<number> {
  await atRest(page);
  await page.evaluate(() => window.longTasks?.splice(0));
  await action();
  await atRest(page);
  return page.evaluate(() => Math.max(0, ...(window.longTasks ?? [])));
}

/** Resolves when the window has drawn, has nothing left to do, and its tasks have been reported. */
function atRest(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        // On a crowded machine the window is hardly ever idle; a second is rest enough.
        const idle = () => requestIdleCallback(() => setTimeout(resolve, 20), { timeout: 1000 });
        requestAnimationFrame(idle);
      }),
  );
}

/** The middle one; of an even number, the higher of the two in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
