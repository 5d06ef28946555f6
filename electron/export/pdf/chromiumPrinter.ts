import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import type { AppError } from '../../../shared/ipc/appError';
import { err, ok, type Result } from '../../../shared/result';
import { findProgram, isProgram } from '../../files/findProgram';
import { withPrivateFolder } from '../../files/privateFolder';
import { type DevtoolsPipe, openDevtoolsPipe } from './devtoolsPipe';
import { findChromium } from './findChromium';
import {
  PDF_CREATOR,
  type PdfPrinter,
  PRINT_FAILURES,
  PRINT_LIMIT_MS,
  type PrintJob,
} from './pdfPrinter';

/** Runs apart from the person's own browser, asks nobody for anything and leaves nothing behind. */
const SWITCHES = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-default-browser-check',
  '--no-first-run',
  '--password-store=basic',
  '--use-mock-keychain',
  // It is written into the PDF, and would say which system this is.
  `--user-agent=${PDF_CREATOR}`,
];

interface ChromiumOptions {
  /** Where the browser is. */
  readonly find?: () => Result<string, AppError>;
  readonly limitMs?: number;
}

/** Prints through a browser of the Chromium kind that is installed on this machine. */
export function createChromiumPrinter({
  find = () =>
    findChromium({ env: process.env, platform: process.platform, isProgram, findProgram }),
  limitMs = PRINT_LIMIT_MS,
}: ChromiumOptions = {}): PdfPrinter {
  return {
    async print(html, job) {
      const browser = find();
      if (!browser.ok) return browser;
      if (job.signal.aborted) return err(PRINT_FAILURES.cancelled);
      return withPrivateFolder((profile) =>
        runBrowser(browser.value, profile, html, job, AbortSignal.timeout(limitMs)),
      );
    },
  };
}

async function runBrowser(
  program: string,
  profile: string,
  html: string,
  job: PrintJob,
  limit: AbortSignal,
): Promise<Result<Uint8Array, AppError>> {
  const child = spawn(program, switchesFor(profile, job), {
    // The page goes through a pipe: no other program can read it, and no path gets into the PDF.
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: environmentFor(profile),
    // A group of its own, so that everything it has started ends with it.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const stop = AbortSignal.any([job.signal, limit]);
  const stopped = new AbortController();
  try {
    const [, , , toBrowser, fromBrowser] = child.stdio;
    if (!(toBrowser instanceof Writable) || !(fromBrowser instanceof Readable)) {
      return err(PRINT_FAILURES.stopped);
    }
    const printed = await Promise.race([
      printThrough(openDevtoolsPipe(toBrowser, fromBrowser), html, job).catch((error: unknown) =>
        err({ ...PRINT_FAILURES.stopped, detail: String(error) }),
      ),
      ended.then(() => err(PRINT_FAILURES.stopped)),
      whenAborted(stop, stopped.signal),
    ]);
    if (job.signal.aborted) return err(PRINT_FAILURES.cancelled);
    return limit.aborted ? err(PRINT_FAILURES.tooLong) : printed;
  } finally {
    stopped.abort();
    end(child);
    await ended;
  }
}

function switchesFor(profile: string, { inMemory = false }: PrintJob): string[] {
  return [
    ...SWITCHES,
    // Where shared memory is small, as in containers, files take its place: on a disk. A window that is
    // not incognito keeps the title of its page, to open it again.
    inMemory ? '--incognito' : '--disable-dev-shm-usage',
    `--user-data-dir=${profile}`,
    // Chromium refuses to run as root inside its sandbox.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ];
}

/** On Linux a browser keeps reports of crashes and a socket beside its profile; here they go with it. */
function environmentFor(profile: string): NodeJS.ProcessEnv {
  if (process.platform !== 'linux') return process.env;
  return { ...process.env, TMPDIR: profile, XDG_CONFIG_HOME: profile, XDG_CACHE_HOME: profile };
}

async function whenAborted(
  signal: AbortSignal,
  noLonger: AbortSignal,
): Promise<Result<Uint8Array, AppError>> {
  if (!signal.aborted) await once(signal, 'abort', { signal: noLonger }).catch(() => undefined);
  return err(PRINT_FAILURES.stopped);
}

/** Ends the browser and whatever it has started; it has no way to object, and nothing to save. */
function end(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGKILL');
}

const attachedSchema = z.object({ sessionId: z.string() });
const targetSchema = z.object({ targetId: z.string() });
const framesSchema = z.object({ frameTree: z.object({ frame: z.object({ id: z.string() }) }) });
const printedSchema = z.object({ data: z.string() });

/** Puts the page into an empty tab, waits for its fonts and prints it. */
async function printThrough(
  browser: DevtoolsPipe,
  html: string,
  { onProgress }: PrintJob,
): Promise<Result<Uint8Array, AppError>> {
  const { targetId } = targetSchema.parse(
    await browser.send('Target.createTarget', { url: 'about:blank' }),
  );
  const { sessionId } = attachedSchema.parse(
    await browser.send('Target.attachToTarget', { targetId, flatten: true }),
  );
  const ask = (method: string, params?: Readonly<Record<string, unknown>>) =>
    browser.send(method, params, sessionId);
  onProgress(0.1);
  await ask('Page.enable');
  const { frameTree } = framesSchema.parse(await ask('Page.getFrameTree'));
  await ask('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
  onProgress(0.3);
  await ask('Runtime.evaluate', {
    // A font is asked for when the text is laid out.
    expression: 'document.body.offsetHeight, document.fonts.ready.then(() => true)',
    awaitPromise: true,
  });
  onProgress(0.4);
  const { data } = printedSchema.parse(
    await ask('Page.printToPDF', {
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }),
  );
  onProgress(1);
  return ok(Buffer.from(data, 'base64'));
}
