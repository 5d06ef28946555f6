import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, onTestFinished } from 'vitest';
import { askChannel } from '../../electron/hosts/serve/testing/testWindow';
import { readPass } from '../../shared/ipc/serve/pass';
import { it } from '../appTest';
import { type Checker, checkerAt } from '../checker';
import { findViolations } from '../findViolations';
import { openSample } from '../openSample';
import { type AppWindow, openWindow } from '../openWindow';
import { COMMAND_LINE, type RunningApp, startServer } from '../startServer';
import { listenAsStranger } from '../stranger';

// Other people of the same machine: they read the list of processes, have servers of their own, take the port of a
// Galley that has ended, and knock without end.

/** Words of the sample that are marked as a claim. */
const WORDS = 'the queue for the Tarn boat';

async function openProject(checker: Checker): Promise<void> {
  await checker.tabTo(/^Ferry authority/);
  await checker.press('Enter');
  await checker.page.locator('.ProseMirror').waitFor();
}

function claims(page: Page, count: number): Promise<void> {
  return page.getByRole('contentinfo').getByText(`${count} claims`).waitFor();
}

/** What is said where the server is not there. */
function lost(page: Page) {
  return page.getByText('Nothing is sent, and no answer believed');
}

describe.runIf(process.platform === 'linux')('whoever reads the list of processes', () => {
  it('finds no way in, while the browser that was started finds it', async ({ browser }) => {
    const folder = await mkdtemp(join(tmpdir(), 'galley-list-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    // Its data folder is as private as it makes it: what is around it is open to everybody.
    await chmod(folder, 0o755);
    const bin = join(folder, 'bin');
    await mkdir(bin);
    const opened = join(folder, 'opened');
    const script = `#!/bin/sh\necho "$1" >"${opened}.new"\nmv "${opened}.new" "${opened}"\nsleep 600\n`;
    await writeFile(join(bin, 'xdg-open'), script, { mode: 0o755 });
    const app = spawn(process.execPath, [COMMAND_LINE, 'serve', '--library', join(folder, 'lib')], {
      env: {
        ...process.env,
        ...{ CI: '', DISPLAY: ':0', GALLEY_DATA_FOLDER: join(folder, 'data') },
        PATH: `${bin}${delimiter}${process.env.PATH}`,
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    onTestFinished(() => endAll(app));
    const [address] = (await once(createInterface({ input: app.stdout }), 'line')) as [string];
    const text = () => readFile(opened, 'utf8').catch(() => '');
    await expect.poll(text).toMatch(/^file:\/\/.+\n$/);
    const way = (await text()).trim();

    const secret = new URL(address).hash.replace('#token=', '').slice(16);
    const list = await everyCommand();
    // Not the list itself: whoever reads the result need not see what runs on this machine.
    expect([list.includes(way), list.includes(secret)]).toEqual([true, false]);
    const path = decodeURIComponent(new URL(way).pathname);
    if (process.getuid?.() === 0) {
      const asNobody = spawnSync('setpriv', ['--reuid=65534', '--clear-groups', 'cat', path]);
      expect(asNobody.stdout.toString()).toBe('');
      expect(asNobody.status).not.toBe(0);
    }
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(way);
    await page.getByRole('button', { name: /^Explore a sample project/ }).waitFor();
    expect(page.url()).toBe(new URL('/', address).href);
    // Used, it is gone; and so it is where nobody used it.
    const pages = () => readdir(join(folder, 'data/way-in'));
    await expect.poll(pages).toEqual([]);
    // The tab can be loaded anew.
    await page.reload();
    await page.getByRole('button', { name: /^Explore a sample project/ }).waitFor();
  });
});

describe('a server of somebody else on another port', () => {
  it('is sent nothing that lets it in', async ({ window, app }) => {
    const stranger = await listenAsStranger();
    const page = await window.context.newPage();
    await page.goto(`http://127.0.0.1:${stranger.port}/`);
    await page.goto(`http://localhost:${stranger.port}/`);
    expect(stranger.seen.length).toBeGreaterThanOrEqual(2);
    const { origin, port } = new URL(app.address);
    for (const { request } of stranger.seen) {
      expect(request.headers.cookie).toBeUndefined();
      // All that came, sent on as if it came from the window.
      const headers = { ...request.headers, origin, host: `127.0.0.1:${port}` };
      const plain = Object.entries(headers).filter(([, value]) => typeof value === 'string');
      for (const path of ['/api/library.list', '/session']) {
        const answer = await fetch(`${origin}${path}`, {
          method: 'POST',
          headers: new Headers(plain as [string, string][]),
        });
        expect(answer.status).toBe(403);
      }
    }
    await page.close();
  });
});

describe('whoever takes the port of a Galley that has ended', () => {
  let app: RunningApp;
  let window: AppWindow;
  let checker: Checker;
  let project: string;
  const port = () => Number(new URL(app.address).port);

  it.beforeAll(async ({ browser }) => {
    app = await startServer();
    window = await openWindow(browser, app.address);
    checker = checkerAt(window.page);
    project = await openSample(checker, app.library);
  });

  afterAll(async () => {
    await window.close();
    await app.stop();
    await app.cleanUp();
  });

  it('reads nothing, and is not believed; the next Galley is, without a word', async () => {
    const { page } = window;
    app.process.kill('SIGKILL');
    await lost(page).waitFor();
    const stranger = await listenAsStranger(port());
    await checker.mark(WORDS, '1');
    await page.keyboard.press('Escape');
    await claims(page, 25);
    await page.getByText('is kept in this browser meanwhile').waitFor();
    expect(await page.getByText('Saved', { exact: true }).count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    // It is asked to prove itself, again and again.
    await expect.poll(() => stranger.seen.length).toBeGreaterThan(2);
    const sent = stranger.seen.map(({ request, body }) => `${request.url}\n${body}`).join('\n');
    expect(sent).not.toMatch(/api|Tarn|queue|project/);
    expect(new Set(stranger.seen.map(({ request }) => request.url))).toEqual(new Set(['/session']));
    expect(await page.getByText('Saved', { exact: true }).count()).toBe(0);
    await stranger.close();
    app = await startServer(app);
    expect(port()).toBe(stranger.port);
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(await readFile(project, 'utf8')).toContain(WORDS);
    await lost(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await claims(page, 24);
    await checker.saved();
  });

  it('does not read what the tab kept either; it is offered when Galley is back', async () => {
    const { page } = window;
    app.process.kill('SIGKILL');
    await lost(page).waitFor();
    await checker.mark(WORDS, '1');
    await page.getByText('is kept in this browser meanwhile').waitFor();
    const stranger = await listenAsStranger(port());
    // Loaded anew, the tab is the stranger's, with all that the browser has of this address.
    await page.goto(`http://127.0.0.1:${stranger.port}/`);
    const found = await page.evaluate(keptInTheBrowser);
    expect(found.records).toBeGreaterThan(0);
    expect(found.text).not.toMatch(/Tarn|queue|Skerrow/);
    await stranger.close();
    app = await startServer(app);
    await page.close();
    const next = await window.context.newPage();
    checker = checkerAt(next);
    await next.goto(app.address);
    await next.getByText('Unsaved work').waitFor();
    await openProject(checker);
    await next.getByText(/unsaved changes of .+ 1 claim added/).waitFor();
    await checker.tabTo('Restore');
    await checker.press('Enter');
    await claims(next, 25);
    await checker.saved();
    expect(await readFile(project, 'utf8')).toContain(WORDS);
    const records = async () => (await next.evaluate(keptInTheBrowser)).records;
    await expect.poll(records).toBe(0);
    // What it knew of the session before is worth nothing.
    expect(found.session).toMatch(/^[0-9a-f]{80}$/);
    const pass = readPass(found.session ?? '') ?? { id: '', key: '' };
    const { origin } = new URL(app.address);
    expect(await askChannel(origin, 'library.list', pass)).toEqual({
      status: 403,
      said: undefined,
    });
  });
});

/** What any page of this address can read of what was kept at it. Runs in the page. */
async function keptInTheBrowser() {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('galley-kept');
    request.onsuccess = () => resolve(request.result);
  });
  const kept = await new Promise<{ sealed: Uint8Array }[]>((resolve) => {
    const request = database.transaction('kept').objectStore('kept').getAll();
    request.onsuccess = () => resolve(request.result);
  });
  database.close();
  const texts = kept.map((record) => {
    const { sealed, ...rest } = record;
    return JSON.stringify(rest) + new TextDecoder('latin1').decode(sealed);
  });
  return {
    records: kept.length,
    text: texts.join('\n') + JSON.stringify({ ...localStorage, ...sessionStorage }),
    session: sessionStorage.getItem('galley-session'),
  };
}

/** The arguments and, where another user may read them, the surroundings of all processes of this machine. */
async function everyCommand(): Promise<string> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  // As anybody else sees it, where that can be tried.
  const list = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--clear-groups'] : [];
  const [command = '', ...before] = [...list, 'cat'];
  const files = ids.flatMap((id) => [`/proc/${id}/cmdline`, `/proc/${id}/environ`]);
  return spawnSync(command, [...before, ...files], { maxBuffer: 2 ** 28 }).stdout.toString(
    'latin1',
  );
}

/** Ends the server that stands for a person's, and the browser that it started. */
async function endAll(app: ChildProcess): Promise<void> {
  const children = spawnSync('ps', ['-o', 'pid=', '--ppid', String(app.pid)]).stdout.toString();
  for (const id of children.split(/\s+/).filter((id) => id !== '')) process.kill(-Number(id));
  if (app.exitCode !== null) return;
  app.kill('SIGTERM');
  await once(app, 'exit');
}
