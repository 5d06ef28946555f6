import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import { it } from '../appTest';
import { type Checker, checkerAt } from '../checker';
import { copyForeign } from '../copyForeign';
import { type AppWindow, openWindow } from '../openWindow';
import { runCommand, type ShownProject, showProject } from '../runCommand';
import { type RunningApp, startServer } from '../startServer';

const SAMPLE = fileURLToPath(new URL('../../resources/sample.galley', import.meta.url));

const LOCKED = 'The text is locked while checking. F2 corrects it.';
/** More than were done; undo and redo stop by themselves. */
const MOST_STEPS = 80;

const FOREIGN = `
  <h2 onclick="canary()">Words from elsewhere</h2>
  <p style="position:fixed">Foreign <b>bold</b> words, <a href="javascript:canary()">a trap</a> and
  <a href="https://example.org/report">a link</a>.<img src="https://canary.invalid/p.png"
  onerror="canary()"><script>canary()</script><span style="display:none">unseen</span></p>
  <svg onload="canary()"><text>drawn</text></svg><style>.ProseMirror { display: none }</style>
  <iframe srcdoc="<script>parent.canary()</script>"></iframe>
  <ul><li>first point</li><li>second point</li></ul>`;

describe('correcting the text of a checked article', () => {
  let browser: Browser;
  let app: RunningApp;
  let window: AppWindow;
  let checker: Checker;
  let project: string;
  let beginning: ShownProject;
  const complaints: string[] = [];

  it.beforeAll(async ({ browser: shared }) => {
    browser = shared;
    app = await startServer();
    project = join(app.library, 'sample.galley');
    await copyFile(SAMPLE, project);
    beginning = await showProject(project);
    await open();
  });

  afterAll(async () => {
    await window.close();
    await app.stop();
    await app.cleanUp();
  });

  async function open(): Promise<void> {
    window = await openWindow(browser, app.address);
    const { origin } = new URL(app.address);
    await window.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    checker = checkerAt(window.page);
    await checker.tabTo(/Ferry authority/);
    await checker.press('Enter');
    await window.page.locator('.ProseMirror').waitFor();
  }

  async function saved(): Promise<ShownProject> {
    await checker.saved();
    return showProject(project);
  }

  async function savedText(): Promise<string> {
    await checker.saved();
    return (await runCommand('show', project, '--text')).stdout;
  }

  /** The claim with this number at the beginning, as it is now. */
  function claimOf(shown: ShownProject, number: number): ShownProject['claims'][number] {
    const id = beginning.claims.find((claim) => claim.number === number)?.id;
    return shown.claims.find((claim) => claim.id === id) ?? expect.fail(`no claim ${number}`);
  }

  const inspector = () => window.page.getByRole('complementary', { name: 'Inspector' });
  const listed = (words: RegExp) =>
    window.page.getByRole('listbox', { name: 'Claims' }).getByRole('option', { name: words });
  const statusBar = () => window.page.getByRole('contentinfo');

  /** Waits until the foot of the window says so, or does not. */
  async function says(message: string, times: 0 | 1, after = ''): Promise<void> {
    const count = () => statusBar().getByText(message).count();
    await expect.poll(count, { message: after }).toBe(times);
  }

  /** Puts the caret at the end of these words. */
  async function caretAfter(words: string): Promise<void> {
    await checker.selectWords(words);
    await checker.press('ArrowRight');
  }

  it('refuses to change a locked text, and says why', async () => {
    const { page } = window;
    const before = await articleText(window);
    const attempts = {
      typing: () => checker.press('q'),
      cutting: () => checker.press('Control+x'),
      pasting: () => checker.press('Control+v'),
      dropping: () => dropText(window, 'dropped words'),
    };
    for (const [what, attempt] of Object.entries(attempts)) {
      // What was said of the attempt before makes room for another message.
      await checker.selectWords('the queue for the Tarn boat');
      await checker.press('ArrowLeft', 'Escape', 'a');
      await says(LOCKED, 0);
      await checker.selectWords('the queue for the Tarn boat');
      await attempt();
      await says(LOCKED, 1, what);
      expect(await articleText(window), what).toBe(before);
    }
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'the queue for the Tarn boat',
    );
    expect(await saved()).toEqual(beginning);
  });

  it('is begun from another view, and shown in the article', async () => {
    const { page } = window;
    const correcting = page.getByText('Correcting the text.');
    const choose = async (command: string) => {
      await checker.press('Control+k');
      await checker.type(command);
      await checker.press('Enter');
    };
    await checker.press('Control+2');
    await choose('Correct the article');
    await correcting.waitFor();
    await checker.press('Control+2');
    await correcting.waitFor({ state: 'hidden' });
    await choose('Correct the article');
    await expect.poll(() => page.locator('.ProseMirror[data-locked]').isVisible()).toBe(true);
    expect(await correcting.isVisible()).toBe(false);
  });

  it('keeps a claim in which a word was replaced, and shows that it is stale', async () => {
    await checker.press('F2');
    await window.page.getByText('Correcting the text.').waitFor();
    await checker.selectWords('after the date in');
    await checker.type('after the day in');
    await checker.selectWords('after the day in');
    await checker.press('ArrowLeft', 'ArrowRight');
    const stale = inspector().getByRole('region', { name: 'Stale' });
    await stale.getByText('nineteen days after the day in the contract').waitFor();
    await statusBar().getByText('1 stale').waitFor();
    await listed(/nineteen days after the day in the contract.*stale/).waitFor();
    const shown = await saved();
    expect(claimOf(shown, 24)).toEqual({
      ...claimOf(beginning, 24),
      quote: 'nineteen days after the day in the contract',
      anchors: [expect.objectContaining({ detached: false })],
      stale: true,
      signOff: 'changed',
    });
    expect(await problems(project)).toContainEqual(
      expect.objectContaining({ code: 'stale', number: 24 }),
    );
  });

  it('detaches a claim whose words were all replaced, and lists it', async () => {
    await checker.selectWords('some 400 islanders');
    await checker.type('a crowd');
    await window.page
      .getByRole('region', { name: 'One place of a claim is no longer in the text' })
      .getByRole('button', { name: /Claim \d+: some 400 islanders/ })
      .waitFor();
    await statusBar().getByText('1 detached').waitFor();
    await listed(/some 400 islanders.*detached/).waitFor();
    const shown = await saved();
    expect(claimOf(shown, 6)).toMatchObject({
      // Detached claims are numbered last.
      number: beginning.claims.length,
      quote: 'some 400 islanders',
      detached: true,
    });
    expect(await problems(project)).toContainEqual(
      expect.objectContaining({ code: 'detached', claim: claimOf(shown, 6).id }),
    );
  });

  it('moves the claims of a paragraph that is cut and pasted', async () => {
    // Locked, S selects the sentence and then the paragraph.
    await checker.press('F2');
    await checker.selectWords('The minister of transport');
    await checker.press('ArrowLeft', 's', 's', 's', 'F2', 'Control+x');
    await statusBar().getByText('3 detached').waitFor();
    await checker.press('Backspace');
    await caretAfter('“within budget” is right.');
    await checker.press('Enter', 'Control+v');
    await statusBar().getByText('1 detached').waitFor();
    const text = await savedText();
    expect(text.split('\n').filter((line) => line.trim())).toHaveLength(
      (await runCommand('show', SAMPLE, '--text')).stdout.split('\n').filter((line) => line.trim())
        .length,
    );
    expect(text).toMatch(/“within budget” is right\.\n+The minister of transport, Sanna/);
    const shown = await saved();
    for (const number of [19, 20]) {
      const { quote, anchors, ...rest } = claimOf(beginning, number);
      expect(claimOf(shown, number)).toMatchObject({
        quote,
        stale: rest.stale,
        detached: false,
        number: number + 3,
      });
      expect(claimOf(shown, number).anchors[0]).toMatchObject({ id: anchors[0]?.id });
    }
  });

  it('leaves a copy of a passage unmarked', async () => {
    await checker.selectWords('at least 130 of these');
    await checker.press('Control+c');
    const before = await saved();
    await caretAfter('and not after ten');
    await checker.press('Control+v');
    expect(await savedText()).toContain('and not after tenat least 130 of these, puts');
    const shown = await saved();
    expect(wordings(shown)).toEqual(wordings(before));
    const marked = window.page.locator('[data-anchor]', { hasText: 'at least 130 of these' });
    await expect.poll(() => marked.count()).toBe(1);
  });

  it('extends a claim that text is pasted into', async () => {
    await checker.selectWords('less festive');
    await checker.press('Control+c');
    await caretAfter('the fastest repair');
    await checker.press('Control+v');
    const shown = await saved();
    expect(claimOf(shown, 8).quote).toBe(
      'the fastest repairless festive of a harbour in the history of the republic',
    );
    expect(claimOf(shown, 8).anchors).toHaveLength(1);
  });

  it('takes foreign markup as clean blocks, and nothing of it acts', async () => {
    await copyForeign(window.context, FOREIGN, 'Words from elsewhere');
    await window.page.bringToFront();
    await caretAfter('before this newspaper went to press.');
    await checker.press('Enter', 'Control+v');
    const article = window.page.locator('.ProseMirror');
    await article.getByText('second point').waitFor();
    await article.getByRole('heading', { name: 'Words from elsewhere' }).waitFor();
    expect(await article.locator('script, style, img, iframe, svg, [onclick]').count()).toBe(0);
    expect(await savedText()).toMatch(
      /to press\.\s+Words from elsewhere\s+Foreign bold words, a trap and a link\.\s+first point\s+second point/,
    );
    expect(await savedText()).not.toMatch(/unseen|canary|drawn/);
    const links = await article
      .locator('a')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href')));
    expect(links.filter((href) => !href?.startsWith('https://'))).toEqual([]);
    expect(await window.page.evaluate(() => 'canary' in globalThis)).toBe(false);
  });

  it('leaves a claim its other place when one is deleted', async () => {
    await checker.selectWords('on time and within budget', 2);
    await checker.press('Delete');
    await statusBar().getByText('2 detached').waitFor();
    const [kept, lost] = claimOf(await saved(), 7).anchors;
    expect([kept, lost]).toMatchObject([
      { quote: 'on time and within budget', detached: false },
      { quote: 'on time and within budget', detached: true },
    ]);
  });

  it('undoes all corrections, and redoes them', async () => {
    const corrected = await saved();
    await checker.press('F2');
    for (let i = 0; i < MOST_STEPS; i += 1) await checker.press('Control+z');
    expect(await saved()).toEqual(beginning);
    for (let i = 0; i < MOST_STEPS; i += 1) await checker.press('Control+Shift+z');
    expect(await saved()).toEqual(corrected);
  });

  it('attaches a detached claim again, by keys, after a restart', async () => {
    const corrected = await saved();
    complaints.push(...window.complaints);
    await window.close();
    await app.stop();
    app = await startServer(app);
    await open();
    expect(await saved()).toEqual(corrected);
    await checker.tabTo(/Claim \d+: some 400 islanders/);
    await checker.tabTo('Attach again');
    await checker.press('Enter');
    await window.page.getByText(/^Attaching claim \d+ again\.$/).waitFor();
    await checker.selectWords('a crowd');
    await checker.press('Enter');
    await statusBar()
      .getByText(/^Claim \d+ is attached again\.$/)
      .waitFor();
    const attached = await saved();
    expect(claimOf(attached, 6)).toMatchObject({
      number: 6,
      quote: 'a crowd',
      detached: false,
      stale: true,
    });
    await checker.press('Control+z');
    expect(await saved()).toEqual(corrected);
    await checker.press('Control+Shift+z');
    expect(await saved()).toEqual(attached);
  });

  it('has caused no console message, no policy violation and no request to anywhere else', () => {
    expect([...complaints, ...window.complaints]).toEqual([]);
  });
});

function articleText({ page }: AppWindow): Promise<string> {
  return page.locator('.ProseMirror').evaluate((article) => article.textContent);
}

/** Drops text on the selected words, as from another program. */
async function dropText({ page }: AppWindow, text: string): Promise<void> {
  await page.locator('.ProseMirror').evaluate((article, words) => {
    const rectangle = getSelection()?.getRangeAt(0).getBoundingClientRect();
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', words);
    article.dispatchEvent(
      new DragEvent('drop', {
        dataTransfer,
        bubbles: true,
        cancelable: true,
        clientX: rectangle?.x ?? 0,
        clientY: rectangle?.y ?? 0,
      }),
    );
  }, text);
}

async function problems(project: string): Promise<{ code: string; number: number }[]> {
  const { stdout } = await runCommand('check', project, '--json');
  return (JSON.parse(stdout) as { problems: { code: string; number: number }[] }).problems;
}

/** Every claim's words and places. */
function wordings(shown: ShownProject) {
  return shown.claims.map(({ id, quote, anchors }) => ({
    id,
    quote,
    places: anchors.map(({ detached }) => detached),
  }));
}
