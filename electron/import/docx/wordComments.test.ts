import { describe, expect, it } from 'vitest';
import { blockText } from '../../../shared/article/blockText';
import { canonicalText, sliceRange } from '../../../shared/article/canonicalText';
import type { ImportedArticle } from '../../../shared/article/importResult';
import { articleOf } from '../testing/testImport';
import { paragraph, run, type WordDouble, wordFile } from './testing/wordDouble';

const read = (document: WordDouble) => articleOf({ name: 'story.docx', bytes: wordFile(document) });

/** Each comment as its words and its text. */
function said({ blocks, comments = [] }: ImportedArticle): [string, string][] {
  const canonical = canonicalText(blocks);
  return comments.map(({ text, ...range }) => [sliceRange(canonical, range), text]);
}

const start = (id: number | string) => `<w:commentRangeStart w:id="${id}"/>`;
const end = (id: number | string) => `<w:commentRangeEnd w:id="${id}"/>`;
const sign = (id: number | string) => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
const close = (id: number | string) => end(id) + sign(id);
const comment = (id: number | string, text = `c${id}`, author = 'A. Author') =>
  `<w:comment w:id="${id}" w:author="${author}">${paragraph(text)}</w:comment>`;

describe('comments that the document calls resolved', () => {
  const dated = (id: number, day: string, text: string, author = 'Ann') =>
    `<w:comment w:id="${id}" w:author="${author}" w:date="2026-03-${day}T10:00:00Z"><w:p w14:paraId="0000000${id}">${run(text)}</w:p></w:comment>`;
  const body = `<w:p>${start(0)}${start(1)}${start(2)}${run('Prices rose')}${close(0)}${close(1)}${close(2)}${run(' in ')}${start(3)}${run('May')}${close(3)}</w:p>`;
  const comments = [
    dated(0, '01', 'Source?'),
    dated(1, '03', 'Thanks.'),
    dated(2, '02', 'ONS.', 'Bob'),
    dated(3, '01', 'June?'),
  ].join('');

  it('come as resolved, with all replies in the order in which they were given', async () => {
    const replies = (done: string) =>
      `<w15:commentEx w15:paraId="00000000" w15:done="${done}"/><w15:commentEx w15:paraId="00000001" w15:paraIdParent="00000000"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000000" w15:done="1"/>`;
    const settled = await read({ body, comments, commentsExtended: replies('1') });
    expect(settled.comments).toMatchObject([
      { text: 'Source?\n\nBob: ONS.\n\nAnn: Thanks.', resolved: true },
      { text: 'June?' },
    ]);
    expect(settled.comments?.[1]).not.toHaveProperty('resolved');
    const open = await read({ body, comments, commentsExtended: replies('0') });
    expect(open.comments?.[0]).not.toHaveProperty('resolved');
  });

  it('are told by their words in what Google Docs writes, where replies follow on the same words', async () => {
    const google = (last: string) =>
      read({
        body,
        comments: [
          dated(0, '01', 'Source?'),
          dated(1, '02', 'ONS.', 'Bob'),
          dated(2, '03', last),
          dated(3, '01', 'June?'),
        ].join(''),
      });
    const settled = await google('_Marked as resolved_');
    expect(settled.comments).toMatchObject([
      { text: 'Source?\n\nBob: ONS.\n\nAnn: _Marked as resolved_', resolved: true },
      { text: 'June?' },
    ]);
    expect((await google('Still?')).comments?.[0]).not.toHaveProperty('resolved');
  });
});

describe('comments of a Word document', () => {
  it('stand on their exact words, with their authors', async () => {
    const { blocks, comments, leftOut } = await read({
      body:
        paragraph('Head') +
        `<w:p>${run('  The 👩‍👩‍👧 bridge ')}${start(0)}${run('stays', '<w:b/>')}${run(' closed ')}${close(0)}${run('until spring.')}</w:p>`,
      comments: comment(0, 'Who says so?', ' A.  Author '),
    });
    expect(comments).toEqual([
      {
        start: { block: blocks[1]?.id, offset: 20 },
        end: { block: blocks[1]?.id, offset: 32 },
        text: 'Who says so?',
        author: 'A. Author',
      },
    ]);
    expect(leftOut).toEqual([]);
  });

  it('overlap, nest and reach across paragraphs, whatever is tidied between', async () => {
    const article = await read({
      body: [
        `<w:p>${start(0)}${run('One ')}${start(1)}${run('two')}${close(0)}${run(' three')}</w:p>`,
        `<w:p>${run('   ')}</w:p><w:p/>`,
        `<w:p>${run('  four')}${close(1)}${start(2)}${start(3)}${run(' five')}${close(3)}<w:r><w:br/><w:br/></w:r>${run('six ')}${close(2)}</w:p>`,
      ].join(''),
      comments: [0, 1, 2, 3].map((id) => comment(id)).join(''),
    });
    expect(article.blocks.map(blockText)).toEqual(['One two three', 'four five', 'six']);
    expect(said(article)).toEqual([
      ['One two', 'c0'],
      ['two three\nfour', 'c1'],
      ['five\nsix', 'c2'],
      ['five', 'c3'],
    ]);
  });

  it('stand in the cells of tables, in notes, in text boxes, captions and links', async () => {
    const article = await read({
      styles: '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>',
      links: { r1: 'https://example.org/' },
      body: [
        `<w:tbl><w:tr><w:tc>${paragraph('Cost')}</w:tc><w:tc><w:p>${run('7.2 ')}${start(0)}${run('million')}${close(0)}</w:p><w:p>${start(1)}${run('more')}</w:p></w:tc><w:tc><w:p>${run('still ')}${close(1)}</w:p></w:tc></w:tr></w:tbl>`,
        `<w:p>${run('Text')}<w:r><w:footnoteReference w:id="2"/></w:r><w:hyperlink r:id="r1">${start(3)}${run('link')}${close(3)}</w:hyperlink></w:p>`,
        '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" descr="A bridge"/><a:blip r:embed="i"/></wp:inline></w:drawing></w:r></w:p>',
        `<w:p><w:pPr><w:pStyle w:val="C"/></w:pPr>${run('The ')}${start(4)}${run('bridge')}${close(4)}</w:p>`,
      ].join(''),
      footnotes: `<w:footnote w:id="2"><w:p>${run('Counted in ')}${start(2)}${run('August')}${close(2)}</w:p></w:footnote>`,
      comments: [0, 1, 2, 3, 4].map((id) => comment(id)).join(''),
    });
    expect(said(article)).toEqual([
      ['million', 'c0'],
      ['more\tstill', 'c1'],
      ['August', 'c2'],
      ['link', 'c3'],
      ['bridge', 'c4'],
    ]);
  });

  it('without words of their own get the word at their sign, and that is said', async () => {
    const article = await read({
      body: [
        `<w:p>${sign(0)}${run('First word. Last')}${sign(1)}</w:p>`,
        `<w:p>${run('Deleted: ')}<w:del>${start(2)}<w:r><w:delText>gone</w:delText></w:r>${close(2)}</w:del>${run('kept')}</w:p>`,
        `<w:p>${run('An ')}${start(3)}${close(3)}${run('end')}</w:p>`,
        `<w:p>${sign(4)}</w:p>`,
      ].join(''),
      comments: [0, 1, 2, 3, 4].map((id) => comment(id)).join(''),
    });
    expect(said(article)).toEqual([
      ['First', 'c0'],
      ['Last', 'c1'],
      ['Deleted:', 'c2'],
      ['An', 'c3'],
      ['end', 'c4'],
    ]);
    expect(article.warnings.join()).toContain('5 comments stand on no words of the text');
  });

  it('hold their replies, each with its author', async () => {
    const threaded = (id: number, text: string, author: string) =>
      `<w:comment w:id="${id}" w:author="${author}"><w:p>${run('Well.')}</w:p><w:p w14:paraId="P${id}">${run(text)}</w:p></w:comment>`;
    const extended = (own: number, parent?: number) =>
      `<w15:commentEx w15:paraId="P${own}"${parent === undefined ? '' : ` w15:paraIdParent="P${parent}"`}/>`;
    const article = await read({
      body: `<w:p>${start(1)}${start(2)}${run('Ouch')}${close(1)}${close(2)}</w:p>`,
      comments:
        threaded(1, 'Says who?', 'A') + threaded(2, 'The mayor.', 'B') + threaded(3, 'Where?', 'A'),
      commentsExtended: extended(1) + extended(2, 1) + extended(3, 2),
    });
    expect(said(article)).toEqual([
      ['Ouch', 'Well.\nSays who?\n\nB: Well.\nThe mayor.\n\nA: Well.\nWhere?'],
    ]);
  });

  it('that reply in a circle or to nothing stand for themselves', async () => {
    const threaded = (id: number) =>
      `<w:comment w:id="${id}"><w:p w14:paraId="P${id}">${run(`c${id}`)}</w:p></w:comment>`;
    const article = await read({
      body: `<w:p>${[1, 2, 3].map(start).join('')}${run('Ouch')}${[1, 2, 3].map(close).join('')}</w:p>`,
      comments: [1, 2, 3].map(threaded).join(''),
      commentsExtended:
        '<w15:commentEx w15:paraId="P1" w15:paraIdParent="P2"/><w15:commentEx w15:paraId="P2" w15:paraIdParent="P1"/><w15:commentEx w15:paraId="P3" w15:paraIdParent="P9"/>',
    });
    expect(said(article).map(([, text]) => text)).toEqual(['c1', 'c2', 'c3']);
  });

  it('with ends that are missing, crossed or of no comment are kept all the same', async () => {
    const article = await read({
      body: `<w:p>${run('One ')}${start(0)}${run('two ')}${end(1)}${run('three')}${sign(0)}${sign(1)}${start(77)}${run(' four ')}${end(2)}${run('five ')}${start(2)}${end(77)}<w:commentRangeStart/>${run('six')}</w:p>`,
      comments: comment(0) + comment(1) + comment(2) + comment(0, 'the same id') + comment(9),
    });
    expect(said(article)).toEqual([
      ['two three', 'c0'],
      ['three', 'c1'],
      ['four', 'c2'],
    ]);
    expect(article.leftOut).toEqual(['One comment by A. Author that stands nowhere in the text.']);
  });

  it('are read by the ten thousand, however much they quote', async () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => index);
    const article = await read({
      body: `<w:p>${ids.map(start).join('')}${run('All of it. '.repeat(500))}${ids.map(close).join('')}</w:p>`,
      comments: ids.map((id) => comment(id)).join(''),
    });
    expect(article.comments).toHaveLength(10_000);
    expect(said(article).at(0)?.[0]).toHaveLength(5498);
    expect(said(article).at(-1)?.[0]).toBe('All');
    expect(article.warnings.join()).toContain('stand on the first word of their passage');
  });
});
