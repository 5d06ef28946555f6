import { describe, expect, it } from 'vitest';
import type { ClaimId, EvidenceId, RatingId, SourceId } from '../id';
import { defaultTagId } from '../tag/defaultTags';
import type { Claim } from './claim';
import { createClaim } from './createClaim';
import { needsEvidence } from './evidenceNeeds';
import { type ClaimCriteria, type ClaimFacts, filterClaims } from './filterClaims';

const NOW = '2026-03-15T09:00:00.000Z';
const evidence = [
  {
    id: 'evd_1' as EvidenceId,
    source: 'src_1' as SourceId,
    stance: 'refutes' as const,
    quote: 'vierzehn Monate verspätet',
  },
];

function fact(
  id: string,
  quote: string,
  change: Partial<Claim>,
  more: Partial<ClaimFacts> = {},
): ClaimFacts {
  const claim = {
    ...createClaim({ anchors: [], now: NOW, id: `clm_${id}` as ClaimId }),
    ...change,
  };
  return { claim, quote, stale: false, isDetached: false, originCount: 0, ...more };
}

const facts = [
  fact(
    'homes',
    '4,200 homes in the Café quarter',
    { tags: [defaultTagId('figure')], statement: 'It protects.' },
    { stale: true },
  ),
  fact(
    'budget',
    'on time',
    { evidence, verdict: { rating: 'rtg_wrong' as RatingId }, status: 'needsChange' },
    { originCount: 1 },
  ),
  fact(
    'shame',
    'a shameful decade',
    { tags: [defaultTagId('loaded-language')] },
    { isDetached: true },
  ),
  fact('mole', 'the minister', { claimant: { name: 'Inès Mole' }, status: 'noCheckNeeded' }),
];

function found(criteria: ClaimCriteria): string[] {
  return filterClaims(facts, criteria).map(({ claim }) => claim.id.slice(4));
}

describe('filterClaims', () => {
  it('lets everything pass without criteria and with empty ones', () => {
    expect(found({})).toHaveLength(4);
    expect(found({ query: '  ', tags: [], statuses: [], conditions: [] })).toHaveLength(4);
  });

  it('searches quote, statement, claimant and evidence without case and diacritics', () => {
    expect(found({ query: 'CAFE' })).toEqual(['homes']);
    expect(found({ query: 'protects 4,200' })).toEqual(['homes']);
    expect(found({ query: 'ines' })).toEqual(['mole']);
    expect(found({ query: 'VERSPÄTET' })).toEqual(['budget']);
    expect(found({ query: 'cafe minister' })).toEqual([]);
  });

  it('takes any of a list and all of the criteria', () => {
    const tags = [defaultTagId('figure'), defaultTagId('loaded-language')];
    expect(found({ tags })).toEqual(['homes', 'shame']);
    expect(found({ tags, query: 'decade' })).toEqual(['shame']);
    expect(found({ statuses: ['needsChange', 'noCheckNeeded'] })).toEqual(['budget', 'mole']);
    expect(found({ ratings: ['rtg_wrong' as RatingId] })).toEqual(['budget']);
    expect(found({ ratings: [null], statuses: ['noCheckNeeded'] })).toEqual(['mole']);
    expect(found({ stances: ['refutes', 'context'] })).toEqual(['budget']);
  });

  it('finds derived conditions, asking for evidence only where it is needed', () => {
    expect(found({ conditions: ['noEvidence'] })).toEqual(['homes']);
    expect(found({ conditions: ['stale'] })).toEqual(['homes']);
    expect(found({ conditions: ['detached'] })).toEqual(['shame']);
    expect(found({ conditions: ['oneOrigin'] })).toEqual(['budget']);
    expect(found({ conditions: ['stale', 'detached'] })).toEqual([]);
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
    const watched: ClaimFacts = {
      ...fact('watched', '', {}),
      get quote() {
        reads += 1;
        return 'Délai';
      },
    };
    for (const query of ['d', 'de', 'del']) {
      expect(filterClaims([watched], { query })).toEqual([watched]);
    }
    expect(reads).toBe(1);
  });
});
