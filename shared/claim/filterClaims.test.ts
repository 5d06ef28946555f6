import { describe, expect, it } from 'vitest';
import type { AnchorId, ClaimId, EvidenceId, RatingId, SourceId } from '../id';
import { defaultTagId } from '../tag/defaultTags';
import type { Claim } from './claim';
import { createClaim } from './createClaim';
import type { DerivedClaim } from './deriveClaims';
import { needsEvidence } from './evidenceNeeds';
import { type ClaimFilter, EVERY_CLAIM, filterClaims } from './filterClaims';

const NO_ORIGINS = { supporting: [], refuting: [] };
const NOW = '2026-03-15T09:00:00.000Z';
const evidence = [
  {
    id: 'evd_1' as EvidenceId,
    source: 'src_1' as SourceId,
    stance: 'refutes' as const,
    quote: 'vierzehn Monate verspätet',
  },
];

function derived(
  id: string,
  wording: string,
  change: Partial<Claim>,
  more: Partial<DerivedClaim> = {},
): DerivedClaim {
  const claim = {
    ...createClaim({ anchors: [], now: NOW, id: `clm_${id}` as ClaimId }),
    ...change,
  };
  return { claim, number: 1, wording, stale: false, detached: [], origins: NO_ORIGINS, ...more };
}

const claims = [
  derived(
    'homes',
    '4,200 homes in the Café quarter',
    { tags: [defaultTagId('figure')], statement: 'It protects.' },
    { stale: true, signOff: 'changed' },
  ),
  derived(
    'budget',
    'on time',
    { evidence, verdict: { rating: 'rtg_wrong' as RatingId }, status: 'changeNeeded' },
    { origins: { supporting: [], refuting: ['src_1' as SourceId] }, signOff: 'holds' },
  ),
  derived(
    'shame',
    'a shameful decade',
    { tags: [defaultTagId('loaded-language')] },
    { detached: ['anc_1' as AnchorId] },
  ),
  derived(
    'mole',
    'the minister',
    { claimant: { name: 'Inès Mole' }, status: 'noCheckNeeded' },
    { signOff: 'unrecorded' },
  ),
];

function found(filter: Partial<ClaimFilter>): string[] {
  return filterClaims(claims, { ...EVERY_CLAIM, ...filter }).map(({ claim }) => claim.id.slice(4));
}

describe('filterClaims', () => {
  it('is the list itself where nothing is asked for', () => {
    expect(filterClaims(claims, EVERY_CLAIM)).toBe(claims);
    expect(filterClaims(claims, { ...EVERY_CLAIM, query: '  ' })).toBe(claims);
  });

  it('searches wording, statement, claimant and evidence without case and diacritics', () => {
    expect(found({ query: 'CAFE' })).toEqual(['homes']);
    expect(found({ query: 'protects 4,200' })).toEqual(['homes']);
    expect(found({ query: 'ines' })).toEqual(['mole']);
    expect(found({ query: 'VERSPÄTET' })).toEqual(['budget']);
    expect(found({ query: 'cafe minister' })).toEqual([]);
  });

  it('takes any of a set and all that is asked for', () => {
    const tags = new Set([defaultTagId('figure'), defaultTagId('loaded-language')]);
    expect(found({ tags })).toEqual(['homes', 'shame']);
    expect(found({ tags, query: 'decade' })).toEqual(['shame']);
    expect(found({ statuses: new Set(['changeNeeded', 'noCheckNeeded']) })).toEqual([
      'budget',
      'mole',
    ]);
    expect(found({ ratings: new Set(['rtg_wrong' as RatingId]) })).toEqual(['budget']);
  });

  it('finds derived conditions, asking for evidence only where it is needed', () => {
    expect(found({ conditions: new Set(['noEvidence']) })).toEqual(['homes']);
    expect(found({ conditions: new Set(['stale']) })).toEqual(['homes']);
    expect(found({ conditions: new Set(['detached']) })).toEqual(['shame']);
    expect(found({ conditions: new Set(['oneOrigin']) })).toEqual(['budget']);
    expect(found({ conditions: new Set(['stale', 'detached']) })).toEqual([]);
    expect(found({ conditions: new Set(['signedOff']) })).toEqual(['budget']);
    expect(found({ conditions: new Set(['signOffVoid']) })).toEqual(['homes']);
    expect(found({ conditions: new Set(['signOffUnrecorded']) })).toEqual(['mole']);
  });
});

describe('needsEvidence', () => {
  const tagged = (...names: string[]) => ({
    status: 'unchecked' as const,
    tags: names.map(defaultTagId),
  });

  it('is false for opinion, background and loaded language, alone or together', () => {
    expect(needsEvidence(tagged('opinion'))).toBe(false);
    expect(needsEvidence(tagged('background', 'loaded-language'))).toBe(false);
  });

  it('is true as soon as another tag says that there is something to check', () => {
    expect(needsEvidence(tagged('loaded-language', 'figure'))).toBe(true);
  });

  it('is true without a tag, and never true when no check is needed', () => {
    expect(needsEvidence(tagged())).toBe(true);
    expect(needsEvidence({ ...tagged('figure'), status: 'noCheckNeeded' })).toBe(false);
  });
});

describe('the words of a search', () => {
  it('are looked for in texts that are folded once', () => {
    let reads = 0;
    const watched: DerivedClaim = {
      ...derived('watched', '', {}),
      get wording() {
        reads += 1;
        return 'Délai';
      },
    };
    for (const query of ['d', 'de', 'del']) {
      expect(filterClaims([watched], { ...EVERY_CLAIM, query })).toEqual([watched]);
    }
    expect(reads).toBe(1);
  });
});
