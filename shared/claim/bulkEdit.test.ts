import { describe, expect, it } from 'vitest';
import { newId } from '../id';
import { bulkEdit } from './bulkEdit';
import { createClaim } from './createClaim';
import { setStatus } from './setStatus';

const NOW = '2026-03-15T09:00:00.000Z';
const change = { text: '4,200 homes', by: 'R. Leaf', now: '2026-03-16T09:00:00.000Z' };
const [figure, quotation] = [newId('tag'), newId('tag')];
const claim = { ...createClaim({ anchors: [], now: NOW }), tags: [figure] };

describe('bulkEdit', () => {
  it('changes what is asked for and nothing else', () => {
    const edit = {
      status: 'checked',
      priority: 'high',
      putOn: quotation,
      takeOff: figure,
    } as const;
    expect(bulkEdit(claim, edit, change)).toEqual({
      ...claim,
      status: 'checked',
      checked: { text: '4,200 homes', by: 'R. Leaf', at: change.now },
      priority: 'high',
      tags: [quotation],
      modified: change.now,
    });
  });

  it('leaves a claim that has it all already the same object', () => {
    const edit = {
      status: 'unchecked',
      priority: 'normal',
      putOn: figure,
      takeOff: quotation,
    } as const;
    expect(bulkEdit(claim, edit, change)).toBe(claim);
    expect(bulkEdit(claim, {}, change)).toBe(claim);
  });

  it('does not vouch again for words that were changed after the check', () => {
    const stale = setStatus(claim, 'checked', { text: '4,100 homes', by: 'T.', now: NOW });
    expect(bulkEdit(stale, { status: 'checked', putOn: quotation }, change)).toMatchObject({
      checked: { text: '4,100 homes', by: 'T.', at: NOW },
    });
  });

  it('takes a priority away rather than writing down the usual one', () => {
    const high = { ...claim, priority: 'high' as const };
    expect(bulkEdit(high, { priority: 'normal' }, change)).not.toHaveProperty('priority');
  });
});
