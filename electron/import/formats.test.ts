import { describe, expect, it } from 'vitest';
import { detectFormat } from './formats';
import { zipOf } from './office/testing/zipDouble';
import { outcomeOf } from './testing/testImport';

function detect(text: string, name?: string, mediaType?: string): string {
  const detection = detectFormat({ name, mediaType, bytes: Buffer.from(text, 'latin1') });
  return detection.known ? detection.format.id : detection.kind.name;
}

/** The beginning of an archive, up to the end of its first entry. */
function cutZip(name: string, content = ''): string {
  const bytes = Buffer.from(zipOf([{ name, content, stored: true }]));
  return bytes.subarray(0, 30 + name.length + content.length).toString('latin1');
}

/** A compound file that names a stream, as far as its beginning shows. */
function compound(stream: string): string {
  return `\xd0\xcf\x11\xe0${'\0'.repeat(60)}${[...stream].join('\0')}\0`;
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

  it('looks for the beginning of a page behind comments without end at a cost that is linear', () => {
    const comments = `<!-${'-Y><HTML--><!--Y><HTML--><!-'.repeat(200)}!><HEAD`;
    expect(detect(comments, 'x')).toBe('text');
    expect(detect(`${'<!-- a -->\n'.repeat(200)}<html>`, 'x')).toBe('html');
  });

  it('reads UTF-16 as text, with and without a mark', () => {
    expect(detect('\xff\xfea\0b\0', 'a.txt')).toBe('text');
    expect(detect('h\0a\0r\0b\0o\0u\0r\0', 'a.txt')).toBe('text');
  });

  it('takes for tables, slides and subtitles what they are', () => {
    expect(detect(cutZip('xl/workbook.xml'), 'a.docx')).toBe('xlsx');
    expect(detect(cutZip('ppt/presentation.xml'), 'a.docx')).toBe('pptx');
    expect(detect('a,b\n1,2', 'a.csv')).toBe('csv');
    expect(detect('WEBVTT\n\n00:01.000 --> 00:02.000\na', 'a.txt')).toBe('subtitles');
    expect(detect('1\r\n00:00:01,000 --> 00:00:02,000\r\na')).toBe('subtitles');
    expect(detect('WEBVTTs are files', 'a.txt')).toBe('text');
  });

  it('takes for mail what was sent, and no text that begins like it', () => {
    const header = 'From: A <a@x>\r\nTo: b@x\r\nSubject: c\r\n';
    expect(detect(`${header}\r\na`, 'a.eml')).toBe('mail');
    expect(detect(`From a@x Mon Mar 2 10:00:00 2026\n${header}\r\na`)).toBe('mail');
    expect(detect('From: the harbour\n\nIt is open.', 'a.txt')).toBe('text');
    const saved = 'From: <Saved by Blink>\r\nSubject: c\r\nDate: d\r\nMIME-Version: 1.0\r\n\r\n';
    expect(detect(saved, 'a.mht')).toBe('mhtml');
  });

  it.each([
    [
      'an OpenDocument file that is no text (a spreadsheet, a presentation or a drawing)',
      cutZip('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
      'a.odt',
    ],
    ['an Apple Pages, Numbers or Keynote document', cutZip('Index/Document.iwa'), 'a.pages'],
    ['a Hangul document (.hwpx)', cutZip('mimetype', 'application/hwp+zip'), 'a.hwpx'],
    ['an XPS document', cutZip('FixedDocSeq.fdseq'), 'a.docx'],
    ['a zip archive', 'PK\x03\x04', 'a.md'],
    ['an old Word document (.doc)', compound('WordDocument'), 'a.docx'],
    ['an old Excel workbook (.xls)', compound('Workbook'), 'a.doc'],
    ['an old PowerPoint presentation (.ppt)', compound('PowerPoint Document'), 'a.doc'],
    ['a Hangul document (.hwp)', compound('\x05HwpSummaryInformation'), 'a.hwp'],
    ['an Office document that is protected by a password', compound('EncryptedPackage'), 'a.docx'],
    ['an old Office document (.doc, .xls or .ppt)', '\xd0\xcf\x11\xe0', 'a.doc'],
    ['a Safari web archive', 'bplist00\x01', 'a.webarchive'],
    [
      'a shortcut to a page: it holds an address, and none of its words',
      '[InternetShortcut]\r\nURL=https://example.org/\r\n',
      'a.url',
    ],
    [
      'a shortcut to a Google document: it holds an address, and none of its words',
      '{"url": "https://docs.google.com/open?id=1", "doc_id": "1", "email": "a@x"}',
      'a.gdoc',
    ],
    ...[
      '[{000214A0-0000-0000-C000-000000000046}]\r\nProp3=19,2\r\n[InternetShortcut]\r\nURL=https://example.org/\r\n',
      '[Desktop Entry]\nType=Link\nURL=https://example.org/\n',
      'bplist00\xd1\x01\x02SURL_\x10\x14https://example.org/\x08\x0b',
    ].map((text): [string, string, string] => [
      'a shortcut to a page: it holds an address, and none of its words',
      text,
      'a.txt',
    ]),
    ['an Apple Pages, Numbers or Keynote document', cutZip('Index/Presentation.iwa'), 'a.key'],
    ['an InDesign document (.idml)', cutZip('designmap.xml'), 'a.idml'],
    ['an Excel workbook in Excel’s binary form (.xlsb)', cutZip('xl/workbook.bin'), 'a.xlsb'],
    ['a Hangul document (.hwp)', 'HWP Document File V3.00 \x1a\x01', 'a.hwp'],
    [
      'a document of a word processor from before 1997 (Word, Write or WordPerfect)',
      '\xffWPC\x10\0',
      'a.doc',
    ],
    ['a packed archive', 'Rar!\x1a\x07\0', 'a.docx'],
    ['a packed archive', '\x1f\x8b\x08\0', 'a.gz'],
    ['a Kindle book', `${'\0'.repeat(60)}BOOKMOBI`, 'a.mobi'],
    ['a scanned document (.djvu)', 'AT&TFORM\0\0', 'a.djvu'],
    ['a PostScript file', '%!PS-Adobe-3.0\n', 'a.txt'],
    ['an Outlook mailbox (.pst)', '!BDN\0\0', 'a.pst'],
    ...[
      'BM\x36\0\0\0\0\0\0\0',
      'MM\0+\0',
      '\0\0\0\x0cjP  ',
      '<?xml version="1.0"?>\n<svg width="1">',
    ].map((text): [string, string, string] => ['a picture', text, 'a.txt']),
    ['a picture', '\x89PNG\r\n', 'a.txt'],
    ['a picture', '\0\0\0\x18ftypheic\0\0', 'a.heic'],
    ['a picture', 'RIFF\x10\0\0\0WEBPVP8 ', 'a.webp'],
    ['a sound or video recording', '\0\0\0\x18ftypmp42\0\0', 'a.mp4'],
    ['a sound or video recording', 'ID3\x04\0', 'a.mp3'],
    ['a binary file of a kind Galley does not know', '\0\x01\x02\x03\x04\x05\x06\0', 'a.txt'],
  ])('refuses by name: %s', (kind, text, name) => {
    expect(detect(text, name)).toBe(kind);
  });

  it('says what to do with a kind that it refuses', async () => {
    const file = { bytes: Buffer.from(compound('WordDocument'), 'latin1'), name: 'a.doc' };
    expect(await outcomeOf(file)).toBe(
      'unsupported: This is an old Word document (.doc); Galley cannot import it. Nothing was changed. Open it in Word or LibreOffice, save it as .docx and import that: comments and changes are lost by copying.',
    );
  });
});
