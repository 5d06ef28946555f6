import { describe, expect, it } from 'vitest';
import { detectFormat } from './formats';
import { zipOf } from './office/testing/zipDouble';

function detect(text: string, name?: string, mediaType?: string): string {
  const detection = detectFormat({ name, mediaType, bytes: Buffer.from(text, 'latin1') });
  return detection.known ? detection.format.id : detection.name;
}

/** The beginning of an archive, up to the end of its first entry. */
function cutZip(name: string, content = ''): string {
  const bytes = Buffer.from(zipOf([{ name, content, stored: true }]));
  return bytes.subarray(0, 30 + name.length + content.length).toString('latin1');
}

describe('detectFormat', () => {
  it.each([
    ['html', '<p>a</p>', 'a.htm'],
    ['html', '<!-- saved from url=(0014)about:internet -->\n<!DOCTYPE html><p>', 'page'],
    ['html', '<!doctype html><title>a</title>', 'a.txt'],
    ['text', 'no markup at all', 'a.html'],
    ['markdown', '# a', 'A.MD'],
    ['text', '# a', 'a.txt'],
    ['text', 'a <b> c', 'a.unknown'],
    ['text', 'a', undefined],
  ])('takes for %s: %j called %s', (kind, text, name) => {
    expect(detect(text, name)).toBe(kind);
  });

  it('takes for a Word document what is one, whatever its name, and a cut one too', () => {
    const word = cutZip('word/document.xml');
    for (const name of ['a.docx', 'a.html', 'a.txt', undefined]) {
      expect(detect(word, name)).toBe('docx');
    }
    expect(detect(cutZip('[Content_Types].xml'), 'a.docx')).toBe('docx');
    expect(detect(`${word}what is compressed may say xl/ by chance`, 'a.docx')).toBe('docx');
    expect(detect('No more than a note', 'a.docx')).toBe('text');
  });

  it('takes for an OpenDocument text what says so, whatever its name, flat files too', () => {
    const archive = cutZip('mimetype', 'application/vnd.oasis.opendocument.text');
    const flat = '<?xml version="1.0"?>\n<office:document xmlns:office="x"><p></p>';
    for (const name of ['a.odt', 'a.docx', 'a.txt', undefined]) {
      expect(detect(archive, name)).toBe('odt');
      expect(detect(flat, name)).toBe('odt');
    }
    expect(detect('No more than a note', 'a.odt')).toBe('text');
  });

  it('takes for an EPUB book what says so, one with a foreword too', () => {
    const start = cutZip('mimetype', 'application/epub+zip');
    expect(detect(`${start}${cutZip('OEBPS/foreword/a.xhtml')}`, 'a.zip')).toBe('epub');
    expect(detect(cutZip('META-INF/container.xml'), 'a.docx')).toBe('epub');
  });

  it('takes for a PDF what is one, whatever its name and what stands before it', () => {
    for (const name of ['a.pdf', 'a.html', undefined]) {
      expect(detect('%PDF-1.4\n1 0 obj <</Type/Catalog>>', name)).toBe('pdf');
      expect(detect('HTTP/1.1 200 OK\r\n%PDF-1.7\n\0\x01\x02\x03\x04', name)).toBe('pdf');
    }
    expect(detect('A file begins with\n%PDF-1.4 in its first line.', 'a.txt')).toBe('text');
  });

  it('goes by media type where there is no name', () => {
    expect(detect('<b>a</b>', undefined, 'text/html; charset=utf-8')).toBe('html');
    expect(detect('# a', undefined, 'text/markdown')).toBe('markdown');
  });

  it('reads UTF-16 as text, with and without a mark', () => {
    expect(detect('\xff\xfea\0b\0', 'a.txt')).toBe('text');
    expect(detect('h\0a\0r\0b\0o\0u\0r\0', 'a.txt')).toBe('text');
  });

  it.each([
    ['an Excel workbook', cutZip('xl/workbook.xml'), 'a.docx'],
    [
      'an OpenDocument file that is no text (a spreadsheet, a presentation or a drawing)',
      cutZip('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
      'a.odt',
    ],
    ['a PowerPoint presentation', cutZip('ppt/presentation.xml'), 'a.docx'],
    ['an XPS document', cutZip('FixedDocSeq.fdseq'), 'a.docx'],
    ['a zip archive', 'PK\x03\x04', 'a.md'],
    ['an old Office document (.doc, .xls or .ppt)', '\xd0\xcf\x11\xe0', 'a.doc'],
    ['a Safari web archive', 'bplist00\x01', 'a.webarchive'],
    ['a picture', '\x89PNG\r\n', 'a.txt'],
    ['a binary file of a kind Galley does not know', '\0\x01\x02\x03\x04\x05\x06\0', 'a.txt'],
  ])('refuses by name: %s', (kind, text, name) => {
    expect(detect(text, name)).toBe(kind);
  });
});
