import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run, paragraph as wordParagraph, wordParts } from '../docx/testing/wordDouble';
import { epubParts, navigationEntry } from '../epub/testing/epubDouble';
import { odtParts, paragraph } from '../odt/testing/odtDouble';
import { outcomeOf, testImport } from '../testing/testImport';
import { type ZipPart, zipOf } from './testing/zipDouble';

const TEXT = 'The harbour of Westmere opened again on Monday, the harbour office said.';

/** Kinds of documents that are archives: an example of each, and the part in it that holds the text. */
const KINDS: readonly { name: string; text: string; parts: readonly ZipPart[]; runs: number }[] = [
  {
    name: 'a.docx',
    text: 'word/document.xml',
    parts: wordParts({
      body: `${wordParagraph(TEXT)}<w:p><w:commentRangeStart w:id="1"/><w:hyperlink r:id="l">${run('link')}</w:hyperlink><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/><w:footnoteReference w:id="1"/></w:r></w:p>`,
      styles: '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/></w:style>',
      footnotes: `<w:footnote w:id="1">${wordParagraph('Note.')}</w:footnote>`,
      comments: `<w:comment w:id="1" w:author="A"><w:p w14:paraId="P1">${run('Why?')}</w:p></w:comment><w:comment w:id="2"><w:p w14:paraId="P2">${run('So.')}</w:p></w:comment>`,
      commentsExtended: '<w15:commentEx w15:paraId="P2" w15:paraIdParent="P1"/>',
      links: { l: 'https://example.org/' },
    }),
    runs: 200,
  },
  {
    name: 'a.odt',
    text: 'content.xml',
    parts: odtParts({
      text: `${paragraph(TEXT)}${paragraph('<text:a xlink:href="https://example.org/">link</text:a><office:annotation office:name="a"><text:p>?</text:p></office:annotation>')}<text:list><text:list-item>${paragraph(TEXT)}</text:list-item></text:list>`,
      styles: '<style:style style:family="paragraph" style:name="Title"/>',
      meta: '<dc:title>The harbour</dc:title>',
    }),
    runs: 200,
  },
  {
    name: 'a.epub',
    text: 'book/a.xhtml',
    parts: epubParts({
      pages: [
        {
          path: 'a.xhtml',
          body: `<h1 id="x">One</h1><p>${TEXT}</p><h1 id="y">Two</h1><p>${TEXT}</p>`,
        },
        { path: 'b.xhtml', body: TEXT },
      ],
      navigation: navigationEntry('a.xhtml#x', 'One') + navigationEntry('a.xhtml#y', 'Two'),
      metadata: '<dc:title>Westmere</dc:title>',
    }),
    // A page is read by a slower parser.
    runs: 60,
  },
];

describe.each(KINDS)('a hostile archive called $name', ({ name, text, parts, runs }) => {
  const outcome = (...all: ZipPart[]) => outcomeOf({ name, bytes: zipOf(all) });

  it('is read where nothing is wrong with it', async () => {
    expect(await outcome(...parts)).toBe('read');
  });

  it.each([['../evil.xml'], ['a/../../evil.xml'], ['/etc/passwd'], ['C:\\evil'], ['..\\evil']])(
    'is refused with the entry %s',
    async (entry) => {
      expect(await outcome(...parts, { name: entry, content: 'x' })).toMatch(
        /^broken: .*lead out of it/,
      );
    },
  );

  it.each([text, text.toUpperCase()])('is refused with a part twice: %s', async (twice) => {
    expect(await outcome(...parts, { name: twice, content: 'x' })).toMatch(/^broken: .*twice/);
  });

  it('is refused by its directory when it would unpack to too much', async () => {
    const bytes = zipOf([...parts, { name: 'a.bin', content: new Uint8Array(20_000_000) }]);
    expect(bytes.length).toBeLessThan(30_000);
    expect(await outcomeOf({ name, bytes })).toMatch(/^tooLarge: .*unpack/);
    const lying = [1, 2, 3].map((at) => ({
      name: `${at}.bin`,
      content: 'x',
      claimedSize: 30_000_000,
    }));
    expect(await outcome(...parts, ...lying)).toMatch(/^tooLarge/);
  });

  it('is refused when a part unpacks to more than the directory says', async () => {
    const lying = parts.map((part) => (part.name === text ? { ...part, claimedSize: 10 } : part));
    expect(await outcome(...lying)).toMatch(/^broken: .*damaged/);
  });

  it('is refused by name when its parts are encrypted', async () => {
    expect(await outcome(...parts.map((part) => ({ ...part, encrypted: true })))).toMatch(
      /^unsupported: .*encrypted/,
    );
  });

  it('is refused when its end is missing, wherever it was cut', async () => {
    const bytes = zipOf(parts);
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * share));
      expect(await outcomeOf({ name, bytes: cut })).toMatch(/^broken: The end/);
    }
  });

  describe('changed at random', () => {
    const changes = fc.array(fc.tuple(fc.nat(100_000), fc.nat(255)), {
      minLength: 1,
      maxLength: 8,
    });
    const changed = (original: Uint8Array, at: readonly (readonly [number, number])[]) => {
      const bytes = Uint8Array.from(original);
      for (const [place, value] of at) bytes[place % bytes.length] = value;
      return bytes;
    };
    const isRead = async (bytes: Uint8Array) => (await testImport({ name, bytes })).ok;

    it('in its bytes gives a result, and nothing thrown', async () => {
      const original = zipOf(parts);
      await fc.assert(
        fc.asyncProperty(changes, async (at) => {
          expect(typeof (await isRead(changed(original, at)))).toBe('boolean');
        }),
        { numRuns: runs },
      );
    });

    it('in any of its parts gives a result, and nothing thrown', async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat(parts.length - 1), changes, async (which, at) => {
          const mutated = parts.map((part, index) =>
            index === which ? { ...part, content: changed(Buffer.from(part.content), at) } : part,
          );
          expect(typeof (await isRead(zipOf(mutated)))).toBe('boolean');
        }),
        { numRuns: runs },
      );
    });
  });
});
