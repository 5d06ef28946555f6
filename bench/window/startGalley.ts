import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** From out/bench/node. */
const COMMAND_LINE = fileURLToPath(new URL('../../main/cli.js', import.meta.url));

/** The built app, served, with one project in a library of its own. */
export interface RunningGalley {
  /** With the one-time token. */
  readonly address: string;
  /** From the start of the process to its address (ms). */
  readonly startTook: number;
  /** What the process holds in memory (bytes); undefined where the system does not say. */
  memory(): Promise<number | undefined>;
  stop(): Promise<void>;
}

export async function startGalley(project: string): Promise<RunningGalley> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-bench-'));
  const library = join(folder, 'library');
  await mkdir(library);
  await copyFile(project, join(library, 'project.galley'));
  const from = performance.now();
  const child = spawn(
    process.execPath,
    [COMMAND_LINE, 'serve', '--no-open', '--library', library],
    {
      env: { ...process.env, GALLEY_DATA_FOLDER: join(folder, 'data') },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [address] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
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
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}
