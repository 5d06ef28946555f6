import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** From out/bench/node. */
const COMMAND_LINE = fileURLToPath(new URL('../../main/cli.js', import.meta.url));
const EMPTY = fileURLToPath(new URL('./emptyApp.js', import.meta.url));

/** A process that serves a window to the browser. */
export interface RunningApp {
  /** Of the window; of Galley's with the one-time token. */
  readonly address: string;
  /** From the start of the process to its address (ms). */
  readonly startTook: number;
  /** What the process holds in memory (bytes); undefined where the system does not say. */
  memory(): Promise<number | undefined>;
  stop(): Promise<void>;
}

/** An app that can be started more than once. */
export interface App {
  /** On any port, or on one that it had before. */
  start(port?: string): Promise<RunningApp>;
  remove(): Promise<void>;
}

/** The built app, with one project in a library of its own. */
export async function prepareGalley(project: string): Promise<App> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-bench-'));
  const library = join(folder, 'library');
  await mkdir(library);
  await copyFile(project, join(library, 'project.galley'));
  return {
    start: (port = '0') =>
      startApp(
        [COMMAND_LINE, 'serve', '--no-open', '--library', library, '--port', port],
        join(folder, 'data'),
      ),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** What is left of such an app when it does nothing. */
export const emptyApp: App = {
  start: (port = '0') => startApp([EMPTY, port], ''),
  remove: () => Promise.resolve(),
};

async function startApp(args: readonly string[], dataFolder: string): Promise<RunningApp> {
  const from = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, GALLEY_DATA_FOLDER: dataFolder },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const [address] = (await Promise.race([
    once(lines, 'line'),
    ended.then(([code]) => {
      throw new Error(`${args[0]} ended with ${code} before it served anything.`);
    }),
  ])) as [string];
  const startTook = performance.now() - from;
  return {
    address,
    startTook,
    memory: async () => {
      if (process.platform !== 'linux') return undefined;
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
