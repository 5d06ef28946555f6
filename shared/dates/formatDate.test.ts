import { describe, expect, it } from 'vitest';
import { foldText } from '../foldText';
import { formatDate } from './formatDate';

describe('formatDate', () => {
  it.each([
    ['2026', '2026'],
    ['2026-03', 'March 2026'],
    ['2026-03-04', '4 March 2026'],
    ['2026-03-14T11:28', '14 March 2026, 11:28'],
    ['2026-03-14T11:28:07Z', '14 March 2026, 11:28 UTC'],
    ['2026-03-14T11:28-05:30', '14 March 2026, 11:28 UTC−05:30'],
  ])('writes %s as precisely as it is known', (date, words) => {
    expect(formatDate(date)).toBe(words);
  });
});

describe('foldText', () => {
  it('makes case, diacritics and compatibility forms equal', () => {
    expect(foldText('CAFÉ ﬁrst Ａ')).toBe('cafe first a');
    expect(foldText('e\u0301')).toBe(foldText('É'));
  });
});
