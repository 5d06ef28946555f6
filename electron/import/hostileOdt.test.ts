import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importedArticleSchema } from '../../shared/article/importResult';
import { closeTags } from './closeTags';
import { convert } from './convert';
import { importArticle } from './importArticle';
import { flatOdtFile, odtFile, odtParts, paragraph } from './odt/odtDouble';
import { zipOf } from './zipDouble';

const TEXT = 'The harbour of Westmere opened again on Monday, the harbour office said.';
const BODY = paragraph(TEXT);

async function read(bytes: Uint8Array, name = 'a.odt') {
  const result = await convert({ name, bytes }, () => undefined);
  if (result.ok) importedArticleSchema.parse(result.value);
  return result;
}

async function failure(bytes: Uint8Array, name?: string): Promise<string> {
  const result = await read(bytes, name);
  return result.ok ? 'read' : `${result.error.code}: ${result.error.message}`;
}

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
    expect(await failure(odtFile({ prolog, text: paragraph('&a;') }))).toMatch(
      /^broken: .*document type/,
    );
  });

  it('is refused by its directory when it would unpack to too much', async () => {
    const bomb = { name: 'Pictures/a.bin', content: new Uint8Array(20_000_000) };
    const bytes = odtFile({ text: BODY, more: [bomb] });
    expect(bytes.length).toBeLessThan(30_000);
    expect(await failure(bytes)).toMatch(/^tooLarge: .*unpack/);
  });

  it('is refused when a part unpacks to more than the directory says', async () => {
    const parts = odtParts({ text: manyParagraphs(5000) }).map((part) =>
      part.name === 'content.xml' ? { ...part, claimedSize: 1000 } : part,
    );
    expect(await failure(zipOf(parts))).toMatch(/^broken: .*damaged/);
  });

  it('of 200,000 empty paragraphs in a small file is refused unread', async () => {
    expect(await failure(odtFile({ text: '<text:p/>'.repeat(200_000) }))).toMatch(/^tooLarge/);
  });

  it('of 200,000 paragraphs is stopped at the time limit, or read before it', async () => {
    const bytes = odtFile({ text: manyParagraphs(200_000) });
    const stopped = await importArticle({ name: 'a.odt', bytes }, { timeLimit: 400 });
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
    expect(await failure(odtFile({ text }))).toMatch(/^tooDeep/);
    expect(await failure(flatOdtFile({ text }))).toMatch(/^tooDeep/);
  });

  it.each([
    ['../evil.xml'],
    ['Pictures/../../evil.xml'],
    ['/etc/passwd'],
    ['C:\\evil'],
    ['..\\evil'],
  ])('is refused with the entry %s', async (name) => {
    const bytes = odtFile({ text: BODY, more: [{ name, content: 'x' }] });
    expect(await failure(bytes)).toMatch(/^broken: .*lead out of it/);
  });

  it.each([['content.xml'], ['CONTENT.xml']])('is refused with a part twice: %s', async (name) => {
    const bytes = odtFile({ text: BODY, more: [{ name, content: 'x' }] });
    expect(await failure(bytes)).toMatch(/^broken: .*twice/);
  });

  it('is refused by name when it is encrypted', async () => {
    const parts = odtParts({ text: BODY }).map((part) => ({ ...part, encrypted: true }));
    expect(await failure(zipOf(parts))).toMatch(/^unsupported: .*encrypted/);
    const protectedByPassword = odtFile({
      text: BODY,
      manifest:
        '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>',
    });
    expect(await failure(protectedByPassword)).toMatch(/^unsupported: .*encrypted.*password/);
  });

  it('is refused by name when it is something else', async () => {
    const sheet = 'application/vnd.oasis.opendocument.spreadsheet';
    expect(await failure(odtFile({ text: BODY, mimetype: sheet }))).toMatch(
      /^unsupported: .*OpenDocument file that is no text/,
    );
    const lying = odtFile({
      text: BODY,
      mimetype: `${sheet}\napplication/vnd.oasis.opendocument.text`,
    });
    expect(await failure(lying)).toMatch(/^unsupported: .*another kind/);
    const empty = zipOf(odtParts({ text: BODY }).filter(({ name }) => name !== 'content.xml'));
    expect(await failure(empty)).toMatch(/^unsupported: There is no OpenDocument text/);
    expect(await failure(odtFile({ text: '' }))).toMatch(/^empty/);
    expect(await failure(Buffer.from('<?xml version="1.0"?><office:document>'))).toMatch(/^broken/);
  });

  it('is refused when its end is missing, wherever it was cut', async () => {
    const bytes = odtFile({ text: manyParagraphs(200) });
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * share));
      expect(await failure(cut)).toMatch(/^broken: The end/);
    }
  });

  describe('changed at random', () => {
    const document = {
      text: `${BODY}${paragraph('<text:a xlink:href="https://example.org/">link</text:a><office:annotation office:name="a"><text:p>?</text:p></office:annotation>')}<text:list><text:list-item>${BODY}</text:list-item></text:list>`,
      styles: '<style:style style:family="paragraph" style:name="Title"/>',
      meta: '<dc:title>The harbour</dc:title>',
    };
    const changes = fc.array(fc.tuple(fc.nat(100_000), fc.nat(255)), {
      minLength: 1,
      maxLength: 8,
    });
    const changed = (original: Uint8Array, at: readonly (readonly [number, number])[]) => {
      const bytes = Uint8Array.from(original);
      for (const [place, value] of at) bytes[place % bytes.length] = value;
      return bytes;
    };

    it('in its archive gives a result, and nothing thrown', async () => {
      const original = odtFile(document);
      await fc.assert(
        fc.asyncProperty(changes, async (at) => {
          expect(typeof (await read(changed(original, at))).ok).toBe('boolean');
        }),
        { numRuns: 200 },
      );
    });

    it('in any of its parts gives a result, and nothing thrown', async () => {
      const parts = odtParts(document);
      await fc.assert(
        fc.asyncProperty(fc.nat(parts.length - 1), changes, async (which, at) => {
          const mutated = parts.map((part, index) =>
            index === which ? { ...part, content: changed(Buffer.from(part.content), at) } : part,
          );
          expect(typeof (await read(zipOf(mutated))).ok).toBe('boolean');
        }),
        { numRuns: 200 },
      );
    });
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
