import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from './item';
import { parseRis } from './parseRis';
import { toRis } from './toRis';

const one = (...lines: string[]) => parseRis(['TY  - NEWS', ...lines, 'ER  - ', ''].join('\r\n'));

describe('parseRis', () => {
  it('reads a reference', () => {
    const { items, faults } = one(
      'ID  - a1',
      'AU  - Ebb, Ann',
      'A1  - Not, This',
      'AU  - Coastal Agency',
      'T1  - Harbour costs double',
      'JO  - The Tide',
      'PY  - 2026',
      'DA  - 2026/03/14/',
      'Y2  - 2026/03//',
      'SP  - 12',
      'EP  - 14',
      'SN  - 1234-5678',
      'UR  - https://a.example/1',
      'KW  - sea',
      'KW  - money',
      'N1  - Ask her',
      'L1  - file:///home/x.pdf',
    );
    expect(faults).toEqual([]);
    expect(items).toEqual([
      {
        entry: 'a1',
        item: {
          type: 'article-newspaper',
          texts: {
            title: 'Harbour costs double',
            'container-title': 'The Tide',
            page: '12-14',
            ISSN: '1234-5678',
            URL: 'https://a.example/1',
            keyword: 'sea, money',
          },
          names: { author: [{ family: 'Ebb', given: 'Ann' }, { literal: 'Coastal Agency' }] },
          dates: { issued: { start: [2026, 3, 14] }, accessed: { start: [2026, 3] } },
        },
        notes: 'Ask her',
        leftOut: ['Lines without a place in Galley: A1.'],
      },
    ]);
  });

  it('takes the date that says most, and words where there is no date', () => {
    const issued = (...lines: string[]) => one(...lines).items[0]?.item.dates.issued;
    expect(issued('PY  - 2026///', 'DA  - 2026/03/14')).toEqual({ start: [2026, 3, 14] });
    expect(issued('Y1  - 1999/02')).toEqual({ start: [1999, 2] });
    expect(issued('DA  - ///c. 1990')).toEqual({ literal: 'c. 1990' });
    expect(issued('PY  - 2026/13/45')).toEqual({ start: [2026] });
  });

  it('reads on where an end is missing, and says so', () => {
    const text = 'TY  - JOUR\nTI  - A\nTY  - WEB\nTI  - B\nER  -\nTY  - BOOK\nBT  - C';
    const { items } = parseRis(text);
    expect(items.map(({ item }) => [item.type, item.texts.title])).toEqual([
      ['article-journal', 'A'],
      ['webpage', 'B'],
      ['book', 'C'],
    ]);
    expect(items.map(({ leftOut }) => leftOut.length)).toEqual([1, 0, 1]);
    expect(items[0]?.leftOut[0]).toContain('no end');
  });

  it('joins lines that go on, and names lines that belong to nothing', () => {
    const { items, faults } = parseRis(
      '\ufeffTI  - stray\nTY  - GEN\nTI  - A long\n  title\nER  - \n',
    );
    expect(items[0]?.item.texts.title).toBe('A long title');
    expect(faults).toEqual([
      {
        entry: 'line 1',
        message: 'It belongs to no reference: a reference begins with “TY  -”. It was not read.',
      },
    ]);
  });

  it('takes unknown types for documents', () => {
    for (const type of ['XXXX', '__proto__', 'constructor']) {
      const [read] = parseRis(`TY  - ${type}\nTI  - A\nER  - `).items;
      expect(read?.item.type).toBe('document');
      expect(read?.leftOut[0]).toContain('is not known');
    }
  });

  it('never throws', () => {
    const line = fc.constantFrom(
      'TY  - JOUR',
      'ER  - ',
      'AU  - ',
      'AU  - ,',
      'DA  - /',
      'DA  - 0//',
      'XX  - a',
      'more',
      '',
      'SN  - -',
      'SP  - ',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const count = lines.filter((each) => each.startsWith('TY')).length;
        expect(parseRis(lines.join('\n')).items).toHaveLength(count);
      }),
    );
  });
});

describe('toRis', () => {
  it('writes CRLF, begins with TY, ends with ER, one author a line', () => {
    const { text, lost } = toRis([
      {
        key: 'ebb2026',
        item: {
          type: 'interview',
          texts: { title: 'Über die Mole', page: '1-2' },
          names: {
            author: [{ family: 'Ebb', given: 'Ann', suffix: 'Jr.' }, { literal: 'Agency' }],
          },
          dates: { issued: { start: [2026, 3], end: [2026, 4] }, accessed: { start: [2026] } },
        },
      },
    ]);
    expect(text).toBe(
      [
        ...['TY  - PCOMM', 'ID  - ebb2026', 'AU  - Ebb, Ann, Jr.', 'AU  - Agency', 'PY  - 2026'],
        ...['DA  - 2026/03//', 'Y2  - 2026///', 'TI  - Über die Mole', 'SP  - 1', 'EP  - 2'],
        ...['ER  - ', ''],
      ].join('\r\n'),
    );
    expect(lost).toEqual([
      'RIS has no type “interview”: such a source is a “letter, message or call” there (1 source).',
      'RIS leaves out the pages (1 source).',
      'RIS cannot write the date of publication exactly (1 source).',
    ]);
  });

  const written = (item: Partial<Item> & Pick<Item, 'type'>) =>
    toRis([{ key: 'k', item: { texts: {}, names: {}, dates: {}, ...item } }]);

  it.each<[string, Item['type'], Item['texts'], string[]]>([
    [
      'a speech as what Zotero calls a presentation',
      'speech',
      { 'event-title': 'Harbour Congress', 'event-place': 'Porthaven', genre: 'Keynote' },
      ['TY  - SLIDE', 'T2  - Harbour Congress', 'CY  - Porthaven', 'M3  - Keynote'],
    ],
    [
      'the number of a report where Zotero looks for it',
      'report',
      { number: '2026/2', publisher: 'Audit Office', genre: 'Bulletin' },
      ['TY  - RPRT', 'SN  - 2026/2', 'PB  - Audit Office', 'M3  - Bulletin'],
    ],
    [
      'court, docket and reporter of a decision',
      'legal_case',
      { authority: 'High Court', number: 'C-12/20', 'container-title': 'Reports', volume: '4' },
      ['TY  - CASE', 'PB  - High Court', 'SV  - C-12/20', 'A2  - Reports', 'VL  - 4'],
    ],
    [
      'the version of a data set',
      'dataset',
      { version: '2.1', publisher: 'Agency', number: 'X1' },
      ['TY  - DATA', 'ET  - 2.1', 'PB  - Agency', 'NV  - X1'],
    ],
    [
      'pages from first to last',
      'article-journal',
      { page: '101–117' },
      ['SP  - 101', 'EP  - 117'],
    ],
    ['pages of a newspaper', 'article-newspaper', { page: 'A3—A4' }, ['SP  - A3', 'EP  - A4']],
    ['one page', 'article-journal', { page: 'A3' }, ['SP  - A3']],
  ])('writes %s', (_what, type, texts, lines) => {
    const { text, lost } = written({ type, texts });
    expect(text.split('\r\n')).toEqual(expect.arrayContaining(lines));
    expect(lost).toEqual([]);
  });

  it('says what Zotero does not find, whatever other programs do', () => {
    const archived = { title: 'A', archive_location: 'https://archive.example/1' };
    const page = written({ type: 'webpage', texts: archived });
    expect(page.text).toContain('AV  - https://archive.example/1');
    expect(page.lost).toEqual(['RIS leaves out the address of the archived copy (1 source).']);
    expect(written({ type: 'document' }).lost).toEqual([
      'RIS has no type “document”: such a source is a “journal article” there (1 source).',
    ]);
    expect(written({ type: 'treaty' }).lost.join()).toContain('such a source is a “law” there');
  });

  it('gives dates in words a year, and is read back with the words', () => {
    const literal = 'third quarter of 2026';
    const { text, lost } = written({ type: 'report', dates: { issued: { literal } } });
    expect(text).toContain('PY  - 2026\r\nDA  - third quarter of 2026');
    expect(parseRis(text).items[0]?.item.dates.issued).toEqual({ literal });
    expect(lost).toEqual([]);
  });

  it('is read with what others mean by a tag', () => {
    const read = (...lines: string[]) =>
      parseRis([...lines, 'ER  - '].join('\n')).items[0]?.item.texts;
    expect(read('TY  - RPRT', 'M1  - 12', 'T2  - Papers')).toEqual({
      number: '12',
      'collection-title': 'Papers',
    });
    expect(read('TY  - BOOK', 'SP  - 350')).toEqual({ 'number-of-pages': '350' });
    expect(read('TY  - BOOK', 'SP  - 12', 'EP  - 14')).toEqual({ page: '12-14' });
    expect(read('TY  - ELEC', 'PB  - Agency')).toEqual({ publisher: 'Agency' });
  });
});
