import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { it } from '../appTest';
import { type AppWindow, openWindow } from '../openWindow';
import { runCommand } from '../runCommand';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ARTICLE = join(ROOT, 'resources/sample/article.md');

/** How soon the address has to be there, by the issue's own measure. */
const START_MS = 10_000;

const SAVED_PAGE = `<!doctype html>
<html lang="en-GB"><head><title>Bridge stays closed | The Courier</title>
<meta property="og:site_name" content="The Courier">
<meta name="author" content="Nora Feld">
<meta property="article:published_time" content="2026-10-03T06:40">
<link rel="canonical" href="https://courier.example/bridge"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Bridge stays closed</h1>
<p>The bridge at Oster stays closed until spring, the council said on Friday; “the cables are
worse than we thought”, said its engineer.</p>
<p>Some 4,100 people crossed it every day before it was shut in August, and most of them now take
the ferry, which runs every forty minutes and is often full.</p>
<p hidden>Hidden words for machines.</p>
<p>The repair is to cost 7.2 million crowns, twice what was planned a year ago.</p></article>
<aside class="advertisement">Buy now!</aside>
<script>document.title = 'changed'</script></body></html>`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-hosts-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('npm start where Electron’s runtime is not installed', () => {
  let browser: Browser;
  let app: ChildProcess;
  let address: string;
  let startedAfter: number;
  let window: AppWindow;
  const complaints: string[] = [];

  it.beforeAll(async ({ browser: shared }) => {
    browser = shared;
    await withoutElectron(folder);
    const library = join(folder, 'library');
    const script = join(folder, 'app', await startScript());
    const from = performance.now();
    app = spawn(process.execPath, [script, '--no-open', '--library', library], {
      env: { ...process.env, GALLEY_DATA_FOLDER: join(folder, 'data'), ELECTRON_EXEC_PATH: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { stdout, stderr } = app;
    if (!stdout || !stderr) throw new Error('The output is not to be read.');
    createInterface({ input: stderr }).on('line', (line) => complaints.push(line));
    [address] = (await once(createInterface({ input: stdout }), 'line')) as [string];
    startedAfter = performance.now() - from;
    window = await openWindow(browser, address);
  });

  afterAll(async () => {
    await window.close();
    app.kill('SIGTERM');
  });

  const origin = () => new URL(address).origin;

  /** The status of a question asked with these headers. */
  function ask(
    path: string,
    { method = 'GET', ...headers }: Record<string, string> = {},
  ): Promise<number> {
    return new Promise((resolve, reject) => {
      const asked = request(`${origin()}${path}`, { method, headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      asked.on('error', reject);
      asked.end(method === 'POST' ? '{}' : undefined);
    });
  }

  it('says so in one line, and prints the address in time', () => {
    expect(complaints[0]).toMatch(/^Electron is not installed .+ opens in the browser instead\.$/);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\S+$/);
    expect(startedAfter).toBeLessThan(START_MS);
  });

  it('shows a window that works', async () => {
    const { page } = window;
    await page.getByRole('button', { name: /^Explore a sample project/ }).click();
    await page.locator('[data-anchor]').first().waitFor();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(await readdir(join(folder, 'library'))).toContainEqual(
      expect.stringMatching(/\.galley$/),
    );
  });

  it('answers nobody who does not know a pass, or comes from elsewhere, and has no cookie', async () => {
    expect(await window.context.cookies()).toEqual([]);
    const post = { method: 'POST', 'content-type': 'application/json' };
    expect(await ask('/', { host: 'galley.example' })).toBe(403);
    expect(await ask('/', { origin: 'https://elsewhere.example' })).toBe(403);
    expect(await ask('/api/app.info', { ...post, origin: 'https://elsewhere.example' })).toBe(403);
    expect(await ask('/api/app.info', { ...post, origin: origin() })).toBe(403);
    expect(await ask('/session', { ...post, origin: origin() })).toBe(403);
    // The window itself is no secret.
    expect(await ask('/')).toBe(200);
  });

  it('has caused no console message, no policy violation and no request to anywhere else', () => {
    expect(window.complaints).toEqual([]);
  });

  it('ends when it is told to, although a browser is there', async () => {
    const ended = once(app, 'exit');
    app.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });
});

describe('npm start where Electron’s package is installed', () => {
  /** Starts the built app with this runtime, or none, and answers with what it says before the browser host does. */
  async function complaintsOf(runtime: string | undefined, ...argv: string[]): Promise<string> {
    const world = await mkdtemp(join(folder, 'start-'));
    await withoutElectron(world);
    const electron = join(world, 'app/node_modules/electron');
    await mkdir(electron);
    for (const file of ['install.js', 'package.json', 'checksums.json']) {
      await cp(join(ROOT, 'node_modules/electron', file), join(electron, file));
    }
    if (runtime !== undefined) {
      await mkdir(join(electron, 'dist'));
      await writeFile(join(electron, 'path.txt'), 'electron');
      await writeFile(join(electron, 'dist/electron'), runtime, { mode: 0o755 });
    }
    const script = join(world, 'app', await startScript());
    const library = join(world, 'library');
    const started = spawn(process.execPath, [script, ...argv, '--no-open', '--library', library], {
      env: {
        ...process.env,
        GALLEY_DATA_FOLDER: join(world, 'data'),
        ELECTRON_EXEC_PATH: '',
        ELECTRON_OVERRIDE_DIST_PATH: '',
        // Nobody listens there: what a machine without a network gets.
        ELECTRON_MIRROR: 'http://127.0.0.1:9/',
        electron_config_cache: join(world, 'cache'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { stdout, stderr } = started;
    const complaints: string[] = [];
    createInterface({ input: stderr }).on('line', (line) => complaints.push(line));
    // The address says that the browser host has taken over.
    const [address] = (await once(createInterface({ input: stdout }), 'line')) as [string];
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
    started.kill('SIGTERM');
    await once(started, 'close');
    // What `serve` says of itself is no complaint.
    return complaints.filter((line) => !line.startsWith('Galley is running')).join('\n');
  }

  it('opens in the browser where the runtime cannot be fetched, and says so', async () => {
    expect(await complaintsOf(undefined)).toMatch(
      /^The desktop app needs Electron.+\nElectron could not be fetched \(.+\): Galley opens in the browser instead\.$/,
    );
  });

  it('opens in the browser where Electron dies at its start, and says of what', async () => {
    const dying =
      '#!/bin/sh\necho "electron: error while loading shared libraries: libnss3.so" >&2\nexit 127\n';
    expect(await complaintsOf(dying)).toMatch(
      /^Electron did not start \(.+libnss3\.so\): Galley opens in the browser instead\.$/,
    );
  });

  it('opens in the browser at once with --browser', async () => {
    expect(await complaintsOf(undefined, '--browser')).toBe('');
  });
});

describe('galley', () => {
  it('imports the sample article and shows all its lines', async () => {
    const project = join(folder, 'sample.galley');
    const imported = await runCommand('import', ARTICLE, '-o', project, '--json');
    expect(imported).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(imported.stdout)).toMatchObject({
      title: 'Ferry authority says the Skerrow crossings are back to normal',
      byline: 'Ilse Marrant',
    });
    const shown = await runCommand('show', project, '--text');
    expect(folded(shown.stdout)).toBe(folded(await readFile(ARTICLE, 'utf8')));
  });

  it('imports a saved page without what is around the article', async () => {
    const page = join(folder, 'page.html');
    const project = join(folder, 'page.galley');
    await writeFile(page, SAVED_PAGE);
    const imported = await runCommand('import', page, '-o', project, '--json');
    expect(imported).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(imported.stdout)).toMatchObject({
      title: 'Bridge stays closed',
      byline: 'Nora Feld',
      publisher: 'The Courier',
      published: '2026-10-03T06:40',
      language: 'en-GB',
      url: 'https://courier.example/bridge',
    });
    const { stdout } = await runCommand('show', project, '--text');
    expect(stdout).toContain('“the cables are worse than we thought”');
    expect(stdout).toContain('7.2 million crowns');
    expect(stdout).not.toMatch(/Sport|Buy now|Hidden words|changed/);
  });

  it('answers by its exit code whether it is done, refused or could not be', async () => {
    const project = join(folder, 'codes.galley');
    const code = async (...argv: string[]) => (await runCommand(...argv)).code;
    expect(await code('import', ARTICLE, '-o', project)).toBe(0);
    expect(await code('import', ARTICLE, '-o', project)).toBe(2);
    expect(await code('check', project)).toBe(1);
    expect(await code('show', ARTICLE)).toBe(1);
    expect(await code('show', join(folder, 'none.galley'))).toBe(2);
    expect(await code('show')).toBe(2);
  });
});

/** What `npm start` runs. */
async function startScript(): Promise<string> {
  const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  expect(scripts.start).toMatch(/^node /);
  return scripts.start.slice('node '.length);
}

/** The built app as after `npm ci` without Electron, whatever this machine has. */
async function withoutElectron(under: string): Promise<void> {
  const app = join(under, 'app');
  await cp(join(ROOT, 'out'), join(app, 'out'), { recursive: true });
  await cp(join(ROOT, 'resources'), join(app, 'resources'), { recursive: true });
  await cp(join(ROOT, 'package.json'), join(app, 'package.json'));
  const packages = join(app, 'node_modules');
  await mkdir(packages);
  for (const name of await readdir(join(ROOT, 'node_modules'))) {
    if (name === 'electron' || name.startsWith('.')) continue;
    await symlink(join(ROOT, 'node_modules', name), join(packages, name), 'junction');
  }
}

function folded(text: string): string {
  return text.replace(/^#+ /gm, '').replace(/\s+/g, ' ').trim();
}
