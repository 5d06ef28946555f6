import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importedArticleSchema } from '../../shared/article/importResult';
import { closeTags } from './closeTags';
import { convert } from './convert';
import { type EpubDouble, epubFile, epubParts, navigationEntry, ncxPoint } from './epub/epubDouble';
import { zipOf } from './zipDouble';

const TEXT = 'The harbour of Westmere opened again on Monday, the harbour office said.';
const page = (body: string) => ({ path: 'a.xhtml', body });
const BOOK: EpubDouble = { pages: [page(`<h1>One</h1><p>${TEXT}</p>`)] };

async function read(bytes: Uint8Array, name = 'a.epub') {
  const result = await convert({ name, bytes }, () => undefined);
  if (result.ok) importedArticleSchema.parse(result.value);
  return result;
}

async function failure(bytes: Uint8Array, name?: string): Promise<string> {
  const result = await read(bytes, name);
  return result.ok ? 'read' : `${result.error.code}: ${result.error.message}`;
}

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
    expect(await failure(epubFile({ ...BOOK, encryption: aes }))).toMatch(
      /^unsupported: .*copy protection \(DRM\)/,
    );
    const fonts =
      lockedBy('http://www.idpf.org/2008/embedding', 'book/a.otf') +
      lockedBy('http://ns.adobe.com/pdf/enc#RC', 'book/b.otf');
    expect(await failure(epubFile({ ...BOOK, encryption: fonts }))).toBe('read');
    const parts = epubParts(BOOK).map((part) => ({ ...part, encrypted: true }));
    expect(await failure(zipOf(parts))).toMatch(/^unsupported: .*encrypted/);
  });

  it.each([['../evil.xhtml'], ['book/../../evil'], ['/etc/passwd'], ['C:\\evil'], ['..\\evil']])(
    'is refused with the entry %s',
    async (name) => {
      const bytes = epubFile({ ...BOOK, more: [{ name, content: 'x' }] });
      expect(await failure(bytes)).toMatch(/^broken: .*lead out of it/);
    },
  );

  it.each([['book/a.xhtml'], ['BOOK/A.xhtml']])(
    'is refused with a part twice: %s',
    async (name) => {
      const bytes = epubFile({ ...BOOK, more: [{ name, content: 'x' }] });
      expect(await failure(bytes)).toMatch(/^broken: .*twice/);
    },
  );

  it('that points out of its archive finds nothing there', async () => {
    const bytes = epubFile({
      ...BOOK,
      navigation: `${navigationEntry('../../../../etc/passwd', 'Out')}${navigationEntry('file:///etc/passwd', 'File')}${navigationEntry('%E0%A4%A', 'Broken')}`,
      guide: '<reference type="text" href="../../../../etc/passwd"/>',
    });
    const result = await read(bytes);
    expect(result).toMatchObject({ ok: true, value: { metadata: { title: 'One' } } });
  });

  it('is refused by its directory when it would unpack to too much', async () => {
    const bomb = { name: 'book/a.bin', content: new Uint8Array(20_000_000) };
    expect(await failure(epubFile({ ...BOOK, more: [bomb] }))).toMatch(/^tooLarge: .*unpack/);
  });

  it('expands no entity of its own', async () => {
    const prolog = `<!DOCTYPE html [<!ENTITY a "${'canary'.repeat(99)}"><!ENTITY b SYSTEM "file:///etc/passwd">]>`;
    const result = await read(epubFile({ pages: [page(`<p>${TEXT} &a;&b;</p>`)], prolog }));
    expect(result.ok && JSON.stringify(result.value.blocks)).not.toMatch(/canary|root:/);
    const parts = epubParts(BOOK).map((part) =>
      part.name.endsWith('.opf') ? { ...part, content: `${prolog}${part.content}` } : part,
    );
    expect(await failure(zipOf(parts))).toMatch(/^broken: .*document type/);
  });

  it.each([['div'], ['span'], ['blockquote']])(
    'of 20,000 nested elements is refused: %s',
    async (name) => {
      const noise = Array.from({ length: 20_000 }, (_, at) => `<p>${(at * 7919) % 99991}</p>`).join(
        '',
      );
      const body = `${`<${name}>`.repeat(20_000)}${TEXT}${`</${name}>`.repeat(20_000)}${noise}`;
      expect(await failure(epubFile({ pages: [page(body)] }))).toMatch(/^tooDeep/);
    },
  );

  it('with a table of contents without sense is read without it', async () => {
    const deep = (at: number): string =>
      at === 0 ? '' : navigationEntry('a.xhtml', `${at}`, deep(at - 1));
    expect(await failure(epubFile({ ...BOOK, navigation: deep(300) }))).toBe('read');
    const broken = ncxPoint('a.xhtml', 'A &nope; B');
    expect(await failure(epubFile({ ...BOOK, ncx: broken }))).toBe('read');
    const entries = ['__proto__', 'a.xhtml#__proto__', 'a.xhtml#"]'].map((path) =>
      navigationEntry(path.replaceAll('"', '&quot;'), path.replaceAll('"', '')),
    );
    expect(await failure(epubFile({ ...BOOK, navigation: entries.join('') }))).toBe('read');
  });

  it('without text, pages or description is refused', async () => {
    const pictures = { pages: [page('<img src="a.png"/>')] };
    expect(await failure(epubFile(pictures))).toMatch(/^empty: .*pages may be pictures/);
    expect(await failure(epubFile({ pages: [] }))).toMatch(/^empty/);
    for (const missing of ['META-INF/container.xml', 'book/package.opf']) {
      const parts = epubParts(BOOK).filter(({ name }) => name !== missing);
      expect(await failure(zipOf(parts))).toMatch(/^unsupported: There is no text of a book/);
    }
    const pageless = epubParts(BOOK).filter(({ name }) => name !== 'book/a.xhtml');
    expect(await failure(zipOf(pageless))).toMatch(/^empty/);
  });

  it('is refused when its end is missing, wherever it was cut', async () => {
    const bytes = epubFile(BOOK);
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * share));
      expect(await failure(cut)).toMatch(/^broken: The end/);
    }
  });

  describe('changed at random', () => {
    const book: EpubDouble = {
      pages: [
        page(`<h1 id="x">One</h1><p>${TEXT}</p><h1 id="y">Two</h1><p>${TEXT}</p>`),
        { path: 'b.xhtml', body: TEXT },
      ],
      navigation: navigationEntry('a.xhtml#x', 'One') + navigationEntry('a.xhtml#y', 'Two'),
      metadata: '<dc:title>Westmere</dc:title>',
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
      const original = epubFile(book);
      await fc.assert(
        fc.asyncProperty(changes, async (at) => {
          expect(typeof (await read(changed(original, at))).ok).toBe('boolean');
        }),
        { numRuns: 60 },
      );
    });

    it('in any of its parts gives a result, and nothing thrown', async () => {
      const parts = epubParts(book);
      await fc.assert(
        fc.asyncProperty(fc.nat(parts.length - 1), changes, async (which, at) => {
          const mutated = parts.map((part, index) =>
            index === which ? { ...part, content: changed(Buffer.from(part.content), at) } : part,
          );
          expect(typeof (await read(zipOf(mutated))).ok).toBe('boolean');
        }),
        { numRuns: 60 },
      );
    });
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
