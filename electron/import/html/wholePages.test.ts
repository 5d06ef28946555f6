import { describe, expect, it } from 'vitest';
import { blockText } from '../../../shared/article/blockText';
import { canonicalText, sliceRange } from '../../../shared/article/canonicalText';
import { articleOf } from '../testing/testImport';

const TEXT = 'The harbour of Westmere opened again on Monday, the harbour office said. '
  .repeat(3)
  .trim();

const page = (body: string, head = '') =>
  articleOf({
    name: 'a.html',
    bytes: Buffer.from(
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>On wages</title>${head}</head><body>${body}</body></html>`,
    ),
  });
const article = (inside: string) =>
  page(
    `<article><h1>On wages</h1><p>${TEXT} 1.</p><p>${TEXT} 2.</p>${inside}<p>${TEXT} 3.</p></article>`,
  );
const ld = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('a post set into a page', () => {
  it.each([
    [
      'Substack',
      '<div class="tweet" data-attrs="{&quot;url&quot;:&quot;https://x.example/1&quot;,&quot;full_text&quot;:&quot;Wages rose 9 percent.&quot;,&quot;username&quot;:&quot;bobroe&quot;}"></div>',
      ['@bobroe', 'https://x.example/1'],
    ],
    [
      'X',
      '<blockquote class="twitter-tweet"><p>Wages rose 9 percent.</p>&mdash; Bob Roe (@bobroe) <a href="https://x.example/2">March 1, 2026</a></blockquote><script async src="https://platform.x.example/widgets.js"></script>',
      ['Bob Roe (@bobroe) March 1, 2026', 'https://x.example/2'],
    ],
    [
      'Instagram',
      '<blockquote class="instagram-media" data-instgrm-permalink="https://i.example/p/3/"><p>Wages rose 9 percent.</p></blockquote>',
      ['https://i.example/p/3/'],
    ],
    [
      'Mastodon',
      '<blockquote class="mastodon-embed" cite="https://m.example/@bob/4"><p>Wages rose 9 percent.</p></blockquote>',
      ['https://m.example/@bob/4'],
    ],
  ])('is a quotation with who and where: %s', async (_, card, more) => {
    const { blocks } = await article(card);
    const quoted = blocks.filter(({ type }) => type === 'quotation').map(blockText);
    expect(quoted[0]).toBe('Wages rose 9 percent.');
    for (const part of more) expect(quoted.join('\n')).toContain(part);
    expect(blocks.map(blockText).at(-1)).toBe(`${TEXT} 3.`);
  });

  it('is a picture with its address where it is a film', async () => {
    const { blocks } = await article(
      '<iframe src="https://www.youtube.com/embed/abcdefghijk" title="The vote"></iframe>',
    );
    expect(blocks).toContainEqual(
      expect.objectContaining({
        type: 'figure',
        alt: 'The vote',
        address: 'https://www.youtube.com/watch?v=abcdefghijk',
      }),
    );
  });
});

describe('a post that a page of AMP shows', () => {
  it.each([
    ['<amp-twitter data-tweetid="12"></amp-twitter>', 'https://x.com/i/status/12'],
    [
      '<amp-youtube data-videoid="abcdefghijk"></amp-youtube>',
      'https://www.youtube.com/watch?v=abcdefghijk',
    ],
    ['<amp-instagram data-shortcode="Ab"></amp-instagram>', 'https://www.instagram.com/p/Ab/'],
    ['<amp-facebook data-href="https://f.example/p/1"></amp-facebook>', 'https://f.example/p/1'],
  ])('is a picture with its address: %s', async (element, address) => {
    const { blocks } = await article(element);
    expect(blocks).toContainEqual(expect.objectContaining({ type: 'figure', address }));
  });
});

describe('what a page raises or lowers by its styles', () => {
  it.each([
    ['by a style', '', '10<span style="vertical-align:super;font-size:70%">6</span> m', '10⁶ m'],
    ['by a class', '.up{vertical-align:super}', '10<span class="up">6</span> m', '10⁶ m'],
    ['by a length', '', '10<span style="vertical-align:5pt">6</span> m', '10⁶ m'],
    ['by a shift', '', 'CO<span style="position:relative;top:3.0pt">2</span>, 10', 'CO₂, 10'],
    ['by a bottom', '', '10<span style="position:relative;bottom:.4em">6</span> m', '10⁶ m'],
    [
      'not where another style undoes it',
      '.up{vertical-align:super}',
      '10<span class="up" style="vertical-align:baseline">6</span> m',
      '106 m',
    ],
    ['not by a pixel', '', '10<span style="position:relative;top:-1px">6</span> m', '106 m'],
    ['a fraction', '', '5<sup>1</sup>/<sub>2</sub> m', '5½ m'],
  ])('is raised or lowered in the text: %s', async (_, sheet, inside, text) => {
    const { blocks } = await page(
      `<article><h1>On wages</h1><p>${TEXT} 1.</p><p>${inside}. ${TEXT}</p></article>`,
      `<style>${sheet}</style>`,
    );
    expect(blocks.map(blockText).at(-1)).toBe(`${text}. ${TEXT}`);
  });
});

describe('the title of a page', () => {
  it.each([
    ['On wages - The Gazette', '<h1>On wages</h1>', 'On wages'],
    ['On wages - a reply | The Gazette', '<h1>On wages - a reply</h1>', 'On wages - a reply'],
    [
      'The Gazette - Wages rise over Westmere',
      '<header><h1>The Gazette</h1></header>',
      'The Gazette - Wages rise over Westmere',
    ],
  ])('%s with %s', async (title, shown, expected) => {
    const { metadata } = await articleOf({
      name: 'a.html',
      bytes: Buffer.from(
        `<!DOCTYPE html><html><head><title>${title}</title></head><body>${shown}<article><p>${TEXT} 1.</p><p>${TEXT} 2.</p></article></body></html>`,
      ),
    });
    expect(metadata.title).toBe(expected);
  });
});

describe('what a page folds away or quotes', () => {
  it('is text: details and their summary, a quotation', async () => {
    const { blocks } = await article(
      '<details><summary>How we counted</summary><p>By hand, in May.</p></details><blockquote><p>Nobody was hurt.</p></blockquote>',
    );
    const lines = blocks.map((block) => `${block.type}: ${blockText(block)}`);
    expect(lines).toContain('paragraph: How we counted');
    expect(lines).toContain('paragraph: By hand, in May.');
    expect(lines).toContain('quotation: Nobody was hurt.');
  });

  it('keeps who is quoted below a quotation', async () => {
    const { blocks } = await article(
      '<blockquote><p>Wages rose 9 percent.</p><footer>— Bob Roe, <cite>The Gazette</cite></footer></blockquote>',
    );
    const quoted = blocks.filter(({ type }) => type === 'quotation').map(blockText);
    expect(quoted).toEqual(['Wages rose 9 percent.', '— Bob Roe, The Gazette']);
  });

  it('is a picture where AMP shows one', async () => {
    const { blocks } = await article(
      '<figure><amp-img src="https://e.example/a.jpg" alt="The ship" width="600" height="400"></amp-img><figcaption>In May</figcaption></figure>',
    );
    expect(blocks).toContainEqual(
      expect.objectContaining({
        type: 'figure',
        alt: 'The ship',
        address: 'https://e.example/a.jpg',
      }),
    );
  });
});

describe('a page for subscribers', () => {
  const teaser =
    '<main><h1>On wages</h1><p>The mayor of Westmere stepped down on Monday.</p><div><p>Subscribe to continue reading. Already a subscriber? Sign in.</p></div></main>';

  it('is read from what it tells search engines, and says so', async () => {
    const { blocks, warnings } = await page(
      teaser,
      ld({
        '@type': 'NewsArticle',
        headline: 'On wages',
        isAccessibleForFree: 'False',
        articleBody: `${TEXT} 1.\n\n${TEXT} 2.\n${TEXT} 3.`,
      }),
    );
    expect(blocks.map(blockText)).toEqual([
      'On wages',
      'The mayor of Westmere stepped down on Monday.',
      `${TEXT} 1.`,
      `${TEXT} 2.`,
      `${TEXT} 3.`,
    ]);
    expect(warnings.join('\n')).toContain('only a part of its article');
    expect(warnings.join('\n')).toContain('for subscribers');
  });

  it('is read from there, short as it is, where the page shows nothing', async () => {
    const record = ld({ '@type': 'NewsArticle', headline: 'On wages', articleBody: TEXT });
    const { blocks, warnings } = await page('<div id="root">Loading</div>', record);
    expect(blocks.map(blockText)).toEqual(['On wages', TEXT]);
    expect(warnings).toHaveLength(1);
  });

  it('is named where there is no more of it, and left alone where it shows all', async () => {
    const data = { '@type': 'NewsArticle', headline: 'On wages', isAccessibleForFree: false };
    const cut = await page(teaser, ld(data));
    expect(cut.warnings.join('\n')).toContain('its text is for subscribers');
    const whole = await page(
      `<article><h1>On wages</h1><p>${TEXT} 1.</p><p>${TEXT} 2.</p></article>`,
      ld({ '@type': 'NewsArticle', articleBody: `${TEXT} 1. ${TEXT} 2.` }),
    );
    expect(whole.warnings).toEqual([]);
    expect(whole.blocks).toHaveLength(3);
  });
});

describe('a live page', () => {
  const data = {
    '@type': 'LiveBlogPosting',
    headline: 'On wages',
    author: [{ '@type': 'Person', name: 'Ann Lee' }],
    datePublished: '2026-03-01T09:00:00Z',
  };

  it('keeps its entries in order, each with its time and author apart', async () => {
    const entry = (at: string, time: string) =>
      `<article class="liveblog-update"><header><time datetime="2026-03-01T${at}:00Z">${time}</time><span>Ann Lee</span><h2>At ${at}</h2></header><p>${TEXT} ${at}</p></article>`;
    const { blocks } = await page(
      `<main><h1>On wages</h1><div class="liveblog">${entry('18:00', '18.00 GMT')}${entry('17:10', '2h ago')}</div></main>`,
      ld(data),
    );
    expect(blocks.map(blockText)).toEqual([
      'On wages',
      '18.00 GMT Ann Lee',
      'At 18:00',
      `${TEXT} 18:00`,
      '1 March 2026, 17:10 UTC Ann Lee',
      'At 17:10',
      `${TEXT} 17:10`,
    ]);
  });

  it('is read from its data where its program had not yet shown them', async () => {
    const updates = ['18:00', '17:10'].map((at) => ({
      '@type': 'BlogPosting',
      headline: `At ${at}`,
      datePublished: `2026-03-01T${at}:00Z`,
      articleBody: `${TEXT} ${at}`,
    }));
    const { blocks } = await page(
      '<main><h1>On wages</h1><p>Loading the live page, one moment please.</p></main>',
      ld({ ...data, liveBlogUpdate: updates }),
    );
    expect(blocks.map(blockText).slice(-3)).toEqual([
      'At 17:10',
      '1 March 2026, 17:10 UTC',
      `${TEXT} 17:10`,
    ]);
  });
});

describe('a document that an office program wrote as HTML', () => {
  const said = async (html: string) => {
    const {
      blocks,
      comments = [],
      ...rest
    } = await articleOf({ name: 'a.html', bytes: Buffer.from(html) });
    const canonical = canonicalText(blocks);
    return {
      ...rest,
      blocks,
      comments: comments.map(({ text, author, ...range }) => [
        sliceRange(canonical, range),
        text,
        author,
      ]),
    };
  };

  it('gives its comments, its lists and no signs of either: Word', async () => {
    const item = (sign: string, text: string) =>
      `<p class=MsoListParagraphCxSpFirst style='margin-left:36.0pt;text-indent:-18.0pt'><span style='font-family:Symbol'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span>${text}</p>`;
    const { blocks, comments } = await said(
      `<html><head><meta name=Generator content="Microsoft Word 15 (filtered)"></head><body><h1>On wages</h1><p class=MsoNormal>Prices rose <a style='mso-comment-reference:AL_1'>12 per cent</a><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1" name="_msoanchor_1">[AL1]</a></span> in May.</p>${item('·', 'First')}${item('2.', 'Second')}<div><hr class=msocomoff><div class=msocomtxt><a name="_msocom_1"></a><p class=MsoCommentText><span class=MsoCommentReference><a class=msocomoff href="#_msoanchor_1">[AL1]</a></span>Source?</p></div></div></body></html>`,
    );
    expect(blocks).toMatchObject([
      { type: 'heading' },
      { content: [{ text: 'Prices rose 12 per cent in May.' }] },
      { type: 'listItem', kind: 'bullet', content: [{ text: 'First' }] },
      { type: 'listItem', kind: 'ordered', number: 2, content: [{ text: 'Second' }] },
    ]);
    expect(comments).toEqual([['12 per cent', 'Source?', 'AL']]);
  });

  it('gives title, byline, comments with replies, and links to where they lead: Google Docs', async () => {
    const { metadata, blocks, comments, warnings } = await said(
      '<html><head><style type="text/css">.c1{font-weight:700}</style></head><body class="c9 doc-content"><p class="c5 title"><span class="c7">On wages</span></p><p class="c0"><span>By Ann Lee</span></p><p class="c0"><span>Prices rose 12 per cent</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup><sup><a href="#cmnt2" id="cmnt_ref2">[b]</a></sup><span>, </span><span><a class="c3" href="https://www.google.com/url?q=https://example.org/a%3Fb%3D3&amp;sa=D">it said</a></span><span>.</span></p><div><p class="c0"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Source?</span></p></div><div><p class="c0"><a href="#cmnt_ref2" id="cmnt2">[b]</a><span>ONS.</span></p></div></body></html>',
    );
    expect(metadata).toMatchObject({ title: 'On wages', byline: 'Ann Lee' });
    expect(blocks.at(-1)).toMatchObject({
      content: [
        { text: 'Prices rose 12 per cent, ' },
        { text: 'it said', marks: [{ link: 'https://example.org/a?b=3' }] },
        { text: '.' },
      ],
    });
    expect(comments).toEqual([['cent', 'Source?\n\nReply: ONS.', undefined]]);
    expect(warnings.join('\n')).toContain('led through a counter (Google)');
  });

  it('gives all of a comment, raised digits and the levels of a list: Google Docs', async () => {
    const { metadata, blocks, comments } = await said(
      '<html><head><style type="text/css">.c8{vertical-align:super}</style></head><body class="doc-content"><p class="c5 title"><span>On wages</span></p><p class="c5 subtitle"><span>A short deck</span></p><p class="c0"><span>By Ann Lee</span></p><p class="c0"><span>1 March 2026</span></p><p class="c0"><span>It is 10</span><span class="c8">6</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><ul class="c7 lst-kix_x1-0 start"><li class="c2"><span>Outer</span></li></ul><ul class="c7 lst-kix_x1-1 start"><li class="c2"><span>Inner</span></li></ul><div class="c9"><p class="c0"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Source?</span></p><p class="c0"><span>Or two.</span></p></div></body></html>',
    );
    expect(metadata).toMatchObject({ byline: 'Ann Lee', published: '2026-03-01' });
    expect(blocks.slice(-3)).toMatchObject([
      { content: [{ text: 'It is 10⁶' }] },
      { type: 'listItem', level: 1 },
      { type: 'listItem', level: 2, content: [{ text: 'Inner' }] },
    ]);
    expect(comments).toEqual([['10⁶', 'Source?\nOr two.', undefined]]);
  });
});
