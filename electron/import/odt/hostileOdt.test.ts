import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importArticle } from '../importArticle';
import { zipOf } from '../office/testing/zipDouble';
import { closeTags } from '../testing/closeTags';
import { outcomeOf, testImport } from '../testing/testImport';
import { flatOdtFile, odtFile, odtParts, paragraph } from './testing/odtDouble';

const TEXT = 'The harbour of Westmere opened again on Monday, the harbour office said.';
const BODY = paragraph(TEXT);

const read = (bytes: Uint8Array) => testImport({ name: 'a.odt', bytes });
const outcome = (bytes: Uint8Array) => outcomeOf({ name: 'a.odt', bytes });

/** Content that no packing makes much smaller, so that only its parts can be too many. */
function manyParagraphs(count: number): string {
  return Array.from({ length: count }, (_, at) => paragraph(`${(at * 7919) % 99991}`)).join('');
}

describe('a hostile OpenDocument text', () => {
  it.each([
    ['javascript:', 'javascript:alert(1)'],
    ['javascript: split by tabs', 'java&#9;script:alert(1)'],
    ['data:', 'data:text/html,canary'],
    ['file:', 'file:///etc/passwd'],
    ['macro', 'vnd.sun.star.script:a.b?language=Basic'],
    ['UNC', '\\\\evil\\share'],
  ])('loses the address of a link and keeps its words: %s', async (_, address) => {
    const result = await read(
      odtFile({ text: paragraph(`<text:a xlink:href="${address}">words</text:a>`) }),
    );
    expect(result).toMatchObject({
      ok: true,
      value: { blocks: [{ content: [{ text: 'words' }] }] },
    });
    expect(result.ok && result.value.leftOut.join()).toContain('one link');
  });

  it('opens and fetches nothing that lies outside it', async () => {
    const frame = (inside: string) => `<draw:frame>${inside}</draw:frame>`;
    const result = await read(
      odtFile({
        text: `${BODY}${paragraph(
          [
            frame('<draw:image xlink:href="file:///etc/passwd"/>'),
            frame('<draw:image xlink:href="../../../etc/passwd"/>'),
            frame('<draw:object xlink:href="../../etc"/>'),
            frame('<draw:floating-frame xlink:href="https://evil.example/canary"/>'),
          ].join(''),
        )}<text:section><text:section-source xlink:href="\\\\evil\\share"/></text:section>`,
      }),
    );
    expect(result.ok && JSON.stringify(result.value.blocks)).not.toMatch(/passwd|evil|canary/);
    expect(result.ok && result.value.leftOut.join()).toContain('3 files outside the document');
  });

  it('may call a style __proto__, and base styles on each other', async () => {
    const styled = (family: string, name: string, parent: string) =>
      `<style:style style:family="${family}" style:name="${name}" style:parent-style-name="${parent}"/>`;
    const result = await read(
      odtFile({
        styles: `${styled('paragraph', '__proto__', 'constructor')}${styled('paragraph', 'constructor', '__proto__')}${styled('text', 'toString', 'toString')}<text:list-style style:name="__proto__"/>`,
        text: `${paragraph(TEXT, '__proto__')}${paragraph('<text:span text:style-name="toString">a</text:span>', 'hasOwnProperty')}<text:list text:style-name="__proto__" text:continue-list="constructor"><text:list-item>${paragraph('b')}</text:list-item></text:list>`,
      }),
    );
    expect(result).toMatchObject({
      ok: true,
      value: { blocks: [{ type: 'paragraph' }, { type: 'paragraph' }, { type: 'listItem' }] },
    });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each([
    ['a document type', '<!DOCTYPE x>'],
    [
      'entities that expand',
      `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(99)}"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`,
    ],
    ['entities from files', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
  ])('is refused with %s', async (_, prolog) => {
    expect(await outcome(odtFile({ prolog, text: paragraph('&a;') }))).toMatch(
      /^broken: .*document type/,
    );
  });

  it('of 200,000 empty paragraphs in a small file is refused unread', async () => {
    expect(await outcome(odtFile({ text: '<text:p/>'.repeat(200_000) }))).toMatch(/^tooLarge/);
  });

  it('of 200,000 paragraphs is stopped at the time limit, or read before it', async () => {
    const bytes = odtFile({ text: manyParagraphs(200_000) });
    const stopped = await importArticle({ name: 'a.odt', bytes }, { limits: { work: 400 } });
    expect(stopped).toMatchObject({ ok: false, error: { code: 'timeLimit' } });
  });

  it('of spaces and columns without end stays small', async () => {
    const result = await read(
      odtFile({
        text: `${paragraph('a<text:s text:c="2000000000"/>b')}<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000000">${paragraph('c')}</table:table-cell></table:table-row></table:table>`,
      }),
    );
    expect(result.ok && JSON.stringify(result.value.blocks).length).toBeLessThan(20_000);
  });

  it.each([
    ['spans', '<text:span>', '</text:span>'],
    ['lists', '<text:list><text:list-item>', '</text:list-item></text:list>'],
    [
      'tables',
      '<table:table><table:table-row><table:table-cell>',
      '</table:table-cell></table:table-row></table:table>',
    ],
  ])('of 20,000 nested elements is refused: %s', async (_, open, close) => {
    const text = `${open.repeat(20_000)}${BODY}${close.repeat(20_000)}${manyParagraphs(30_000)}`;
    expect(await outcome(odtFile({ text }))).toMatch(/^tooDeep/);
    expect(await outcome(flatOdtFile({ text }))).toMatch(/^tooDeep/);
  });

  it('is refused by name when it is encrypted', async () => {
    const protectedByPassword = odtFile({
      text: BODY,
      manifest:
        '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>',
    });
    expect(await outcome(protectedByPassword)).toMatch(/^unsupported: .*encrypted.*password/);
  });

  it('is refused by name when it is something else', async () => {
    const sheet = 'application/vnd.oasis.opendocument.spreadsheet';
    expect(await outcome(odtFile({ text: BODY, mimetype: sheet }))).toMatch(
      /^unsupported: .*OpenDocument file that is no text/,
    );
    const lying = odtFile({
      text: BODY,
      mimetype: `${sheet}\napplication/vnd.oasis.opendocument.text`,
    });
    expect(await outcome(lying)).toMatch(/^unsupported: .*no text/);
    const empty = zipOf(odtParts({ text: BODY }).filter(({ name }) => name !== 'content.xml'));
    expect(await outcome(empty)).toMatch(/^unsupported: There is no OpenDocument text/);
    expect(await outcome(odtFile({ text: '' }))).toMatch(/^empty/);
    expect(await outcome(Buffer.from('<?xml version="1.0"?><office:document>'))).toMatch(/^broken/);
  });

  it('with any XML in it gives a result with valid blocks', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...'text:p text:h text:span text:a text:list text:list-item text:note text:note-body text:section text:s text:line-break table:table table:table-row table:table-cell draw:frame draw:text-box draw:g draw:image draw:object office:annotation'
          .split(' ')
          .flatMap((name) => [`<${name}>`, `</${name}>`, `<${name}/>`]),
        '<office:annotation office:name="a"><text:p>note</text:p></office:annotation>',
        '<office:annotation-end office:name="a"/>',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }).map((text) => text.replace(/[<&]/g, '')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const result = await read(odtFile({ text: BODY + closeTags(pieces) }));
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 150 },
    );
  });
});
