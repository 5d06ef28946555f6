import { describe, expect, it } from 'vitest';
import { describeAnchor } from '../anchor/describeAnchor';
import { blockSchema } from '../article/block';
import { canonicalText, pointAt } from '../article/canonicalText';
import type { AnchorId, ClaimId, EvidenceId } from '../id';
import { checkersCopy } from '../rating/scales';
import { createSource } from '../source/createSource';
import { createClaim } from './createClaim';
import { deriveClaims } from './deriveClaims';
import { setStatus } from './setStatus';
import type { AnchoredText } from './standing';

const NOTHING = { sources: new Map(), scale: checkersCopy };
const NOW = '2026-03-14T09:00:00.000Z';
const canonical = canonicalText([
  blockSchema.parse({
    id: 'blk_1',
    type: 'paragraph',
    content: [{ text: 'The dike kept 613,400 people dry in 1953.' }],
  }),
]);

function rangeOf(words: string) {
  const start = canonical.text.indexOf(words);
  return { start: pointAt(canonical, start), end: pointAt(canonical, start + words.length) };
}

function claimOn(id: string, ...words: string[]) {
  const anchors = words.map((each) =>
    describeAnchor(canonical, rangeOf(each), `anc_${each.replace(/\W/g, '')}` as AnchorId),
  );
  return createClaim({ anchors, now: NOW, id: `clm_${id}` as ClaimId });
}

/** Every anchor stands where it was described, but for those whose words are named. */
function without(...gone: string[]): AnchoredText {
  return {
    canonical,
    standingOf: ({ start, end, quote }) =>
      gone.includes(quote.exact) ? undefined : { start, end },
  };
}

describe('deriveClaims', () => {
  it('says of each claim its number, its words and that it is attached', () => {
    const derived = deriveClaims([claimOn('b', '1953'), claimOn('a', 'dike')], NOTHING, without());
    expect(derived).toMatchObject([
      { claim: { id: 'clm_a' }, number: 1, wording: 'dike', detached: [], stale: false },
      { claim: { id: 'clm_b' }, number: 2, wording: '1953', detached: [], stale: false },
    ]);
  });

  it('numbers a claim last that stands nowhere, and calls it by its last words', () => {
    const claims = [claimOn('a', 'dike'), claimOn('b', '1953')];
    expect(deriveClaims(claims, NOTHING, without('dike'))).toMatchObject([
      { claim: { id: 'clm_b' }, number: 1 },
      { claim: { id: 'clm_a' }, number: 2, wording: 'dike', detached: ['anc_dike'] },
    ]);
  });

  it('joins the words of several places in the order of the record', () => {
    const [derived] = deriveClaims([claimOn('a', '1953', 'dike')], NOTHING, without('1953'));
    expect(derived).toMatchObject({ wording: '1953 … dike', detached: ['anc_1953'], number: 1 });
  });

  it('compares the words with those that were checked', () => {
    const checked = setStatus(claimOn('a', 'dike'), 'checked', { text: 'dyke', now: NOW });
    const same = setStatus(claimOn('b', '1953'), 'checked', { text: '1953', now: NOW });
    expect(deriveClaims([checked, same], NOTHING, without()).map(({ stale }) => stale)).toEqual([
      true,
      false,
    ]);
  });

  it('names the origins that the evidence rests on', () => {
    const origin = createSource({ csl: { type: 'report', title: 'Census' }, now: NOW });
    const reprint = {
      ...createSource({ csl: { type: 'webpage' }, now: NOW }),
      derivedFrom: [origin.id],
    };
    const evidence = [reprint, origin].map(({ id: source }, place) => ({
      id: `evd_${place}` as EvidenceId,
      source,
      stance: 'supports' as const,
    }));
    const [derived] = deriveClaims(
      [{ ...claimOn('a', 'dike'), evidence }],
      { ...NOTHING, sources: new Map([origin, reprint].map((source) => [source.id, source])) },
      without(),
    );
    expect(derived?.origins).toEqual({ supporting: [origin.id], refuting: [] });
  });
});
