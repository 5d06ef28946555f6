import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../shared/claim/claim';
import { createClaim } from '../../../shared/claim/createClaim';
import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import type { Stance } from '../../../shared/claim/evidence';
import { newId, type SourceId } from '../../../shared/id';
import { standingClaims } from './standingClaims';

const register = 'src_register' as SourceId;
const post = 'src_post' as SourceId;

function shown(number: number, ...evidence: [SourceId, Stance][]): DerivedClaim {
  const claim: Claim = {
    ...createClaim({ anchors: [], now: '2026-03-14T09:00:00.000Z' }),
    evidence: evidence.map(([source, stance]) => ({ id: newId('evidence'), source, stance })),
  };
  return {
    claim,
    number,
    wording: '',
    detached: [],
    stale: false,
    origins: { supporting: [], refuting: [] },
  };
}

describe('standingClaims', () => {
  it('lists for each source its claims once, with every stance it takes', () => {
    const one = shown(1, [register, 'context'], [post, 'refutes'], [register, 'supports']);
    const two = shown(2, [register, 'partly'], [register, 'partly']);
    const standing = standingClaims([one, two]);
    expect(standing.get(register)).toEqual([
      { shown: one, stances: ['supports', 'context'] },
      { shown: two, stances: ['partly'] },
    ]);
    expect(standing.get(post)).toEqual([{ shown: one, stances: ['refutes'] }]);
  });

  it('has nothing for a source that no claim stands on', () => {
    expect(standingClaims([shown(1)]).size).toBe(0);
  });
});
