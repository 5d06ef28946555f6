import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, onTestFinished } from 'vitest';
import { it } from '../appTest';
import { type Checker, checkerAt } from '../checker';
import { findViolations } from '../findViolations';
import { openSample } from '../openSample';
import { type AppWindow, openWindow } from '../openWindow';
import { type RunningApp, startServer } from '../startServer';

const PASSPHRASE = 'grey heron at low tide';
/** Words of the sample that are marked as a claim. */
const WORDS = 'the queue for the Tarn boat';

let app: RunningApp;
let window: AppWindow;
let checker: Checker;
let project: string;

async function setUp(browser: Parameters<typeof openWindow>[0]): Promise<void> {
  app = await startServer();
  window = await openWindow(browser, app.address);
  checker = checkerAt(window.page);
  project = await openSample(checker, app.library);
}

async function tearDown(): Promise<void> {
  await window.close();
  await app.stop();
  await app.cleanUp();
}

function claims(count: number): Promise<void> {
  return window.page.getByRole('contentinfo').getByText(`${count} claims`).waitFor();
}

describe('an address that is opened a second time', () => {
  /** A tab that shows the library. */
  let library: AppWindow['page'];

  it.beforeAll(({ browser }) => setUp(browser));
  afterAll(tearDown);

  it('by the same browser opens nothing and ends nothing: the terminal has another', async () => {
    const lines = createInterface({ input: output(app) });
    const printed: string[] = [];
    lines.on('line', (line) => printed.push(line));
    const page = await window.context.newPage();
    await page.goto(app.address);
    await page.getByText('opened a tab in this browser before').waitFor();
    await page.getByRole('heading', { name: 'This tab is not let in' }).waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    await expect.poll(() => printed.length).toBe(1);
    await page.close();
    await checker.mark(WORDS, '1');
    await checker.saved();
    library = await window.context.newPage();
    await library.goto(printed[0] ?? '');
    await library.getByRole('row', { name: /^Ferry authority/ }).waitFor();
    lines.close();
  });

  it('by somebody else signs everybody out, and that is said to all; nothing is lost', async ({
    browser,
  }) => {
    const lines = createInterface({ input: output(app) });
    const printed: string[] = [];
    lines.on('line', (line) => printed.push(line));
    const other = await browser.newContext();
    onTestFinished(() => other.close());
    const theirs = await other.newPage();
    await theirs.goto(app.address);
    await theirs.getByText('was opened a second time').waitFor();
    await window.page.getByText('was opened a second time').waitFor();
    await library.getByRole('alert').getByText('was opened a second time').waitFor();
    expect(await findViolations(library)).toEqual([]);
    await library.close();
    expect(await findViolations(window.page)).toEqual([]);
    await expect.poll(() => printed.length).toBe(1);
    await checker.press('Control+z');
    await claims(24);
    await window.page.getByText('is kept in this browser meanwhile').waitFor();
    expect(await readFile(project, 'utf8')).toContain(WORDS);
    const page = await window.context.newPage();
    const next = checkerAt(page);
    await page.goto(printed[0] ?? '');
    await page.getByText('Unsaved work').waitFor();
    await next.tabTo(/^Open Ferry authority/);
    await next.press('Enter');
    await page.getByText(/unsaved changes of .+ 1 claim removed/).waitFor();
    await page.close();
  });
});

describe('a protected project whose passphrase Galley has forgotten', () => {
  it.beforeAll(({ browser }) => setUp(browser));
  afterAll(tearDown);

  it('is unlocked in its open window, and nothing of it is lost or kept in clear', async () => {
    const { page } = window;
    await checker.press('Control+k');
    await checker.type('Protect with');
    await checker.press('Enter');
    await page.getByRole('dialog', { name: 'Protect with a passphrase' }).waitFor();
    await checker.type(PASSPHRASE);
    await checker.press('Tab');
    await checker.type(PASSPHRASE);
    await checker.press('Enter');
    await page.getByRole('dialog', { name: 'Keep this recovery key' }).waitFor();
    await checker.press('Space');
    await checker.tabTo('Done');
    await checker.press('Enter');
    await checker.saved();

    app.process.kill('SIGKILL');
    await page.getByText('Nothing is sent, and no answer believed').waitFor();
    await checker.mark(WORDS, '1');
    await page.getByText('is kept in this browser meanwhile').waitFor();
    app = await startServer(app);
    const dialog = page.getByRole('dialog', { name: 'This project is locked' });
    await dialog.waitFor();
    await claims(25);
    expect(await findViolations(page)).toEqual([]);
    await checker.press('Escape');
    await page.getByText('does not have the passphrase of this project any more').waitFor();
    await checker.tabTo('Unlock…');
    await checker.press('Enter');
    await dialog.waitFor();
    await checker.type(PASSPHRASE);
    await checker.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Saved', { exact: true }).waitFor();
    await checker.press('Control+z');
    await claims(24);
    await checker.saved();
  });

  it('is offered what the tab kept once it is unlocked in another, and not before', async () => {
    app.process.kill('SIGKILL');
    await window.page.getByText('Nothing is sent, and no answer believed').waitFor();
    await checker.mark(WORDS, '1');
    await window.page.getByText('is kept in this browser meanwhile').waitFor();
    // The tab that kept it is not there to save it.
    await window.page.close();
    app = await startServer(app);
    const page = await window.context.newPage();
    checker = checkerAt(page);
    await page.goto(app.address);
    await checker.tabTo(/^Ferry authority/);
    await checker.press('Enter');
    await page.getByRole('dialog', { name: 'This project is locked' }).waitFor();
    await checker.type(PASSPHRASE);
    await checker.press('Enter');
    await page.getByText(/unsaved changes of .+ 1 claim added/).waitFor();
  });
});

describe('somebody who knocks without end', () => {
  it.beforeAll(({ browser }) => setUp(browser));
  afterAll(tearDown);

  it('does not keep the window from saving', async () => {
    const port = Number(new URL(app.address).port);
    let knocks = 0;
    let goesOn = true;
    const knock = () => {
      if (!goesOn) return;
      const socket: Socket = connect(port, '127.0.0.1', () => {
        knocks += 1;
        socket.write('POST /api/project.save HTTP/1.1\r\nContent-Length: 99999999\r\nX-Slow: ');
        setImmediate(knock);
      });
      socket.on('error', () => setImmediate(knock));
      socket.resume();
    };
    onTestFinished(() => {
      goesOn = false;
    });
    for (let each = 0; each < 8; each += 1) knock();
    await expect.poll(() => knocks).toBeGreaterThan(500);
    await checker.mark(WORDS, '1');
    await checker.saved();
    expect(await readFile(project, 'utf8')).toContain(WORDS);
    expect(window.complaints).toEqual([]);
  });
});

function output({ process: { stdout } }: RunningApp) {
  if (!stdout) throw new Error('The output is not to be read.');
  return stdout;
}
