import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, blockSchema } from './block';
import { blockText } from './blockText';
import { canonicalText, offsetOf, pointAt, sliceRange } from './canonicalText';
import { arbitraryBlocks, arbitraryRange } from './testing/arbitraryArticle';

const row = blockSchema.parse({
  id: 'blk_row',
  type: 'tableRow',
  cells: [[{ text: 'Year' }], [], [{ text: '20' }, { text: '24', marks: ['strong'] }]],
});
const rule = blockSchema.parse({ id: 'blk_rule', type: 'rule' });
const figure = blockSchema.parse({
  id: 'blk_figure',
  type: 'figure',
  alt: 'A harbour',
  content: [{ text: 'The harbour' }],
});
const paragraph = blockSchema.parse({
  id: 'blk_paragraph',
  type: 'paragraph',
  content: [{ text: 'It ' }, { text: 'fell', marks: ['em'] }],
});
const blocks: Block[] = [paragraph, rule, row, figure];

describe('blockText', () => {
  it('joins runs, parts cells by tabs, takes the caption of a figure and nothing of a rule', () => {
    expect(blocks.map(blockText)).toEqual(['It fell', '', 'Year\t\t2024', 'The harbour']);
  });
});

describe('arbitraryBlocks', () => {
  it('makes blocks that the schema accepts, without change', () => {
    fc.assert(
      fc.property(arbitraryBlocks(), (generated) => {
        for (const block of generated) expect(blockSchema.parse(block)).toEqual(block);
      }),
    );
  });
});

describe('canonicalText', () => {
  const canonical = canonicalText(blocks);

  it('joins the blocks by line breaks', () => {
    expect(canonical.text).toBe('It fell\n\nYear\t\t2024\nThe harbour');
  });

  it('tells the end of a block from the start of the next', () => {
    expect(pointAt(canonical, 7)).toEqual({ block: 'blk_paragraph', offset: 7 });
    expect(pointAt(canonical, 8)).toEqual({ block: 'blk_rule', offset: 0 });
    expect(pointAt(canonical, 9)).toEqual({ block: 'blk_row', offset: 0 });
  });

  it('slices a range across blocks', () => {
    const range = { start: pointAt(canonical, 3), end: pointAt(canonical, 13) };
    expect(sliceRange(canonical, range)).toBe('fell\n\nYear');
  });

  it('knows no offset for a block that is gone or too short', () => {
    expect(offsetOf(canonical, { block: paragraph.id, offset: 8 })).toBeUndefined();
    expect(offsetOf(canonicalText([rule]), { block: paragraph.id, offset: 0 })).toBeUndefined();
  });

  it('refuses what lies outside the text', () => {
    expect(() => pointAt(canonical, canonical.text.length + 1)).toThrow(RangeError);
    expect(() => pointAt(canonicalText([]), 0)).toThrow(RangeError);
    const backwards = { start: pointAt(canonical, 5), end: pointAt(canonical, 3) };
    expect(() => sliceRange(canonical, backwards)).toThrow(RangeError);
  });

  it('gives every offset one point that leads back to it', () => {
    fc.assert(
      fc.property(arbitraryBlocks(), (generated) => {
        const text = canonicalText(generated);
        for (let offset = 0; offset <= text.text.length; offset += 1) {
          expect(offsetOf(text, pointAt(text, offset))).toBe(offset);
        }
      }),
    );
  });

  it('slices a range within a block as its text does', () => {
    fc.assert(
      fc.property(
        arbitraryBlocks().chain((made) => fc.tuple(fc.constant(made), arbitraryRange(made))),
        ([made, range]) => {
          const block = made.find(({ id }) => id === range?.start.block);
          if (range === undefined || block === undefined || range.end.block !== block.id) return;
          expect(sliceRange(canonicalText(made), range)).toBe(
            blockText(block).slice(range.start.offset, range.end.offset),
          );
        },
      ),
    );
  });
});
