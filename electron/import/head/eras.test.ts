import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDate, findOtherDate } from './findDate';

describe('a date by another count of years', () => {
  it.each([
    ['12 มีนาคม 2569', undefined, '2026-03-12'],
    ['วันที่ 12 มีนาคม พ.ศ. 2569', undefined, '2026-03-12'],
    ['12 มี.ค. 2569', undefined, '2026-03-12'],
    ['๑๒ มีนาคม ๒๕๖๙', undefined, '2026-03-12'],
    ['12/03/2569', 'th', undefined],
    ['13/03/2569', 'th', '2026-03-13'],
    ['2569-03-12', 'th', '2026-03-12'],
    ['12 มีนาคม 2569 เวลา 11.28 น.', 'th', '2026-03-12T11:28'],
    ['12 มีนาคม 2026', 'th', '2026-03-12'],
    ['12 March B.E. 2569', 'en', '2026-03-12'],
    ['12 March 2569 BE', 'en', '2026-03-12'],
    ['民國115年3月12日', undefined, '2026-03-12'],
    ['中華民國 115 年 3 月 12 日', undefined, '2026-03-12'],
    ['民國115.3.12', undefined, '2026-03-12'],
    ['115年3月12日', 'zh-TW', '2026-03-12'],
    ['令和8年3月12日', undefined, '2026-03-12'],
    ['令和元年5月1日', undefined, '2019-05-01'],
    ['平成31年4月30日', undefined, '2019-04-30'],
    ['昭和64年1月7日', undefined, '1989-01-07'],
    ['R8.3.12', 'ja', '2026-03-12'],
    ['令和8年3月12日（木）午後3時28分', 'ja', '2026-03-12T15:28'],
    ['2026年3月12日 11時28分', undefined, '2026-03-12T11:28'],
    ['2026년 3월 12일 오후 3시 28분', undefined, '2026-03-12T15:28'],
    ['۲۱ اسفند ۱۴۰۴', undefined, '2026-03-12'],
    ['21 اسفند 1404', 'fa', '2026-03-12'],
    ['۱۴۰۴/۱۲/۲۱', undefined, '2026-03-12'],
    ['1404/12/21', 'fa', '2026-03-12'],
    ['21 Esfand 1404', 'en', '2026-03-12'],
    ['23 באדר 5786', 'he', '2026-03-12'],
    ['١٢ مارس ٢٠٢٦', undefined, '2026-03-12'],
    ['12 آذار/مارس 2026', undefined, '2026-03-12'],
    ['12 كانون الثاني 2026', undefined, '2026-01-12'],
    ['12 במרץ 2026', undefined, '2026-03-12'],
    ['12 मार्च 2026', undefined, '2026-03-12'],
    ['१२ मार्च २०२६', undefined, '2026-03-12'],
    ['12 Μαρτίου 2026, 3:28 μ.μ.', undefined, '2026-03-12T15:28'],
    ['12 رمضان 1447 هـ الموافق 1 مارس 2026', undefined, '2026-03-01'],
    ['12 marzo de 2026', undefined, '2026-03-12'],
  ])('%s (%s) is %s', (line, language, date) => {
    expect(findDate(line, { language })?.date).toBe(date);
  });

  it.each([
    ['12 رمضان 1447 هـ', 'ar', '12 رمضان 1447 هـ', '2026-03-01'],
    ['12 Ramadan 1447 AH', 'en', '12 Ramadan 1447 AH', '2026-03-01'],
    ['1447/09/12', 'ar', '1447/09/12', undefined],
    ['2569-03-12', 'en', '2569-03-12', undefined],
    ['12.3.2569', undefined, '12.3.2569', undefined],
  ])('%s (%s) is not set, and said', (line, language, written, likely) => {
    expect(findDate(line, { language })).toBeUndefined();
    const other = findOtherDate(line, { language });
    expect(other?.written).toBe(written);
    expect(other?.likely).toBe(likely);
  });

  it('is never taken for a year of ours', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('1950-01-01'),
          max: new Date('2049-12-31'),
          noInvalidDate: true,
        }),
        fc.constantFrom(
          'th-TH-u-ca-buddhist',
          'ja-JP-u-ca-japanese',
          'fa-IR-u-ca-persian',
          'zh-TW-u-ca-roc',
        ),
        (date, locale) => {
          const written = new Intl.DateTimeFormat(locale, {
            year: 'numeric',
            month: 'long',
            day: 'numeric',
            timeZone: 'UTC',
          }).format(date);
          const found = findDate(written, { language: locale.slice(0, 5) })?.date;
          expect(found ?? date.toISOString().slice(0, 10)).toBe(date.toISOString().slice(0, 10));
        },
      ),
    );
  });
});
