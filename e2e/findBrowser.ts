import { execFile, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

/** A browser for the end-to-end tests, and how it was found. */
export interface FoundBrowser {
  path: string;
  how: string;
}

/** What `chooseBrowser` asks of the machine. */
export interface BrowserProbes {
  env: Record<string, string | undefined>;
  exists(path: string): boolean;
  /** The path of a command that stands in PATH. */
  which(command: string): string | undefined;
  /** Where Playwright keeps its own browser, downloaded or not. */
  playwrightPath(): string;
  /** May Debian packages be installed here without asking anybody? */
  mayInstallPackages(): boolean;
  /** Each says why it failed, or nothing. */
  installDebianChromium(): Promise<string | undefined>;
  downloadWithPlaywright(): Promise<string | undefined>;
}

const VARIABLES = ['GALLEY_BROWSER', 'CHROME_PATH'];
const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const INSTALL_LIMIT_MS = 5 * 60_000;

/**
 * Finds a Chromium: one named by GALLEY_BROWSER or CHROME_PATH, one in PATH, one that Playwright has
 * downloaded before; else installs Debian's, else lets Playwright download its own. Prints which.
 * Throws when there is none to be had.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const found = await chooseBrowser(machineProbes());
  console.error(`Browser: ${found.path} (${found.how})`);
  return found;
}

/** The order in which `findBrowser` looks, apart from the machine. */
export async function chooseBrowser(probes: BrowserProbes): Promise<FoundBrowser> {
  for (const variable of VARIABLES) {
    const path = probes.env[variable];
    if (!path) continue;
    // Asked for by name: another browser in its place would hide the mistake.
    if (!probes.exists(path)) throw new Error(`${variable} names ${path}, which does not exist.`);
    return { path, how: `from ${variable}` };
  }
  const inPath = fromPath(probes, 'in PATH');
  if (inPath) return inPath;
  const ofPlaywright = probes.playwrightPath();
  if (probes.exists(ofPlaywright)) return { path: ofPlaywright, how: 'downloaded by Playwright' };

  const failures: string[] = [];
  if (probes.mayInstallPackages()) {
    const failure = await probes.installDebianChromium();
    const installed = failure ? undefined : fromPath(probes, "Debian's package, just installed");
    if (installed) return installed;
    failures.push(`installing Debian's chromium: ${failure ?? 'it is not in PATH afterwards'}`);
  }
  const failure = await probes.downloadWithPlaywright();
  if (!failure && probes.exists(ofPlaywright)) {
    return { path: ofPlaywright, how: 'just downloaded by Playwright' };
  }
  failures.push(`Playwright's download: ${failure ?? `nothing at ${ofPlaywright} afterwards`}`);
  throw new Error(
    `No browser for the end-to-end tests. Install Chromium, or name one in ${VARIABLES[0]}.\n${failures.join('\n')}`,
  );
}

function fromPath(probes: BrowserProbes, how: string): FoundBrowser | undefined {
  for (const command of COMMANDS) {
    const path = probes.which(command);
    if (path) return { path, how };
  }
  return undefined;
}

function machineProbes(): BrowserProbes {
  const isRoot = process.getuid?.() === 0;
  const asRoot = (command: string, ...args: string[]) =>
    isRoot ? run(command, args) : run('sudo', ['-n', command, ...args]);
  return {
    env: process.env,
    exists: existsSync,
    which,
    playwrightPath: () => chromium.executablePath(),
    mayInstallPackages: () =>
      which('apt-get') !== undefined &&
      (isRoot || spawnSync('sudo', ['-n', 'true'], { timeout: 5_000 }).status === 0),
    installDebianChromium: async () =>
      (await asRoot('apt-get', 'update', '-q')) ??
      (await asRoot('apt-get', 'install', '-q', '-y', '--no-install-recommends', 'chromium')),
    downloadWithPlaywright: () => {
      const folder = dirname(
        createRequire(import.meta.url).resolve('playwright-core/package.json'),
      );
      return run(process.execPath, [join(folder, 'cli.js'), 'install', 'chromium']);
    },
  };
}

function which(command: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Runs a command within the time limit; answers why it failed, or nothing. */
function run(command: string, args: string[]): Promise<string | undefined> {
  console.error(`${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return new Promise((resolve) => {
    execFile(command, args, { timeout: INSTALL_LIMIT_MS, env }, (error, _stdout, stderr) => {
      if (!error) return resolve(undefined);
      const reason = error.killed ? `stopped after ${INSTALL_LIMIT_MS / 60_000} minutes` : stderr;
      resolve(reason.trim().split('\n').slice(-3).join(' ') || error.message);
    });
  });
}
