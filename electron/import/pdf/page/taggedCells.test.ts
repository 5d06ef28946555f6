import { expect, it } from 'vitest';
import type { Block } from '../../../../shared/article/block';
import { FIRST_OBJECT, line } from '../testing/pdfDouble';
import { paragraphAt, readPdf, STORY } from '../testing/readingDouble';

/** A cell: its tag, and the lines of its text with where they stand. */
type Cell = readonly [tag: string, ...lines: (readonly [x: number, y: number, text: string])[]];

/** The blocks of a page with a table of which the document says every cell. */
async function blocksOf(rows: readonly (readonly Cell[])[], inside = 'P'): Promise<Block[]> {
  const objects: string[] = [];
  const marked: string[] = [];
  const place = (at: number) => `${FIRST_OBJECT + at} 0 R`;
  /** Adds an element and, with its place, what is in it. */
  const element = (tag: string, parent: string, kids: (place: string) => string | number) => {
    const at = objects.push('') - 1;
    objects[at] = `<</${tag}/Pg 10 0 R/P ${parent}/K[${kids(place(at))}]>>`;
    return place(at);
  };
  objects.push('');
  let content = paragraphAt(740, STORY);
  const table = element('S/Table', place(0), (ofTable) =>
    rows
      .map((cells) =>
        element('S/TR', ofTable, (ofRow) =>
          cells
            .map(([tag, ...lines]) => {
              const mark = marked.length;
              const drawn = lines.map(([x, y, text]) => line(x, y, text)).join('');
              content += `/Span<</MCID ${mark}>>BDC ${drawn}EMC\n`;
              return element(tag, ofRow, (ofCell) => {
                const text = element(`S/${inside}`, ofCell, () => mark);
                marked.push(text);
                return text;
              });
            })
            .join(' '),
        ),
      )
      .join(' '),
  );
  objects[0] = `<</Type/StructTreeRoot/K ${table}/ParentTree<</Nums[0[${marked.join(' ')}]]>>>>`;
  const { blocks } = await readPdf({
    pages: [{ content, entries: '/StructParents 0' }],
    catalog: `/MarkInfo<</Marked true>>/StructTreeRoot ${place(0)}`,
    objects,
  });
  return blocks.slice(1);
}

/** Cells of a row by column; a row that heads the table has a mark. */
function cellsOf(blocks: readonly Block[]): unknown[] {
  return blocks.map((block) => {
    if (block.type !== 'tableRow') return block.type;
    const texts = block.cells.map((runs) => runs.map(({ text }) => text).join(''));
    return block.header ? ['head', ...texts] : texts;
  });
}

it('keeps apart the cells of a tagged table whose columns touch', async () => {
  const blocks = await blocksOf([
    [
      ['S/TH', [60, 600, 'Ship']],
      ['S/TH', [90, 600, 'Built in']],
      ['S/TH', [144, 600, 'Days']],
    ],
    [
      ['S/TD', [60, 585, 'Anna']],
      ['S/TD', [90, 585, '1998']],
      ['S/TD', [144, 585, '11']],
    ],
    [
      ['S/TD', [60, 570, 'Old'], [60, 558, 'Queen']],
      ['S/TD', [90, 570, '2004']],
      ['S/TD', [144, 570, '4']],
    ],
  ]);
  expect(cellsOf(blocks)).toEqual([
    ['head', 'Ship', 'Built in', 'Days'],
    ['Anna', '1998', '11'],
    ['Old Queen', '2004', '4'],
  ]);
});

it('counts columns over cells that take up several rows or columns', async () => {
  const wide = 'S/TD/A<</O/Table/ColSpan 2>>';
  const high = 'S/TD/A<</O/Table/RowSpan 2>>';
  const blocks = await blocksOf([
    [
      [high, [60, 600, 'Ships']],
      [wide, [110, 600, 'Lost and late']],
      ['S/TD', [200, 600, 'All']],
    ],
    [
      ['S/TD', [110, 585, '3']],
      ['S/TD', [150, 585, '4']],
      ['S/TD', [200, 585, '7']],
    ],
  ]);
  expect(cellsOf(blocks)).toEqual([
    ['Ships', 'Lost and late', '', 'All'],
    ['', '3', '4', '7'],
  ]);
});

it('takes a table that only lays out a page for none', async () => {
  const blocks = await blocksOf(
    [
      [
        ['S/TD', [60, 600, 'News']],
        ['S/TD', [90, 600, 'of today']],
      ],
      [
        ['S/TD', [60, 585, 'Late']],
        ['S/TD', [90, 585, 'ships']],
      ],
    ],
    'H1',
  );
  expect(cellsOf(blocks)).not.toContainEqual(['News', 'of today']);
});
