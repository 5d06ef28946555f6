import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importArticle } from '../importArticle';
import { zipOf } from '../office/testing/zipDouble';
import { closeTags } from '../testing/closeTags';
import { outcomeOf, testImport } from '../testing/testImport';
import { paragraph, run, wordFile } from './testing/wordDouble';

const TEXT = 'The harbour of Westmere opened again on Monday, the harbour office said.';
const BODY = paragraph(TEXT);

const read = (bytes: Uint8Array) => testImport({ name: 'a.docx', bytes });
const outcome = (bytes: Uint8Array) => outcomeOf({ name: 'a.docx', bytes });

/** Content that no packing makes much smaller, so that only its parts can be too many. */
function manyParagraphs(count: number): string {
  const words = Array.from({ length: count }, (_, at) => paragraph(`${(at * 7919) % 99991}`));
  return words.join('');
}

describe('a hostile Word document', () => {
  it.each([
    ['javascript:', 'javascript:alert(1)'],
    ['javascript: split by tabs', 'java&#9;script:alert(1)'],
    ['data:', 'data:text/html,canary'],
    ['file:', 'file:///etc/passwd'],
    ['UNC', '\\\\evil\\share'],
  ])('loses the address of a link and keeps its words: %s', async (_, address) => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "${address}"</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${run('field')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const bytes = wordFile({
      body: `<w:p><w:hyperlink r:id="l">${run('link ')}</w:hyperlink>${field}</w:p>`,
      relationships: `<Relationship Id="l" Type="x/hyperlink" Target="${address}" TargetMode="External"/>`,
    });
    const result = await read(bytes);
    expect(result).toMatchObject({
      ok: true,
      value: { blocks: [{ content: [{ text: 'link field' }] }] },
    });
    expect(result.ok && result.value.leftOut.join()).toContain('2 links');
  });

  it('opens and fetches nothing that lies outside it', async () => {
    const outside = (id: string, kind: string, target: string) =>
      `<Relationship Id="${id}" Type="x/${kind}" Target="${target}" TargetMode="External"/>`;
    const result = await read(
      wordFile({
        body: `${BODY}<w:p><w:r><w:drawing><wp:inline><wp:docPr descr="Ship"/><a:blip r:link="p"/></wp:inline></w:drawing></w:r></w:p><w:subDoc r:id="s"/>`,
        relationships: `${outside('p', 'image', 'file:///etc/passwd')}${outside('s', 'subDocument', 'https://evil.example/canary')}${outside('t', 'attachedTemplate', '\\\\evil\\share')}${outside('f', 'footnotes', 'https://evil.example/canary')}`,
      }),
    );
    expect(result.ok && JSON.stringify(result.value.blocks)).not.toMatch(/passwd|evil|canary/);
    expect(result.ok && result.value.leftOut.join()).toContain('4 files outside the document');
  });

  it('may call a style __proto__', async () => {
    const properties =
      '<w:pStyle w:val="__proto__"/><w:numPr><w:numId w:val="__proto__"/></w:numPr>';
    const result = await read(
      wordFile({
        styles:
          '<w:style w:type="paragraph" w:styleId="__proto__"><w:name w:val="heading 1"/><w:basedOn w:val="constructor"/></w:style><w:style w:type="paragraph" w:styleId="constructor"><w:basedOn w:val="__proto__"/></w:style>',
        numbering: '<w:num w:numId="__proto__"><w:abstractNumId w:val="constructor"/></w:num>',
        body: `${paragraph('Head', properties)}${paragraph(TEXT, '<w:pStyle w:val="toString"/>')}<w:p>${run('a', '<w:rStyle w:val="hasOwnProperty"/>')}<w:hyperlink r:id="__proto__">${run('b')}</w:hyperlink></w:p>`,
      }),
    );
    expect(result).toMatchObject({
      ok: true,
      value: { blocks: [{ type: 'heading' }, { type: 'paragraph' }, { type: 'paragraph' }] },
    });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each([
    ['a document type', '<!DOCTYPE w:document>'],
    [
      'entities that expand',
      `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(99)}"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`,
    ],
    ['entities from files', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
  ])('is refused with %s', async (_, prolog) => {
    const bytes = wordFile({ prolog, body: paragraph('&a;') });
    expect(await outcome(bytes)).toMatch(/^broken: .*document type/);
  });

  it('is refused with an entity that nothing defines', async () => {
    expect(await outcome(wordFile({ body: paragraph('&a;') }))).toMatch(/^broken: .*damaged/);
  });

  it('of 200,000 empty paragraphs in a small file is refused unread', async () => {
    const bytes = wordFile({ body: '<w:p/>'.repeat(200_000) });
    expect(bytes.length).toBeLessThan(21_000);
    expect(await outcome(bytes)).toMatch(/^(?:tooLarge|empty)/);
  });

  it('of 200,000 paragraphs is stopped at the time limit, or read before it', async () => {
    const bytes = wordFile({ body: manyParagraphs(200_000) });
    expect(bytes.length).toBeLessThan(3_000_000);
    const stopped = await importArticle({ name: 'a.docx', bytes }, { limits: { work: 400 } });
    expect(stopped).toMatchObject({ ok: false, error: { code: 'timeLimit' } });
    const waited = await importArticle({ name: 'a.docx', bytes });
    expect(waited.ok ? 'read' : waited.error.code).toMatch(/^(?:read|timeLimit)$/);
  });

  it.each([
    ['runs', '<w:ins>', '</w:ins>'],
    ['tables', '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
  ])('of 20,000 nested elements is refused: %s', async (_, open, close) => {
    const bytes = wordFile({ body: `${open.repeat(20_000)}${BODY}${close.repeat(20_000)}` });
    expect(await outcome(bytes)).toMatch(/^(?:tooDeep|tooLarge)/);
    const noisy = wordFile({
      body: `${open.repeat(20_000)}${BODY}${close.repeat(20_000)}${manyParagraphs(20_000)}`,
    });
    expect(await outcome(noisy)).toMatch(/^tooDeep/);
  });

  it('that points out of its archive finds nothing there', async () => {
    const bytes = wordFile({
      body: BODY,
      relationships:
        '<Relationship Id="x" Type="x/footnotes" Target="../../../../etc/passwd"/><Relationship Id="y" Type="x/endnotes" Target="file:///etc/passwd"/>',
    });
    expect(await outcome(bytes)).toBe('read');
  });

  it('is refused by name when it is encrypted', async () => {
    const names = [...'EncryptedPackage'].join('\0');
    const container = Buffer.from(
      `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(500)}${names}`,
      'latin1',
    );
    expect(await outcome(container)).toMatch(/^unsupported: .*protected by a password/);
  });

  it('is refused by name when it is something else', async () => {
    const old = Buffer.from(`\xd0\xcf\x11\xe0${'\0'.repeat(500)}`, 'latin1');
    expect(await outcome(old)).toMatch(/^unsupported: .*old Office document/);
    const slides = zipOf([
      {
        name: 'mimetype',
        content: 'application/vnd.oasis.opendocument.presentation',
        stored: true,
      },
      { name: 'content.xml', content: '<x/>' },
    ]);
    expect(await outcome(slides)).toMatch(/^unsupported: .*OpenDocument/);
    const folder = zipOf([{ name: 'word/notes.txt', content: TEXT }]);
    expect(await outcome(folder)).toMatch(/^unsupported: There is no Word text/);
    expect(await outcome(Buffer.from(`<html><body><p>${TEXT}</p></body></html>`))).toBe('read');
  });

  it('closes and opens fields, notes and comments without sense', async () => {
    const result = await read(
      wordFile({
        body: `<w:p><w:r><w:fldChar w:fldCharType="end"/><w:footnoteReference w:id="9"/><w:endnoteReference/><w:commentReference/><w:fldChar w:fldCharType="separate"/></w:r>${run(TEXT)}<w:r><w:sym/><w:fldChar/></w:r></w:p><w:tbl/><w:tbl><w:tr/></w:tbl>`,
      }),
    );
    expect(result.ok && JSON.stringify(result.value.blocks)).toContain(TEXT);
  });

  it('with any XML in it gives a result with valid blocks', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...'w:p w:r w:t w:tbl w:tr w:tc w:ins w:del w:hyperlink w:txbxContent w:sdt w:drawing mc:AlternateContent w:pict'
          .split(' ')
          .flatMap((name) => [`<${name}>`, `</${name}>`, `<${name}/>`]),
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
        '<w:tcPr><w:gridSpan w:val="999"/></w:tcPr>',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }).map((text) => text.replace(/[<&]/g, '')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const closed = closeTags(pieces);
        const result = await read(wordFile({ body: BODY + closed }));
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 100 },
    );
  });
});
