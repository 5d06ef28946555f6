import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexCodePoints } from './codePoints';

describe('code points', () => {
  it('count a pair once, also where the offset cuts it', () => {
    const index = indexCodePoints('a😀b');
    expect([0, 1, 2, 3, 4].map(index.fromUtf16)).toEqual([0, 1, 2, 2, 3]);
    expect([0, 1, 2, 3].map(index.toUtf16)).toEqual([0, 1, 3, 4]);
  });

  it('stay inside the text', () => {
    const index = indexCodePoints('😀');
    expect([index.fromUtf16(-1), index.fromUtf16(9)]).toEqual([0, 1]);
    expect([index.toUtf16(-1), index.toUtf16(9)]).toEqual([0, 2]);
  });

  it('agree with the string iterator and lead back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const index = indexCodePoints(text);
        const points = [...text];
        for (let count = 0; count <= points.length; count += 1) {
          const offset = points.slice(0, count).join('').length;
          expect(index.toUtf16(count)).toBe(offset);
          expect(index.fromUtf16(offset)).toBe(count);
        }
      }),
    );
  });

  // Counting from the start each time would run into the runner's time limit.
  it('answer 100,000 questions about a long text', () => {
    const index = indexCodePoints('😀b'.repeat(1_000_000));
    for (let at = 0; at < 100_000; at += 1) {
      expect(index.fromUtf16(at * 3)).toBe(at * 2);
    }
  });
});
