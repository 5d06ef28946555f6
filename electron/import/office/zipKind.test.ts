import { describe, expect, it } from 'vitest';
import { paragraph as wordParagraph, wordParts } from '../docx/testing/wordDouble';
import { epubParts, navigationEntry } from '../epub/testing/epubDouble';
import { odtParts, paragraph } from '../odt/testing/odtDouble';
import { articleOf } from '../testing/testImport';
import { type ZipPart, zipOf } from './testing/zipDouble';
import { zipKind } from './zipKind';

const TEXT = 'The harbour of Westmere opened again on Monday, the harbour office said.';
const word = wordParts({ body: wordParagraph(TEXT) });
const odt = odtParts({ text: paragraph(TEXT) });
const epub = epubParts({
  pages: [{ path: 'a.xhtml', body: `<h1 id="x">One</h1><p>${TEXT}</p>` }],
  navigation: navigationEntry('a.xhtml#x', 'One'),
});

const office = (folder: string, type: string, main = `${folder}/main.xml`): ZipPart[] => [
  {
    name: '[Content_Types].xml',
    content: `<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${type}"/></Types>`,
  },
  {
    name: '_rels/.rels',
    content: `<Relationships><Relationship Id="a" Type="http://x/thumbnail" Target="docProps/a.jpg"/><Relationship Id="b" Type="http://x/officeDocument" Target="/${main}"/></Relationships>`,
  },
  { name: main, content: '<x/>' },
];
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const SLIDES = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';
const MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml';

describe('the kind of an archive', () => {
  it('is what its main part is, whatever folder that lies in', () => {
    expect(zipKind(zipOf(office('xl', SHEET)))).toBe('workbook');
    expect(zipKind(zipOf(office('ppt', SLIDES)))).toBe('presentation');
    expect(zipKind(zipOf(office('word', MACROS)))).toBe('word');
    expect(zipKind(zipOf(office('xl', MACROS)))).toBe('word');
    expect(zipKind(zipOf(office('visio', 'application/vnd.ms-visio.drawing.main+xml')))).toBe(
      'drawing',
    );
    expect(zipKind(zipOf([{ name: 'notes.txt', content: 'a' }]))).toBe('other');
    expect(zipKind(Buffer.from('no archive'))).toBeUndefined();
  });

  it.each<[string, ZipPart[]]>([
    ['word/embeddings/Microsoft_Excel_Sheet1.xlsx', office('xl', SHEET)],
    ['word/embeddings/slides.pptx', office('ppt', SLIDES)],
    ['word/embeddings/book.epub', epub],
    ['word/embeddings/letter.docx', word],
    [
      'word/embeddings/oleObject1.ods',
      odtParts({ text: '', mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
    ],
  ])('is told in spite of %s set into it, packed or not', async (name, inner) => {
    for (const stored of [true, false]) {
      const set = { name, content: zipOf(inner), stored };
      for (const parts of [
        [...word, set],
        [set, ...word],
      ]) {
        const article = await articleOf({ name: 'a.docx', bytes: zipOf(parts) });
        expect(article.blocks).toMatchObject([{ content: [{ text: TEXT }] }]);
      }
    }
  });

  it('is an OpenDocument text with a spreadsheet in it, and one that was packed again', async () => {
    const set = { name: 'Object 1/a.xlsx', content: zipOf(office('xl', SHEET)), stored: true };
    const [mimetype, ...rest] = odt;
    const packed = { name: 'mimetype', content: mimetype?.content ?? '' };
    const manifest = {
      name: 'META-INF/manifest.xml',
      content:
        '<manifest:manifest><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>',
    };
    const others = rest.filter(({ name }) => name !== manifest.name);
    for (const parts of [[...odt, set], [...rest, packed], [...others, manifest], others]) {
      const article = await articleOf({ name: 'a.zip', bytes: zipOf(parts) });
      expect(article.blocks).toMatchObject([{ content: [{ text: TEXT }] }]);
    }
  });
});
