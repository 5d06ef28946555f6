import type { Page } from 'playwright-core';
import type { Size } from '../sizes';
import type { WindowContender } from './contenders';
import type { OpenedPage } from './openedPage';
import { correct, untilSaved } from './openGalley';
import { pressKey } from './pressKeys';
import type { Note, Sample } from './setting';

/** The shortest task that the browser calls long (ms); what is shorter counts as this. */
const SHORTEST_MS = 50;
const BLOCK = 20;
const WORD = 'amended';
/** What is saved by itself is not yet being saved so long after the change (ms). */
const BEFORE_SAVING_MS = 250;
const ATTEMPTS = 5;

/** What keeps the window from answering while a checker works in an opened project, saving included. */
export async function measureTasks(
  { page, prepare, claims }: OpenedPage,
  _contender: WindowContender,
  size: Size,
  _sample: Sample,
  note: Note,
): Promise<void> {
  const longest: number[] = [];
  const during = async (what: string, run: () => Promise<unknown>) => {
    await settled(page);
    await page.evaluate(() => window.instruments.longTasks.splice(0));
    await run();
    await settled(page);
    const tasks = await page.evaluate(() => window.instruments.longTasks);
    const task = Math.max(SHORTEST_MS, ...tasks);
    longest.push(task);
    note(`longest task: ${what}`, task);
  };
  await during('selecting words', () => prepare(BLOCK));
  await during('adding a claim, saving', () => pressAndSave(page, '1'));
  await during('changing its tag, saving', () => pressAndSave(page, '2'));
  await during('deleting it, saving', () => pressAndSave(page, 'Delete'));
  await during('unlocking the text', () => correct(page, BLOCK));
  await during('typing a word, saving', async () => {
    await page.keyboard.type(WORD);
    await untilUnsaved(page);
    await untilSaved(page);
  });
  note('longest task after opening', Math.max(...longest));
  if ((await claims()) !== size.claims) throw new Error('Claims were lost.');

  await page.keyboard.press('F2');
  note('autosave: longest block', await longestBlockOfSave(page, prepare));
}

/** From when the window was at rest after a change, and before it began to save that. */
async function longestBlockOfSave(page: Page, prepare: OpenedPage['prepare']): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    await prepare(BLOCK + attempt);
    const changed = performance.now();
    await pressKey(page, { key: '1', until: 'count' });
    await page.evaluate(() => window.instruments.rest());
    if (performance.now() - changed < BEFORE_SAVING_MS) return longestBlockUntilSaved(page);
    await untilSaved(page);
  }
  throw new Error('The window never was at rest before it saved.');
}

async function pressAndSave(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await untilUnsaved(page);
  await untilSaved(page);
}

async function untilUnsaved(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('header [role=status]')?.textContent !== 'Saved',
  );
}

/** Resolves when the window has nothing left to do and its tasks have been reported. */
function settled(page: Page): Promise<void> {
  return page.evaluate(async () => {
    await window.instruments.rest();
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
}

/** From now on to when the change is known to be on the disk. */
function longestBlockUntilSaved(page: Page): Promise<number> {
  return page.evaluate(() => {
    const status = document.querySelector('header [role=status]');
    if (!status) throw new Error('The window does not say what is saved.');
    const saved = new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        if (status.textContent !== 'Saved') return;
        observer.disconnect();
        resolve();
      }).observe(status, { childList: true, characterData: true, subtree: true });
    });
    return window.instruments.longestBlock(saved);
  });
}
