import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeNumbers } from './placeNumbers';

describe('the numbers of one line', () => {
  it('end where their claims end', () => {
    const far = [
      { end: 100, width: 6 },
      { end: 300, width: 12 },
    ];
    expect(placeNumbers(far)).toEqual([94, 288]);
  });

  it('stand side by side where claims end at one place, the one that is told first before the other', () => {
    const same = [
      { end: 100, width: 12 },
      { end: 100, width: 6 },
    ];
    expect(placeNumbers(same)).toEqual([78.5, 94]);
  });

  it('go on behind the ends of their claims where the line begins', () => {
    const crowded = [
      { end: 8, width: 18 },
      { end: 16, width: 18 },
    ];
    expect(placeNumbers(crowded)).toEqual([0, 21.5]);
  });

  it('never cover each other, nor leave the line’s beginning, and keep the order of the ends', () => {
    const numbers = fc.array(
      fc.record({ end: fc.integer({ min: 0, max: 500 }), width: fc.integer({ min: 5, max: 30 }) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(numbers, (line) => {
        const placed = placeNumbers(line)
          .map((start, at) => ({ start, end: line[at]?.end ?? 0, width: line[at]?.width ?? 0 }))
          .sort((a, b) => a.start - b.start);
        for (const [at, { start, end }] of placed.entries()) {
          const before = placed[at - 1];
          expect(start).toBeGreaterThanOrEqual(before ? before.start + before.width : 0);
          expect(end).toBeGreaterThanOrEqual(before?.end ?? 0);
        }
      }),
    );
  });
});
