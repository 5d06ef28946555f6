import { describe, expect, it } from 'vitest';
import { EVERY_CLAIM } from '../../../shared/claim/filterClaims';
import { checkersCopy } from '../../../shared/rating/scales';
import { defaultTags } from '../../../shared/tag/defaultTags';
import { testDerivedClaim } from '../testing/testDerivedClaim';
import { listedClaims, neighbour } from './listedClaims';
import { ARTICLE_ORDER } from './sortClaims';

const [first, second, third] = [
  testDerivedClaim(1, 'Pears are cheap'),
  testDerivedClaim(2, 'apples are dear'),
  testDerivedClaim(3, 'Quinces are rare'),
] as const;
const project = { claims: [first, second, third], tags: defaultTags, scale: checkersCopy };
const byWords = { column: 'claim', descending: false } as const;

describe('the claims that are listed', () => {
  it('stand in the order of the table among the claims, and of the article everywhere else', () => {
    const at = { filter: EVERY_CLAIM, claimOrder: byWords };
    expect(listedClaims(project, { ...at, view: 'claims' })).toEqual([second, first, third]);
    for (const view of ['article', 'sources', 'report'] as const) {
      expect(listedClaims(project, { ...at, view })).toEqual([first, second, third]);
    }
  });

  it('are those that the filter lets through, and all where it lets none through', () => {
    const searching = (query: string) =>
      listedClaims(project, {
        view: 'article',
        claimOrder: ARTICLE_ORDER,
        filter: { ...EVERY_CLAIM, query },
      });
    expect(searching('pears')).toEqual([first]);
    expect(searching('medlars')).toEqual([first, second, third]);
  });
});

describe('the neighbour of a claim', () => {
  it('is the next in the list, and goes round', () => {
    const listed = [second, first, third];
    expect(neighbour(listed, second, 1)).toBe(first);
    expect(neighbour(listed, third, 1)).toBe(second);
    expect(neighbour(listed, second, -1)).toBe(third);
  });

  it('is the next by number where the claim itself is not listed', () => {
    expect(neighbour([first, third], second, 1)).toBe(third);
    expect(neighbour([first, third], second, -1)).toBe(first);
    expect(neighbour([first], third, 1)).toBe(first);
    expect(neighbour([], third, 1)).toBeUndefined();
  });
});
