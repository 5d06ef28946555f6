import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownMarkup } from './ownMarkup';

const PASSAGE =
  '<h2 data-pm-slice="1 1 []" data-block="blk_a">Costs</h2>' +
  '<p data-block="blk_b">The <span data-anchor="anc_a"><strong>harbour</strong> cost</span> 4 &lt; 5 &amp;c.</p>' +
  '<p data-block="blk_c" data-kind="ordered" data-level="2" data-number="3">Third</p>' +
  '<blockquote data-block="blk_d">As <span data-link="" title="https://example.org/?a=<b>">said</span></blockquote>' +
  '<hr data-block="blk_e">' +
  '<div data-block="blk_f" data-header="true" data-row=""><div data-cell="">One</div><div data-cell=""></div></div>' +
  '<div data-block="blk_g" data-alt="A crane" data-figure="">Crane</div>';
const CELL =
  '<div data-cell="" data-pm-slice="2 2 [&quot;tableRow&quot;,{&quot;id&quot;:&quot;blk_a&quot;,&quot;extra&quot;:null,&quot;header&quot;:false}]">One</div>';

const slice = (value: string) => `<p data-pm-slice="${value.replaceAll('"', '&quot;')}">a</p>`;

describe('what was copied in an article', () => {
  it.each([
    ['every kind of block', PASSAGE],
    ['a part of a cell', CELL],
  ])('is known again: %s', (_, markup) => {
    expect(ownMarkup(markup)).toBe(markup);
  });

  it.each([
    [
      'Windows',
      `<html>\r\n<body>\r\n<!--StartFragment-->${PASSAGE}<!--EndFragment-->\r\n</body>\r\n</html>`,
    ],
    ['macOS', `<meta charset='utf-8'>${PASSAGE}`],
    ['GTK', `<meta http-equiv="content-type" content="text/html; charset=utf-8">${PASSAGE}`],
  ])('is known within what %s puts around it', (_, markup) => {
    expect(ownMarkup(markup)).toBe(PASSAGE);
  });
});

describe('markup that only says it was copied in an article', () => {
  it.each([
    ['no mark of a slice', '<p>a</p>'],
    ['nothing', ''],
    ['an unknown element', `${slice('1 1 []')}<img src=x onerror=a()>`],
    ['a script', `${slice('1 1 []')}<script>a()</script>`],
    ['an unknown attribute', '<p data-pm-slice="1 1 []" onclick="a()">a</p>'],
    ['a style', '<p data-pm-slice="1 1 []" style="color: red">a</p>'],
    ['an attribute of another element', '<p data-pm-slice="1 1 []" data-cell="">a</p>'],
    [
      'a link that can be followed',
      '<p data-pm-slice="1 1 []"><a href="https://a.example">a</a></p>',
    ],
    ['a comment', `${slice('1 1 []')}<!-- a -->`],
    ['an unclosed element', '<p data-pm-slice="1 1 []">a'],
    ['crossed elements', '<p data-pm-slice="1 1 []"><em><u>a</em></u></p>'],
    ['an end without a beginning', `${slice('1 1 []')}</p>`],
    ['a block in a block', '<p data-pm-slice="1 1 []"><p>a</p></p>'],
    ['a cell outside a row', '<div data-cell="" data-pm-slice="1 1 []">a</div>'],
    ['words outside a block', `${slice('1 1 []')}words`],
    ['a slice in the middle', `${slice('1 1 []')}${slice('1 1 []')}`],
    ['depths that no slice has', slice('99 1 []')],
    ['wrappers', slice('1 1 -3 []')],
    ['a context that is no JSON', slice('1 1 [{')],
    ['a context that is no list', slice('1 1 {"length":3}')],
    ['a context of something else', slice('1 1 ["doc",null]')],
    ['a context with anything in it', CELL.replace(':null,', ':{&quot;a&quot;:1},')],
    ['a row that holds no cell', slice('1 1 ["tableRow",null]')],
    [
      'elements without end',
      `<p data-pm-slice="1 1 []">${'<em>'.repeat(5000)}${'</em>'.repeat(5000)}</p>`,
    ],
  ])('is not taken for it: %s', (_, markup) => {
    expect(ownMarkup(markup)).toBeUndefined();
  });

  it('is not taken for it wherever something is put into it', () => {
    const hostile = fc.constantFrom(
      '<img src=x>',
      '<svg>',
      '<!---->',
      '<a href="x">',
      '</p><b>',
      '<',
    );
    fc.assert(
      fc.property(fc.nat(PASSAGE.length), hostile, (at, markup) => {
        const quotes = PASSAGE.slice(0, at).split('"').length - 1;
        // What stands in quotes is the value of an attribute.
        fc.pre(quotes % 2 === 0);
        expect(ownMarkup(PASSAGE.slice(0, at) + markup + PASSAGE.slice(at))).toBeUndefined();
      }),
    );
  });
});
