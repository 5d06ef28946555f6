import { describe, expect, it } from 'vitest';
import { describeAnchor } from '../anchor/describeAnchor';
import { type Block, blockSchema } from '../article/block';
import { canonicalText, pointAt } from '../article/canonicalText';
import type { AnchorId, ClaimId } from '../id';
import { numberClaims } from './numberClaims';
import type { AnchoredText } from './standing';

const blocks: Block[] = [
  blockSchema.parse({ id: 'blk_1', type: 'paragraph', content: [{ text: 'a'.repeat(40) }] }),
  blockSchema.parse({ id: 'blk_2', type: 'paragraph', content: [{ text: 'b'.repeat(40) }] }),
];
const canonical = canonicalText(blocks);

/** The ids of claims on such spans of the canonical text in the order of their numbers. */
function order(items: Record<string, [start: number, end: number][]>): string[] {
  const standing = new Map<AnchorId, { start: number; end: number }>();
  const claims = Object.entries(items).map(([id, spans]) => ({
    claim: {
      id: id as ClaimId,
      anchors: (spans.length > 0 ? spans : [[0, 1] as const]).map(([start, end], place) => {
        const anchor = `anc_${id}${place}` as AnchorId;
        if (spans.length > 0) standing.set(anchor, { start, end });
        return describeAnchor(canonical, rangeOf({ start, end }), anchor);
      }),
    },
  }));
  const text: AnchoredText = {
    canonical,
    standingOf: ({ id }) => {
      const span = standing.get(id);
      return span && rangeOf(span);
    },
  };
  const numbered = numberClaims(claims, text);
  expect(numbered.map(({ number }) => number)).toEqual(claims.map((_, place) => place + 1));
  return numbered.map(({ claim }) => claim.id);
}

function rangeOf({ start, end }: { start: number; end: number }) {
  return { start: pointAt(canonical, start), end: pointAt(canonical, end) };
}

describe('numberClaims', () => {
  it('follows the article, the outer claim before those inside it', () => {
    expect(order({ later: [[50, 60]], inner: [[5, 9]], outer: [[5, 29]], deep: [[6, 8]] })).toEqual(
      ['outer', 'inner', 'deep', 'later'],
    );
  });

  it('goes by the first place of a claim with several', () => {
    const two: [number, number][] = [
      [50, 60],
      [1, 2],
    ];
    expect(order({ two, one: [[10, 20]] })).toEqual(['two', 'one']);
  });

  it('puts claims that stand nowhere last', () => {
    expect(order({ gone: [], here: [[0, 1]], away: [] })).toEqual(['here', 'away', 'gone']);
  });

  it('does not depend on the order of the input', () => {
    const same: [number, number][] = [[0, 4]];
    expect(order({ b: same, a: same })).toEqual(order({ a: same, b: same }));
  });
});
