import { describe, expect, it } from 'vitest';
import { createClaim } from './createClaim';
import { setStatus } from './setStatus';
import { claimText, isStale } from './staleness';
import { STATUSES } from './status';

const NOW = '2026-03-15T09:00:00.000Z';
const LATER = '2026-03-16T09:00:00.000Z';
const claim = createClaim({ anchors: [], now: NOW });
const checked = setStatus(claim, 'checked', { text: '4,200 homes', by: 'R. Leaf', now: NOW });

describe('setStatus', () => {
  it.each(['checked', 'changeNeeded', 'notSettled'] as const)(
    'records the words, who and when with the status %s',
    (status) => {
      const checked = setStatus(claim, status, { text: 'words', by: 'R. Leaf', now: LATER });
      expect(checked).toEqual({
        ...claim,
        status,
        checked: { text: 'words', by: 'R. Leaf', at: LATER },
        modified: LATER,
      });
    },
  );

  it.each(['unchecked', 'inProgress', 'noCheckNeeded'] as const)(
    'removes the record of the check with the status %s',
    (status) => {
      const open = setStatus(checked, status, { text: '4,200 homes', by: 'T.', now: LATER });
      expect(open).toStrictEqual({ ...claim, status, modified: LATER });
    },
  );

  it('does not keep the name of an earlier checker when nobody gives one', () => {
    const again = setStatus(checked, 'checked', { text: '4,200 homes', now: LATER });
    expect(again.checked).toStrictEqual({ text: '4,200 homes', at: LATER });
  });

  it('makes a stale claim current when the same status is set again', () => {
    expect(isStale(checked, '4,300 homes')).toBe(true);
    const again = setStatus(checked, 'checked', { text: '4,300 homes', now: LATER });
    expect(isStale(again, '4,300 homes')).toBe(false);
  });
});

describe('isStale', () => {
  it('is about checked claims only', () => {
    for (const status of STATUSES) {
      expect(isStale({ status, checked: { text: 'old' } }, 'new')).toBe(
        ['checked', 'changeNeeded', 'notSettled'].includes(status),
      );
    }
    expect(isStale({ status: 'checked' }, 'new')).toBe(false);
  });

  it('tells the places of a claim apart', () => {
    expect(claimText(['a', 'b'])).not.toBe(claimText(['b', 'a']));
    expect(claimText(['a'])).toBe('a');
  });
});
