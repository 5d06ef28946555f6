import { describe, expect, it } from 'vitest';
import type { Anchor } from '../../../shared/anchor/anchor';
import type { Claim } from '../../../shared/claim/claim';
import { createClaim } from '../../../shared/claim/createClaim';
import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import { newId, type RatingId } from '../../../shared/id';
import { checkersCopy } from '../../../shared/rating/scales';
import { describeMerge } from './describeMerge';
import { distanceBetween, mergeCandidates } from './mergeCandidates';

const now = '2026-03-14T09:00:00.000Z';

function claimAt(offset: number, exact: string, change: Partial<Claim> = {}): Claim {
  const block = newId('block');
  const anchor: Anchor = {
    id: newId('anchor'),
    start: { block, offset },
    end: { block, offset: offset + exact.length },
    quote: { exact, prefix: '', suffix: '' },
  };
  return { ...createClaim({ anchors: [anchor], now }), ...change };
}

function shown(number: number, start: number, text: string, isDetached = false) {
  const claim = claimAt(start, text);
  const detached = isDetached ? claim.anchors.map(({ id }) => id) : [];
  return {
    claim,
    number,
    wording: text,
    detached,
    stale: false,
    origins: { supporting: [], refuting: [] },
  };
}

const spansOf = ({ claim, detached }: DerivedClaim) =>
  claim.anchors
    .filter(({ id }) => !detached.includes(id))
    .map(({ start, end }) => ({ start: start.offset, end: end.offset }));

describe('mergeCandidates', () => {
  const current = shown(2, 100, 'ten words here');
  const inside = shown(3, 104, 'words');
  const near = shown(1, 80, 'Élan before');
  const far = shown(4, 500, 'far away');
  const gone = shown(5, 0, 'gone', true);
  const all = [near, current, inside, far, gone];

  it('puts claims on the same words first, then the nearest, then the detached', () => {
    expect(mergeCandidates(all, current, '', spansOf).map(({ number }) => number)).toEqual([
      3, 1, 4, 5,
    ]);
  });

  it('finds by words without regard to case and diacritics, and by number', () => {
    expect(mergeCandidates(all, current, 'elan', spansOf)).toEqual([near]);
    expect(mergeCandidates(all, current, '4', spansOf)).toEqual([far]);
    expect(mergeCandidates(all, current, 'ten', spansOf)).toEqual([]);
  });

  it('measures what two share as less than nothing', () => {
    expect(distanceBetween(spansOf(current), spansOf(inside))).toBe(-5);
    expect(distanceBetween(spansOf(current), spansOf(near))).toBe(9);
  });
});

describe('describeMerge', () => {
  it('says what is united', () => {
    const [sentence, ...more] = describeMerge(
      { claim: claimAt(0, 'a'), number: 1 },
      { claim: claimAt(9, 'b'), number: 2 },
      checkersCopy,
    );
    expect(sentence).toContain('2 places, 0 tags and 0 pieces of evidence');
    expect(more).toEqual([]);
  });

  it('says what becomes of check, verdict and sign-off when the two do not agree', () => {
    const rated = (rating: string): Partial<Claim> => ({
      status: 'checked',
      checked: { text: 'a', at: now },
      verdict: { rating: `rtg_${rating}` as RatingId },
    });
    const first = claimAt(0, 'a', { ...rated('confirmed'), signedOff: { by: 'Ada', at: now } });
    const sentences = describeMerge(
      { claim: first, number: 1 },
      { claim: claimAt(9, 'b', rated('wrong')), number: 2 },
      checkersCopy,
    ).join(' ');
    expect(sentences).toContain('“in progress”, because the verdicts differ');
    expect(sentences).toContain('that of claim 1, “Confirmed”');
    expect(sentences).toContain('sign-off is void');
    const unchecked = { claim: claimAt(9, 'b'), number: 2 };
    expect(describeMerge({ claim: first, number: 1 }, unchecked, checkersCopy).join(' ')).toContain(
      'because claim 1 is “checked” and claim 2 “unchecked”',
    );
  });
});
