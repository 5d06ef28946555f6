import { describe, expect, it } from 'vitest';
import { blockText } from '../../../shared/article/blockText';
import type { ImportedArticle } from '../../../shared/article/importResult';
import { articleOf, outcomeOf } from '../testing/testImport';
import { type EpubDouble, epubFile, navigationEntry, ncxPoint } from './testing/epubDouble';

const read = (book: EpubDouble, part?: string) =>
  articleOf({ name: 'book.epub', bytes: epubFile(book), ...(part ? { part } : {}) });

const textsOf = ({ blocks }: ImportedArticle) => blocks.map(blockText);
const long = (word: string) => `<p>${`${word} harbour `.repeat(150)}</p>`;
const CHAPTERS = [
  { path: 'cover.xhtml', body: '<img src="cover.png" alt=""/>' },
  { path: 'one.xhtml', body: `<h2>The storm</h2>${long('stormy')}` },
  { path: 'two.xhtml', body: `<h2>The calm</h2>${long('calm')}` },
];

describe('an EPUB book', () => {
  it('gives its first part with real text, and lists the others', async () => {
    const article = await read({
      pages: [
        { path: 'title.xhtml', body: '<h1>Westmere</h1>', attributes: ' epub:type="titlepage"' },
        ...CHAPTERS,
      ],
      navigation: navigationEntry('one.xhtml', 'The  storm') + navigationEntry('two.xhtml', 'Calm'),
    });
    expect(article.part).toBe('book/one.xhtml');
    expect(article.parts).toEqual([
      { id: 'book/title.xhtml', title: 'Westmere' },
      { id: 'book/one.xhtml', title: 'The storm' },
      { id: 'book/two.xhtml', title: 'Calm' },
    ]);
    expect(article.blocks[0]).toMatchObject({ type: 'heading', level: 1 });
    expect(article.metadata.title).toBe('The storm');
    expect(article.leftOut).toEqual(['The other 2 parts of the book: one chapter is an article.']);
  });

  it('begins where the book says so', async () => {
    const { part } = await read({
      pages: CHAPTERS,
      guide: '<reference type="text" href="two.xhtml#x"/>',
    });
    expect(part).toBe('book/two.xhtml');
  });

  it('gives the part that is asked for, and none that it does not have', async () => {
    const book = { pages: CHAPTERS };
    expect(textsOf(await read(book, 'book/two.xhtml'))[0]).toBe('The calm');
    const source = { name: 'a', bytes: epubFile(book), part: 'book/three.xhtml' };
    expect(await outcomeOf(source)).toContain('no such chapter');
  });

  it('takes titles of EPUB 2, and of a table of contents with parts and sections', async () => {
    const { parts } = await read({
      pages: [
        ...CHAPTERS,
        { path: 'sub/three%20b.xhtml', body: `${long('c')}<h3 id="s">Section</h3>${long('d')}` },
      ],
      ncx: ncxPoint(
        'one.xhtml',
        'Part I',
        ncxPoint('two.xhtml', 'Chapter 2') +
          ncxPoint(
            'sub/three%20b.xhtml',
            'Chapter 3',
            ncxPoint('sub/three%20b.xhtml#s', 'Section'),
          ),
      ),
    });
    expect(parts).toEqual([
      { id: 'book/one.xhtml', title: 'Part I' },
      { id: 'book/two.xhtml', title: 'Chapter 2' },
      { id: 'book/sub/three b.xhtml', title: 'Chapter 3' },
    ]);
  });

  it('tells chapters apart that share a file, and joins those that several files hold', async () => {
    const book = {
      pages: [
        {
          path: 'a.xhtml',
          body: `<h2 id="one">One</h2>${long('first')}<div><h2><a name="two"/>Two</h2>${long('second')}</div>`,
        },
        { path: 'b.xhtml', body: long('third') },
        { path: 'c.xhtml', body: `${long('fourth')}<h2 id="three">Three</h2>${long('fifth')}` },
        { path: 'd.xhtml', body: `<h2>Not listed</h2>${long('sixth')}` },
      ],
      navigation: ['a.xhtml#one', 'a.xhtml#two', 'c.xhtml#three']
        .map((path) => navigationEntry(path, path.slice(8)))
        .join(''),
    };
    const firstWords = async (part: string) =>
      textsOf(await read(book, part)).map((text) => text.split(' ', 1)[0]);
    expect(await firstWords('book/a.xhtml#one')).toEqual(['One', 'first']);
    expect(await firstWords('book/a.xhtml#two')).toEqual(['Two', 'second', 'third', 'fourth']);
    expect(await firstWords('book/c.xhtml#three')).toEqual(['Three', 'fifth']);
    expect(await firstWords('book/d.xhtml')).toEqual(['Not', 'sixth']);
  });

  it('keeps what stands above the heading that the table of contents leads to', async () => {
    const article = await read({
      pages: [
        { path: 'a.xhtml', body: `<p>Motto.</p><h2 id="x">One</h2>${long('first')}` },
        { path: 'b.xhtml', body: `<p>Motto two.</p><h2 id="x">Two</h2>${long('second')}` },
      ],
      navigation: navigationEntry('a.xhtml#x', 'One') + navigationEntry('b.xhtml#x', 'Two'),
    });
    expect(textsOf(article).slice(0, 2)).toEqual(['Motto.', 'One']);
    expect(textsOf(article)).toHaveLength(3);
  });

  it('reads a page as the XML that it is', async () => {
    const article = await read({
      pages: [
        {
          path: 'a.xhtml',
          head: '<script src="x.js"/>',
          body: '<p>One<a id="x"/> <i/>two.</p><div/><p>Three&nbsp;four.</p>',
        },
      ],
    });
    expect(textsOf(article)).toEqual(['One two.', 'Three\u00a0four.']);
    expect(article.blocks[0]).not.toHaveProperty('content.0.marks');
  });

  it('sets numbers of notes apart, and says where their text is missing', async () => {
    const article = await read({
      pages: [
        {
          path: 'a.xhtml',
          body: '<p>Ships: 12<a epub:type="noteref" href="#n1">1</a> and 13<a role="doc-noteref" href="notes.xhtml#n2">2</a></p><aside id="n1" epub:type="footnote"><p>1 In port. <a role="doc-backlink" href="#r">↩</a></p></aside>',
        },
      ],
    });
    expect(textsOf(article)).toEqual(['Ships: 12[1] and 13[2]', '1 In port.']);
    expect(article.warnings).toEqual(['One note to this text stands in another part of the book.']);
  });

  it('leaves out what the sheets of the book hide, and says what else it left out', async () => {
    const article = await read({
      pages: [
        {
          path: 'text/a.xhtml',
          head: '<link rel="stylesheet" href="../book.css"/>',
          body: `<p>Seen.</p><p class="off">Hidden words</p>${long('x')}<img src="a.png" alt="A ship"/><p><math><mi>a</mi><mo>+</mo><mi>b</mi></math> <a href="b.xhtml">there</a></p>`,
        },
      ],
      more: [{ name: 'book/book.css', content: '.off { display: none }' }],
    });
    expect(textsOf(article).join(' ')).not.toContain('Hidden');
    expect(textsOf(article).at(-1)).toBe('a + b there');
    expect(article.leftOut.join('\n')).toContain('“Hidden words”');
    expect(article.leftOut.join('\n')).toContain('One picture');
    expect(article.leftOut.join('\n')).toContain('one link');
    expect(article.warnings.join()).toContain('One formula');
  });

  it('takes the pictures it holds along, each with its figure', async () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
    const { blocks, pictures, leftOut } = await read({
      pages: [
        {
          path: 'text/a.xhtml',
          body: `${long('x')}<figure><img src="../img/my%20ship.png" alt="A ship"/></figure><img src="../img/gone.png" alt=""/>`,
        },
      ],
      more: [{ name: 'book/img/my ship.png', content: png }],
    });
    const figure = blocks.find(({ type }) => type === 'figure');
    expect(figure).toMatchObject({ alt: 'A ship' });
    expect(pictures).toMatchObject([
      { block: figure?.id, name: 'my%20ship.png', mediaType: 'image/png' },
    ]);
    expect(leftOut.join()).toMatch(/^One picture/);
  });

  it('takes authors, date, language and publisher from the book', async () => {
    const metadata = `<dc:title>Westmere &amp; its ships</dc:title><dc:publisher>Quay Press</dc:publisher>
      <dc:creator id="a">Nora Feld</dc:creator><dc:creator opf:role="aut">Ilse Marrant</dc:creator>
      <dc:creator id="t">Tom Translator</dc:creator><meta refines="#t" property="role">trl</meta>
      <dc:date opf:event="modification">2026-01-01</dc:date><dc:date>2021-03</dc:date><dc:language>en-GB</dc:language>`;
    const { metadata: chapter } = await read({ pages: CHAPTERS, metadata });
    expect(chapter).toMatchObject({
      title: 'The storm',
      publisher: 'Westmere & its ships (Quay Press)',
      byline: 'Nora Feld, Ilse Marrant',
      published: '2021-03',
      language: 'en',
    });
    const moment = (seconds: number) => `2026-11-22T15:17:${seconds}Z`;
    const made = await read({
      pages: CHAPTERS,
      metadata: `<dc:date>${moment(10)}</dc:date><meta property="dcterms:modified">${moment(19)}</meta>`,
    });
    expect(made.metadata.published).toBeUndefined();
    const named = metadata.replace('Westmere &amp; its ships', 'The storm');
    expect((await read({ pages: CHAPTERS, metadata: named })).metadata).toMatchObject({
      title: 'The storm',
      publisher: 'Quay Press',
    });
    const whole = await read({ pages: CHAPTERS.slice(1, 2), metadata });
    expect(whole.metadata).toMatchObject({
      title: 'Westmere & its ships',
      publisher: 'Quay Press',
    });
    expect(whole.parts).toBeUndefined();
  });
});
