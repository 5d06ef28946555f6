import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../office/testing/zipDouble';
import { closeTags } from '../testing/closeTags';
import { outcomeOf, testImport } from '../testing/testImport';
import {
  type EpubDouble,
  epubFile,
  epubParts,
  navigationEntry,
  ncxPoint,
} from './testing/epubDouble';

const TEXT = 'The harbour of Westmere opened again on Monday, the harbour office said.';
const page = (body: string) => ({ path: 'a.xhtml', body });
const BOOK: EpubDouble = { pages: [page(`<h1>One</h1><p>${TEXT}</p>`)] };

const read = (bytes: Uint8Array) => testImport({ name: 'a.epub', bytes });
const outcome = (bytes: Uint8Array) => outcomeOf({ name: 'a.epub', bytes });

const lockedBy = (algorithm: string, target: string) =>
  `<enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${target}"/></enc:CipherData></enc:EncryptedData>`;

describe('a hostile EPUB book', () => {
  it('runs no script, fetches nothing and keeps no other address', async () => {
    const result = await read(
      epubFile({
        pages: [
          {
            ...page(
              `<p onclick="canary()">${TEXT}</p><script>document.body.textContent = 'canary'</script><iframe src="https://evil.example/canary"></iframe><a href="javascript:canary()">link</a><img src="file:///etc/passwd" alt="x"/>`,
            ),
            head: '<link rel="stylesheet" href="https://evil.example/canary.css"/><link rel="stylesheet" href="../../../../etc/passwd"/><base href="https://evil.example/canary"/>',
          },
        ],
      }),
    );
    expect(result.ok && JSON.stringify(result.value.blocks)).toContain(TEXT);
    expect(result.ok && JSON.stringify(result.value)).not.toMatch(/canary|evil|passwd/);
  });

  it('is refused by name when it is locked, and read when only its fonts are', async () => {
    const aes = lockedBy('http://www.w3.org/2001/04/xmlenc#aes128-cbc', 'book/a.xhtml');
    expect(await outcome(epubFile({ ...BOOK, encryption: aes }))).toMatch(
      /^unsupported: .*copy protection \(DRM\)/,
    );
    const fonts =
      lockedBy('http://www.idpf.org/2008/embedding', 'book/a.otf') +
      lockedBy('http://ns.adobe.com/pdf/enc#RC', 'book/b.otf');
    expect(await outcome(epubFile({ ...BOOK, encryption: fonts }))).toBe('read');
  });

  it('that points out of its archive finds nothing there', async () => {
    const bytes = epubFile({
      ...BOOK,
      navigation: `${navigationEntry('../../../../etc/passwd', 'Out')}${navigationEntry('file:///etc/passwd', 'File')}${navigationEntry('%E0%A4%A', 'Broken')}`,
      guide: '<reference type="text" href="../../../../etc/passwd"/>',
    });
    const result = await read(bytes);
    expect(result).toMatchObject({ ok: true, value: { metadata: { title: 'One' } } });
  });

  it('expands no entity of its own', async () => {
    const prolog = `<!DOCTYPE html [<!ENTITY a "${'canary'.repeat(99)}"><!ENTITY b SYSTEM "file:///etc/passwd">]>`;
    const result = await read(epubFile({ pages: [page(`<p>${TEXT} &a;&b;</p>`)], prolog }));
    expect(result.ok && JSON.stringify(result.value.blocks)).not.toMatch(/canary|root:/);
    const parts = epubParts(BOOK).map((part) =>
      part.name.endsWith('.opf') ? { ...part, content: `${prolog}${part.content}` } : part,
    );
    expect(await outcome(zipOf(parts))).toMatch(/^broken: .*document type/);
  });

  it.each([['div'], ['span'], ['blockquote']])(
    'of 20,000 nested elements is refused: %s',
    async (name) => {
      const noise = Array.from({ length: 20_000 }, (_, at) => `<p>${(at * 7919) % 99991}</p>`).join(
        '',
      );
      const body = `${`<${name}>`.repeat(20_000)}${TEXT}${`</${name}>`.repeat(20_000)}${noise}`;
      expect(await outcome(epubFile({ pages: [page(body)] }))).toMatch(/^tooDeep/);
    },
  );

  it('with a table of contents without sense is read without it', async () => {
    const deep = (at: number): string =>
      at === 0 ? '' : navigationEntry('a.xhtml', `${at}`, deep(at - 1));
    expect(await outcome(epubFile({ ...BOOK, navigation: deep(300) }))).toBe('read');
    const broken = ncxPoint('a.xhtml', 'A &nope; B');
    expect(await outcome(epubFile({ ...BOOK, ncx: broken }))).toBe('read');
    const entries = ['__proto__', 'a.xhtml#__proto__', 'a.xhtml#"]'].map((path) =>
      navigationEntry(path.replaceAll('"', '&quot;'), path.replaceAll('"', '')),
    );
    expect(await outcome(epubFile({ ...BOOK, navigation: entries.join('') }))).toBe('read');
  });

  it('without text, pages or description is refused', async () => {
    const pictures = { pages: [page('<img src="a.png"/>')] };
    expect(await outcome(epubFile(pictures))).toMatch(/^empty: .*pages may be pictures/);
    expect(await outcome(epubFile({ pages: [] }))).toMatch(/^empty/);
    for (const missing of ['META-INF/container.xml', 'book/package.opf']) {
      const parts = epubParts(BOOK).filter(({ name }) => name !== missing);
      expect(await outcome(zipOf(parts))).toMatch(/^unsupported: There is no text of a book/);
    }
    const pageless = epubParts(BOOK).filter(({ name }) => name !== 'book/a.xhtml');
    expect(await outcome(zipOf(pageless))).toMatch(/^empty/);
  });

  it('with any markup between any anchors gives a result with valid blocks', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...'p div span table tr td li ol a h2 section'
          .split(' ')
          .flatMap((name) => [`<${name}>`, `</${name}>`, `<${name}/>`]),
        '<a id="x"/>',
        '<h2 id="y">',
        '<td id="y">',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }).map((text) => text.replace(/[<&]/g, '')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const body = `<p>${TEXT}</p>${closeTags(pieces)}`;
        const navigation = ['#x', '#y', ''].map((at) => navigationEntry(`a.xhtml${at}`, 'A'));
        const result = await read(
          epubFile({ pages: [page(body)], navigation: navigation.join('') }),
        );
        expect(result.ok).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
