import { describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/article/block';
import { blockText } from '../../../shared/article/blockText';
import { articleOf } from '../testing/testImport';

const paste = (html: string) =>
  articleOf({
    bytes: new TextEncoder().encode(html),
    mediaType: 'text/html',
    encoding: 'utf-8',
  });

/** What a block is, in a few signs. */
function outline(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `h${block.level} ${blockText(block)}`;
    case 'listItem':
      return `${'  '.repeat(block.level - 1)}${block.kind === 'ordered' ? `${block.number}.` : '-'} ${blockText(block)}`;
    case 'quotation':
      return `> ${blockText(block)}`;
    case 'tableRow':
      return `| ${blockText(block).replaceAll('\t', ' | ')}`;
    default:
      return blockText(block);
  }
}

async function outlineOf(html: string): Promise<string[]> {
  return (await paste(html)).blocks.map(outline);
}

/** What Word puts around what was copied. */
const word = (body: string) =>
  `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- @list l0 {mso-list-id:1;} p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
const sign = (text: string) =>
  `<![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${text}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`;
const item = (list: string, level: number, mark: string, text: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}.0pt;text-indent:-18.0pt;mso-list:${list} level${level} lfo1'>${sign(mark)}${text}<o:p></o:p></p>`;

describe('what is pasted from Word', () => {
  it('keeps headings, quotations and emphasis, and nothing of its styles', async () => {
    const { blocks } = await paste(
      word(
        `<p class=MsoTitle><b>The harbour</b><o:p></o:p></p><h2><span lang=EN-US style='mso-ansi-language:EN-US'>Below<o:p></o:p></span></h2><p class=MsoNormal>It is <b style='mso-bidi-font-weight:normal'>open</b>, <i>said</i> the <span style='color:red;mso-themecolor:accent2'>office</span>.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoQuote>We are open.<o:p></o:p></p><p class=MsoNormal style='mso-outline-level:3'><b>Third</b><o:p></o:p></p>`,
      ),
    );
    expect(blocks.map(outline)).toEqual([
      'h1 The harbour',
      'h2 Below',
      'It is open, said the office.',
      '> We are open.',
      'h3 Third',
    ]);
    expect(blocks[2]).toMatchObject({
      content: [
        { text: 'It is ' },
        { text: 'open', marks: ['strong'] },
        { text: ', ' },
        { text: 'said', marks: ['em'] },
        { text: ' the office.' },
      ],
    });
    expect(JSON.stringify(blocks)).not.toMatch(/mso|style|<|xml/i);
  });

  it('makes its list paragraphs items, with levels and numbers', async () => {
    const body = [
      item('l0', 1, '·', 'dot'),
      item('l0', 2, 'o', 'inner dot'),
      item('l0', 3, '§', 'third dot'),
      item('l1', 1, '4.', 'four'),
      item('l1', 2, 'a)', 'a'),
      item('l1', 2, 'b)', 'b'),
      item('l1', 1, '5.', 'five'),
      item('l1', 2, 'a)', 'a again'),
      item('l2', 1, '1.2.3', 'deep number'),
    ].join('');
    expect(await outlineOf(word(body))).toEqual([
      '- dot',
      '  - inner dot',
      '    - third dot',
      '4. four',
      '  1. a',
      '  2. b',
      '5. five',
      '  1. a again',
      '3. deep number',
    ]);
  });

  it('keeps tables whose cells hold paragraphs, links, and leaves comments out', async () => {
    const { blocks, leftOut } = await paste(
      word(
        `<p class=MsoNormal>See <a href="https://example.org/"><span style='color:blue'><u>here</u></span></a><span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[NF1]</a></span></span>.</p><table class=MsoTableGrid border=1 cellspacing=0><tr style='mso-yfti-irow:0'><td><p class=MsoNormal>Year<o:p></o:p></p></td><td><p class=MsoNormal>Ships</p></td></tr><tr><td><p class=MsoNormal>2026</p><p class=MsoNormal>so far</p></td><td><p class=MsoNormal>7</p></td></tr></table><div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Who says so?</p></div></div>`,
      ),
    );
    expect(blocks.map(outline)).toEqual(['See here.', '| Year | Ships', '| 2026\nso far | 7']);
    expect(blocks[0]).toMatchObject({
      content: [
        { text: 'See ' },
        { text: 'here', marks: [{ link: 'https://example.org/' }] },
        { text: '.' },
      ],
    });
    expect(leftOut.join()).toContain('Comments');
  });
});

describe('what is pasted from Google Docs', () => {
  const docs = (body: string) =>
    `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1a2b">${body}</b><br class="Apple-interchange-newline">`;
  const span = (text: string, style = '') =>
    `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre-wrap;${style}">${text}</span>`;

  it('keeps what its spans mean, and the bold of nothing around all', async () => {
    const { blocks } = await paste(
      docs(
        `<h1 dir="ltr" style="line-height:1.38;">${span('The harbour', 'font-weight:700')}</h1><p dir="ltr">${span('It is ')}${span('open', 'font-weight:700')}${span(' and ')}${span('near', 'font-style:italic')}${span(' 10 m')}<span style="font-size:0.6em;vertical-align:super">2</span> <a href="https://www.google.com/url?q=x" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">here</span></a></p><br />`,
      ),
    );
    expect(blocks).toMatchObject([
      { type: 'heading', level: 1, content: [{ text: 'The harbour' }] },
      {
        content: [
          { text: 'It is ' },
          { text: 'open', marks: ['strong'] },
          { text: ' and ' },
          { text: 'near', marks: ['em'] },
          { text: ' 10 m² ' },
          { text: 'here', marks: [{ link: 'https://www.google.com/url?q=x' }] },
        ],
      },
    ]);
  });

  it('keeps lists that stand beside the items they belong to, and tables', async () => {
    const entry = (text: string, level: number) =>
      `<li dir="ltr" style="list-style-type:disc;" aria-level="${level}"><p dir="ltr" role="presentation">${span(text)}</p></li>`;
    const cell = (text: string) => `<td style="border:1px"><p dir="ltr">${span(text)}</p></td>`;
    expect(
      await outlineOf(
        docs(
          `<ol style="margin-top:0;">${entry('one', 1)}<ol>${entry('inner one', 2)}${entry('inner two', 2)}</ol>${entry('two', 1)}</ol><ul>${entry('dot', 1)}<ul>${entry('inner dot', 2)}<ul>${entry('third dot', 3)}</ul></ul></ul><div dir="ltr" align="left"><table style="border:none"><colgroup><col /><col /></colgroup><tbody><tr>${cell('Year')}${cell('Ships')}</tr><tr><td><p dir="ltr">${span('2026')}</p><p dir="ltr">${span('so far')}</p></td>${cell('7')}</tr></tbody></table></div>`,
        ),
      ),
    ).toEqual([
      '1. one',
      '  1. inner one',
      '  2. inner two',
      '2. two',
      '- dot',
      '  - inner dot',
      '    - third dot',
      '| Year | Ships',
      '| 2026\nso far | 7',
    ]);
  });
});

describe('what is pasted from LibreOffice', () => {
  it('is the whole of its document, not an article looked for in a page', async () => {
    const html = `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 24.2.7.2 (Linux)"/><style type="text/css">@page { margin: 2cm } p { line-height: 115% }</style></head><body lang="en-GB" dir="ltr"><h1 class="western">The harbour</h1><p style="line-height: 100%; margin-bottom: 0cm">It is <b>open</b>, <font color="#000080"><span lang="zxx"><u><a href="https://example.org/">they say</a></u></span></font>.</p><ul><li><p style="margin-bottom: 0cm">dot</p><ul><li><p>inner dot</p></li></ul></li></ul><ol start="4"><li><p>four</p></li></ol><table width="100%" cellpadding="4" cellspacing="0"><col width="128*"/><tr valign="top"><td><p>Year</p></td><td><p>Ships</p></td></tr><tr><td><p>2026</p><p>so far</p></td><td><p>7</p></td></tr></table><blockquote>We are open.</blockquote></body></html>`;
    const { blocks, leftOut } = await paste(html);
    expect(blocks.map(outline)).toEqual([
      'h1 The harbour',
      'It is open, they say.',
      '- dot',
      '  - inner dot',
      '4. four',
      '| Year | Ships',
      '| 2026\nso far | 7',
      '> We are open.',
    ]);
    expect(blocks[1]).toMatchObject({
      content: [
        { text: 'It is ' },
        { text: 'open', marks: ['strong'] },
        { text: ', ' },
        { text: 'they say', marks: [{ link: 'https://example.org/' }] },
        { text: '.' },
      ],
    });
    expect(leftOut).toEqual([]);
  });
});

describe('what is pasted from a browser', () => {
  it('keeps what was selected and nothing of its computed styles', async () => {
    const style =
      'color: rgb(34, 34, 34); font-family: Georgia; font-size: 18px; font-style: normal; font-variant-ligatures: normal; font-weight: 400; letter-spacing: normal; text-align: start; text-indent: 0px; white-space: normal; text-decoration-thickness: initial; text-decoration-style: initial;';
    const { blocks } = await paste(
      `<html><body><!--StartFragment--><h2 style="${style} font-weight: 700;">Below</h2><p style="${style}">It is <strong style="font-weight: 700;">open</strong>,<span> </span><a href="https://example.org/" style="color: blue; text-decoration: underline;">they say</a>.</p><ol style="${style}"><li style="margin: 0px;">one</li><li>two<ul><li>inner</li></ul></li></ol><span style="${style} display: inline !important; float: none;">And an end.</span><!--EndFragment--></body></html>`,
    );
    expect(blocks.map(outline)).toEqual([
      'h1 Below',
      'It is open, they say.',
      '1. one',
      '2. two',
      '  - inner',
      'And an end.',
    ]);
    expect(blocks[1]).toMatchObject({
      content: [
        { text: 'It is ' },
        { text: 'open', marks: ['strong'] },
        { text: ', ' },
        { text: 'they say', marks: [{ link: 'https://example.org/' }] },
        { text: '.' },
      ],
    });
  });
});
