import { describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/article/block';
import { blockText } from '../../../shared/article/blockText';
import { articleOf } from '../testing/testImport';
import { paragraph, run, type WordDouble, wordFile } from './testing/wordDouble';

const read = (document: WordDouble, name = 'Harbour story.docx') =>
  articleOf({ name, bytes: wordFile(document) });

async function blocksOf(body: string, more: Partial<WordDouble> = {}): Promise<Block[]> {
  return (await read({ body, ...more })).blocks;
}

const STYLES = `
  <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="b"><w:name w:val="heading 2"/><w:basedOn w:val="a"/></w:style>
  <w:style w:type="paragraph" w:styleId="own"><w:name w:val="House head"/><w:basedOn w:val="b"/></w:style>
  <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Intense Quote"/></w:style>
  <w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>
  <w:style w:type="paragraph" w:styleId="L"><w:name w:val="List Number"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
  <w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="H"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>`;
const style = (id: string) => `<w:pStyle w:val="${id}"/>`;

describe('a Word document', () => {
  it('gives headings, quotations and paragraphs by their styles, own ones and unknown ones too', async () => {
    const blocks = await blocksOf(
      [
        paragraph('The harbour', style('T')),
        paragraph('Below it', style('own')),
        paragraph('Words.', style('a')),
        paragraph('Said words.', style('Q')),
        paragraph('Deep', '<w:outlineLvl w:val="7"/>'),
        paragraph('Not a head', `${style('b')}<w:outlineLvl w:val="9"/>`),
        paragraph('Without its style', style('Heading3')),
      ].join(''),
      { styles: STYLES },
    );
    expect(blocks.map((block) => [block.type, 'level' in block && block.level])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['paragraph', false],
      ['quotation', false],
      ['heading', 6],
      ['paragraph', false],
      ['heading', 3],
    ]);
  });

  it('keeps emphasis, of runs and of their styles', async () => {
    const [block] = await blocksOf(
      `<w:p>${[
        run('a', '<w:b/>'),
        run('b', '<w:rStyle w:val="S"/>'),
        run('c', '<w:rStyle w:val="S"/><w:b w:val="0"/>'),
        run('d', '<w:i/><w:strike/>'),
        run('e', '<w:vertAlign w:val="superscript"/>'),
        run('f', '<w:vertAlign w:val="subscript"/><w:u w:val="none"/>'),
        run('g', '<w:u w:val="single"/>'),
      ].join('')}</w:p>`,
      { styles: STYLES },
    );
    expect(block).toMatchObject({
      content: [
        { text: 'ab', marks: ['strong'] },
        { text: 'c' },
        { text: 'd', marks: ['em', 'strike'] },
        { text: 'e', marks: ['sup'] },
        { text: 'f', marks: ['sub'] },
        { text: 'g', marks: ['underline'] },
      ],
    });
  });

  it('keeps links, those that are fields too, and their words where the address goes', async () => {
    const { blocks, leftOut } = await read({
      styles: STYLES,
      links: { r1: 'https://example.org/a?b=1&c=2', r2: 'mailto:desk@example.org', r3: 'a.html' },
      body: `<w:p>
        <w:hyperlink r:id="r1">${run('one', '<w:rStyle w:val="H"/>')}</w:hyperlink>
        <w:hyperlink r:id="r2">${run(' two')}</w:hyperlink>
        <w:hyperlink r:id="r3">${run(' three')}</w:hyperlink>
        <w:hyperlink w:anchor="x">${run(' four')}</w:hyperlink>
        <w:fldSimple w:instr=" HYPERLINK &quot;https://example.org/s&quot; ">${run(' five')}</w:fldSimple>
        <w:r><w:fldChar w:fldCharType="begin"/><w:instrText> HYPERLINK "https://example.org/f" \\o "t" </w:instrText>
        <w:fldChar w:fldCharType="separate"/></w:r>${run(' six')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('.')}
      </w:p>`,
    });
    expect(blocks).toMatchObject([
      {
        content: [
          { text: 'one', marks: [{ link: 'https://example.org/a?b=1&c=2' }] },
          { text: ' two', marks: [{ link: 'mailto:desk@example.org' }] },
          { text: ' three four' },
          { text: ' five', marks: [{ link: 'https://example.org/s' }] },
          { text: ' six', marks: [{ link: 'https://example.org/f' }] },
          { text: '.' },
        ],
      },
    ]);
    expect(leftOut.join()).toContain('one link');
  });

  it('shows the result of a field and not its code, and says what it swallowed', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const { blocks, leftOut } = await read({
      body: `<w:p>${run('Page ')}${field('begin')}<w:r><w:instrText>IF </w:instrText></w:r>${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${field('separate')}${run('7')}${field('end')}${field('separate')}${run('eight')}${field('end')}${run(' of it')}</w:p>`,
    });
    expect(blocks.map(blockText)).toEqual(['Page eight of it']);
    expect(leftOut.join()).toContain('codes of fields, such as “7”');
  });

  it('numbers lists as the document does', async () => {
    const level = (at: number, format: string, start = 1) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/></w:lvl>`;
    const item = (text: string, list: number, at = 0) =>
      paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
    const { blocks, warnings } = await read({
      styles: STYLES,
      numbering: `
        <w:abstractNum w:abstractNumId="7">${level(0, 'bullet')}${level(1, 'bullet')}</w:abstractNum>
        <w:abstractNum w:abstractNumId="8">${level(0, 'decimal', 3)}${level(1, 'lowerLetter')}${level(2, 'none')}</w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="8"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
      body: [
        item('bullet', 1),
        item('inner bullet', 1, 1),
        item('three', 2),
        item('a', 2, 1),
        item('b', 2, 1),
        paragraph('four', style('L')),
        item('a again', 2, 1),
        item('one', 3),
        item('plain', 2, 2),
        item('no list', 0),
        paragraph(
          'no list by its own word',
          `${style('L')}<w:numPr><w:numId w:val="0"/></w:numPr>`,
        ),
      ].join(''),
    });
    const items = blocks.map((block) =>
      block.type === 'listItem' ? [block.kind, block.level, block.number] : block.type,
    );
    expect(items).toEqual([
      ['bullet', 1, undefined],
      ['bullet', 2, undefined],
      ['ordered', 1, 3],
      ['ordered', 2, 1],
      ['ordered', 2, 2],
      ['ordered', 1, 4],
      ['ordered', 2, 1],
      ['ordered', 1, 1],
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(warnings.join()).toContain('plain numbers');
  });

  it('gives headings the numbers that the document shows, in their text', async () => {
    const level = (at: number, format: string, text: string, more = '') =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
    const head = (text: string, at: number, list = 1) =>
      paragraph(
        text,
        `${style('b')}<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`,
      );
    const { blocks, comments, leftOut } = await read({
      styles: STYLES,
      numbering: `
        <w:abstractNum w:abstractNumId="7">${[
          level(0, 'upperRoman', 'Part %1:'),
          level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
          level(2, 'lowerLetter', '%2%3)'),
          level(3, 'decimal', '§%4', '<w:lvlRestart w:val="0"/><w:suff w:val="nothing"/>'),
          level(4, 'decimal', '(%5)', '<w:lvlRestart w:val="1"/>'),
        ].join('')}</w:abstractNum>
        <w:abstractNum w:abstractNumId="8">${level(0, 'hebrew1', '%1.')}${level(1, 'bullet', '•')}</w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>`,
      comments: `<w:comment w:id="0" w:author="Ana">${paragraph('True?')}</w:comment>`,
      body: [
        head('Harbour', 0),
        head('Ships', 1),
        head('', 1),
        `<w:p><w:pPr>${style('b')}<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr><w:commentRangeStart w:id="0"/>${run('Quays')}<w:commentRangeEnd w:id="0"/></w:p>`,
        head('One', 3),
        head('Deep', 4),
        head('Storm', 1),
        head('Two', 3),
        head('Deeper', 4),
        head('Coast', 0),
        head('Three', 3),
        head('Deepest', 4),
        head('Unknown', 0, 2),
        head('Dotted', 1, 2),
      ].join(''),
    });
    expect(blocks.map(blockText)).toEqual([
      'Part I: Harbour',
      '1.1 Ships',
      '2a) Quays',
      '§1One',
      '(1) Deep',
      '1.3 Storm',
      '§2Two',
      '(2) Deeper',
      'Part II: Coast',
      '§3Three',
      '(1) Deepest',
      'Unknown',
      'Dotted',
    ]);
    expect(comments).toMatchObject([{ start: { offset: 4 }, end: { offset: 9 } }]);
    expect(leftOut).toEqual([
      'The numbers that the document shows before one heading; Galley does not know the signs in which it counts.',
    ]);
  });

  it('keeps tables by row and column, and takes one of a single column for a frame', async () => {
    const cell = (text: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${text}</w:tc>`;
    const blocks = await blocksOf(
      `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell(paragraph('Year'))}${cell(paragraph('Ships'), '<w:gridSpan w:val="2"/>')}</w:tr>
        <w:tr>${cell(paragraph('2026') + paragraph('so far'), '<w:vMerge w:val="restart"/>')}${cell(paragraph('7'))}${cell(`<w:tbl><w:tr><w:tc>${paragraph('in')}</w:tc><w:tc>${paragraph('out')}</w:tc></w:tr></w:tbl>${paragraph('')}`)}</w:tr>
        <w:tr>${cell(paragraph(''), '<w:vMerge/>')}${cell(paragraph('8'))}</w:tr></w:tbl>
      <w:tbl><w:tr>${cell(paragraph('Framed', style('b')) + paragraph('words'))}</w:tr></w:tbl>`,
      { styles: STYLES },
    );
    expect(blocks.map((block) => [block.type, blockText(block)])).toEqual([
      ['tableRow', 'Year\tShips\t'],
      ['tableRow', '2026\nso far\t7\tin\nout'],
      ['tableRow', '\t8'],
      ['heading', 'Framed'],
      ['paragraph', 'words'],
    ]);
    expect(blocks[0]).toMatchObject({ header: true });
  });

  it('puts notes at the end, with their marks in the text, and says so', async () => {
    const note = (id: string, text: string, type = '') =>
      `<w:footnote w:id="${id}"${type}><w:p><w:r><w:footnoteRef/></w:r>${run(text)}</w:p></w:footnote>`;
    const { blocks, warnings } = await read({
      body: `<w:p>${run('Ships: 12')}<w:r><w:footnoteReference w:id="5"/></w:r>${run(' and crews')}<w:r><w:endnoteReference w:id="5"/></w:r>${run(' too')}<w:r><w:footnoteReference w:id="4"/></w:r><w:r><w:footnoteReference w:customMarkFollows="1" w:id="6"/><w:t>*</w:t></w:r></w:p>`,
      footnotes: `${note('-1', 'line', ' w:type="separator"')}${note('4', '\tSecond.')}${note('5', ' First.')}${note('6', '* Third.')}${note('9', 'Nowhere.')}`,
      endnotes: `<w:endnote w:id="5">${paragraph('Last.')}${paragraph('More.')}</w:endnote>`,
    });
    expect(blocks.map(blockText)).toEqual([
      'Ships: 12[1] and crews[i] too[2]*',
      '',
      '[1] First.',
      '[2] Second.',
      '* Third.',
      '[i] Last.',
      'More.',
    ]);
    expect(blocks[1]?.type).toBe('rule');
    expect(warnings.join()).toContain('3 footnotes and one endnote stand at the end');
  });

  it('takes tracked changes as accepted, and says whose they are', async () => {
    const { blocks, warnings } = await read({
      body: `<w:p>${run('The bridge ')}<w:ins w:author="A. Author">${run('stays')}</w:ins><w:del w:author="B. Writer"><w:r><w:delText>is</w:delText></w:r></w:del>${run(' closed')}<w:moveFrom w:author="C">${run(' moved')}</w:moveFrom></w:p>
        <w:p><w:pPr><w:rPr><w:del w:author="D"/></w:rPr></w:pPr>${run('Two para')}</w:p><w:p>${run('graphs.')}</w:p>
        <w:tbl><w:tr><w:trPr><w:del w:author="D"/></w:trPr><w:tc>${paragraph('x')}</w:tc><w:tc>${paragraph('y')}</w:tc></w:tr></w:tbl>`,
    });
    expect(blocks.map(blockText)).toEqual(['The bridge stays closed', 'Two paragraphs.']);
    expect(warnings.join()).toMatch(/tracked changes by A\. Author, B\. Writer, C and D.+“is”/);
  });

  it('says on which page of Word’s a block begins, where the document does', async () => {
    const broken = '<w:r><w:lastRenderedPageBreak/></w:r>';
    const body = [
      paragraph('One'),
      `<w:p>${run('Two, from one page ')}${broken}${run('to the next')}</w:p>`,
      `<w:p>${broken}${run('Three')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
      `<w:tbl><w:tr><w:tc>${paragraph('a')}</w:tc><w:tc>${paragraph('b')}</w:tc></w:tr></w:tbl>`,
    ].join('');
    const footnotes = `<w:footnote w:id="2">${paragraph('Note')}</w:footnote>`;
    const pages = (blocks: readonly Block[]) => blocks.map((block) => block.page);
    expect(pages(await blocksOf(body, { footnotes }))).toEqual([1, 1, 3, 3, undefined, undefined]);
    expect(pages(await blocksOf(paragraph('One') + paragraph('Two')))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('takes the text of boxes after their paragraph, once', async () => {
    const box = paragraph('In the box');
    const { blocks, warnings } = await read({
      body: `<w:p>${run('Before ')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${box}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${box}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('after')}</w:p>${paragraph('Next')}`,
    });
    expect(blocks.map(blockText)).toEqual(['Before after', 'In the box', 'Next']);
    expect(warnings.join()).toContain('One text box stands after');
  });

  it('makes pictures figures with description and caption, and fetches none', async () => {
    const picture = (description: string, reference: string) =>
      `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1"${description}/><a:blip ${reference}/></wp:inline></w:drawing></w:r></w:p>`;
    const { blocks, leftOut } = await read({
      styles: STYLES,
      relationships:
        '<Relationship Id="out" Type="x/image" Target="https://example.org/p.png" TargetMode="External"/>',
      body: `${picture(' descr="An old ship"', 'r:embed="in"')}${paragraph('The ship', style('C'))}${picture('', 'r:embed="in"')}${picture('', 'r:link="out"')}`,
    });
    expect(blocks).toMatchObject([
      { type: 'figure', alt: 'An old ship', content: [{ text: 'The ship' }] },
      { type: 'figure', address: 'https://example.org/p.png', content: [] },
    ]);
    expect(leftOut.join('\n')).toContain('3 pictures; the descriptions of 1 were kept');
    expect(leftOut.join('\n')).toContain('One file outside the document');
  });

  it('keeps hidden text, page headers and the like out and says so', async () => {
    const { blocks, leftOut } = await read({
      body: `<w:p>${run('Seen ')}${run('secret', '<w:vanish/>')}${run(' words', '<w:vanish/>')}${run('text')}</w:p><w:altChunk r:id="x"/>`,
      header: paragraph('Confidential draft'),
    });
    expect(blocks.map(blockText)).toEqual(['Seen text']);
    expect(leftOut.join('\n')).toContain('One passage of hidden text');
    expect(leftOut.join('\n')).toContain('“secret words”');
    expect(leftOut.join('\n')).toContain('“Confidential draft”');
    expect(leftOut.join('\n')).toContain('Another document set into this one.');
  });

  it('reads signs, breaks, tabs, large first letters and formulas as text', async () => {
    const { blocks, warnings } = await read({
      body: `${paragraph('T', '<w:framePr w:dropCap="drop"/>')}${paragraph('he ferry')}
        <w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:br w:type="page"/><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0E0"/><w:sym w:font="Webdings" w:char="F001"/></w:r></w:p>
        <w:p><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>`,
    });
    expect(blocks.map(blockText)).toEqual(['The ferry', 'a b\nc\u2011→�', 'a+b']);
    expect(warnings.join()).toContain('One sign of a symbol font');
    expect(warnings.join()).toContain('One formula');
  });

  it('takes title, byline and date from the text, and only offers the author of the file', async () => {
    const core =
      '<dc:title>Untitled 3</dc:title><dc:creator>Ilse Marrant</dc:creator><dcterms:created>2021-03-01T10:00:00Z</dcterms:created><dcterms:modified>2021-03-05T10:00:00Z</dcterms:modified>';
    const full = await read({
      styles: STYLES,
      core,
      body: `${paragraph('Bridge stays closed', style('b'))}${paragraph('By Nora Feld')}${paragraph('3 March 2021')}${paragraph('Text.')}`,
    });
    expect(full.metadata).toMatchObject({
      title: 'Bridge stays closed',
      byline: 'Nora Feld',
      published: '2021-03-03',
    });
    expect(full.warnings).toEqual([]);
    const bare = await read({ core, body: paragraph('Text.') });
    expect(bare.metadata.title).toBe('Harbour story');
    expect(bare.metadata.byline).toBeUndefined();
    expect(bare.fileAuthor).toBe('Ilse Marrant');
    expect(bare.warnings.join()).toContain('made by “Ilse Marrant”');
    expect(bare.metadata.published).toBeUndefined();
    expect(bare.warnings.join()).toContain('made on 1 March 2021 and last changed on 5 March 2021');
  });

  it('makes the first line a heading where the file calls it the title', async () => {
    const { blocks, metadata } = await read({
      core: '<dc:title>Bridge stays closed</dc:title><dc:creator>python-docx</dc:creator>',
      body: paragraph('Bridge stays closed', '<w:rPr/>') + paragraph('Text.'),
    });
    expect(blocks[0]).toMatchObject({ type: 'heading', level: 1 });
    expect(metadata).toMatchObject({ title: 'Bridge stays closed' });
    expect(metadata.byline).toBeUndefined();
  });

  it('takes the language that most of the text is in', async () => {
    const { metadata } = await read({
      styles:
        '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>',
      body: `<w:p>${run('Zwölf Schiffe sind heute ausgelaufen.', '<w:lang w:val="de-AT"/>')}${run(' OK')}</w:p>`,
    });
    expect(metadata.language).toBe('de-AT');
  });
});
