import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDateInput } from './dateInput';
import { formatDate } from './formatDate';

describe('parseDateInput', () => {
  it.each([
    ['2026', '2026'],
    ['2026-03', '2026-03'],
    [' 2026-3-4 ', '2026-03-04'],
    ['2026-03-14T11:28:07.250+05:30', '2026-03-14T11:28:07.250+05:30'],
    ['2026-03-14 11:28', '2026-03-14T11:28'],
    ['14 March 2026', '2026-03-14'],
    ['14 mar. 2026', '2026-03-14'],
    ['1st of Sept 2026', '2026-09-01'],
    ['March 14, 2026', '2026-03-14'],
    ['Saturday, 14 March 2026', '2026-03-14'],
    ['14.3.2026', '2026-03-14'],
    ['March 2026', '2026-03'],
    ['26 Feb 2012 11:28', '2012-02-26T11:28'],
    ['26 Feb 2012 at 1:28 pm', '2012-02-26T13:28'],
    ['26 Feb 2012, 12:05 am UTC', '2012-02-26T00:05Z'],
    ['26 Feb 2012 11:28 +0530', '2012-02-26T11:28+05:30'],
  ])('reads “%s” as %s', (typed, date) => {
    expect(parseDateInput(typed)).toEqual({ ok: true, value: date });
  });

  it.each([
    ['14/03/2026', 'month as a word'],
    ['30 February 2026', 'no such day'],
    ['14 March 2026 25:10', 'no such day or time'],
    ['14 Marzipan 2026', 'not the name of a month'],
    ['March 2026 11:28', 'needs its day'],
    ['26 Feb 2012 11:28 PDT', 'Write a date'],
    ['last week', 'Write a date'],
    ['', 'Write a date'],
  ])('refuses “%s” and says why', (typed, why) => {
    const result = parseDateInput(typed);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.error).toContain(why);
  });

  it('reads back whatever is shown of a date', () => {
    const two = (max: number, min = 0) =>
      fc.integer({ min, max }).map((number) => String(number).padStart(2, '0'));
    const date = fc
      .tuple(
        fc.integer({ min: 1000, max: 9999 }).map(String),
        two(12, 1),
        two(28, 1),
        fc.tuple(two(23), two(59)).map((time) => time.join(':')),
        fc.constantFrom('', 'Z', '+02:00', '-05:30'),
        fc.integer({ min: 1, max: 4 }),
      )
      .map(([year, month, day, time, zone, precision]) =>
        precision === 4
          ? `${year}-${month}-${day}T${time}${zone}`
          : [year, month, day].slice(0, precision).join('-'),
      );
    fc.assert(
      fc.property(date, (partial) => {
        expect(parseDateInput(formatDate(partial))).toEqual({ ok: true, value: partial });
      }),
    );
  });
});
