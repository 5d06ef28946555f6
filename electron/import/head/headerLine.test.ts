import { describe, expect, it } from 'vitest';
import { readByline, readHeaderLine } from './headerLine';

describe('readHeaderLine', () => {
  it.each([
    ['26 February 2012, 11:28', { published: '2012-02-26T11:28' }],
    ['Published: Sunday, 26 February 2012', { published: '2012-02-26' }],
    ['BAKU, 26 February 2012', { published: '2012-02-26' }],
    ['New York City — March 3, 2020', { published: '2020-03-03' }],
    [
      'Last updated on March 3, 2020 at 4:05 pm EST',
      { published: '2020-03-03T16:05', isUpdate: true },
    ],
    ['By Jane Doe', { byline: 'Jane Doe' }],
    ['By Jane Doe | 3 March 2020', { byline: 'Jane Doe', published: '2020-03-03' }],
    ['3 March 2020 · by Jane van der Doe', { byline: 'Jane van der Doe', published: '2020-03-03' }],
    ['Von Erika Mustermann', { byline: 'Erika Mustermann' }],
    ['by Ann Lee on March 1st, 2026', { byline: 'Ann Lee', published: '2026-03-01' }],
    ['Byline: Ann Lee', { byline: 'Ann Lee' }],
    ['Words: Ann Lee', { byline: 'Ann Lee' }],
    ['Tekst: Anna Lee', { byline: 'Anna Lee' }],
    ['Di Anna Lee', { byline: 'Anna Lee' }],
    ['Oleh Anna Lee', { byline: 'Anna Lee' }],
    ['Írta: Nagy Anna', { byline: 'Nagy Anna' }],
    ['Updated 2 March 2026', { published: '2026-03-02', isUpdate: true }],
    ['Published 1 March 2026, updated 2 March 2026', { published: '2026-03-01' }],
    [
      '03/04/2026',
      { warning: expect.stringMatching('“03/04/2026” can be read in two ways, so none was set') },
    ],
    ['ann.lee@news.example | @annlee', {}],
    ['Photos: Bob Roe', {}],
    ['Word count: 850', {}],
    ['EMBARGOED UNTIL 1 March 2026', {}],
  ])('reads “%s”', (line, header) => {
    expect(readHeaderLine(line)).toEqual(header);
  });

  it.each([
    'The treaty was signed on 26 February 2012 in a hotel.',
    'On 26 February 2012 thousands of people gathered in the square',
    'By the time they arrived, it was over.',
    'By perpetrating this, the enemy had intended to break the will of the people',
    'An ordinary line',
    'Di Maio resigns',
    'Photos show the damage',
    'Draft laws: a guide',
    'On 1 March 26 people came',
  ])('takes “%s” for ordinary text', (line) => {
    expect(readHeaderLine(line)).toBeUndefined();
  });
});

describe('readByline', () => {
  it.each([
    ['By Jane Doe and John Q. Roe', 'Jane Doe and John Q. Roe'],
    ['by JANE DOE, staff writer', 'JANE DOE, staff writer'],
    ['Автор: Анна Каренина', 'Анна Каренина'],
  ])('reads “%s”', (line, name) => {
    expect(readByline(line)).toBe(name);
  });
});

describe('a header in another script', () => {
  it.each([
    ['بقلم: آنا لي', { byline: 'آنا لي' }],
    ['كتب - محمد علي', { byline: 'محمد علي' }],
    ['كتبت آنا لي', { byline: 'آنا لي' }],
    ['記者王小明／台北報導', { byline: '王小明' }],
    ['〔記者王小明、李安奈／台北報導〕', { byline: '王小明、李安奈' }],
    ['Tác giả: Nguyễn Anh', { byline: 'Nguyễn Anh' }],
    ['更新日：2026年3月2日', { published: '2026-03-02', isUpdate: true }],
    ['نُشر في: ١٢ مارس ٢٠٢٦', { published: '2026-03-12' }],
    ['الخميس 12 مارس 2026', { published: '2026-03-12' }],
    ['Της Άννας Λη', { byline: 'Άννας Λη' }],
    ['Γράφει η Άννα Λη', { byline: 'Άννα Λη' }],
    ['Συντάκτης: Άννα Λη', { byline: 'Άννα Λη' }],
    ['Δημοσίευση: 12 Μαρτίου 2026', { published: '2026-03-12' }],
    ['نویسنده: آنا لی', { byline: 'آنا لی' }],
    ['تاریخ انتشار: ۲۱ اسفند ۱۴۰۴', { published: '2026-03-12' }],
    ['מאת אנה לי', { byline: 'אנה לי' }],
    ['פורסם: 12 במרץ 2026', { published: '2026-03-12' }],
    ['लेखक: अन्ना ली', { byline: 'अन्ना ली' }],
    ['प्रकाशित: 12 मार्च 2026', { published: '2026-03-12' }],
    ['文・李安奈', { byline: '李安奈' }],
    ['山田太郎記者', { byline: '山田太郎' }],
    ['【山田太郎】', undefined],
    ['公開日：2026年3月12日 11時28分', { published: '2026-03-12T11:28' }],
    ['홍길동 기자', { byline: '홍길동' }],
    ['홍길동 기자 hong@news.example', { byline: '홍길동' }],
    ['입력 2026.03.12 11:28', { published: '2026-03-12T11:28' }],
    ['โดย อันนา ลี', { byline: 'อันนา ลี' }],
    ['เผยแพร่เมื่อ 12 มีนาคม 2569', { published: '2026-03-12' }],
    ['Yazan: Anna Li', { byline: 'Anna Li' }],
    ['12 Mart 2026 Perşembe', { published: '2026-03-12' }],
    ['Yayınlanma Tarihi: 12 Mart 2026', { published: '2026-03-12' }],
    ['作者：李安奈', { byline: '李安奈' }],
    ['文／李安奈', { byline: '李安奈' }],
    ['记者 李安奈', { byline: '李安奈' }],
    ['发布时间：2026年3月12日 11:28', { published: '2026-03-12T11:28' }],
    ['By Ann Lee | 12 Comments', { byline: 'Ann Lee' }],
    ['By Ann Lee (1,204 comments)', { byline: 'Ann Lee' }],
  ])('%s', (line, header) => {
    expect(readHeaderLine(line)).toEqual(header);
  });

  it.each([
    '市长于2026年3月12日辞职',
    '市長は2026年3月12日に辞任した。',
    'استقال العمدة يوم 12 مارس 2026 بعد أشهر من المحادثات',
    'Της νύχτας τα καμώματα',
    'นายกเทศมนตรีลาออกเมื่อวันที่ 12 มีนาคม 2569 หลังการเจรจา',
  ])('is no sentence: %s', (line) => {
    expect(readHeaderLine(line)).toBeUndefined();
  });
});
