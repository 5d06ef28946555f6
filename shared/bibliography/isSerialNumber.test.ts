import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareNumber, isSerialNumber } from './isSerialNumber';

describe('a number of a series or a book', () => {
  it('is bare without spaces, strokes, what stands in brackets, and what stands before it', () => {
    const part = fc.constantFrom('(', ')', ' ', '-', '1', '23', 'x', 'X', 'ISSN', '\n', '\u2028');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const number = parts.join('');
        // The plain form, whose cost grows with the square of the brackets that never close.
        expect(bareNumber(number)).toBe(number.replace(/[\s-]|\(.*\)|^\D+/g, ''));
      }),
      { numRuns: 3000 },
    );
  });

  it('is told by its digits, else by the type', () => {
    expect(isSerialNumber('ISSN 1234-567X (Online)', 'book')).toBe(true);
    expect(isSerialNumber('978-3-16-148410-0', 'article-journal')).toBe(false);
    expect(isSerialNumber('unknown', 'article-journal')).toBe(true);
  });

  it('is looked at at a cost that is linear', () => {
    const began = process.cpuUsage();
    bareNumber(`1${'('.repeat(2_000_000)}`);
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(20);
  });
});
