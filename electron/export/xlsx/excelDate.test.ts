import { describe, expect, it } from 'vitest';
import { excelDate } from './excelDate';

describe('excelDate', () => {
  it('counts days as Excel does', () => {
    expect(excelDate('1900-03-01')).toEqual({ serial: 61, shown: 'day' });
    expect(excelDate('2026-03-14')).toEqual({ serial: 46095, shown: 'day' });
    expect(excelDate('2026-03-14T18:00')).toEqual({ serial: 46095.75, shown: 'localTime' });
  });

  it('tells a moment in UTC', () => {
    expect(excelDate('2026-03-14T01:00:00+02:00')).toEqual({
      serial: 46094 + 23 / 24,
      shown: 'moment',
    });
    expect(excelDate('2026-03-14T12:00:00.000Z')).toEqual({ serial: 46095.5, shown: 'moment' });
  });

  it.each([
    '2026',
    '2026-03',
    '1900-02-28',
    '1789-07-14',
    'spring 2026',
    '',
    '2026-03-14 to 2026-03-16',
  ])('leaves %j, to which Excel would add something, a text', (date) => {
    expect(excelDate(date)).toBeUndefined();
  });
});
