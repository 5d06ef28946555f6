import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockText } from './blockText';
import { isGraphemeBoundary, snapToGrapheme } from './offsets';
import { arbitraryBlocks } from './testing/arbitraryArticle';

/** Every boundary, by segmenting the whole text. */
function boundariesOf(text: string): number[] {
  const segments = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text);
  return [...Array.from(segments, ({ index }) => index), text.length];
}

const CLUSTERS = [
  '👩‍👩‍👧‍👦',
  '🇩🇪',
  '👍🏽',
  '❤️',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'e\u0301\u0323',
  '\u1112\u1161\u11ab',
  '한',
  'क्षि',
  '\r\n',
  '1️⃣',
];

describe('isGraphemeBoundary', () => {
  it.each(CLUSTERS)('never splits %j', (cluster) => {
    const text = `a${cluster}b${cluster}`;
    const inside = Array.from({ length: cluster.length - 1 }, (_, index) => 2 + index);
    expect(inside.filter((offset) => isGraphemeBoundary(text, offset))).toEqual([]);
    expect(isGraphemeBoundary(text, 1)).toBe(true);
    expect(isGraphemeBoundary(text, 1 + cluster.length)).toBe(true);
  });

  it('pairs the halves of flags from the start of their row', () => {
    const text = '🇫🇷🇩🇪🇯🇵';
    expect([0, 4, 8, 12].every((offset) => isGraphemeBoundary(text, offset))).toBe(true);
    expect([2, 6, 10].some((offset) => isGraphemeBoundary(text, offset))).toBe(false);
  });

  it('says no outside the text', () => {
    expect([-1, 3].map((offset) => isGraphemeBoundary('ab', offset))).toEqual([false, false]);
    expect(isGraphemeBoundary('', 0)).toBe(true);
  });

  it('agrees with the segmentation of the whole text, broken surrogates included', () => {
    const units = fc.oneof(
      fc.constantFrom(...CLUSTERS.flatMap((cluster) => cluster.split('')), '\u0600', '\u200d', ' '),
      fc.string({ unit: 'binary', maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(units, { maxLength: 24 }), (parts) => {
        const text = parts.join('');
        const boundaries = boundariesOf(text);
        const found = Array.from({ length: text.length + 1 }, (_, offset) => offset).filter(
          (offset) => isGraphemeBoundary(text, offset),
        );
        expect(found).toEqual(text === '' ? [0] : boundaries);
      }),
      { numRuns: 2_000 },
    );
  });

  // Segmenting all of it each time would run into the runner's time limit.
  it('looks only around the offset in a long text without spaces', () => {
    const text = '👩‍👩‍👧国'.repeat(100_000);
    let boundaries = 0;
    for (let at = 0; at < 9_000; at += 1) {
      if (isGraphemeBoundary(text, text.length - 1 - at)) boundaries += 1;
    }
    expect(boundaries).toBe(2_000);
  });
});

describe('snapToGrapheme', () => {
  it('finds the nearest boundary on the wanted side', () => {
    fc.assert(
      fc.property(arbitraryBlocks(), fc.nat(), (blocks, seed) => {
        for (const text of blocks.map(blockText)) {
          const offset = seed % (text.length + 1);
          const boundaries = boundariesOf(text);
          const back = boundaries.findLast((boundary) => boundary <= offset);
          const forward = boundaries.find((boundary) => boundary >= offset);
          expect(snapToGrapheme(text, offset, 'back')).toBe(back);
          expect(snapToGrapheme(text, offset, 'forward')).toBe(forward);
        }
      }),
    );
  });

  it('brings an offset outside the text to its nearer end', () => {
    expect(snapToGrapheme('abc', -5, 'back')).toBe(0);
    expect(snapToGrapheme('abc', 9, 'forward')).toBe(3);
  });

  it('copes with a cluster of thousands of marks', () => {
    const text = `a${'\u0301'.repeat(5_000)}b`;
    expect(snapToGrapheme(text, 2_500, 'back')).toBe(0);
    expect(snapToGrapheme(text, 2_500, 'forward')).toBe(5_001);
  });
});
