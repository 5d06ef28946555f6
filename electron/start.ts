import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { callersFolder } from './hosts/callersFolder';
import { findElectron } from './hosts/desktop/findElectron';
import { runServe } from './hosts/serve/serve';

// `npm start`: the desktop app where Electron's runtime is installed, else the same app in a browser.

const projectFolder = fileURLToPath(new URL('../../', import.meta.url));
const argv = process.argv.slice(2);

const electron = findElectron({
  packageFolder: electronPackageFolder(),
  env: process.env,
  platform: process.platform,
  read: (path) => (existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined),
  exists: existsSync,
});

if (electron) startDesktop(electron);
else {
  console.error(
    'Electron is not installed (`npx install-electron` fetches it): Galley opens in the browser instead.',
  );
  await runServe(argv);
}

function electronPackageFolder(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    // Not installed, as after `npm ci --omit=dev`.
    return undefined;
  }
}

function startDesktop(executable: string): void {
  // Inherited from some editors, this would make Electron behave as plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  // Relative paths among the arguments start where the person is, not where npm runs scripts.
  const cwd = callersFolder();
  const child = spawn(executable, [projectFolder, ...argv], { stdio: 'inherit', env, cwd });
  child.on('error', (error) => {
    console.error(
      `Electron did not start (${error.message}): Galley opens in the browser instead.`,
    );
    void runServe(argv);
  });
  child.on('close', (code, signal) => {
    // After an `error` there was no process: the code is negative and serve has taken over.
    if (code !== null && code < 0) return;
    process.exit(code ?? (signal ? 128 + constants.signals[signal] : 1));
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => child.kill(signal));
  }
}
