import { describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/article/block';
import { blockText } from '../../../shared/article/blockText';
import { articleOf } from '../testing/testImport';
import { flatOdtFile, type OdtDouble, odtFile, paragraph } from './testing/odtDouble';

const read = (document: OdtDouble, name = 'Harbour story.odt') =>
  articleOf({ name, bytes: odtFile(document) });

async function blocksOf(text: string, more: Partial<OdtDouble> = {}): Promise<Block[]> {
  return (await read({ text, ...more })).blocks;
}

const style = (family: string, name: string, parent: string, inside = '', more = '') =>
  `<style:style style:family="${family}" style:name="${name}" style:parent-style-name="${parent}"${more}>${inside}</style:style>`;
const look = (attributes: string) => `<style:text-properties ${attributes}/>`;
const span = (inside: string, name: string) =>
  `<text:span text:style-name="${name}">${inside}</text:span>`;
const link = (address: string, words: string) =>
  `<text:a xlink:href="${address}">${words}</text:a>`;

const STYLES = [
  style('paragraph', 'Heading_20_2', 'Heading', '', ' style:default-outline-level="2"'),
  style('paragraph', 'Own', 'Quotations'),
  style('paragraph', 'Quotations', 'Standard'),
  style('paragraph', 'Loud', 'Standard', look('fo:font-weight="bold"')),
  style('paragraph', 'Illustration', 'Caption'),
  style('text', 'Strong_20_Emphasis', '', look('fo:font-weight="bold"')),
  style('text', 'Source_20_Text', ''),
].join('');

describe('an OpenDocument text', () => {
  it('leaves out the numbers that a report of Galley’s set behind the words of claims', async () => {
    const number = span('\u00a0', 'Galley_20_report_20_number');
    const linked = link('#Galley_summary_2', span('2', 'Galley_20_report_20_number'));
    const [block] = await blocksOf(paragraph(`seven months${number}${linked} on.`), {
      styles: style('text', 'Galley_20_report_20_number', ''),
    });
    expect(block).toMatchObject({ content: [{ text: 'seven months on.' }] });
  });

  it('gives headings, quotations and paragraphs by outline and styles, unknown ones too', async () => {
    const blocks = await blocksOf(
      [
        paragraph('The harbour', 'Title'),
        '<text:h text:style-name="Heading_20_2" text:outline-level="2">Below it</text:h>',
        '<text:h text:outline-level="9">Deep</text:h>',
        paragraph('Looks like one', 'Heading_20_2'),
        paragraph('Taken out of the outline', 'P1'),
        paragraph('Said words.', 'P2'),
        paragraph('Words.'),
        paragraph('', 'Horizontal_20_Line'),
        paragraph('Without its style', 'Heading_20_3'),
      ].join('\n  '),
      {
        styles: STYLES,
        automatic:
          style('paragraph', 'P1', 'Heading_20_2', '', ' style:default-outline-level=""') +
          style('paragraph', 'P2', 'Own'),
      },
    );
    expect(blocks.map((block) => [block.type, 'level' in block && block.level])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['heading', 6],
      ['heading', 2],
      ['paragraph', false],
      ['quotation', false],
      ['paragraph', false],
      ['rule', false],
      ['heading', 3],
    ]);
  });

  it('keeps emphasis of styles set by hand, of named text styles, and of whole paragraphs', async () => {
    const automatic = [
      style('text', 'T1', '', look('fo:font-weight="700" fo:font-style="italic"')),
      style('text', 'T2', 'Strong_20_Emphasis', look('fo:font-weight="normal"')),
      style('text', 'T3', '', look('style:text-position="33% 58%"')),
      style('text', 'T4', '', look('style:text-position="sub 58%"')),
      style('text', 'T5', '', look('style:text-underline-style="solid"')),
      style('text', 'T6', '', look('style:text-line-through-style="solid"')),
      style('paragraph', 'P1', 'Standard', look('fo:font-weight="bold"')),
    ].join('');
    const blocks = await blocksOf(
      paragraph(
        [
          span('a', 'T1'),
          span('b', 'Strong_20_Emphasis'),
          span('c', 'T2'),
          span('d', 'T3'),
          span('e', 'T4'),
          span('f', 'T5'),
          span(`g${span('h', 'T1')}`, 'T6'),
          span('i', 'Source_20_Text'),
        ].join(''),
      ) +
        paragraph('By hand', 'P1') +
        paragraph('By the house', 'Loud'),
      { styles: STYLES, automatic },
    );
    expect(blocks).toMatchObject([
      {
        content: [
          { text: 'a', marks: ['strong', 'em'] },
          { text: 'b', marks: ['strong'] },
          { text: 'c' },
          { text: 'd', marks: ['sup'] },
          { text: 'e', marks: ['sub'] },
          { text: 'f', marks: ['underline'] },
          { text: 'g', marks: ['strike'] },
          { text: 'h', marks: ['strong', 'em', 'strike'] },
          { text: 'i', marks: ['code'] },
        ],
      },
      { content: [{ text: 'By hand', marks: ['strong'] }] },
      { content: [{ text: 'By the house' }] },
    ]);
    expect(blocks[2]).not.toHaveProperty('content.0.marks');
  });

  it('reads spaces, tabs and breaks as text and nothing from how the file is indented', async () => {
    const blocks = await blocksOf(
      `\n  ${paragraph('\n   a   b<text:s text:c="2"/>c<text:tab/>d <text:line-break/> e\n')}\n`,
    );
    expect(blocks.map(blockText)).toEqual(['a b  c d\ne']);
  });

  it('keeps links, and their words where the address goes', async () => {
    const { blocks, leftOut } = await read({
      text: paragraph(
        `${link('https://example.org/a?b=1&amp;c=2', 'one')} ${link('../a.html', 'two')} ${link('#three', 'three')}`,
      ),
    });
    expect(blocks).toMatchObject([
      {
        content: [
          { text: 'one', marks: [{ link: 'https://example.org/a?b=1&c=2' }] },
          { text: ' two three' },
        ],
      },
    ]);
    expect(leftOut.join()).toContain('one link');
  });

  it('keeps tables by row and column, and takes one of a single column for a frame', async () => {
    const cell = (inside: string, more = '') =>
      `<table:table-cell${more}>${inside}</table:table-cell>`;
    const covered = '<table:covered-table-cell/>';
    const row = (inside: string, more = '') =>
      `<table:table-row${more}>${inside}</table:table-row>`;
    const table = (inside: string) => `<table:table>${inside}</table:table>`;
    const { blocks, leftOut } = await read({
      text: `${table(
        `<table:table-column/><table:table-header-rows>${row(cell(paragraph('Year')) + cell(paragraph('Ships'), ' table:number-columns-spanned="2"') + covered)}</table:table-header-rows>
        ${row(cell(paragraph('2026') + paragraph('so far')) + cell(paragraph('7')) + cell(table(row(cell(paragraph('in')) + cell(paragraph('out'))))))}
        ${row(covered + cell(paragraph('8')) + cell('', ' table:number-columns-repeated="999999999"'))}
        ${row(cell(paragraph('secret')) + cell(''), ' table:visibility="collapse"')}`,
      )}${table(row(cell(paragraph('Framed', 'Title') + paragraph('words'))))}`,
    });
    expect(blocks.map((block) => [block.type, blockText(block)])).toEqual([
      ['tableRow', 'Year\tShips\t'],
      ['tableRow', '2026\nso far\t7\tin\nout'],
      ['tableRow', '\t8\t'],
      ['heading', 'Framed'],
      ['paragraph', 'words'],
    ]);
    expect(blocks[0]).toMatchObject({ header: true });
    expect(leftOut.join()).toContain('“secret”');
  });

  it('puts notes at the end, with their marks in the text, and says so', async () => {
    const note = (kind: string, text: string, label = '') =>
      `<text:note text:note-class="${kind}"><text:note-citation${label}>9</text:note-citation><text:note-body>${text}</text:note-body></text:note>`;
    const { blocks, warnings } = await read({
      text: paragraph(
        `Ships: 12${note('footnote', paragraph('<text:s/>First.'))} and crews${note('endnote', paragraph('Last.') + paragraph('More.'))} too${note('footnote', paragraph('Starred.'), ' text:label="*"')}${note('footnote', paragraph('Second.'))}.`,
      ),
    });
    expect(blocks.map(blockText)).toEqual([
      'Ships: 12[1] and crews[i] too*[2].',
      '',
      '[1] First.',
      '* Starred.',
      '[2] Second.',
      '[i] Last.',
      'More.',
    ]);
    expect(blocks[1]?.type).toBe('rule');
    expect(warnings.join()).toContain('3 footnotes and one endnote stand at the end');
  });

  it('takes tracked changes as accepted, and says whose they are', async () => {
    const change = (kind: string, author: string, inside = '') =>
      `<text:changed-region text:id="${kind}"><text:${kind}><office:change-info><dc:creator>${author}</dc:creator><dc:date>2026-01-01T00:00:00</dc:date></office:change-info>${inside}</text:${kind}></text:changed-region>`;
    const { blocks, warnings } = await read({
      text: `<text:tracked-changes>${change('insertion', 'A. Author')}${change('deletion', 'B. Writer', paragraph('is'))}${change('format-change', 'C. Setter')}</text:tracked-changes>${paragraph('The bridge <text:change-start text:change-id="insertion"/>stays<text:change-end text:change-id="insertion"/><text:change text:change-id="deletion"/> closed')}`,
    });
    expect(blocks.map(blockText)).toEqual(['The bridge stays closed']);
    expect(warnings.join()).toMatch(/tracked changes by A\. Author and B\. Writer\..+“is”/);
  });

  it('takes the text of boxes and shapes after their paragraph', async () => {
    const { blocks, warnings } = await read({
      text: paragraph(
        `Before <draw:frame><draw:text-box>${paragraph('In the box')}</draw:text-box></draw:frame><draw:g><draw:custom-shape>${paragraph('In the shape')}</draw:custom-shape></draw:g>after`,
      ),
    });
    expect(blocks.map(blockText)).toEqual(['Before after', 'In the box', 'In the shape']);
    expect(warnings.join()).toContain('2 text boxes stand after');
  });

  it('makes pictures figures with description and caption, and fetches none', async () => {
    const picture = (address: string, inside = '') =>
      `<draw:frame>${`<draw:image xlink:href="${address}"/>`}${inside}</draw:frame>`;
    const { blocks, leftOut, warnings } = await read({
      styles: STYLES,
      text: [
        paragraph(
          `<draw:frame><draw:text-box>${paragraph(`${picture('Pictures/1.png', '<svg:title>Ship</svg:title><svg:desc>An old ship</svg:desc>')}The ship`, 'Illustration')}</draw:text-box></draw:frame>`,
        ),
        paragraph(picture('https://example.org/p.png')),
        paragraph('Out there', 'Illustration'),
        paragraph(picture('Pictures/2.png')),
      ].join(''),
    });
    expect(blocks).toMatchObject([
      { type: 'figure', alt: 'An old ship', content: [{ text: 'The ship' }] },
      { type: 'figure', address: 'https://example.org/p.png', content: [{ text: 'Out there' }] },
    ]);
    expect(leftOut.join('\n')).toContain('3 pictures; the descriptions of 1 were kept');
    expect(leftOut.join('\n')).toContain('One file outside the document');
    expect(warnings).toEqual([]);
  });

  it('reads formulas as text and names the other things set into it', async () => {
    const object = (href: string) =>
      `<draw:frame><svg:desc>Ships a year</svg:desc><draw:object xlink:href="./${href}"/><draw:image xlink:href="r.png"/></draw:frame>`;
    const { blocks, leftOut, warnings } = await read({
      text: paragraph(
        `So <draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>.${object('Object 2')}<draw:control/><text:script>alert(1)</text:script>`,
      ),
      more: [
        {
          name: 'Object 1/content.xml',
          content:
            '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><annotation>a + b</annotation></semantics></math>',
        },
        { name: 'Basic/script-lc.xml', content: '<x/>' },
      ],
    });
    expect(blocks).toMatchObject([
      { content: [{ text: 'So a + b.' }] },
      { type: 'figure', alt: 'Ships a year' },
    ]);
    expect(warnings.join()).toContain('One formula');
    expect(leftOut).toEqual([
      'Embedded objects.',
      'Controls of a form.',
      'Scripts, which were not run.',
      'Macros, which were not run.',
    ]);
  });

  it('keeps hidden text and page headers out and says so', async () => {
    const { blocks, leftOut } = await read({
      automatic: style('text', 'T1', '', look('text:display="none"')),
      master: `<style:master-page style:name="Standard"><style:header>${paragraph('Confidential draft')}</style:header></style:master-page>`,
      text: [
        paragraph(`Seen ${span('secret words', 'T1')}text`),
        `<text:section text:display="none">${paragraph('hidden section')}</text:section>`,
        paragraph('<text:hidden-paragraph text:is-hidden="true"/>hidden paragraph'),
        paragraph(
          '<text:hidden-text text:is-hidden="true" text:string-value="hidden field"/>shown',
        ),
      ].join(''),
    });
    expect(blocks.map(blockText)).toEqual(['Seen text', 'shown']);
    expect(leftOut.join('\n')).toMatch(/2 passages of hidden text.+“secret words”/);
    expect(leftOut.join('\n')).toContain('“Confidential draft”');
  });

  it('takes title, byline and date from the text, and only offers the author of the file', async () => {
    const meta =
      '<dc:title>Untitled 1</dc:title><meta:initial-creator>Ilse Marrant</meta:initial-creator><dc:creator>The Desk</dc:creator><meta:creation-date>2021-03-01T10:00:00.123456789</meta:creation-date><dc:date>2021-03-05T10:00:00</dc:date>';
    const full = await read({
      meta,
      text: `${paragraph('Bridge stays closed', 'Title')}${paragraph('By Nora Feld')}${paragraph('3 March 2021')}${paragraph('Text.')}`,
    });
    expect(full.metadata).toMatchObject({
      title: 'Bridge stays closed',
      byline: 'Nora Feld',
      published: '2021-03-03',
    });
    expect(full.warnings).toEqual([]);
    const bare = await read({ meta, text: paragraph('Text.') });
    expect(bare.metadata.title).toBe('Harbour story');
    expect(bare.metadata.byline).toBeUndefined();
    expect(bare.fileAuthor).toBe('Ilse Marrant');
    expect(bare.warnings.join()).toContain('made by “Ilse Marrant”');
    expect(bare.metadata.published).toBeUndefined();
    expect(bare.warnings.join()).toContain('made on 1 March 2021 and last changed on 5 March 2021');
  });

  it('takes the language that most of the text is in', async () => {
    const { metadata } = await read({
      styles: `<style:default-style style:family="paragraph">${look('fo:language="en" fo:country="US"')}</style:default-style>`,
      automatic: style('text', 'T1', '', look('fo:language="de" fo:country="AT"')),
      text: paragraph(`${span('Zwölf Schiffe sind heute ausgelaufen.', 'T1')} OK`),
    });
    expect(metadata.language).toBe('de-AT');
  });

  it('is read from a flat file too, under whatever name', async () => {
    const bytes = flatOdtFile({
      automatic: style('text', 'T1', '', look('fo:font-style="italic"')),
      meta: '<dc:title>Bridge stays closed</dc:title>',
      text: paragraph('Bridge stays closed') + paragraph(`It ${span('is', 'T1')}.`),
    });
    for (const name of ['a.fodt', 'a.txt', 'a.xml']) {
      expect(await articleOf({ name, bytes })).toMatchObject({
        metadata: { title: 'Bridge stays closed' },
        blocks: [{ type: 'heading' }, {}],
      });
    }
  });
});
