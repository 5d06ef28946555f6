import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Checker, checkerAt } from '../checker';
import { copyForeign } from '../copyForeign';
import { type AppWindow, launchBrowser, openWindow } from '../openWindow';
import { type RunningApp, startServer } from '../startServer';

const SAMPLE = fileURLToPath(new URL('../../resources/sample.galley', import.meta.url));
const WORDS = 'seven months after the storm of 9 February';
const LINK = '"marks":[{"link":"https://example.org/report"}]';

/** As another editor that is built like ours would copy it: it passes for what is copied here. */
const OTHER_EDITOR =
  '<p data-pm-slice="0 0 []" data-block="block-1" data-kind="task" data-level="99" data-number="-1">' +
  'A task of <span data-link="" title="javascript:canary()">another editor</span></p>';

describe('markup of editors like ours', () => {
  let browser: Browser;
  let app: RunningApp;
  let window: AppWindow;
  let checker: Checker;
  let project: string;

  beforeAll(async () => {
    app = await startServer();
    project = join(app.library, 'sample.galley');
    await mkdir(app.library, { recursive: true });
    await copyFile(SAMPLE, project);
    browser = await launchBrowser();
    window = await openWindow(browser, app.address);
    const { origin } = new URL(app.address);
    await window.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    checker = checkerAt(window.page);
    await checker.tabTo(/Ferry authority/);
    await checker.press('Enter');
    await window.page.locator('.ProseMirror').waitFor();
    await checker.toArticle();
    await checker.press('F2');
  });

  afterAll(async () => {
    await browser.close();
    await app.stop();
    await app.cleanUp();
  });

  async function saved(): Promise<string> {
    await checker.saved();
    return readFile(project, 'utf8');
  }

  it('comes in as what the file can hold', async () => {
    await copyForeign(window.context, OTHER_EDITOR, 'A task of another editor');
    await checker.toArticle();
    await checker.press('Control+End', 'Control+v');
    await window.page.getByText('A task of another editor').waitFor();
    const file = await saved();
    expect(file).toContain('A task of another editor');
    expect(file).not.toContain('javascript:');
    expect(window.complaints).toEqual([]);
  });

  it('keeps links and claims where a passage is moved', async () => {
    await copyForeign(
      window.context,
      '<p>As <a href="https://example.org/report">the report</a> says.</p>',
      'As the report says.',
    );
    await checker.selectWords(WORDS);
    await checker.press('ArrowRight', 'Control+v');
    await expect.poll(saved, { timeout: 20_000 }).toContain(LINK);
    await checker.toArticle();
    await checker.press('Control+a', 'Control+x', 'Control+v');
    const file = await saved();
    expect(file).toContain(LINK);
    expect(file).toContain(`"exact":"${WORDS}`);
    expect(window.complaints).toEqual([]);
  });
});
