import { once } from 'node:events';
import { createServer } from 'node:net';
import { type Browser, chromium as playwright } from 'playwright-core';

const switches = new Map<string, string>();
let running: Promise<Browser> | undefined;

/** A switch for Chromium's command line, which main sets before anything is shown. */
export function appendSwitch(name: string, value?: string): void {
  switches.set(name, value === undefined ? `--${name}` : `--${name}=${value}`);
}

/** The browser that draws the windows, started when the first of them is made. */
export function chromium(): Promise<Browser> {
  running ??= start();
  return running;
}

async function start(): Promise<Browser> {
  const executablePath = process.env.GALLEY_STAND_IN_BROWSER;
  if (executablePath === undefined) throw new Error('GALLEY_STAND_IN_BROWSER names no browser.');
  const port = await freePort();
  const browser = await playwright.launch({
    executablePath,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      `--remote-debugging-port=${port}`,
      ...switches.values(),
      // Chromium refuses to run as root inside its sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  process.send?.({ devtools: `http://127.0.0.1:${port}` });
  return browser;
}

/** Ends the browser, where one runs. */
export async function endChromium(): Promise<void> {
  await (await running)?.close();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
