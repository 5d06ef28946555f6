import { describe, expect, it } from 'vitest';
import type { Anchor } from '../anchor/anchor';
import type { AnchorId, BlockId, ClaimId, EvidenceId, RatingId, SourceId, TagId } from '../id';
import { checkersCopy as scale } from '../rating/scales';
import type { Claim } from './claim';
import { createClaim } from './createClaim';
import type { Evidence } from './evidence';
import { mergeClaims } from './mergeClaims';
import { setStatus } from './setStatus';

const NOW = '2026-03-15T09:00:00.000Z';
const LATER = '2026-03-16T09:00:00.000Z';

function anchor(id: string, offset: number, exact: string): Anchor {
  const block = 'blk_1' as BlockId;
  return {
    id: `anc_${id}` as AnchorId,
    start: { block, offset },
    end: { block, offset: offset + exact.length },
    quote: { exact, prefix: '', suffix: '' },
  };
}

function evidence(id: string, source: string, quote: string): Evidence {
  return {
    id: `evd_${id}` as EvidenceId,
    source: `src_${source}` as SourceId,
    stance: 'supports',
    quote,
  };
}

function claim(id: string, change: Partial<Claim> = {}): Claim {
  return {
    ...createClaim({
      anchors: [anchor(id, id.length * 10, id)],
      now: NOW,
      id: `clm_${id}` as ClaimId,
    }),
    ...change,
  };
}
const merge = (first: Claim, second: Claim): Claim =>
  mergeClaims(first, second, { scale, now: LATER });
const tag = (name: string): TagId => `tag_${name}` as TagId;
const verdict = (name: string, explanation?: string) => ({
  rating: `rtg_${name}` as RatingId,
  ...(explanation === undefined ? {} : { explanation }),
});

describe('mergeClaims', () => {
  it('takes evidence for the same in whatever order it was filled in', () => {
    const one = { ...evidence('1', 'x', 'same'), locator: { page: '4', row: '2' }, note: 'Seen' };
    const { locator: _locator, note: _note, ...bare } = { ...one, id: 'evd_2' as EvidenceId };
    const other = { note: 'Seen', locator: { row: '2', page: '4' }, ...bare };
    const merged = merge(claim('a', { evidence: [one] }), claim('b', { evidence: [other] }));
    expect(merged.evidence).toEqual([one]);
  });

  it('unites anchors, tags, evidence and flags, each once', () => {
    const first = claim('one', {
      tags: [tag('a'), tag('b')],
      evidence: [evidence('1', 'x', 'same')],
      flags: ['legal'],
    });
    const second = claim('second', {
      tags: [tag('b'), tag('c')],
      evidence: [evidence('2', 'x', 'same'), evidence('3', 'y', 'other')],
      flags: ['sensitive', 'legal'],
    });
    const merged = merge(first, second);
    expect(merged.id).toBe('clm_one');
    expect(merged.anchors.map(({ id }) => id)).toEqual(['anc_one', 'anc_second']);
    expect(merged.tags).toEqual([tag('a'), tag('b'), tag('c')]);
    expect(merged.evidence.map(({ id }) => id)).toEqual(['evd_1', 'evd_3']);
    expect(merged.flags).toEqual(['legal', 'sensitive']);
  });

  it('keeps one anchor of two on the same words', () => {
    const same = { ...anchor('same', 30, 'one') };
    const first = claim('one', { anchors: [anchor('one', 30, 'one')] });
    expect(merge(first, claim('two', { anchors: [same] })).anchors).toEqual(first.anchors);
  });

  it('keeps the texts of both, one below the other', () => {
    const texts = { statement: 'S1', context: 'C1', notes: 'N1' };
    const merged = merge(
      claim('one', { ...texts, correction: { proposed: 'P1' } }),
      claim('two', {
        statement: 'S2',
        context: 'C1',
        notes: 'N2',
        correction: { proposed: 'P2', reply: 'R' },
      }),
    );
    expect(merged).toMatchObject({
      statement: 'S1\n\nS2',
      context: 'C1',
      notes: 'N1\n\nN2',
      correction: { proposed: 'P1\n\nP2', reply: 'R' },
    });
  });

  it('keeps a wording only where one proposal is left', () => {
    const wording = { proposed: 'P1', replaces: true };
    const merged = (second: Claim['correction']) =>
      merge(claim('one', { correction: wording }), claim('two', { correction: second })).correction;
    expect(merged({ proposed: 'P2', replaces: true })).toEqual({ proposed: 'P1\n\nP2' });
    expect(merged({ proposed: 'P1', replaces: true })).toEqual(wording);
    expect(merged({ reply: 'R' })).toEqual({ ...wording, reply: 'R' });
  });

  it('takes what only the second has', () => {
    const second = claim('two', {
      claimant: { name: 'Ines Mole' },
      madeOn: '2026',
      verdict: verdict('wrong', 'No.'),
      quantity: { value: 1 },
    });
    const { claimant, madeOn, quantity } = second;
    expect(merge(claim('one'), second)).toMatchObject({
      claimant,
      madeOn,
      quantity,
      verdict: second.verdict,
    });
    expect(merge(claim('one'), second)).not.toHaveProperty('notes');
  });

  it('writes what had to give way into the notes', () => {
    const merged = merge(
      claim('one', { claimant: { name: 'A' }, madeOn: '2025', quantity: { value: 1 } }),
      claim('two', {
        claimant: { name: 'B', role: 'mayor' },
        madeOn: '2026',
        quantity: { value: 2 },
      }),
    );
    expect(merged).toMatchObject({
      claimant: { name: 'A' },
      madeOn: '2025',
      quantity: { value: 1 },
    });
    expect(merged.notes).toBe(
      'When two claims were merged: the second’s claimant was name: B, role: mayor; ' +
        'the second was made in 2026; the second’s quantity was value: 2.',
    );
  });

  it('falls back to in progress when the statuses differ, and says what each was', () => {
    const merged = merge(
      setStatus(claim('one'), 'checked', { text: 'one', by: 'R. Leaf', now: NOW }),
      setStatus(claim('two'), 'changeNeeded', { text: 'two', now: NOW }),
    );
    expect(merged.status).toBe('inProgress');
    expect(merged).not.toHaveProperty('checked');
    expect(merged.notes).toContain(
      `the first was “checked” by R. Leaf at ${NOW} with the words “one”; ` +
        `the second was “checked: change needed” at ${NOW} with the words “two”`,
    );
  });

  it('falls back to in progress when the verdicts differ, the second’s in the notes', () => {
    const words = { text: 'x', now: NOW };
    const merged = merge(
      setStatus(claim('one', { verdict: verdict('confirmed') }), 'checked', words),
      setStatus(
        claim('two', { verdict: verdict('wrong', 'Fourteen months late.') }),
        'checked',
        words,
      ),
    );
    expect(merged).toMatchObject({ status: 'inProgress', verdict: verdict('confirmed') });
    expect(merged.notes).toContain('the second’s verdict was “Wrong” (Fourteen months late.)');
  });

  it('keeps a check on which both agree, so that the claim is not stale', () => {
    const merged = merge(
      setStatus(claim('one', { verdict: verdict('confirmed', 'E1') }), 'checked', {
        text: 'one',
        by: 'A',
        now: NOW,
      }),
      setStatus(claim('two', { verdict: verdict('confirmed', 'E2') }), 'checked', {
        text: 'two',
        by: 'B',
        now: LATER,
      }),
    );
    expect(merged).toMatchObject({
      status: 'checked',
      verdict: verdict('confirmed', 'E1\n\nE2'),
      checked: { text: 'one … two', by: 'A, B', at: LATER },
    });
  });

  it('keeps the sign-off of one, bound to what was signed, and notes the other', () => {
    const signed = (by: string) => ({ signedOff: { by, at: NOW, sha256: by } });
    expect(merge(claim('one'), claim('two', signed('Leaf')))).toMatchObject(signed('Leaf'));
    const both = merge(claim('one', signed('Stone')), claim('two', signed('Leaf')));
    expect(both).toMatchObject(signed('Stone'));
    expect(both.notes).toContain(`the second was signed off by Leaf at ${NOW}`);
  });

  it('takes the higher priority and the earlier beginning', () => {
    const early = claim('two', { priority: 'low', created: '2026-01-01T00:00:00.000Z' });
    expect(merge(claim('one', { priority: 'high' }), early)).toMatchObject({
      priority: 'high',
      created: early.created,
      modified: LATER,
    });
    expect(merge(claim('one'), early)).not.toHaveProperty('priority');
  });
});
