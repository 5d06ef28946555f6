import { describe, expect, it } from 'vitest';
import type { SourceId } from '../../../shared/id';
import { checkersCopy } from '../../../shared/rating/scales';
import { defaultTagId, defaultTags } from '../../../shared/tag/defaultTags';
import { testDerivedClaim } from '../testing/testDerivedClaim';
import { ARTICLE_ORDER, type ClaimColumn, sortClaims } from './sortClaims';

const project = { tags: defaultTags, scale: checkersCopy };
const [best, , , , worst] = checkersCopy.ratings;

const claims = [
  testDerivedClaim(1, 'Élan of the town', {
    claim: { status: 'checked', statement: 'b' },
    origins: { supporting: ['src_a', 'src_b'] as SourceId[], refuting: [] },
  }),
  testDerivedClaim(2, '12 ferries', {
    claim: {
      status: 'unchecked',
      tags: [defaultTagId('figure')],
      claimant: { role: 'minister' },
      ...(worst ? { verdict: { rating: worst.id } } : {}),
    },
  }),
  testDerivedClaim(3, '9 ferries', {
    claim: {
      statement: 'a',
      tags: [defaultTagId('attribution')],
      ...(best ? { verdict: { rating: best.id } } : {}),
      modified: '2026-03-15T09:00:00.000Z',
    },
    origins: { supporting: ['src_a'] as SourceId[], refuting: ['src_b'] as SourceId[] },
  }),
];

function numbers(column: ClaimColumn, descending = false): number[] {
  return sortClaims(claims, { column, descending }, project).map(({ number }) => number);
}

describe('sortClaims', () => {
  it('keeps the order of the article as it is', () => {
    expect(sortClaims(claims, ARTICLE_ORDER, project)).toBe(claims);
    expect(numbers('number', true)).toEqual([3, 2, 1]);
  });

  it('sorts words by what they say: numbers by their value, accents beside their letters', () => {
    expect(numbers('claim')).toEqual([3, 2, 1]);
  });

  it('puts what is empty last in both directions', () => {
    expect(numbers('statement')).toEqual([3, 1, 2]);
    expect(numbers('statement', true)).toEqual([1, 3, 2]);
    expect(numbers('claimant')).toEqual([2, 1, 3]);
  });

  it('sorts verdicts by the scale and tags by their names', () => {
    expect(numbers('verdict')).toEqual([3, 2, 1]);
    expect(numbers('verdict', true)).toEqual([2, 3, 1]);
    expect(numbers('tags')).toEqual([3, 2, 1]);
  });

  it('sorts statuses as the work goes on', () => {
    expect(numbers('status')).toEqual([2, 3, 1]);
  });

  it('leaves equals in the order of their numbers, whichever way round', () => {
    expect(numbers('evidence')).toEqual([1, 2, 3]);
    expect(numbers('modified', true)).toEqual([3, 1, 2]);
  });

  it('sorts by how many origins a claim rests on, none last', () => {
    expect(numbers('origins')).toEqual([3, 1, 2]);
    expect(numbers('origins', true)).toEqual([1, 3, 2]);
  });
});
