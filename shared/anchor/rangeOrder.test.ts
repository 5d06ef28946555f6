import { describe, expect, it } from 'vitest';
import { blockSchema } from '../article/block';
import { canonicalText } from '../article/canonicalText';
import type { Point } from '../article/place';
import { compareRanges } from './rangeOrder';

const blocks = ['Here it fell.', 'There it rose.'].map((text, index) =>
  blockSchema.parse({ id: `blk_${index}`, type: 'paragraph', content: [{ text }] }),
);
const elsewhere = blockSchema.parse({ id: 'blk_gone', type: 'rule' });

function point(index: number, offset: number): Point {
  return { block: (blocks[index] ?? elsewhere).id, offset };
}

function placed(id: string, start: Point, end: Point) {
  return { id, range: { start, end } };
}

describe('compareRanges', () => {
  it('orders by start, the outer before the inner, then by id, lost ranges last', () => {
    const expected = [
      placed('across', point(0, 5), point(1, 5)),
      placed('b-outer', point(0, 5), point(0, 12)),
      placed('a-inner', point(0, 5), point(0, 7)),
      placed('c-inner', point(0, 5), point(0, 7)),
      placed('later', point(0, 8), point(0, 9)),
      placed('next block', point(1, 0), point(1, 5)),
      placed('lost', point(2, 0), point(2, 0)),
    ];
    const ids = (list: typeof expected) => list.map(({ id }) => id);
    expect(ids([...expected].reverse().sort(compareRanges(canonicalText(blocks))))).toEqual(
      ids(expected),
    );
  });
});
