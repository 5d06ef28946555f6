import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockText } from '../../shared/article/blockText';
import type { ImportSource } from './importer';
import { articleOf, testImport } from './testing/testImport';
import { encodeAs } from './text/testing/encodeDouble';

/** A sentence that each document carries besides its attack, to see that the rest survives. */
const TEXT = 'The harbour of Westmere opened again on Monday, the harbour office said.';

function read(input: string | Uint8Array, more: Partial<ImportSource> = {}) {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  return testImport({ bytes, ...more });
}

const pageArticle = (html: string) =>
  articleOf({ bytes: new TextEncoder().encode(html), mediaType: 'text/html' });

/** Everything of the import that could reach a window, as one text. */
async function blocksOf(html: string): Promise<string> {
  return JSON.stringify((await pageArticle(html)).blocks);
}

async function leftOutOf(html: string): Promise<string> {
  return (await pageArticle(html)).leftOut.join('\n');
}

const asPage = (body: string, head = '') =>
  `<!doctype html><html><head><title>T</title>${head}</head><body><article>${body}<p>${TEXT} ${TEXT} ${TEXT}</p><p>${TEXT} ${TEXT}, ${TEXT}</p></article></body></html>`;
const asFragment = (body: string) => `${body}<p>${TEXT}</p>`;

/** What no block may ever hold. */
const CANARY = /canary|alert\s*\(|javascript:|vbscript:|data:|file:|srcdoc|onerror|<script/i;

const CATALOGUE: readonly (readonly [name: string, html: string])[] = [
  ['script', '<script>alert("canary")</script>'],
  ['script in an unclosed comment', '<!--><script>alert("canary")</script>-->'],
  [
    'event attributes',
    '<img src=x onerror=alert(1) width=1><p onclick="canary()">a</p><body onload=canary()>',
  ],
  ['javascript: address', '<p><a href="javascript:alert(1)">word</a></p>'],
  ['javascript: split by tabs', '<p><a href="java\tscript:alert(1)">word</a></p>'],
  ['javascript: split by line breaks', '<p><a href="java\nscr\ript:alert(1)">word</a></p>'],
  ['javascript: split by entities', '<p><a href="java&#x09;script&colon;alert(1)">word</a></p>'],
  ['javascript: after a control character', '<p><a href="&#1;javascript:alert(1)">word</a></p>'],
  ['javascript: in capitals', '<p><a href=" JaVaScRiPt:alert(1)">word</a></p>'],
  [
    'data: and vbscript: addresses',
    '<p><a href="data:text/html,canary">a</a><a href="vbscript:x">b</a></p>',
  ],
  [
    'svg',
    '<svg onload=alert(1)><script>canary</script><a xlink:href="javascript:alert(1)"><text>canary</text></a></svg>',
  ],
  ['svg mutation', '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">'],
  [
    'MathML mutation',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  ],
  ['MathML link', '<math href="javascript:alert(1)" alttext="canary"><mi>x</mi></math>'],
  [
    'nested forms',
    '<form><div></form><form><input value="canary"><button>canary</button></form></div>',
  ],
  ['iframe', '<iframe src="https://evil.example/">canary</iframe>'],
  ['iframe srcdoc', '<iframe srcdoc="<script>alert(1)</script>"></iframe>'],
  [
    'object and embed',
    '<object data="file:///etc/passwd">canary</object><embed src="https://evil.example/">',
  ],
  [
    'style',
    '<style>@import url("https://evil.example/canary.css"); p{background:url(javascript:alert(1))}</style>',
  ],
  ['style attribute', '<p style="background:url(https://evil.example/canary)">a</p>'],
  ['data attributes', '<p data-x="canary" data-html="<script>alert(1)</script>">a</p>'],
  [
    'id and name clobbering',
    '<form id="canary" name="body"><input name="childNodes"><img name="querySelector" width=1></form><a id="canary" name="documentElement"></a>',
  ],
  [
    'clobbered attributes',
    '<form name="attributes"><input id="attributes" name="nodeType"></form>',
  ],
  ['template', '<template><p>canary</p><script>alert(1)</script></template>'],
  ['shadow root', '<div><template shadowrootmode="open"><p>canary</p></template></div>'],
  ['textarea and title tricks', '<textarea></p><script>alert(1)</script></textarea>'],
  [
    'file address',
    '<p><a href="file:///etc/passwd">word</a></p><img src="file:///etc/passwd" alt="a">',
  ],
  ['UNC address', '<p><a href="\\\\evil\\share">word</a><a href="file:\\\\evil\\x">word</a></p>'],
  ['app:// traversal', '<p><a href="app://bundle/../../etc/passwd">word</a></p>'],
  [
    'blob: and about: addresses',
    '<p><a href="blob:https://x/1">a</a><a href="about:blank">b</a></p>',
  ],
];

describe('a hostile page', () => {
  it.each(CATALOGUE)('leaves nothing behind, whole page: %s', async (_, html) => {
    const blocks = await blocksOf(asPage(html));
    expect(blocks).not.toMatch(CANARY);
    expect(blocks).toContain('Westmere');
  });

  it.each(CATALOGUE)('leaves nothing behind, pasted: %s', async (_, html) => {
    const result = await read(asFragment(html), { mediaType: 'text/html' });
    if (result.ok) expect(JSON.stringify(result.value.blocks)).not.toMatch(CANARY);
    else expect(result.error.code).toBe('empty');
  });

  it('leaves nothing behind: noscript mutation', async () => {
    const result = await read(
      asPage('<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>'),
    );
    expect(JSON.stringify(result)).not.toMatch(CANARY);
  });

  it('makes no request for meta refresh, base, preconnect, sheets or pictures', async () => {
    const head =
      '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/canary"><link rel="stylesheet" href="https://evil.example/c.css"><link rel="preconnect" href="https://evil.example"><script src="https://evil.example/s.js"></script>';
    const blocks = await blocksOf(asPage('<p><a href="x">word</a> and more words.</p>', head));
    expect(blocks).not.toContain('evil.example');
  });

  it('keeps the words of a link whose address goes, and says so', async () => {
    const html = asFragment('<p>one <a href="java&#x0A;script:alert(1)">two</a> three</p>');
    expect(await blocksOf(html)).toContain('one two three');
    expect(await leftOutOf(html)).toContain('one link');
  });

  it.each([
    ['hidden', '<p hidden>secret words</p>'],
    ['display:none', '<p style="display : none !important">secret words</p>'],
    ['display:none by escapes', '<p style="d\\69splay:none">secret words</p>'],
    ['display:none by a comment', '<p style="display:/**/none">secret words</p>'],
    ['visibility', '<p style="visibility:hidden">secret words</p>'],
    ['opacity', '<p style="opacity:0">secret words</p>'],
    ['font size', '<p>seen <span style="font-size:0px">secret words</span></p>'],
    ['off screen', '<p style="position:absolute;left:-9999px">secret words</p>'],
    ['text-indent', '<p style="text-indent:-1000em">secret words</p>'],
    ['clip', '<p style="position:absolute;clip:rect(0 0 0 0)">secret words</p>'],
    ['no height', '<p style="height:0;overflow:hidden">secret words</p>'],
    ['transparent', '<p style="color:transparent">secret words</p>'],
    ['aria-hidden', '<p aria-hidden="true">secret words</p>'],
    ['for screen readers only', '<p class="sr-only">secret words</p>'],
    [
      'a rule of the page',
      '<style>@import "x";@media print{p{display:none}}/*}*/.x,.y{display:none}</style><p class="x">secret words</p>',
    ],
    ['closed dialog', '<dialog>secret words</dialog>'],
  ])('keeps hidden text out and says so: %s', async (_, html) => {
    for (const whole of [asFragment(html), asPage(html)]) {
      expect(await blocksOf(whole)).not.toContain('secret');
      expect(await leftOutOf(whole)).toContain('hidden text');
    }
  });

  it('keeps what a rule hides and another shows', async () => {
    const html = asPage(
      '<style>.tab{display:none}.tab.active{display:block}</style><p class="tab active">seen words, and some more</p>',
    );
    expect(await blocksOf(html)).toContain('seen words');
  });

  it('keeps the article of a page saved with a window open over it', async () => {
    const html = `<!doctype html><html><body><div aria-hidden="true"><article><p>${`${TEXT} `.repeat(9)}</p></article></div></body></html>`;
    expect(await blocksOf(html)).toContain('Westmere');
  });

  it('reads a document nested more than 255 deep', async () => {
    for (const depth of [256, 700]) {
      const deep = `${'<div>'.repeat(depth)}<p>${TEXT}</p>`;
      expect(await blocksOf(deep)).toContain('Westmere');
      expect(await blocksOf(`<html><body>${deep}`)).toContain('Westmere');
    }
  });

  it('refuses a document nested without sense', async () => {
    const result = await read(`<html><body>${'<div>'.repeat(1_000_000)}${TEXT}`);
    expect(result).toMatchObject({ ok: false, error: { code: 'tooDeep' } });
  });

  it('takes a false charset for what it is', async () => {
    const result = await read(asPage('<p>“déjà vu”, said Zoë</p>', '<meta charset="koi8-r">'));
    expect(result.ok && JSON.stringify(result.value.blocks)).toContain('“déjà vu”, said Zoë');
    expect(result.ok && result.value.encoding).toBe('utf-8');
  });

  it.each(['iso-8859-1', 'utf-8', 'shift_jis', 'no-such-encoding'])(
    'takes a false charset for what it is: %s on a page in windows-1251',
    async (label) => {
      const words = 'Порт снова открылся в понедельник, сообщила администрация порта.';
      const page = asPage(`<p>${words}</p>`, `<meta charset="${label}">`);
      const result = await read(encodeAs('windows-1251', page), { mediaType: 'text/html' });
      expect(result.ok && JSON.stringify(result.value.blocks)).toContain(words);
      expect(result.ok && result.value.warnings.join()).toContain(label);
      const chosen = { mediaType: 'text/html', encoding: 'koi8-r' };
      const other = await read(encodeAs('windows-1251', page), chosen);
      expect(other.ok && JSON.stringify(other.value.blocks)).not.toContain(words);
    },
  );

  it('lets a chosen encoding override', async () => {
    const bytes = new TextEncoder().encode(asFragment('<p>QQ</p>'));
    bytes.set([0xcf, 0xee], '<p>'.length);
    const result = await read(bytes, { mediaType: 'text/html', encoding: 'windows-1251' });
    expect(result.ok && JSON.stringify(result.value.blocks)).toContain('По');
  });

  it('makes half characters well-formed', async () => {
    expect((await blocksOf(asFragment('<p>a&#xD800;b&#0;c&#x1;d</p>'))).isWellFormed()).toBe(true);
  });
});

describe('a hostile text', () => {
  it('may end its lines with CR, U+2028 or a form feed', async () => {
    const result = await read(`A headline\r\r${TEXT}\u2028${TEXT}\f${TEXT}`, { name: 'a.txt' });
    const blocks = result.ok ? result.value.blocks : [];
    expect(blocks.map(blockText)).toEqual(['A headline', `${TEXT}\n${TEXT}`, TEXT]);
  });

  it('loses its NULs and says so', async () => {
    const result = await read(`${TEXT.slice(0, 9)}\0${TEXT.slice(9)}`, { name: 'a.txt' });
    expect(result.ok && result.value.blocks.map(blockText)).toEqual([TEXT]);
    expect(result.ok && result.value.warnings.join()).toContain('control character');
  });

  it('has its half characters made well-formed, and that is said', async () => {
    const bytes = encodeAs('utf-16le', `${TEXT} \ud800 ${TEXT}`);
    const result = await read(bytes, { name: 'a.txt' });
    const shown = result.ok ? result.value.blocks.map(blockText).join() : '';
    expect(shown).toBe(`${TEXT} � ${TEXT}`);
    expect(result.ok && result.value.warnings.join()).toContain('�');
  });

  it('with letters that are no UTF-8 asks for the encoding instead of losing them', async () => {
    const bytes = Buffer.concat([Buffer.from(TEXT), Buffer.from([0x20, 0xe9, 0x74, 0xe9])]);
    const result = await read(bytes, { name: 'a.txt' });
    expect(result.ok && result.value.blocks.map(blockText).join()).toBe(`${TEXT} été`);
    expect(result.ok && result.value.warnings.join()).toContain('Choose another');
    const asked = await read(bytes, { name: 'a.txt', encoding: 'utf-8' });
    expect(asked).toMatchObject({ ok: false, error: { code: 'encoding' } });
  });

  it('reads 50 MB on one line', async () => {
    const bytes = new Uint8Array(50 * 1024 * 1024).fill(0x61);
    bytes.fill(0x20, 100, 101);
    const result = await read(bytes, { name: 'a.txt' });
    expect(result.ok && result.value.blocks).toHaveLength(1);
  });

  it('reads markup in a text as text', async () => {
    const result = await read(`A headline\n\n<script>alert(1)</script> ${TEXT}\n`, {
      name: 'a.txt',
    });
    expect(result.ok && result.value.blocks[1]).toMatchObject({
      content: [{ text: `<script>alert(1)</script> ${TEXT}` }],
    });
  });
});

describe('any document', () => {
  const kinds = fc.constantFrom<Partial<ImportSource>>(
    { name: 'a.html' },
    { name: 'a.md' },
    { name: 'a.txt' },
    { mediaType: 'text/html' },
    {},
    { name: 'a.txt', encoding: 'shift_jis' },
    { name: 'a', mediaType: 'x/y', encoding: 'none' },
  );

  it('of any bytes gives a result with valid blocks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), kinds, async (bytes, kind) => {
        const result = await read(bytes, kind);
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 150 },
    );
  });

  it('of any markup gives a result with valid blocks', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...'p div table tr td th li ul ol h1 h3 blockquote pre br hr img figure figcaption a b span form svg math style template html body title caption'
          .split(' ')
          .flatMap((name) => [
            `<${name}>`,
            `</${name}>`,
            `<${name} style="display:none" href="x:y" start="-1" colspan="999">`,
          ]),
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), fc.boolean(), async (pieces, whole) => {
        const result = await read(`${whole ? '<!doctype html><body>' : ''}${pieces.join('')}`, {
          mediaType: 'text/html',
        });
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 150 },
    );
  });
});
