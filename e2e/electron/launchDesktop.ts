import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { electronRuntime } from './electronRuntime';

const PROJECT_FOLDER = fileURLToPath(new URL('../../', import.meta.url));

export interface Desktop {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Its own library, empty at first. */
  readonly library: string;
  /** Starts the program once more with the same data; answers with the exit code. */
  startAgain(...argv: string[]): Promise<number | null>;
  /** Quits as the person would, and removes what it left on the disk. */
  quit(): Promise<void>;
}

/** Starts the built desktop app in a world of its own: no file of this machine's user is touched. */
export async function launchDesktop(): Promise<Desktop> {
  const executablePath = electronRuntime();
  if (executablePath === undefined) throw new Error('Electron’s runtime is not on this machine.');
  const world = await mkdtemp(join(tmpdir(), 'galley-desktop-'));
  const library = join(world, 'library');
  const env = {
    ...definedOnly(process.env),
    HOME: world,
    XDG_CONFIG_HOME: join(world, 'config'),
    GALLEY_DATA_FOLDER: join(world, 'data'),
  };
  // Chromium's own sandbox refuses to run as root, as containers do.
  const chromiumSandbox = process.getuid?.() !== 0;
  const args = [
    PROJECT_FOLDER,
    `--user-data-dir=${join(world, 'profile')}`,
    `--library=${library}`,
    ...(chromiumSandbox ? [] : ['--no-sandbox']),
  ];
  const app = await _electron.launch({ executablePath, args, env, chromiumSandbox });
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return {
    app,
    page,
    library,
    startAgain: (...argv) =>
      new Promise((resolve, reject) => {
        const second = spawn(executablePath, [...args, ...argv], { env, stdio: 'ignore' });
        second.on('error', reject);
        second.on('exit', resolve);
      }),
    async quit() {
      await app.close();
      await rm(world, { recursive: true, force: true });
    },
  };
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  const pairs = Object.entries(env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(pairs);
}
