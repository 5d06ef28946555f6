import { describe, expect, it } from 'vitest';
import { createClaim } from '../../shared/claim/createClaim';
import type { DerivedClaim } from '../../shared/claim/deriveClaims';
import { claimEntries } from './claimEntries';

const viewOf = (wording: string, place: number): DerivedClaim => ({
  claim: createClaim({ anchors: [], now: '2026-03-14T11:28:00.000Z' }),
  number: place + 13,
  wording,
  detached: [],
  stale: false,
  origins: { supporting: [], refuting: [] },
});
const claims = ['4,200 homes', 'the largest work in 14 years', 'a jubilant crowd'].map(viewOf);
const labels = (query: string) => claimEntries(claims, query).map(({ label }) => label);

describe('claims in the palette', () => {
  it('are not listed before something is asked', () => {
    expect(labels(' ')).toEqual([]);
  });

  it('are found by their number, before words that hold it', () => {
    expect(labels('14')).toEqual(['14  “the largest work in 14 years”']);
    expect(labels('13')).toEqual(['13  “4,200 homes”']);
    expect(labels('claim 15')).toEqual(['15  “a jubilant crowd”']);
  });

  it('are found by words in any order, without regard to case', () => {
    expect(labels('CROWD jubilant')).toEqual(['15  “a jubilant crowd”']);
    expect(labels('crowd of homes')).toEqual([]);
  });

  it('are found by what the statement says', () => {
    const first = viewOf('4,200 homes', 0);
    const stated: DerivedClaim = {
      ...first,
      claim: { ...first.claim, statement: 'The wall holds.' },
    };
    expect(claimEntries([stated], 'wall holds').map(({ claim }) => claim)).toEqual([
      stated.claim.id,
    ]);
  });

  it('are no more than can be read at a glance', () => {
    const many = Array.from({ length: 500 }, (_, place) => viewOf('4,200 homes', place));
    expect(claimEntries(many, 'homes')).toHaveLength(20);
  });
});
