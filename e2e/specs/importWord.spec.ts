import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { paragraph, run, wordFile } from '../../electron/import/docx/testing/wordDouble';
import { it } from '../appTest';
import { importFile } from '../checkArticle';
import { onlyProject } from '../onlyProject';
import { runCommand } from '../runCommand';

const WORD_FILE = wordFile({
  core: '<dc:creator>Nora Feld</dc:creator>',
  styles:
    '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="q"><w:name w:val="Quote"/></w:style>',
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  footnotes: `<w:footnote w:id="2">${paragraph('Counted in August.')}</w:footnote>`,
  comments: `<w:comment w:id="0" w:author="A. Author">${paragraph('Who says so?')}</w:comment><w:comment w:id="1">${paragraph('Nowhere.')}</w:comment>`,
  body: [
    paragraph('Bridge stays closed', '<w:pStyle w:val="h"/>'),
    `<w:p>${run('The bridge at Oster stays closed until ')}<w:del w:author="B. Editor"><w:r><w:delText>summer</w:delText></w:r></w:del><w:ins w:author="B. Editor">${run('spring')}</w:ins>${run('; ')}<w:commentRangeStart w:id="0"/>${run('4,100 people')}<w:commentRangeEnd w:id="0"/>${run(' crossed it every day')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}</w:p>`,
    paragraph('The cables are worse than we thought.', '<w:pStyle w:val="q"/>'),
    paragraph('Fourth point', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
    `<w:tbl><w:tr><w:tc>${paragraph('Cost')}</w:tc><w:tc>${paragraph('7.2 million')}</w:tc></w:tr></w:tbl>`,
  ].join(''),
});

const TEXT = [
  'Bridge stays closed',
  'The bridge at Oster stays closed until spring; 4,100 people crossed it every day[1].',
  'The cables are worse than we thought.',
  'Fourth point',
  'Cost\t7.2 million',
  '',
  '[1] Counted in August.',
  '',
].join('\n');

const NAME = 'bridge.docx';

describe('a Word document', () => {
  it.beforeAll(({ folder }) => writeFile(join(folder, NAME), WORD_FILE));

  it('chosen in the dialog shows what was read, and what was not', async ({ folder, page }) => {
    await page.getByRole('button', { name: /^New from article/ }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /^Choose a file/ }).click();
    await (await chooser).setFiles(join(folder, NAME));
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Create project' }).waitFor();
    const shown = await dialog.textContent();
    expect(shown).toContain('From “bridge.docx”');
    expect(shown).toContain('4,100 people crossed it every day');
    expect(shown).toContain('tracked changes by B. Editor');
    expect(shown).toContain('One footnote stands at the end of the text');
    expect(shown).toContain('One comment that stands nowhere in the text.');
    expect(shown).toContain('1 comment becomes a draft claim');
    expect(await dialog.getByLabel('Comments in the document').textContent()).toBe(
      '4,100 peopleA. Author: Who says so?',
    );
    const byline = dialog.getByLabel('Byline', { exact: true });
    expect(await byline.inputValue()).toBe('');
    await dialog.getByRole('button', { name: 'Use “Nora Feld” as byline' }).click();
    expect(await byline.inputValue()).toBe('Nora Feld');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('becomes an article with all its text', async ({ folder, app, page, checker }) => {
    await importFile(checker, join(folder, NAME));
    expect(await page.locator('.ProseMirror').textContent()).toContain('until spring; 4,100');
    await page.getByText('Saved', { exact: true }).waitFor();
    const project = await onlyProject(app.library);
    const text = await runCommand('show', project, '--text');
    expect(text).toMatchObject({ code: 0, stdout: TEXT });
    const shown = await runCommand('show', project, '--json');
    expect(JSON.parse(shown.stdout)).toMatchObject({
      claims: [
        {
          status: 'unchecked',
          notes: 'Comment by A. Author: Who says so?',
          anchors: [{ quote: '4,100 people' }],
        },
      ],
    });
  });

  it('is imported by the command line to the same text', async ({ folder }) => {
    const project = join(folder, 'bridge.galley');
    const imported = await runCommand('import', join(folder, NAME), '-o', project, '--json');
    expect(imported).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(imported.stdout)).toMatchObject({
      title: 'Bridge stays closed',
      draftClaims: 1,
      leftOut: ['One comment that stands nowhere in the text.'],
    });
    expect((await runCommand('show', project, '--text')).stdout).toBe(TEXT);
  });

  it('has caused no console message, no policy violation and no request to anywhere else', ({
    window,
  }) => {
    expect(window.complaints).toEqual([]);
  });
});
