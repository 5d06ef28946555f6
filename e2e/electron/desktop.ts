import type Electron from 'electron';
import type { Page } from 'playwright-core';
import { vi } from 'vitest';
import { checkerAt } from '../checker';
import { onlyProject } from '../onlyProject';

/** The built desktop app, run by Electron or by what stands in for it. */
export interface Desktop {
  /**
   * What the first window shows; any of them where a start opened several. After a crash of its process Playwright has
   * no more to say about it: `inPage` has.
   */
  readonly page: Page;
  /** What all windows show, in the order in which they were opened; those of the start in any order. */
  pages(): Page[];
  /** The origin of the windows as its page sees it. Main knows it as `app://bundle` in either case. */
  readonly origin: string;
  /** Its own library, empty at first. */
  readonly library: string;
  /** Where it keeps what is not of the library. */
  readonly data: string;
  /** Settles when the program has ended, with its exit code. */
  readonly ended: Promise<number | null>;
  /** Runs a function in main. It is handed over as text, so it sees nothing but what it gets. */
  main<T, A = undefined>(
    work: (electron: typeof Electron, argument: A) => T | Promise<T>,
    argument?: A,
  ): Promise<T>;
  /** Starts the program anew with the same data, once it has ended. */
  next(): Promise<Desktop>;
  /** Starts the program once more while it runs; answers with the exit code. */
  startAgain(...argv: string[]): Promise<number | null>;
  /** Ends it, whatever it thinks of that, and removes what it left on the disk. */
  cleanUp(): Promise<void>;
}

/** What each of the launchers is told. */
export interface Launch {
  /** A folder of the test's own, which is the person's home. */
  readonly world: string;
  readonly env: Record<string, string>;
  /** What stands on the command line after the program and the app. */
  readonly argv: readonly string[];
}

/** Opens the sample from the library's window; answers with its own window's page and its file. */
export async function openSampleWindow(desktop: Desktop): Promise<{ page: Page; path: string }> {
  const library = checkerAt(desktop.page);
  await library.tabTo(/^Explore a sample project/);
  await library.press('Enter');
  const page = await pageWith(desktop, '[data-anchor]');
  return { page, path: await onlyProject(desktop.library) };
}

/** The page of the newest window, once it shows this. */
export async function pageWith(desktop: Desktop, selector: string, windows = 2): Promise<Page> {
  const page = await vi.waitUntil(() => desktop.pages()[windows - 1], {
    timeout: HANGS_MS,
    interval: 20,
  });
  await page.locator(selector).first().waitFor({ timeout: HANGS_MS });
  return page;
}

/** The page of whichever window shows this, once one does. */
export function pageShowing(desktop: Desktop, selector: string): Promise<Page> {
  const shows = (page: Page) => page.locator(selector).first().isVisible();
  return vi.waitUntil(
    async () => {
      for (const page of desktop.pages()) if (await shows(page)) return page;
      return undefined;
    },
    { timeout: HANGS_MS, interval: 20 },
  );
}

/** Whoever waits for longer waits for what will not come (ms). */
const HANGS_MS = 120_000;

/** Evaluates an expression in the page of the newest window, also after its process has died and was started anew. */
export function inPage<T>(desktop: Desktop, expression: string): Promise<T> {
  return desktop.main<T, string>(
    ({ BrowserWindow }, code) =>
      BrowserWindow.getAllWindows()
        .sort((a, b) => b.id - a.id)[0]
        ?.webContents.executeJavaScript(code) ?? Promise.reject(new Error('There is no window.')),
    expression,
  );
}

/** Asks main on a channel, as the window does. */
export function ask(
  desktop: Pick<Desktop, 'page'>,
  channel: string,
  input: unknown,
): Promise<unknown> {
  return desktop.page.evaluate(
    ([name, parameters]) => Reflect.get(window, 'galley').call(name, parameters),
    [channel, input] as const,
  );
}

/** Puts the person's answer in the place of every message box to come; what was asked is kept for `asked`. */
export function answerBoxes(desktop: Desktop, response: number): Promise<void> {
  return desktop.main(({ dialog }, answer: number) => {
    const boxes: unknown[] = [];
    Reflect.set(globalThis, 'askedBoxes', boxes);
    const answerBox = async (...[first, second]: unknown[]) => {
      const { message, detail, buttons } = (second ?? first) as Electron.MessageBoxOptions;
      boxes.push({ message, detail, buttons });
      return { response: answer, checkboxChecked: false };
    };
    Reflect.set(dialog, 'showMessageBox', answerBox);
    Reflect.set(dialog, 'showErrorBox', (message: string, detail: string) => {
      boxes.push({ message, detail });
    });
  }, response);
}

/** What the person was asked since `answerBoxes`. */
export function asked(desktop: Desktop): Promise<Partial<Electron.MessageBoxOptions>[]> {
  return desktop.main(() => Reflect.get(globalThis, 'askedBoxes'));
}
