import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { type Checker, checkerAt } from '../e2e/checker';
import { crowding } from '../e2e/crowding';
import { launchBrowser, openWindow } from '../e2e/openWindow';
import { startServer } from '../e2e/startServer';
import { snapshotOfFile } from '../electron/files/projectSnapshot';
import { testFolder } from '../electron/files/testing/testFolder';
import { runs } from './effort';
import { beginPart } from './part';
import { sideBySide } from './sideBySide';

const SAMPLE = fileURLToPath(new URL('../resources/sample.galley', import.meta.url));
const LIMIT_MS = 2000;
const VICTIMS = ['tab', 'server', 'both'] as const;
const PLACES = ['text', 'field'] as const;
/**
 * So many checkers type at any time, each into a project of a server of their own. Where there are more of
 * them than processors, or one more opens its project meanwhile, the machine's stalls are measured.
 */
const LANES = 2;
/** Always later than the limit, so that a window that saves nothing fails (ms). */
const EARLIEST_MS = LIMIT_MS + 100;
/** The blows come at every instant of more than the time from one save to the next (ms). */
const SPREAD_MS = 1200;

/** A word that can be told from every other, and when its first key was pressed. */
interface Stroke {
  readonly word: string;
  readonly at: number;
}

interface Killed {
  /** How many times as long as on a quiet machine everything took. */
  readonly crowd: number;
  /** How old the oldest word was that is not in the project (ms). */
  readonly lostMs: number;
  readonly keptWords: number;
}

/** Puts the caret where typing goes. */
async function goTo(place: (typeof PLACES)[number], checker: Checker): Promise<void> {
  await checker.toArticle();
  if (place === 'field') {
    await checker.press('j', 'v', 'Tab', 'Control+End');
    return;
  }
  await checker.press('F2');
  await checker.page.locator('.ProseMirror:not([data-locked])').waitFor();
  await checker.press('Control+End', 'Enter');
}

/** Types steadily until it is stopped; a key that a dead window did not take is no keystroke. */
function typeSteadily(checker: Checker) {
  const strokes: Stroke[] = [];
  let goesOn = true;
  const ended = (async () => {
    for (let count = 0; goesOn; count += 1) {
      const word = `q${count}`;
      strokes.push({ word, at: performance.now() });
      try {
        await checker.type(`${word} `);
      } catch (error) {
        if (goesOn) throw error;
        return;
      }
      await wait(30);
    }
  })();
  const stop = () => {
    goesOn = false;
  };
  return { strokes, stop, ended };
}

/** The words that were typed and are in the project on the disk. */
async function wordsIn(project: string): Promise<ReadonlySet<string>> {
  const snapshot = snapshotOfFile(await readFile(project));
  if (!snapshot.ok) throw new Error(snapshot.error.message);
  const { article, claims } = snapshot.value.project;
  return new Set(JSON.stringify([article, claims]).match(/\bq\d+\b/g));
}

async function typeAndKill(browser: Browser, run: number): Promise<Killed> {
  const folder = await testFolder();
  const library = join(folder, 'library');
  const project = join(library, 'sample.galley');
  await mkdir(library);
  await copyFile(SAMPLE, project);
  const app = await startServer({ library, data: join(folder, 'data') });
  onTestFinished(() => app.stop());
  const { page, close } = await openWindow(browser, app.address);
  const checker = checkerAt(page);
  await checker.tabTo(/Ferry authority/);
  await checker.press('Enter');
  await page.locator('.ProseMirror').waitFor();
  const victim = VICTIMS[run % VICTIMS.length];
  await goTo(PLACES[run % PLACES.length] ?? 'text', checker);
  const devtools = await page.context().newCDPSession(page);
  const crowdBefore = crowding();
  const typing = typeSteadily(checker);
  // Not a wait for something to happen: the instant of the blow is what is tried.
  await wait(EARLIEST_MS + ((run * 737) % SPREAD_MS));
  typing.stop();
  const killed = performance.now();
  if (victim !== 'tab') app.process.kill('SIGKILL');
  if (victim !== 'server') {
    const crashed = page.waitForEvent('crash');
    // Answered by nobody: who would answer has crashed.
    void devtools.send('Page.crash').catch(() => undefined);
    await crashed;
  }
  const crowd = Math.max(crowdBefore, crowding());
  await Promise.all([typing.ended, close()]);
  await app.stop();
  const kept = await wordsIn(project);
  const firstLost = typing.strokes.find(({ word }) => !kept.has(word));
  return { crowd, lostMs: firstLost ? killed - firstLost.at : 0, keptWords: kept.size };
}

describe('promise 10, killed while somebody types', () => {
  it('loses two seconds of typing at most', async () => {
    const all = runs(200, 4);
    const part = beginPart('10 tab, server or both killed while typing', all);
    const browser = await launchBrowser(inject('browserPath'));
    onTestFinished(() => browser.close());
    const killed: Killed[] = [];
    await sideBySide(LANES, Array(all).keys(), async (run) => {
      killed.push(await typeAndKill(browser, run));
      part.step();
    });
    const lost = killed.map(({ lostMs }) => lostMs);
    const worst = Math.max(...lost);
    const mean = lost.reduce((sum, one) => sum + one, 0) / lost.length;
    await part.end({
      galley: `${all} runs: at most ${worst.toFixed(0)} ms of typing lost, ${mean.toFixed(0)} ms on average`,
    });
    // Where others want the processors, the keystrokes and the saving get their share of them.
    for (const { crowd, lostMs } of killed) expect(lostMs).toBeLessThanOrEqual(LIMIT_MS * crowd);
    // Else nothing was at stake.
    for (const { keptWords } of killed) expect(keptWords).toBeGreaterThan(0);
  });
});
