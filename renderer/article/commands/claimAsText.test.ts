import { describe, expect, it } from 'vitest';
import { createClaim } from '../../../shared/claim/createClaim';
import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import { newId } from '../../../shared/id';
import { createProject } from '../../../shared/project/file/createProject';
import { createSource } from '../../../shared/source/createSource';
import type { Source } from '../../../shared/source/source';
import { claimAsCitation, claimAsText } from './claimAsText';

const now = '2026-03-14T11:28:00.000Z';
const { scale } = createProject({ article: { title: 'Title', blocks: [] }, now });

function withEvidence(source: Source): DerivedClaim {
  const evidence = [
    { id: newId('evidence'), source: source.id, stance: 'refutes' as const, quote: 'It was not.' },
  ];
  return {
    claim: { ...createClaim({ anchors: [], now }), statement: 'The wall holds.', evidence },
    number: 7,
    wording: 'the wall holds',
    detached: [],
    stale: false,
    origins: { supporting: [], refuting: [] },
  };
}

const source = createSource({ csl: { type: 'book', title: 'Flood register' }, now });

describe('a claim on the clipboard', () => {
  it('says its words, its statement and where its checking stands', () => {
    expect(claimAsText(withEvidence(source), { scale })).toBe(
      'Claim 7: “the wall holds”\nThe wall holds.\nunchecked',
    );
  });

  it('says what it rests on, and what that says', () => {
    const sources = new Map([[source.id, source]]);
    expect(claimAsCitation(withEvidence(source), { sources })).toBe(
      '“the wall holds”\nrefutes: “It was not.” Flood register',
    );
  });

  it.each(['withheld', 'secret'] as const)(
    'names no source that is %s, nor what it said',
    (confidentiality) => {
      const hidden = { ...source, confidentiality };
      const text = claimAsCitation(withEvidence(hidden), {
        sources: new Map([[hidden.id, hidden]]),
      });
      expect(text).toBe('“the wall holds”\nrefutes: a source whose name is withheld');
    },
  );
});
