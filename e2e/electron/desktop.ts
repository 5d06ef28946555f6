import type Electron from 'electron';
import type { Page } from 'playwright-core';

/** The built desktop app, run by Electron or by what stands in for it. */
export interface Desktop {
  /** What the window shows. After a crash of its process Playwright has no more to say about it: `inPage` has. */
  readonly page: Page;
  /** The origin of the window as its page sees it. Main knows it as `app://bundle` in either case. */
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
  /** Starts the program once more with the same data; answers with the exit code. */
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

/** Evaluates an expression in the page, also after its process has died and was started anew. */
export function inPage<T>(desktop: Desktop, expression: string): Promise<T> {
  return desktop.main<T, string>(
    ({ BrowserWindow }, code) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) ??
      Promise.reject(new Error('There is no window.')),
    expression,
  );
}

/** Asks main on a channel, as the window does. */
export function ask(desktop: Desktop, channel: string, input: unknown): Promise<unknown> {
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
