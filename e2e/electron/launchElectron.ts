import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright-core';
import type { Desktop, Launch } from './desktop';
import { electronRuntime } from './electronRuntime';

const PROJECT_FOLDER = fileURLToPath(new URL('../../', import.meta.url));

/** The app in Electron itself, where its runtime is on this machine. */
export async function launchElectron({
  env,
  argv,
}: Launch): Promise<Omit<Desktop, 'library' | 'data' | 'next'>> {
  const executablePath = electronRuntime();
  if (executablePath === undefined) throw new Error('Electron’s runtime is not on this machine.');
  // Chromium's own sandbox refuses to run as root, as containers do.
  const chromiumSandbox = process.getuid?.() !== 0;
  const args = [PROJECT_FOLDER, ...argv, ...(chromiumSandbox ? [] : ['--no-sandbox'])];
  const app = await _electron.launch({ executablePath, args, env, chromiumSandbox });
  const ended = new Promise<number | null>((resolve) => {
    app.process().once('exit', resolve);
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return {
    page,
    pages: () => app.windows(),
    origin: 'app://bundle',
    ended,
    main: (work, argument) => app.evaluate(work as never, argument) as never,
    startAgain: (...more) =>
      new Promise((resolve, reject) => {
        const second = spawn(executablePath, [...args, ...more], { env, stdio: 'ignore' });
        second.on('error', reject);
        second.on('exit', resolve);
      }),
    async cleanUp() {
      app.process().kill('SIGKILL');
      await ended;
    },
  };
}
