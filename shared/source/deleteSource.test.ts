import { describe, expect, it } from 'vitest';
import { createClaim } from '../claim/createClaim';
import type { ClaimId, EvidenceId, SourceId } from '../id';
import { createSource } from './createSource';
import { deleteSource, derivedSources } from './deleteSource';

const NOW = '2026-03-15T09:00:00.000Z';
const LATER = '2026-03-16T09:00:00.000Z';
const id = (name: string): SourceId => `src_${name}` as SourceId;

function source(name: string, ...derivedFrom: string[]) {
  const created = createSource({ csl: { type: 'report', title: name }, now: NOW, id: id(name) });
  return { ...created, derivedFrom: derivedFrom.map(id) };
}

function claim(name: string, ...sources: string[]) {
  return {
    ...createClaim({ anchors: [], now: NOW, id: `clm_${name}` as ClaimId }),
    evidence: sources.map((each, index) => ({
      id: `evd_${name}${index}` as EvidenceId,
      source: id(each),
      stance: 'supports' as const,
    })),
  };
}

const state = {
  sources: [source('agency'), source('paper', 'agency'), source('blog', 'paper', 'agency')],
  claims: [claim('a', 'paper', 'agency', 'paper'), claim('b', 'agency')],
};

describe('deleting a source', () => {
  it('can be asked before what is derived from it', () => {
    expect(derivedSources(state.sources, id('paper')).map((each) => each.id)).toEqual(['src_blog']);
  });

  it('takes its evidence from the claims, and changes no other', () => {
    const { claims } = deleteSource(state, id('paper'), LATER);
    expect(claims).toEqual([
      { ...state.claims[0], evidence: [state.claims[0]?.evidence[1]], modified: LATER },
    ]);
  });

  it('leaves what was derived from it derived from its own origin', () => {
    const { sources } = deleteSource(state, id('paper'), LATER);
    expect(sources).toEqual([
      { ...state.sources[2], derivedFrom: [id('agency')], modified: LATER },
    ]);
  });

  it('makes what rested on an origin an origin', () => {
    const { sources } = deleteSource(state, id('agency'), LATER);
    expect(sources.map(({ id: own, derivedFrom }) => [own, derivedFrom])).toEqual([
      ['src_paper', []],
      ['src_blog', ['src_paper']],
    ]);
  });

  it('never leaves a source derived from itself', () => {
    const circle = { sources: [source('x', 'y'), source('y', 'x')], claims: [] };
    expect(deleteSource(circle, id('x'), LATER).sources[0]?.derivedFrom).toEqual([]);
  });
});
