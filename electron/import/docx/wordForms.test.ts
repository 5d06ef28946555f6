import { describe, expect, it } from 'vitest';
import { blockText } from '../../../shared/article/blockText';
import { articleOf } from '../testing/testImport';
import { paragraph, run, type WordDouble, wordFile } from './testing/wordDouble';

const read = (document: WordDouble) => articleOf({ name: 'story.docx', bytes: wordFile(document) });
const linesOf = async (document: WordDouble) => (await read(document)).blocks.map(blockText);

const field = (data: string, result = '') =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText> FORM </w:instrText></w:r>${result === '' ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('a form in a Word document', () => {
  it.each([
    ['a ticked box', '<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', '', '☑'],
    ['a box ticked from the start', '<w:checkBox><w:default w:val="1"/></w:checkBox>', '', '☑'],
    [
      'an empty box',
      '<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>',
      '',
      '☐',
    ],
    [
      'a list',
      '<w:ddList><w:result w:val="1"/><w:listEntry w:val="France"/><w:listEntry w:val="Spain"/></w:ddList>',
      '',
      'Spain',
    ],
    ['a list left alone', '<w:ddList><w:listEntry w:val="France"/></w:ddList>', '', 'France'],
    [
      'a list with a result',
      '<w:ddList><w:listEntry w:val="France"/></w:ddList>',
      'Spain',
      'Spain',
    ],
    ['a text', '<w:textInput><w:default w:val="Name"/></w:textInput>', 'Ann', 'Ann'],
    ['a text left alone', '<w:textInput><w:default w:val="None"/></w:textInput>', '', 'None'],
  ])('says what it shows: %s', async (_, data, result, text) => {
    expect(
      await linesOf({ body: `<w:p>${run('A: ')}${field(data, result)}${run('.')}</w:p>` }),
    ).toEqual([`A: ${text}.`]);
  });

  it('does not say what an empty control asks for', async () => {
    const control = (properties: string, text: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
    const { blocks, leftOut } = await read({
      body: `<w:p>${run('By ')}${control('<w:showingPlcHdr/>', 'Click here to enter text.')}${control('', 'Ann')}</w:p>`,
    });
    expect(blocks.map(blockText)).toEqual(['By Ann']);
    expect(leftOut.join()).toContain('What empty fields of a form ask for');
  });
});

describe('a link whose place in the page stands apart', () => {
  it.each([
    ['an attribute', '<w:hyperlink r:id="l" w:anchor="table-3">', '</w:hyperlink>'],
    [
      'the code of a field',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://example.org/a" \\l "table-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ],
  ])('leads there: %s', async (_, begin, end) => {
    const { blocks } = await read({
      body: `<w:p>${begin}${run('there')}${end}</w:p>`,
      links: { l: 'https://example.org/a' },
    });
    expect(blocks).toMatchObject([
      { content: [{ text: 'there', marks: [{ link: 'https://example.org/a#table-3' }] }] },
    ]);
  });
});

describe('a document set into a Word document', () => {
  const within = (name: string, content: string | Uint8Array) => ({
    body: `${paragraph('Before.')}<w:altChunk r:id="c"/>${paragraph('After.')}`,
    relationships: `<Relationship Id="c" Type="http://x/aFChunk" Target="${name}"/>`,
    more: [{ name: `word/${name}`, content }],
  });
  const HTML = '<html><body><h2>Head</h2><p>Inside.</p></body></html>';

  it.each<[string, string, string | Uint8Array]>([
    ['HTML', 'a.html', HTML],
    [
      'a web archive',
      'a.mht',
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${HTML}\r\n--b--\r\n`,
    ],
    ['Word', 'a.docx', wordFile({ body: paragraph('Head') + paragraph('Inside.') })],
    ['RTF', 'a.rtf', '{\\rtf1 Head\\par Inside.\\par}'],
    ['text', 'a.txt', 'Head\nInside.'],
  ])('is read where it stands: %s', async (_, name, content) => {
    expect(await linesOf(within(name, content))).toEqual(['Before.', 'Head', 'Inside.', 'After.']);
  });

  it('is named where it cannot be read, or holds itself without end', async () => {
    const { leftOut } = await read(within('a.bin', Buffer.from([0, 1, 2, 0, 3, 0])));
    expect(leftOut).toContain('Another document set into this one.');
    let nested = wordFile({ body: paragraph('Deepest.') });
    for (let level = 0; level < 8; level += 1) nested = wordFile(within('a.docx', nested));
    const lines = await linesOf(within('a.docx', nested));
    expect(lines[0]).toBe('Before.');
    expect(lines).not.toContain('Deepest.');
  });
});
