import { describe, expect, it } from 'vitest';
import type { AnchorId, BlockId, EvidenceId, RatingId, SourceId, TagId } from '../id';
import { createClaim } from './createClaim';
import { splitClaim } from './splitClaim';

const NOW = '2026-03-15T09:00:00.000Z';
const LATER = '2026-03-16T09:00:00.000Z';
const [left, right] = ['left', 'right'].map((exact) => ({
  id: `anc_${exact}` as AnchorId,
  start: { block: 'blk_1' as BlockId, offset: 0 },
  end: { block: 'blk_1' as BlockId, offset: exact.length },
  quote: { exact, prefix: '', suffix: '' },
}));
if (!left || !right) throw new Error('two anchors were made');

const whole = {
  ...createClaim({ anchors: [left, right], tags: ['tag_figure' as TagId], now: NOW }),
  statement: 'Both.',
  notes: 'A note.',
  status: 'checked' as const,
  verdict: { rating: 'rtg_confirmed' as RatingId },
  checked: { text: 'left … right', at: NOW },
  evidence: [
    {
      id: 'evd_1' as EvidenceId,
      source: 'src_1' as SourceId,
      stance: 'supports' as const,
      quote: 'q',
    },
  ],
};
const [first, second] = splitClaim(whole, { first: [left], second: [right], now: LATER });

describe('splitClaim', () => {
  it('leaves the first part everything but the places of the second', () => {
    expect(first).toEqual({ ...whole, anchors: [left], modified: LATER });
  });

  it('copies tags, notes and evidence to the second, with ids of their own', () => {
    expect(second.id).not.toBe(whole.id);
    expect(second.anchors).toEqual([right]);
    expect(second.tags).toEqual(whole.tags);
    expect(second.notes).toBe('A note.');
    expect(second.evidence).toEqual([{ ...whole.evidence[0], id: second.evidence[0]?.id }]);
    expect(second.evidence[0]?.id).not.toBe('evd_1');
  });

  it('does not let the second part pass as checked', () => {
    expect(second.status).toBe('unchecked');
    for (const key of ['statement', 'verdict', 'checked']) {
      expect(second).not.toHaveProperty(key);
    }
  });
});
