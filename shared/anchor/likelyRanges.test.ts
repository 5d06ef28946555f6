import { describe, expect, it } from 'vitest';
import type { BlockId } from '../id';
import type { Range } from './anchor';
import { likelyRanges } from './likelyRanges';

const range = (offset: number): Range => ({
  start: { block: 'blk_1' as BlockId, offset },
  end: { block: 'blk_1' as BlockId, offset: offset + 4 },
});

describe('likelyRanges', () => {
  it('offers the one place, or the nearest three of several', () => {
    expect(likelyRanges({ kind: 'suggested', range: range(5), score: 0.8 })).toEqual([range(5)]);
    const candidates = [range(1), range(9), range(20), range(40)];
    expect(likelyRanges({ kind: 'ambiguous', candidates })).toEqual(candidates.slice(0, 3));
    expect(likelyRanges({ kind: 'detached' })).toEqual([]);
  });
});
