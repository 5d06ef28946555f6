import { describe, expect, it } from 'vitest';
import { blockText } from '../../../shared/article/blockText';
import { column, line, type PdfDouble } from './testing/pdfDouble';
import { readPdf, STORY } from './testing/readingDouble';

const OTHER =
  'Six of the cables had been replaced in the spring, and the others would follow as soon as the money for them was found by the municipality.';
const THIRD =
  'Nobody was hurt when the eastern pier gave way at night, because the bridge had been closed to all vehicles since the evening before.';
const NOTE = 'The pier was built in 1921 and has been mended four times since then.';

async function textsOf(content: string, more: Partial<PdfDouble> = {}): Promise<string[]> {
  const { blocks } = await readPdf({ ...more, pages: [{ content }] });
  return blocks.map(blockText);
}

/** Text turned by some degrees around the lower left corner. */
function turned(degrees: number, content: string): string {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return `${[cos, sin, -sin, cos, 0, 0].map((value) => value.toFixed(6)).join(' ')} cm\n${content}`;
}

/** Cells of a row, each at the place of its column. */
function row(y: number, x: number, step: number, cells: readonly string[]): string {
  return cells.map((cell, at) => (cell === '' ? '' : line(x + at * step, y, cell))).join('');
}

describe('the order of a page', () => {
  const left = `${STORY} ${OTHER}`;
  const right = `${OTHER} ${THIRD}`;

  it.each([0, 3, 5, 6, 8])('reads columns whose baselines differ by %i points', async (shift) => {
    const content =
      column({ x: 60, y: 700, text: left, letters: 36 }) +
      column({ x: 294, y: 700 - shift, text: right, letters: 36 });
    expect(await textsOf(content)).toEqual([left, right]);
  });

  it.each([0.5, -1, 2, 5])('reads a page that was laid askew by %d degrees', async (degrees) => {
    const content =
      column({ x: 80, y: 700, text: left, letters: 36 }) +
      column({ x: 320, y: 700, text: right, letters: 36 });
    expect(await textsOf(turned(degrees, content))).toEqual([left, right]);
  });

  it('sets a note of the margin after the paragraph that it stands beside', async () => {
    const content =
      line(40, 690, 'See page 4', 8) +
      column({ x: 150, y: 700, text: STORY, letters: 50 }) +
      column({ x: 150, y: 640, text: OTHER, letters: 50 });
    expect(await textsOf(content)).toEqual([STORY, 'See page 4', OTHER]);
  });

  it('reads a box of facts by itself, not within the paragraph that goes on below it', async () => {
    const text = `${STORY} ${OTHER} ${THIRD}`;
    const [narrow, wide] = [
      text.slice(0, text.indexOf('cables')),
      text.slice(text.indexOf('cables')),
    ];
    const facts = [0, 1, 2, 3].flatMap((at) => [
      line(400, 697 - at * 15, ['Built', 'Length', 'Owner', 'Cables'][at] ?? '', 8),
      line(460, 697 - at * 15, ['1921', '412 m', 'Westmere', '24'][at] ?? '', 8),
    ]);
    const content =
      column({ x: 60, y: 700, text: narrow.trim(), letters: 50 }) +
      facts.join('') +
      column({ x: 60, y: 640, text: wide, letters: 80 });
    const texts = await textsOf(content);
    expect(texts[0]).toBe(text);
    expect(texts.slice(1)).toEqual([
      'Built\t1921',
      'Length\t412 m',
      'Owner\tWestmere',
      'Cables\t24',
    ]);
  });

  it('reads a narrow text in smaller letters after the text beside it', async () => {
    const content =
      column({ x: 60, y: 700, text: `${NOTE} ${NOTE}`, letters: 22, size: 8, leading: 10 }) +
      column({ x: 220, y: 698, text: `${STORY} ${OTHER}`, letters: 50 });
    expect(await textsOf(content)).toEqual([`${STORY} ${OTHER}`, `${NOTE} ${NOTE}`]);
  });

  it('keeps two tables side by side apart, each with its title', async () => {
    const rows = [
      ['', '2019', '2020'],
      ['Ships', '1,204', '987'],
      ['Ferries', '311', '290'],
      ['Tugs', '12', '14'],
    ];
    const others = [
      ['', 'Tons', 'Share'],
      ['Grain', '4,100', '41%'],
      ['Coal', '5,900', '59%'],
    ];
    const content =
      line(60, 720, 'Arrivals', 12) +
      line(320, 720, 'Goods', 12) +
      rows.map((cells, at) => row(700 - at * 14, 60, 80, cells)).join('') +
      others.map((cells, at) => row(700 - at * 14, 320, 80, cells)).join('');
    expect(await textsOf(content)).toEqual([
      'Arrivals',
      ...rows.map((cells) => cells.join('\t')),
      'Goods',
      ...others.map((cells) => cells.join('\t')),
    ]);
  });

  it('keeps them apart where a title lies across columns and one table is by years', async () => {
    const rows = [
      ['Region', 'Votes', 'Share'],
      ['North', '120', '40%'],
      ['South', '90', '30%'],
      ['East', '91', '31%'],
    ];
    const others = [
      ['Year', 'Turnout'],
      ['2020', '61%'],
      ['2024', '64%'],
      ['2025', '66%'],
    ];
    const content =
      line(60, 714, 'Table 1. Votes by region') +
      line(340, 714, 'Table 2. Turnout') +
      rows.map((cells, at) => row(700 - at * 14, 60, 70, cells)).join('') +
      others.map((cells, at) => row(700 - at * 14, 340, 70, cells)).join('');
    expect(await textsOf(content)).toEqual([
      'Table 1. Votes by region',
      ...rows.map((cells) => cells.join('\t')),
      'Table 2. Turnout',
      ...others.map((cells) => cells.join('\t')),
    ]);
  });

  it('keeps a table of six columns whole, with wrapped cells and rows without a label', async () => {
    const rows = [
      ['Year', 'Ships', 'Tugs', 'Tons', 'Crew', 'Loss'],
      ['2019', '1,204', '12', '4,100', '9,300', '1'],
      ['2020', '987', '14', '5,900', '8,100', '0'],
      ['', '2,191', '26', '10,000', '17,400', '1'],
    ];
    const content = rows.map((cells, at) => row(700 - at * 14, 60, 80, cells)).join('');
    expect(await textsOf(content)).toEqual(rows.map((cells) => cells.join('\t')));
  });

  it('takes the cells of a table from the lines that are drawn around them', async () => {
    const grid = [
      ...[60, 200, 340, 480].map((x) => `${x} 620 m ${x} 710 l S\n`),
      ...[710, 680, 650, 620].map((y) => `60 ${y} m 480 ${y} l S\n`),
    ].join('');
    const cell = (x: number, y: number, first: string, second = '') =>
      line(x + 4, y + 17, first) + (second === '' ? '' : line(x + 4, y + 5, second));
    const content =
      grid +
      cell(60, 680, 'Pier') +
      cell(200, 680, 'Built') +
      cell(340, 680, 'Remark') +
      cell(60, 650, 'The eastern', 'pier') +
      cell(200, 650, '1921') +
      cell(340, 650, 'Closed to all', 'vehicles') +
      cell(60, 620, 'The western') +
      cell(200, 620, '1935') +
      cell(340, 620, 'Open');
    expect(await textsOf(content)).toEqual([
      'Pier\tBuilt\tRemark',
      'The eastern pier\t1921\tClosed to all vehicles',
      'The western\t1935\tOpen',
    ]);
  });

  it('says which page it is not sure of', async () => {
    const list = (x: number, y: number, words: readonly string[]) =>
      words.map((word, at) => line(x, y - at * 14, word)).join('');
    const doubtful =
      list(60, 700, ['Nora Feld', 'Ida Brandt', 'Jo Weir', 'Max Orth']) +
      list(300, 695, ['Harbour office', 'City council', 'Police', 'Courier']);
    const { warnings } = await readPdf({
      pages: [
        { content: column({ x: 60, y: 700, text: STORY, letters: 60 }) },
        { content: doubtful },
      ],
    });
    expect(warnings.join()).toContain('in what order page 2 is read');
  });
});

describe('the letters of a page', () => {
  it('that are drawn twice to make them bold are read once', async () => {
    const letters = [...'Budget 2021: all 33 books'].map(
      (letter, at) => line(60 + at * 6, 700, letter) + line(60.4 + at * 6, 700, letter),
    );
    const { blocks } = await readPdf({
      pages: [{ content: letters.join('') + column({ x: 60, y: 660, text: STORY, letters: 60 }) }],
    });
    expect(blocks.map(blockText)).toEqual(['Budget 2021: all 33 books', STORY]);
    expect(blocks[0]?.type).toBe('heading');
  });

  it('that are transparent are read where a page shows no others', async () => {
    const { blocks, warnings } = await readPdf({
      pages: [{ content: `3 Tr ${column({ x: 60, y: 700, text: STORY, letters: 60 })}` }],
    });
    expect(blocks.map(blockText)).toEqual([STORY]);
    expect(warnings.join()).toContain('recognised in a picture by a machine');
  });

  it('are known by the names of their forms where the document says no more', async () => {
    const names = 'zero one two three four five six seven eight nine'.split(' ');
    const font = `<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding<</Type/Encoding/Differences[65 ${names
      .map((name) => `/${name}.os`)
      .join('')} 97/a.sc/f_f_i.liga]>>>>`;
    const texts = await textsOf('BT /F9 10 Tf 60 700 Td (CABJ b) Tj ET\n', { fonts: { F9: font } });
    expect(texts).toEqual(['2019 ffi']);
  });
});
