import { readFile } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import { it } from '../appTest';
import { selectClaim } from '../checkArticle';
import { findViolations } from '../findViolations';
import { openSample } from '../openSample';
import { runCommand } from '../runCommand';

const CLAIM = 'on time and within budget';
const ASKER = 'Lena Groyne';
const NOTE = 'An earlier version gave another cost.';

describe('a request for correction', () => {
  let project: string;

  it.beforeAll(async ({ app, checker }) => {
    project = await openSample(checker, app.library);
  });

  const written = (what: RegExp) => expect.poll(() => readFile(project, 'utf8')).toMatch(what);

  it('is noted by keys, and reopens its claim', async ({ page, checker }) => {
    await selectClaim(checker, CLAIM);
    await checker.press('Control+k');
    await checker.type('Note a request');
    await checker.press('Enter');
    const dialog = page.getByRole('dialog', { name: /^Request to correct claim/ });
    await dialog.waitFor();
    expect(await findViolations(page)).toEqual([]);
    await checker.type(ASKER);
    await checker.press('Tab');
    await checker.type('letter');
    await checker.press('Tab');
    await checker.type('It was over budget.');
    await checker.tabTo('Note the request');
    await checker.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await written(
      /"requests":\[\{"when":"[\d-]+","who":"Lena Groyne","channel":"letter","problem"/,
    );
    await page.getByRole('region', { name: 'Sign-off void' }).waitFor();
    await page.getByRole('button', { name: /^correction requested/ }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect((await runCommand('check', project)).stderr).toMatch(/open request for correction/);
    expect((await runCommand('show', project)).stdout).toContain(ASKER);
  });

  it('is decided, and tells the public what was corrected and not who asked', async ({
    page,
    checker,
  }) => {
    await checker.press('Control+k');
    await checker.type('Requests for correction');
    await checker.press('Enter');
    await page.getByRole('dialog', { name: 'Requests for correction' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await checker.tabTo(/Lena Groyne/);
    await checker.press('Enter');
    await page.getByRole('dialog', { name: /^Request to correct claim/ }).waitFor();
    await checker.tabTo(/Outcome/);
    await checker.press('Enter', 'ArrowDown', 'Enter');
    await checker.tabTo('Correction note for the public');
    await checker.type(NOTE);
    await checker.tabTo('Save');
    await checker.press('Enter');
    await written(/"outcome":"corrected",.*"decided":"[\d-]+","note":"An earlier version gave/);
    const report = await runCommand(
      ...['export', project, '--to', 'md', '--profile', 'public', '-o', '-'],
    );
    expect(report.stdout).toContain('## Corrections');
    expect(report.stdout).toContain('An earlier version gave another cost');
    expect(report.stdout).not.toContain(ASKER);
    const editor = await runCommand(
      ...['export', project, '--to', 'md', '--profile', 'editor', '-o', '-'],
    );
    expect(editor.stdout).toContain(ASKER);
  });

  it('is undone step by step', async ({ window, checker }) => {
    await checker.toArticle();
    await checker.press('Control+z');
    await written(/"problem":"It was over budget\."\}/);
    await checker.press('Control+z');
    await expect.poll(() => readFile(project, 'utf8')).not.toContain('"requests":[');
    expect(window.complaints).toEqual([]);
  });
});
