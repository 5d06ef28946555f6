import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const COMMAND_LINE = fileURLToPath(new URL('../out/main/cli.js', import.meta.url));

/** The built app, served to a browser, with a library and settings of its own. */
export interface RunningApp {
  /** With the one-time token. */
  readonly address: string;
  readonly library: string;
  readonly data: string;
  readonly process: ChildProcess;
  /** Ends the server as a person would, and waits for it. */
  stop(): Promise<void>;
  /** Removes what the app kept. */
  cleanUp(): Promise<void>;
}

/** Starts the built app on a fresh library, or again on one that was used before. */
export async function startServer(
  again?: Pick<RunningApp, 'library' | 'data'>,
): Promise<RunningApp> {
  const folder = again ? '' : await mkdtemp(join(tmpdir(), 'galley-e2e-'));
  const { library, data } = again ?? {
    library: join(folder, 'library'),
    data: join(folder, 'data'),
  };
  await mkdir(library, { recursive: true });
  const child = spawn(
    process.execPath,
    [COMMAND_LINE, 'serve', '--no-open', '--library', library],
    {
      env: { ...process.env, GALLEY_DATA_FOLDER: data },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const lines = createInterface({ input: child.stdout });
  const [address] = (await once(lines, 'line')) as [string];
  return {
    address,
    library,
    data,
    process: child,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
    cleanUp: () => rm(join(library, '..'), { recursive: true, force: true }),
  };
}
