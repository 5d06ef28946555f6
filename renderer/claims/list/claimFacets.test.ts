import { describe, expect, it } from 'vitest';
import { EVERY_CLAIM } from '../../../shared/claim/filterClaims';
import { checkersCopy } from '../../../shared/rating/scales';
import { defaultTagId, defaultTags } from '../../../shared/tag/defaultTags';
import { testDerivedClaim } from '../../project/testing/testDerivedClaim';
import { claimFacets, dividedFacets, isOn, toggleFacet } from './claimFacets';

const figure = defaultTagId('figure');
const opinion = defaultTagId('opinion');

function view(...claims: ReturnType<typeof testDerivedClaim>[]) {
  return { claims, tags: defaultTags, scale: checkersCopy };
}

function counted(project: ReturnType<typeof view>, filter = EVERY_CLAIM) {
  return claimFacets(project, filter).map(({ label, count }) => `${label} ${count}`);
}

describe('claimFacets', () => {
  it('counts tags, statuses, verdicts and what is derived, and leaves out what no claim has', () => {
    const [rating] = checkersCopy.ratings;
    const project = view(
      testDerivedClaim(1, 'one', { claim: { tags: [figure] }, stale: true }),
      testDerivedClaim(2, 'two', {
        claim: {
          tags: [figure, opinion],
          status: 'checked',
          ...(rating ? { verdict: { rating: rating.id } } : {}),
        },
      }),
      testDerivedClaim(3, 'three', { claim: { tags: [opinion] } }),
    );
    expect(counted(project)).toEqual([
      'figure 2',
      'opinion 2',
      'unchecked 2',
      'checked 1',
      `${rating?.label} 1`,
      'no evidence 2',
      'stale 1',
    ]);
  });

  it('keeps what the filter has on, so that it can be switched off', () => {
    const conditions = new Set(['detached' as const]);
    const filter = { ...EVERY_CLAIM, tags: new Set([opinion]), conditions };
    expect(counted(view(), filter)).toEqual(['opinion 0', 'detached 0']);
  });

  it('counts a project without claims as nothing', () => {
    expect(counted(view())).toEqual([]);
  });
});

describe('toggleFacet', () => {
  it('switches on, and off again, leaving the filter before it as it was', () => {
    for (const facet of [
      { kind: 'tag', value: figure },
      { kind: 'status', value: 'checked' },
      { kind: 'condition', value: 'oneOrigin' },
    ] as const) {
      const on = toggleFacet(EVERY_CLAIM, facet);
      expect(isOn(on, facet)).toBe(true);
      expect(isOn(EVERY_CLAIM, facet)).toBe(false);
      expect(toggleFacet(on, facet)).toEqual(EVERY_CLAIM);
    }
  });
});

describe('dividedFacets', () => {
  const many = view(
    ...defaultTags
      .slice(0, 8)
      .flatMap((tag, place) =>
        Array.from({ length: place + 1 }, (_, copy) =>
          testDerivedClaim(place * 10 + copy, 'words', { claim: { tags: [tag.id] } }),
        ),
      ),
  );

  it('shows the tags used most and leaves the rest to the menu', () => {
    const { chips, menu } = dividedFacets(claimFacets(many, EVERY_CLAIM), EVERY_CLAIM);
    const shown = chips.filter(({ kind }) => kind === 'tag').map(({ label }) => label);
    expect(shown).toEqual(defaultTags.slice(2, 8).map(({ label }) => label));
    expect(menu.map(({ kind }) => kind)).toEqual(['tag', 'tag', 'status']);
  });

  it('shows whatever is on', () => {
    const filter = { ...EVERY_CLAIM, statuses: new Set(['unchecked' as const]) };
    const { chips } = dividedFacets(claimFacets(many, filter), filter);
    expect(chips.map(({ key }) => key)).toContain('status/unchecked');
  });
});
