import { readFile } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import { it } from '../appTest';
import type { Checker } from '../checker';
import { copyForeign } from '../copyForeign';
import { openSample } from '../openSample';

const WORDS = 'seven months after the storm of 9 February';
const LINK = '"marks":[{"link":"https://example.org/report"}]';

/** As another editor that is built like ours would copy it: it passes for what is copied here. */
const OTHER_EDITOR =
  '<p data-pm-slice="0 0 []" data-block="block-1" data-kind="task" data-level="99" data-number="-1">' +
  'A task of <span data-link="" title="javascript:canary()">another editor</span></p>';

describe('markup of editors like ours', () => {
  let project: string;

  it.beforeAll(async ({ app, window, checker }) => {
    const { origin } = new URL(app.address);
    await window.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    project = await openSample(checker, app.library);
    await checker.toArticle();
    await checker.press('F2');
  });

  async function saved(checker: Checker): Promise<string> {
    await checker.saved();
    return readFile(project, 'utf8');
  }

  it('comes in as what the file can hold', async ({ window, page, checker }) => {
    await copyForeign(window.context, OTHER_EDITOR, 'A task of another editor');
    await checker.toArticle();
    await checker.press('Control+End', 'Control+v');
    await page.getByText('A task of another editor').waitFor();
    const file = await saved(checker);
    expect(file).toContain('A task of another editor');
    expect(file).not.toContain('javascript:');
    expect(window.complaints).toEqual([]);
  });

  it('keeps links and claims where a passage is moved', async ({ window, checker }) => {
    await copyForeign(
      window.context,
      '<p>As <a href="https://example.org/report">the report</a> says.</p>',
      'As the report says.',
    );
    await checker.selectWords(WORDS);
    await checker.press('ArrowRight', 'Control+v');
    await expect.poll(() => saved(checker)).toContain(LINK);
    await checker.toArticle();
    await checker.press('Control+a', 'Control+x', 'Control+v');
    const file = await saved(checker);
    expect(file).toContain(LINK);
    expect(file).toContain(`"exact":"${WORDS}`);
    expect(window.complaints).toEqual([]);
  });
});
