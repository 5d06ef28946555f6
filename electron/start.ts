import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { callersFolder } from './hosts/callersFolder';
import { fetchRuntime } from './hosts/desktop/fetchRuntime';
import { findElectron } from './hosts/desktop/findElectron';
import { runDesktop } from './hosts/desktop/runDesktop';
import { runServe } from './hosts/serve/serve';

// `npm start`: the desktop app. Its runtime is fetched once, by its own installer; where it cannot be had, where
// it does not start, and with `--browser`, the same app opens in a browser, and one line says why.

const projectFolder = fileURLToPath(new URL('../../', import.meta.url));
const argv = process.argv.slice(2).filter((argument) => argument !== '--browser');
const isForBrowser = argv.length < process.argv.length - 2;

const reason = isForBrowser ? undefined : await openDesktop();
if (isForBrowser || reason !== undefined) {
  if (reason !== undefined) {
    console.error(`${reason.replace(/\.?$/, '')}: Galley opens in the browser instead.`);
  }
  await runServe(argv);
}

/** Runs the desktop app until it ends. Answers why it could not. */
async function openDesktop(): Promise<string | undefined> {
  const packageFolder = electronPackageFolder();
  if (packageFolder === undefined && findRuntime(undefined) === undefined) {
    return 'Electron is not installed here';
  }
  if (packageFolder !== undefined && findRuntime(packageFolder) === undefined) {
    const missing = await fetchOnce(packageFolder);
    if (missing !== undefined) return `Electron could not be fetched (${missing})`;
  }
  const executable = findRuntime(packageFolder);
  if (executable === undefined) return 'Electron was fetched and is not there';
  const outcome = await runDesktop({
    executable,
    args: [projectFolder, ...argv],
    env: process.env,
    // Relative paths among the arguments start where the person is, not where npm runs scripts.
    cwd: callersFolder(),
    complain: (text) => process.stderr.write(text),
  });
  if (outcome.kind === 'failed') return `Electron did not start (${outcome.reason})`;
  process.exit(outcome.code);
}

async function fetchOnce(packageFolder: string): Promise<string | undefined> {
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return 'ELECTRON_SKIP_BINARY_DOWNLOAD is set';
  console.error('The desktop app needs Electron, some 110 MB, which is fetched once.');
  const isTerminal = process.stderr.isTTY;
  const missing = await fetchRuntime({
    packageFolder,
    env: process.env,
    onProgress: (megabytes) => isTerminal && process.stderr.write(`\r${megabytes} MB`),
  });
  if (isTerminal) process.stderr.write('\r\u001b[K');
  return missing;
}

function findRuntime(packageFolder: string | undefined): string | undefined {
  return findElectron({
    packageFolder,
    env: process.env,
    platform: process.platform,
    read: (path) => (existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined),
    exists: existsSync,
  });
}

function electronPackageFolder(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    // Not installed, as after `npm ci --omit=dev`.
    return undefined;
  }
}
