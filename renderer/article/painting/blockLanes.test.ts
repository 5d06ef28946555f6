import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLanes } from '../../../shared/claim/lanes';
import { articleIndex } from '../../project/model/articleIndex';
import { allPlaces, mark, stateOf } from '../../project/testing/testProject';
import { blockLanes } from './blockLanes';

const PARAGRAPHS = ['one two three four', 'five six seven', 'eight nine', 'ten eleven twelve'];
const WORDS = PARAGRAPHS.join('\n').split(/[ \n]/);
const TEXT = PARAGRAPHS.join('\n');

/** The stretch from the one word to the other. */
const stretch = fc
  .tuple(fc.nat(WORDS.length - 1), fc.nat(WORDS.length - 1))
  .map(([a, b]) => [WORDS[Math.min(a, b)] ?? '', WORDS[Math.max(a, b)] ?? ''] as const)
  .map(([from, to]) => TEXT.slice(TEXT.indexOf(from), TEXT.lastIndexOf(to) + to.length));

describe('the lanes of underlines', () => {
  it('keep overlapping claims apart and reuse the first lane where nothing overlaps', () => {
    let state = stateOf('one two three four five');
    state = mark(state, 'one two three', 'clm_a');
    state = mark(state, 'two', 'clm_b');
    state = mark(state, 'five', 'clm_c');
    const index = articleIndex(state.doc);
    const lanes = blockLanes(index, 0);
    const inOrder = allPlaces(index).sort((a, b) => a.start - b.start);
    expect(inOrder.map(({ anchor }) => lanes.get(anchor))).toEqual([0, 1, 0]);
  });

  it('are those of the whole article, whichever block is asked for', () => {
    fc.assert(
      fc.property(
        fc.array(stretch, { minLength: 1, maxLength: 12 }),
        fc.nat(PARAGRAPHS.length - 1),
        (stretches, block) => {
          const state = stretches.reduce(
            (before, words, place) => mark(before, words, `clm_${place}`),
            stateOf(...PARAGRAPHS),
          );
          const index = articleIndex(state.doc);
          const anchors = allPlaces(index);
          const expected = new Map(
            assignLanes(anchors).map((lane, place) => [anchors[place]?.anchor, lane]),
          );
          for (const [anchor, lane] of blockLanes(index, block)) {
            expect(lane).toBe(expected.get(anchor));
          }
          const { start, text } = index.canonical.blocks[block] ?? { start: 0, text: '' };
          const standing = anchors.filter(
            (each) => each.start < start + text.length && each.end > start,
          );
          expect(standing.every(({ anchor }) => blockLanes(index, block).has(anchor))).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
