import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLanes, LANES } from './lanes';

const span = (start: number, end: number) => ({ start, end });

describe('assignLanes', () => {
  it('puts an outer range nearest to the words and the inner ones below', () => {
    expect(assignLanes([span(5, 9), span(0, 20), span(10, 12), span(6, 8)])).toEqual([1, 0, 1, 2]);
  });

  it('uses a lane again where it is free, also right after a range', () => {
    expect(assignLanes([span(0, 5), span(5, 9)])).toEqual([0, 0]);
    expect(assignLanes([span(0, 5), span(4, 9), span(8, 12)])).toEqual([0, 1, 0]);
  });

  it('lets what is deeper share the last lane', () => {
    const nested = Array.from({ length: 6 }, (_, depth) => span(depth, 20 - depth));
    expect(assignLanes(nested)).toEqual([0, 1, 2, 2, 2, 2]);
  });

  it('never puts two overlapping ranges in one lane but the last', () => {
    const ranges = fc.array(
      fc
        .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
        .map(([at, size]) => span(at, at + size)),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(ranges, (spans) => {
        const lanes = assignLanes(spans);
        expect(lanes).toHaveLength(spans.length);
        for (const [index, one] of spans.entries()) {
          for (const [later, other] of spans.entries()) {
            const overlap = index < later && one.start < other.end && other.start < one.end;
            if (overlap && (lanes[index] ?? 0) < LANES - 1)
              expect(lanes[later]).not.toBe(lanes[index]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
