import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import {
  wordFile,
  paragraph as wordParagraph,
} from '../../electron/import/docx/testing/wordDouble';
import { epubFile } from '../../electron/import/epub/testing/epubDouble';
import { odtFile, paragraph as odtParagraph } from '../../electron/import/odt/testing/odtDouble';
import { zipOf } from '../../electron/import/office/testing/zipDouble';
import { line, pdfFile } from '../../electron/import/pdf/testing/pdfDouble';
import { encodeAs } from '../../electron/import/text/testing/encodeDouble';
import { testProject } from '../../electron/project/testing/testProject';
import { serializeProject } from '../../shared/project/text/serializeProject';
import { it } from '../appTest';
import { findViolations } from '../findViolations';

const WORDS = 'Порт снова открылся в понедельник, сообщила администрация порта.';
const RTF =
  '{\\rtf1\\ansi{\\stylesheet{\\s1 heading 1;}}\\s1 Harbour opens\\par\\pard It cost {\\b 7.2 million}.\\par}';
const MHTML = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://news.example/bridge',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; boundary="b"',
  '',
  '--b',
  'Content-Type: text/html',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '<h1>Bridge closed</h1><p>The bridge at Oster caf=C3=A9 stays closed until spring, =',
  'the council said.</p>',
  '--b--',
].join('\r\n');

const OPENED = 'The harbour of Westmere opened again on Monday.';
const PDF = pdfFile({ pages: [{ content: line(60, 700, OPENED) }] });
const WORD = wordFile({ body: wordParagraph(OPENED) });
const ODT = odtFile({ text: odtParagraph(OPENED) });
const EPUB = epubFile({ pages: [{ path: 'a.xhtml', body: `<h2>Storm</h2><p>${OPENED}</p>` }] });

/** Drops a file on the window, as the system's file manager does. */
async function dropFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    ({ name, values }) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(values)], name));
      for (const kind of ['dragover', 'drop']) {
        const options = { bubbles: true, cancelable: true, dataTransfer: data };
        document.body.dispatchEvent(new DragEvent(kind, options));
      }
    },
    { name, values: [...bytes] },
  );
}

/** Drops an article, and waits until it was read. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await dropFile(page, name, bytes);
  await page.getByText(`From “${name}”`).waitFor();
}

describe('an article dropped on the window', () => {
  it.for<[string, Uint8Array, string]>([
    ['harbour.rtf', Buffer.from(RTF), 'It cost 7.2 million.'],
    ['bridge.mhtml', Buffer.from(MHTML), 'café stays closed until spring, the council said.'],
    ['harbour.pdf', PDF, OPENED],
    ['harbour.docx', WORD, OPENED],
    ['harbour.odt', ODT, OPENED],
    ['harbour.epub', EPUB, OPENED],
  ])('is shown as it was read: %s', async ([name, bytes, words], { page }) => {
    await drop(page, name, bytes);
    await page.getByRole('dialog').getByText(words).waitFor();
  });

  it('is read again in the encoding that is chosen, and stays where that does not fit', async ({
    window,
    page,
  }) => {
    await drop(page, 'port.txt', encodeAs('koi8-r', WORDS));
    const dialog = page.getByRole('dialog');
    await dialog.getByText(WORDS).first().waitFor();
    const choose = async (label: RegExp) => {
      await dialog.getByRole('button', { name: /Character encoding/ }).click();
      await page.getByRole('option', { name: label }).click();
    };
    await choose(/windows-1251/);
    await dialog.getByText('рПТФ УОПЧБ').first().waitFor();
    await choose(/^Unicode \(utf-8\)/);
    await dialog.getByText('This document is not written in utf-8').waitFor();
    expect(await dialog.textContent()).toContain('рПТФ УОПЧБ');
    await choose(/^Find it out again/);
    await dialog.getByText(WORDS).first().waitFor();
    expect(await dialog.textContent()).toContain('read as koi8-r, the likeliest encoding');
    expect(await findViolations(page)).toEqual([]);
    expect(window.complaints).toEqual([]);
  });
});

describe('a text of which a sign would be another in another encoding', () => {
  it('shows both readings, and takes the one that is chosen', async ({ window, page }) => {
    await drop(page, 'boat.txt', encodeAs('windows-1252', 'The pilot’s boat cost £30 – again.'));
    const dialog = page.getByRole('dialog');
    await dialog.getByText('The pilot’s boat cost £30 – again.').first().waitFor();
    await dialog.getByRole('radio', { name: 'Ł30' }).click();
    await dialog.getByText('The pilot’s boat cost Ł30 – again.').first().waitFor();
    await dialog.getByRole('radio', { name: '£30' }).click();
    await dialog.getByText('The pilot’s boat cost £30 – again.').first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(window.complaints).toEqual([]);
  });
});

describe('a message with files, dropped on the window', () => {
  it('becomes a project whose sources are the files', async ({ window, page }) => {
    const mail = [
      ...['From: Ann Lee <ann@example.org>', 'To: desk@example.org', 'Subject: Copy'],
      ...['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b"', ''],
      ...['--b', 'Content-Type: text/plain', '', 'The harbour is open.'],
      ...['--b', 'Content-Type: text/markdown; name="draft.md"'],
      ...['Content-Disposition: attachment; filename="draft.md"', '', '# Draft', ''],
      ...['It was shut for nine days.', '--b--', ''],
    ].join('\r\n');
    await drop(page, 'copy.eml', Buffer.from(mail));
    const dialog = page.getByRole('dialog');
    await dialog.getByText('The harbour is open.').waitFor();
    expect(await dialog.getByLabel('Byline').inputValue()).toBe('Ann Lee');
    await dialog.getByText('1 file becomes a source').waitFor();
    await dialog.getByRole('button', { name: /Part$/ }).click();
    await page.getByRole('option', { name: 'draft.md' }).click();
    await dialog.getByText('It was shut for nine days.').waitFor();
    await dialog.getByRole('button', { name: /Part$/ }).click();
    await page.getByRole('option', { name: 'Copy' }).click();
    await dialog.getByText('The harbour is open.').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Create project' }).click();
    await page.getByRole('button', { name: /^Sources/ }).click();
    await page.getByText('draft.md').first().waitFor();
    await page.getByRole('button', { name: 'Library' }).click();
    await page.getByRole('main', { name: 'Library' }).waitFor();
    expect(window.complaints).toEqual([]);
  });
});

describe('an evidence bundle dropped on the window', () => {
  it('opens, with its files beside it', async ({ app, window, page }) => {
    const file = Buffer.from('the minutes of the board');
    const sha256 = createHash('sha256').update(file).digest('hex');
    const project = testProject();
    const attachment = { name: 'a.txt', sha256, bytes: file.length, mediaType: 'text/plain' };
    const sources = project.sources.map((source) => ({
      ...source,
      attachments: [{ ...attachment, captured: project.created }],
    }));
    const bundle = zipOf([
      { name: 'project.galley', content: serializeProject({ ...project, sources }) },
      { name: 'exhibits/001-a.txt', content: file },
    ]);
    await dropFile(page, 'Evidence.zip', bundle);
    await page.getByText('It opened on Monday – late.').waitFor();
    expect(await readFile(join(app.library, 'Evidence.files', sha256))).toEqual(file);
    expect(window.complaints).toEqual([]);
  });
});
