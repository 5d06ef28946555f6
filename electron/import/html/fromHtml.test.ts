import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../shared/article/block';
import type { Extraction } from '../importer';
import { fromHtml } from './fromHtml';

async function extract(html: string | Uint8Array, mediaType = 'text/html'): Promise<Extraction> {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html;
  const result = await fromHtml({ bytes, mediaType }, () => undefined);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const write = (content: readonly Inline[]) => content.map((run) => run.text).join('');

function shape(block: Block): string {
  if (block.type === 'rule') return 'rule';
  if (block.type === 'tableRow') {
    return `${block.header ? 'head' : 'row'}: ${block.cells.map(write).join(' | ')}`;
  }
  if (block.type === 'heading') return `h${block.level}: ${write(block.content)}`;
  if (block.type === 'figure') {
    return `figure(${block.alt ?? ''}; ${block.address ?? ''}): ${write(block.content)}`;
  }
  if (block.type === 'listItem') {
    const sign = block.kind === 'bullet' ? '*' : `${block.number}.`;
    return `${'  '.repeat(block.level - 1)}${sign} ${write(block.content)}`;
  }
  return `${block.type}: ${write(block.content)}`;
}

async function shapes(html: string): Promise<string[]> {
  return (await extract(html)).blocks.map(shape);
}

const PROSE =
  'The harbour of Westmere opened again on Monday, after a storm had kept it closed for nine days, the harbour office said, and forty ships that had waited outside came in.';

const page = (head: string, body: string) =>
  `<!doctype html><html lang="en-gb"><head><title>Harbour reopens after storm - The Westmere Post</title>${head}</head><body>
   <nav><a href="/">Home</a> <a href="/news">News</a></nav>
   <article>${body}<p>${PROSE}</p><p>${PROSE} Two tankers were among them.</p><p>${PROSE} The pier needs repairs.</p></article>
   <aside>Buy a boat now!</aside><footer>Imprint and contact</footer></body></html>`;

describe('a pasted fragment', () => {
  it('keeps its structure', async () => {
    expect(
      await shapes(`<h2>Head</h2><p>One<br>two<br><br>three</p><blockquote>Said<p>again</p></blockquote>
        <ul><li>a<ol start="3"><li>b</li><li>c</li></ol></li><li><p>d</p><p>e</p></li></ul><hr>
        <table><caption>Ships</caption><tr><th>Name</th><th>Tons</th></tr><tr><td>Ada</td><td><p>9</p><p>10</p></td></tr></table>
        <pre>  x = 1\n  y = 2</pre><div>loose <b>text</b></div>`),
    ).toEqual([
      'h1: Head',
      'paragraph: One\ntwo',
      'paragraph: three',
      'quotation: Said',
      'quotation: again',
      '* a',
      '  3. b',
      '  4. c',
      '* d',
      'paragraph: e',
      'rule',
      'paragraph: Ships',
      'head: Name | Tons',
      'row: Ada | 9\n10',
      'paragraph:   x = 1\n  y = 2',
      'paragraph: loose text',
    ]);
  });

  it('keeps known marks, also those written as styles', async () => {
    const { blocks } = await extract(
      '<b style="font-weight:normal"><p>a<strong>b<i>c</i></strong><span style="font-weight:700">d</span><del>e</del><a href="mailto:a@example.org">f</a></p></b>',
    );
    expect(blocks[0]).toMatchObject({
      content: [
        { text: 'a' },
        { text: 'b', marks: ['strong'] },
        { text: 'c', marks: ['strong', 'em'] },
        { text: 'd', marks: ['strong'] },
        { text: 'e', marks: ['strike'] },
        { text: 'f', marks: [{ link: 'mailto:a@example.org' }] },
      ],
    });
  });

  it('collapses white space as a browser does and keeps no-break spaces', async () => {
    expect(await shapes('<p> a \n <b> b</b> c\u00a0<i>\u00a0d </i> </p>')).toEqual([
      'paragraph: a b c\u00a0\u00a0d',
    ]);
  });

  it('unwraps a table that is only layout', async () => {
    expect(
      await shapes(
        '<table><tr><td><h2>Head</h2><p>a</p></td><td><p>b</p><p>c</p></td></tr></table>',
      ),
    ).toEqual(['h1: Head', 'paragraph: a', 'paragraph: b', 'paragraph: c']);
  });

  it('makes figures of pictures, with their captions, and never of spacers', async () => {
    expect(
      await shapes(
        '<p>a<img alt="Quay" src="https://example.org/q.jpg">b<img src="x.gif" width="1" height="1"></p><figure><figcaption>The <b>pier</b></figcaption><img alt="Pier" src="p.jpg"></figure>',
      ),
    ).toEqual([
      'paragraph: ab',
      'figure(Quay; https://example.org/q.jpg): ',
      'figure(Pier; ): The pier',
    ]);
  });

  it('takes only what was selected from the clipboard', async () => {
    expect(
      await shapes(
        '<html><body>no<!--StartFragment--><p>yes</p><!--EndFragment-->no</body></html>',
      ),
    ).toEqual(['paragraph: yes']);
  });

  it('reads byline and dateline under its headline', async () => {
    const { metadata } = await extract(
      '<h1>Harbour</h1><p>By Ada Quill</p><p>3 March 2021, 09:05</p><p>It opened.</p>',
    );
    expect(metadata).toEqual({
      title: 'Harbour',
      byline: 'Ada Quill',
      published: '2021-03-03T09:05',
    });
  });
});

describe('a saved page', () => {
  it('gives the article and leaves what surrounds it out, and says so', async () => {
    const { blocks, leftOut } = await extract(page('', '<h1>Harbour reopens after storm</h1>'));
    const text = blocks.map(shape).join('\n');
    expect(text).toContain(PROSE);
    expect(text).not.toMatch(/Buy a boat|Imprint|Home/);
    expect(leftOut.join()).toContain('advertisements');
  });

  it('puts headline, byline and dateline on top, once', async () => {
    const { blocks, metadata } = await extract(
      page(
        '<meta property="og:site_name" content="The Westmere Post"><meta name="author" content="Ada Quill">',
        '<h1>Harbour reopens after storm</h1><p class="byline">By <a rel="author">Ada Quill</a></p><time datetime="2021-03-03T09:05+01:00">3 March 2021, 09:05</time>',
      ),
    );
    expect(metadata).toMatchObject({
      title: 'Harbour reopens after storm',
      byline: 'Ada Quill',
      publisher: 'The Westmere Post',
      published: '2021-03-03T09:05+01:00',
      language: 'en-GB',
    });
    expect(blocks.slice(0, 3).map(shape)).toEqual([
      'h1: Harbour reopens after storm',
      'paragraph: By Ada Quill',
      'paragraph: 3 March 2021, 09:05',
    ]);
    expect(blocks.filter((block) => shape(block).includes('Ada Quill'))).toHaveLength(1);
  });

  it('reads JSON-LD and the address, and resolves links against it', async () => {
    const record = {
      '@graph': [
        { '@type': 'WebSite', name: 'no' },
        {
          '@type': ['NewsArticle'],
          headline: 'Harbour reopens &amp; ships come',
          author: [{ name: 'Ada Quill' }, { name: 'Ben Nib' }],
          publisher: { name: 'Westmere Post' },
          datePublished: '2021-03-03T09:05:00Z',
        },
      ],
    };
    const { metadata, blocks } = await extract(
      page(
        `<script type="application/ld+json">{"broken</script><script type="application/ld+json">${JSON.stringify(record)}</script><link rel="canonical" href="https://example.org/news/harbour">`,
        '<p>See <a href="../map">the map</a> and this long line of text, which is here to be kept.</p>',
      ),
    );
    expect(metadata).toMatchObject({
      byline: 'Ada Quill, Ben Nib',
      publisher: 'Westmere Post',
      published: '2021-03-03T09:05:00Z',
      url: 'https://example.org/news/harbour',
    });
    expect(JSON.stringify(blocks)).toContain('{"link":"https://example.org/map"}');
  });

  it.each([
    ['By Ada Quill, MA<br>\nWestmere Health News', 'Ada Quill, MA'],
    ['By Ada Quill\n and Ben Nib', 'Ada Quill and Ben Nib'],
    ['By Ada Quill,\n Ben Nib', 'Ada Quill, Ben Nib'],
    ['Last updated: 7 January 2025', undefined],
  ])('takes of the byline %j the name %j', async (line, byline) => {
    const { metadata } = await extract(page('', `<h1>Harbour</h1><p class="byline">${line}</p>`));
    expect(metadata.byline).toBe(byline);
  });

  it('knows the address a browser noted when it saved the page', async () => {
    const html = page('', '').replace(
      '<html',
      '<!-- saved from url=(0032)https://example.org/news/harbour -->\n<html',
    );
    expect((await extract(html)).metadata.url).toBe('https://example.org/news/harbour');
  });

  it('invents no date', async () => {
    const { metadata } = await extract(page('', '<p>03/04/2021</p>'));
    expect(metadata.published).toBeUndefined();
  });

  it('reads a declared legacy encoding', async () => {
    const html = page('<meta charset="windows-1251">', '<h1>QQQQ</h1>');
    const cyrillic = Uint8Array.from([0xcf, 0xee, 0xf0, 0xf2]);
    const bytes = new TextEncoder().encode(html);
    bytes.set(cyrillic, html.indexOf('QQQQ'));
    const { blocks, encoding, warnings } = await extract(bytes);
    expect(encoding).toBe('windows-1251');
    expect(blocks.map(shape).join('\n')).toContain('Порт');
    expect(warnings).toEqual([]);
  });

  it.each([
    '<html><body></body></html>',
    '<html><head><title>Only a title</title></head><body><nav><a href="/">Home</a></nav></body></html>',
    '<html><body><script>alert(1)</script><img src="a.png" width="1"></body></html>',
  ])('says that a page without an article has none: %s', async (html) => {
    const result = await fromHtml({ bytes: new TextEncoder().encode(html) }, () => undefined);
    expect(result).toMatchObject({ ok: false, error: { code: 'empty' } });
  });
});
