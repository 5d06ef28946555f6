import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partialDateSchema } from '../../../shared/partialDate';
import { findAmbiguousDate, findDate, readMachineDate } from './findDate';

describe('findDate', () => {
  it.each([
    ['26 February 2012, 11:28', '2012-02-26T11:28'],
    ['Published: 26 February 2012 at 11.28', '2012-02-26T11:28'],
    ['26th of February 2012', '2012-02-26'],
    ['Sunday, February 26, 2012', '2012-02-26'],
    ['Feb. 26, 2012 5:07 p.m.', '2012-02-26T17:07'],
    ['Sept. 1, 2012 | 12 AM', '2012-09-01T00:00'],
    ['11:28, 26 February 2012', '2012-02-26T11:28'],
    ['2012-02-26', '2012-02-26'],
    ['2012-02-26 11:28:05', '2012-02-26T11:28:05'],
    ['2012-02-26T11:28Z', '2012-02-26T11:28Z'],
    ['26 February 2012, 11:28 GMT', '2012-02-26T11:28Z'],
    ['26 February 2012, 11:28 (GMT+4)', '2012-02-26T11:28+04:00'],
    ['26 February 2012, 11:28 +0430', '2012-02-26T11:28+04:30'],
    ['26 February 2012, 11:28 EST', '2012-02-26T11:28'],
    ['26.02.2012', '2012-02-26'],
    ['26.2.2012, 11:28 Uhr', '2012-02-26T11:28'],
    ['26/02/2012', '2012-02-26'],
    ['02/26/2012', '2012-02-26'],
    ['26. Februar 2012', '2012-02-26'],
    ['26 février 2012 à 11h28', '2012-02-26T11:28'],
    ['26 de febrero de 2012', '2012-02-26'],
    ['26 de fevereiro de 2012', '2012-02-26'],
    ['26 февраля 2012 г., 11:28', '2012-02-26T11:28'],
    ['26 lutego 2012', '2012-02-26'],
    ['26 fevral 2012', '2012-02-26'],
    ['26 İyun 2012', '2012-06-26'],
    ['2012. február 26.', '2012-02-26'],
    ['26. helmikuuta 2012', '2012-02-26'],
    ['2012年2月26日', '2012-02-26'],
    ['2012년 2월 26일', '2012-02-26'],
  ])('reads “%s”', (text, date) => {
    expect(findDate(text)?.date).toBe(date);
  });

  it.each(['03/04/2012', '31 February 2012', '26 Fabruary 2012', 'room 2012', '12 people in 2012'])(
    'finds nothing in “%s”',
    (text) => {
      expect(findDate(text)).toBeUndefined();
    },
  );

  it.each(['03/04/2012', '13.3.26', '3/1/26', '1-2-03'])(
    'tells that %s has two readings',
    (date) => {
      expect(findDate(date)).toBeUndefined();
      expect(findAmbiguousDate(`on ${date}`)).toMatchObject({ written: date, start: 3 });
    },
  );

  it.each(['04/04/2012', '26/04/2012', '3.4.2012', '45/13/26', '1.2.3', '10.4.1.26', '2012-03-04'])(
    'does not tell it of %s',
    (text) => {
      expect(findAmbiguousDate(text)).toBeUndefined();
    },
  );

  it.each([
    ['1 Mar 26', '2026-03-01'],
    ["3 March '98, 10:30", '1998-03-03T10:30'],
    ['1. Mai 26', '2026-05-01'],
    ['1 มี.ค. 69', '2026-03-01'],
    ['二〇二六年三月一日', '2026-03-01'],
    ['二零二六年十二月三十一日', '2026-12-31'],
    ['令和八年三月二十日', '2026-03-20'],
    ['民國一一五年十月十日', '2026-10-10'],
    ['民國一百一十五年十月十日', '2026-10-10'],
    ['1 tháng 3 năm 2026', '2026-03-01'],
  ])('reads the year of “%s”', (text, date) => {
    expect(findDate(text)?.date).toBe(date);
  });

  it('takes no number of things for a year', () => {
    expect(findDate('On 1 March 26 people came')).toBeUndefined();
  });

  it("reads the document's own language first", () => {
    expect(findDate('3 listopada 2012', { language: 'hr' })?.date).toBe('2012-10-03');
    expect(findDate('3 listopada 2012', { language: 'pl' })?.date).toBe('2012-11-03');
  });

  it('says where the date stands', () => {
    const text = 'BAKU, 26 February 2012, 11:28 —';
    const found = findDate(text);
    expect(text.slice(found?.start, found?.end)).toBe('26 February 2012, 11:28');
  });

  it('gives a valid date or none for any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(40), fc.nat(3000), (noise, day, year) => {
        const found = findDate(`${noise}${day} May ${year} ${noise}`);
        if (found) expect(partialDateSchema.safeParse(found.date).success).toBe(true);
      }),
    );
  });
});

describe('readMachineDate', () => {
  it.each([
    ['2018-12-21T12:55:00Z', '2018-12-21T12:55:00Z'],
    ['2015-07-10T09:53:00-0400', '2015-07-10T09:53:00-04:00'],
    ['2017-11-03 03:01:00.000000', '2017-11-03T03:01:00.000000'],
    ['2018-04', '2018-04'],
    ['2018-13-01', undefined],
    ['yesterday', undefined],
  ])('reads “%s”', (value, date) => {
    expect(readMachineDate(value)).toBe(date);
  });
});
