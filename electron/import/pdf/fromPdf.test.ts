import { describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/article/block';
import { blockText } from '../../../shared/article/blockText';
import { importArticle } from '../importArticle';
import { column, line, pdfFile } from './testing/pdfDouble';
import { paragraphAt, readPdf, STORY } from './testing/readingDouble';

async function blocksOf(content: string): Promise<Block[]> {
  return (await readPdf({ pages: [{ content }] })).blocks;
}

const OTHER =
  'Six of the cables had been replaced in the spring, and the others would follow as soon as the money for them was found by the municipality.';
const THIRD =
  'Nobody was hurt when the eastern pier gave way at night, because the bridge had been closed to all vehicles since the evening before.';

describe('fromPdf', () => {
  describe('paragraphs', () => {
    it('are joined from their lines and told apart by space, indents and short last lines', async () => {
      const spaced = await blocksOf(paragraphAt(700, STORY) + paragraphAt(640, OTHER));
      expect(spaced.map(blockText)).toEqual([STORY, OTHER]);
      const indented = await blocksOf(
        paragraphAt(700, STORY, 15) + paragraphAt(664, OTHER, 15) + paragraphAt(628, THIRD, 15),
      );
      expect(indented.map(blockText)).toEqual([STORY, OTHER, THIRD]);
      const plain = await blocksOf(paragraphAt(700, STORY) + paragraphAt(664, OTHER));
      expect(plain.map(blockText)).toEqual([STORY, OTHER]);
    });

    it('that run over the end of a page are joined and keep the page they begin on', async () => {
      const cut = OTHER.indexOf('others');
      const first = {
        content: paragraphAt(700, STORY) + paragraphAt(640, OTHER.slice(0, cut - 1)),
      };
      const second = { content: paragraphAt(700, OTHER.slice(cut)) + paragraphAt(640, THIRD) };
      const { blocks } = await readPdf({ pages: [first, second] });
      expect(blocks.map(blockText)).toEqual([STORY, OTHER, THIRD]);
      expect(blocks.map(({ page }) => page)).toEqual([1, 1, 2]);
    });

    it('lose hyphens that only divide a word and keep those of the word', async () => {
      const lines = [
        'A well-known and much co-operating harbour office in-',
        'spected the bridge and called the well-',
        'known engineers of the Anglo-',
        'Saxon works, who have co-',
        'operated with it since 1914-',
        '18 without a word about their own report.',
      ];
      const content = lines.map((text, index) => line(60, 700 - index * 12, text)).join('');
      const {
        blocks: [block],
        leftOut,
      } = await readPdf({ pages: [{ content }] });
      expect(leftOut).toContain('One hyphen at the end of a line, where it only divided a word.');
      expect(block && blockText(block)).toBe(
        'A well-known and much co-operating harbour office inspected the bridge and called the well-known engineers of the Anglo-Saxon works, who have co-operated with it since 1914-18 without a word about their own report.',
      );
    });

    it('keep words apart that no space separates, and letters together that are drawn apart', async () => {
      const content =
        'BT /F1 10 Tf 60 700 Td [(Har) 40 (bour)] TJ 48 0 Td (office) Tj ET\n' +
        'BT /F1 10 Tf 3 Tc 60 640 Td (closed) Tj ET\n';
      expect((await blocksOf(content)).map(blockText)).toEqual(['Harbour office', 'closed']);
    });

    it('keep a large first letter, raised numbers and lowered ones in their places', async () => {
      const content =
        line(60, 676, 'T', 40) +
        [
          'he harbour of Westmere opened again on',
          'Monday after eleven days of storm, the',
          'harbour office said to the council.',
        ]
          .map((text, index) => line(86, 700 - index * 12, text))
          .join('') +
        line(60, 640, 'Each km') +
        line(102, 644, '2', 6) +
        line(109, 640, 'holds CO') +
        line(157, 637, '2', 6);
      const blocks = await blocksOf(content);
      expect(blockText(blocks[0] ?? failed())).toMatch(/^The harbour of Westmere.+council\.$/);
      expect(blocks[1]).toMatchObject({
        content: [
          { text: 'Each km' },
          { text: '2', marks: ['sup'] },
          { text: ' holds CO' },
          { text: '2', marks: ['sub'] },
        ],
      });
    });
  });

  it('reads columns one after the other, under a headline across them', async () => {
    const left = Array(4).fill(STORY).join(' ');
    const right = Array(4).fill(OTHER).join(' ');
    const { blocks } = await readPdf({
      pages: [
        {
          content:
            line(60, 740, 'Bridge stays closed until spring', 20) +
            column({ x: 60, y: 700, text: left, letters: 38 }) +
            column({ x: 302, y: 700, text: right, letters: 38 }) +
            paragraphAt(400, THIRD, 0, 78),
        },
      ],
    });
    expect(blocks.map(blockText)).toEqual(['Bridge stays closed until spring', left, right, THIRD]);
  });

  it('finds headings by size and weight, title, byline and date', async () => {
    const { blocks, metadata } = await readPdf({
      info: '/Title(harbour_final_3.indd)/Author(PC)',
      catalog: '/Lang(en-GB)',
      pages: [
        {
          content:
            line(60, 740, 'Bridge stays closed', 20) +
            line(60, 720, 'By Nora Feld') +
            line(60, 708, '3 March 2021') +
            paragraphAt(680, STORY) +
            line(60, 620, 'What the engineers found', 14) +
            paragraphAt(600, OTHER) +
            line(60, 552, 'The night of the storm', 10, 'F2') +
            paragraphAt(540, THIRD),
        },
      ],
    });
    expect(metadata).toMatchObject({
      title: 'Bridge stays closed',
      byline: 'Nora Feld',
      published: '2021-03-03',
      language: 'en-GB',
    });
    expect(blocks.filter((block) => block.type === 'heading')).toMatchObject([
      { level: 1, page: 1, content: [{ text: 'Bridge stays closed' }] },
      { level: 2, content: [{ text: 'What the engineers found' }] },
      { level: 3, content: [{ text: 'The night of the storm' }] },
    ]);
    expect(blocks.map(blockText)).toContain(THIRD);
  });

  it('makes lists of bullets and numbers, nested ones too, and no list of a year', async () => {
    const item = (y: number, x: number, sign: string, text: string) =>
      line(x, y, sign) + line(x + 18, y, text);
    const blocks = await blocksOf(
      paragraphAt(700, STORY) +
        item(650, 70, '\x95', 'Rust in the cables') +
        item(638, 90, '\x96', 'Six in the north') +
        item(626, 70, '\x95', 'A crack in the pier') +
        item(602, 70, '3.', 'Close the bridge') +
        line(70, 590, '4.') +
        column({ x: 88, y: 590, text: OTHER, letters: 55 }) +
        paragraphAt(540, `${STORY} That was in`) +
        line(60, 504, '2019. Nobody had looked at the bridge since then.'),
    );
    expect(blocks.filter((block) => block.type === 'listItem')).toMatchObject([
      { kind: 'bullet', level: 1, content: [{ text: 'Rust in the cables' }] },
      { kind: 'bullet', level: 2, content: [{ text: 'Six in the north' }] },
      { kind: 'bullet', level: 1, content: [{ text: 'A crack in the pier' }] },
      { kind: 'ordered', level: 1, number: 3, content: [{ text: 'Close the bridge' }] },
      { kind: 'ordered', level: 1, number: 4, content: [{ text: OTHER }] },
    ]);
    expect(blockText(blocks.at(-1) ?? failed())).toMatch(/That was in 2019\. Nobody/);
  });

  it('makes a list of short numbered lines of which one is as wide as all', async () => {
    const blocks = await blocksOf(
      line(60, 700, '1. First the north dike broke.') + line(60, 686, '2. Then the pumps failed.'),
    );
    expect(blocks).toMatchObject([
      { type: 'listItem', number: 1, content: [{ text: 'First the north dike broke.' }] },
      { type: 'listItem', number: 2, content: [{ text: 'Then the pumps failed.' }] },
    ]);
  });

  it('makes rows of aligned columns, with cells of several lines', async () => {
    const row = (y: number, cells: readonly string[], font = 'F1') =>
      cells.map((cell, index) => line(60 + index * 120, y, cell, 10, font)).join('');
    const blocks = await blocksOf(
      paragraphAt(700, STORY) +
        row(640, ['Year', 'Ships', 'Remark'], 'F2') +
        row(626, ['2019', '1,204', 'before the storm']) +
        row(612, ['2020', '987', 'the bridge was']) +
        line(300, 600, 'closed') +
        row(586, ['2021', '1,377', 'open again']) +
        paragraphAt(550, OTHER),
    );
    const rows = blocks.filter((block) => block.type === 'tableRow');
    expect(rows.map(blockText)).toEqual([
      'Year\tShips\tRemark',
      '2019\t1,204\tbefore the storm',
      '2020\t987\tthe bridge was closed',
      '2021\t1,377\topen again',
    ]);
    expect(rows.map((row_) => row_.header)).toEqual([true, undefined, undefined, undefined]);
    expect(blockText(blocks.at(-1) ?? failed())).toBe(OTHER);
  });

  it('leaves out running heads and page numbers and says so, but no numbered chapter', async () => {
    const page = (number: number) => ({
      content:
        line(60, 770, number === 2 ? 'A head of one page' : 'The Westmere Courier') +
        line(500, 770, String(number + 40)) +
        line(60, 740, `Chapter ${number * 2}`, 16) +
        paragraphAt(700, `${number}: ${STORY}`) +
        line(280, 30, `Page ${number} of 3`),
    });
    const { blocks, leftOut } = await readPdf({ pages: [page(1), page(2), page(3)] });
    expect(blocks.map(blockText)).toEqual(
      [1, 2, 3].flatMap((number) => [`Chapter ${number * 2}`, `${number}: ${STORY}`]),
    );
    expect(leftOut.join()).toContain('“The Westmere Courier');
    expect(leftOut.join()).toContain('Page numbers');
  });

  it('keeps footnotes as blocks after the paragraph that runs over the page', async () => {
    const { blocks, warnings } = await readPdf({
      pages: [
        {
          content:
            line(60, 700, 'The harbour of Westmere opened again on Monday after eleven') +
            line(60, 688, 'days of storm') +
            line(138, 692, '1', 6) +
            line(146, 688, 'and the harbour office said in its statement') +
            line(60, 70, '1', 5) +
            line(66, 67, 'Letter to the council, 1 March 2021.', 8),
        },
        { content: line(60, 700, 'that nobody had been hurt.') + paragraphAt(650, OTHER) },
      ],
    });
    expect(blocks.map(blockText)).toEqual([
      'The harbour of Westmere opened again on Monday after eleven days of storm[1] and the harbour office said in its statement that nobody had been hurt.',
      '[1] Letter to the council, 1 March 2021.',
      OTHER,
    ]);
    expect(warnings.join()).toContain('One footnote');
  });

  it('takes emphasis from fonts and links from the page, safe ones only', async () => {
    const link = (x: number, address: string) =>
      `<</Type/Annot/Subtype/Link/Rect[${x} 695 ${x + 40} 712]/A<</S/URI/URI(${address})>>>>`;
    const { blocks, leftOut } = await readPdf({
      pages: [
        {
          content:
            line(60, 700, 'Rust') +
            line(90, 700, 'was', 10, 'F2') +
            line(114, 700, 'found', 10, 'F3') +
            line(180, 700, 'report') +
            line(240, 700, 'script'),
          annotations: [link(178, 'https://example.org/a'), link(238, 'file:///etc/passwd')],
        },
      ],
    });
    expect(blocks[0]).toMatchObject({
      content: [
        { text: 'Rust ' },
        { text: 'was', marks: ['strong'] },
        { text: ' ' },
        { text: 'found', marks: ['em'] },
        { text: ' ' },
        { text: 'report', marks: [{ link: 'https://example.org/a' }] },
        { text: ' script' },
      ],
    });
    expect(leftOut.join()).toContain('one link');
  });

  it('reads a page that is turned, and text that runs another way after it', async () => {
    const side = 'BT /F1 10 Tf 0 1 -1 0 30 300 Tm (Photo: Harbour office) Tj ET\n';
    const turned = `0 1 -1 0 600 0 cm ${paragraphAt(560, STORY)}`;
    const { blocks } = await readPdf({
      pages: [
        { content: paragraphAt(700, OTHER) + side },
        { content: turned, entries: '/Rotate 90' },
      ],
    });
    expect(blocks.map(blockText)).toEqual([OTHER, 'Photo: Harbour office', STORY]);
  });

  it('brings comments with the words they stand on', async () => {
    const quad = '/QuadPoints[90 712 132 712 90 697 132 697]';
    const { blocks, comments } = await readPdf({
      pages: [
        {
          content: line(60, 700, 'The harbour of Westmere opened again on Monday'),
          annotations: [
            `<</Type/Annot/Subtype/Highlight/Rect[84 695 132 712]/T(Ilse)/Contents(Really?)${quad}>>`,
            '<</Type/Annot/Subtype/Text/Rect[560 690 580 710]/Contents(See the log)>>',
          ],
        },
      ],
    });
    const quoted = (comments ?? []).map(({ start, end, text, author }) => {
      const block = blocks.find(({ id }) => id === start.block) ?? failed();
      return [author, text, blockText(block).slice(start.offset, end.offset)];
    });
    expect(quoted).toEqual([
      ['Ilse', 'Really?', 'harbour'],
      [undefined, 'See the log', 'Monday'],
    ]);
  });

  it('of 200 pages is read page by page and tells how far it is', async () => {
    const pages = Array.from({ length: 200 }, (_, page) => ({
      content: Array.from({ length: 5 }, (_, at) =>
        paragraphAt(740 - at * 130, `${page + 1}.${at}. ${STORY} ${OTHER} ${THIRD}`),
      ).join(''),
    }));
    const progress: number[] = [];
    const result = await importArticle(
      { name: 'long.pdf', bytes: pdfFile({ pages }) },
      { onProgress: (fraction) => progress.push(fraction) },
    );
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value.blocks).toHaveLength(1000);
    expect(result.value.blocks.at(-1)?.page).toBe(200);
    expect(progress.length).toBeGreaterThan(100);
  });
});

function failed(): never {
  throw new Error('There is no such block.');
}
