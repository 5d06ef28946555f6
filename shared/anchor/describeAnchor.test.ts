import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockSchema } from '../article/block';
import { canonicalText, pointAt, rangeOffsets } from '../article/canonicalText';
import { isGraphemeBoundary } from '../article/offsets';
import { arbitraryBlocks, arbitraryRange } from '../article/testing/arbitraryArticle';
import { newId } from '../id';
import { anchorSchema } from './anchor';
import { CONTEXT_UNITS, describeAnchor, describeRange } from './describeAnchor';

function textOf(...texts: string[]) {
  return canonicalText(
    texts.map((text, index) =>
      blockSchema.parse({ id: `blk_${index}`, type: 'paragraph', content: [{ text }] }),
    ),
  );
}

function rangeAt(canonical: ReturnType<typeof textOf>, start: number, end: number) {
  return { start: pointAt(canonical, start), end: pointAt(canonical, end) };
}

describe('describeRange', () => {
  it('takes words and context across blocks', () => {
    const canonical = textOf('It fell.', 'Then it rose.');
    const { quote } = describeRange(canonical, rangeAt(canonical, 3, 13));
    expect(quote).toEqual({ exact: 'fell.\nThen', prefix: 'It ', suffix: ' it rose.' });
  });

  it('takes 32 units of context, fewer where a grapheme would be cut', () => {
    const family = '👩‍👩‍👧‍👦';
    const canonical = textOf(`${family}${'a'.repeat(28)}X${'b'.repeat(28)}${family}`);
    const at = canonical.text.indexOf('X');
    const { quote } = describeRange(canonical, rangeAt(canonical, at, at + 1));
    expect(quote).toEqual({ exact: 'X', prefix: 'a'.repeat(28), suffix: 'b'.repeat(28) });
    const plain = textOf(`${'a'.repeat(50)}X${'b'.repeat(50)}`);
    const context = describeRange(plain, rangeAt(plain, 50, 51)).quote;
    expect([context.prefix.length, context.suffix.length]).toEqual([32, 32]);
  });

  it('refuses an empty range, which nothing could find again', () => {
    const canonical = textOf('It fell.');
    expect(() => describeRange(canonical, rangeAt(canonical, 3, 3))).toThrow(RangeError);
  });

  it('never cuts a grapheme at the outer ends of the context', () => {
    fc.assert(
      fc.property(
        arbitraryBlocks().chain((blocks) => fc.tuple(fc.constant(blocks), arbitraryRange(blocks))),
        ([blocks, range]) => {
          if (range === undefined) return;
          const canonical = canonicalText(blocks);
          const { start, end } = rangeOffsets(canonical, range);
          const { prefix, exact, suffix } = describeRange(canonical, range).quote;
          const from = start - prefix.length;
          const to = end + suffix.length;
          expect(canonical.text.slice(from, to)).toBe(prefix + exact + suffix);
          expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(CONTEXT_UNITS);
          expect(from === start || isGraphemeBoundary(canonical.text, from)).toBe(true);
          expect(to === end || isGraphemeBoundary(canonical.text, to)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  // Reading the whole article each time would run into the runner's time limit.
  it('describes 10,000 ranges of a long article', () => {
    const canonical = textOf(
      ...Array.from({ length: 10_000 }, () => 'A line of this article. '.repeat(4)),
    );
    for (let at = 0; at < 10_000; at += 1) {
      const { quote } = describeRange(canonical, rangeAt(canonical, at * 90, at * 90 + 9));
      expect(quote.exact).toHaveLength(9);
    }
  });
});

describe('describeAnchor', () => {
  it('makes an anchor that the project file accepts', () => {
    const canonical = textOf('It fell.');
    const anchor = describeAnchor(canonical, rangeAt(canonical, 3, 7), newId('anchor'));
    expect(anchorSchema.parse(anchor)).toEqual(anchor);
  });
});
