import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { vi } from 'vitest';
import type { Desktop, Launch } from './desktop';

const MAIN = fileURLToPath(new URL('../../out/main/main.js', import.meta.url));
const REGISTER = new URL('../standIn/register.ts', import.meta.url).href;

/** Whoever waits for longer waits for what will not come (ms). */
const HANGS_MS = 120_000;

/** What comes from the stand-in: where its browser is, and what main answered. */
type Message =
  | { readonly devtools: string }
  | { readonly id: number; readonly value?: unknown; readonly error?: string };

/** The built app, unchanged, with the module of e2e/standIn where it imports `electron`. */
export async function launchStandIn(
  launch: Launch,
  browserPath: string,
): Promise<Omit<Desktop, 'library' | 'data' | 'next'>> {
  const env = { ...launch.env, GALLEY_STAND_IN_BROWSER: browserPath };
  const start = (...more: string[]) =>
    fork(MAIN, [...launch.argv, ...more], {
      env,
      execArgv: ['--disable-warning=ExperimentalWarning', '--import', REGISTER],
    });
  const child = start();
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const devtools = await Promise.race([
    devtoolsOf(child),
    ended.then((code) => {
      throw new Error(`The stand-in ended with ${code} before it showed anything.`);
    }),
  ]);
  const main = questions(child);
  const browser = await chromium.connectOverCDP(devtools);
  const page = await appPage(browser);
  // Whether a window may close is decided in main. Where nobody listens here, Playwright decides.
  for (const context of browser.contexts()) context.on('dialog', () => undefined);
  await page.waitForLoadState('load');
  return {
    page,
    pages: () => appPages(browser),
    origin: 'https://bundle',
    ended,
    main: main as Desktop['main'],
    async startAgain(...more) {
      const [code] = await once(start(...more), 'exit');
      return code;
    },
    async cleanUp() {
      await browser.close();
      if (child.exitCode === null && child.signalCode === null) {
        child.disconnect();
        await ended;
      }
    },
  };
}

function devtoolsOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.on('message', (message: Message) => {
      if ('devtools' in message) resolve(message.devtools);
    });
  });
}

function questions(child: ChildProcess) {
  let last = 0;
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  child.on('message', (message: Message) => {
    if (!('id' in message)) return;
    const answered = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) answered?.resolve(message.value);
    else answered?.reject(new Error(message.error));
  });
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('Main has ended.'));
  });
  return (work: (...parameters: never[]) => unknown, argument?: unknown) => {
    last += 1;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(last, answer);
    child.send({ id: last, source: String(work), argument });
    return answer.promise;
  };
}

function appPages(browser: Browser): Page[] {
  return browser
    .contexts()
    .flatMap((context) => context.pages())
    .filter((page) => page.url().startsWith('https://bundle/'));
}

/** The page of the app's first window, as soon as it is there. */
async function appPage(browser: Browser): Promise<Page> {
  return vi.waitUntil(() => appPages(browser)[0], { timeout: HANGS_MS, interval: 20 });
}
