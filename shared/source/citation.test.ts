import { describe, expect, it } from 'vitest';
import type { SourceId } from '../id';
import { citation, citationText, sourceTitle } from './citation';
import { type CslWithoutId, createSource } from './createSource';
import { fromCslDate, toCslDate } from './cslDate';
import { cslDate } from './cslField';
import { dateText } from './dateText';
import { nameText } from './nameText';

function source(csl: CslWithoutId, archiveUrl?: string) {
  const now = '2026-03-15T09:00:00.000Z';
  const created = createSource({ csl, now, id: 'src_1' as SourceId });
  return archiveUrl === undefined ? created : { ...created, archiveUrl };
}

const full = source(
  {
    type: 'article-journal',
    title: 'Who lives behind the wall?',
    author: [{ family: 'Ebb', given: 'Maren' }, { literal: 'Coastal Agency' }],
    'container-title': 'Open Coast',
    publisher: 'Tide Press',
    'publisher-place': 'Porthaven',
    volume: 4,
    issue: '1',
    number: '2026/2',
    issued: { 'date-parts': [[2026, '02']] },
    page: '12-14',
    ISBN: '978-0',
    DOI: '10.1000/a<b',
    URL: 'https://register.example/walls',
    accessed: { 'date-parts': [[2026, 3, 16]] },
  },
  'https://archive.example/1',
);

describe('a citation', () => {
  it('has everything a reader needs to find the source', () => {
    expect(citationText(full)).toBe(
      'Maren Ebb; Coastal Agency. Who lives behind the wall? Open Coast, Tide Press, Porthaven, ' +
        'vol. 4, issue 1, no. 2026/2, February 2026, pp. 12–14, ISBN 978-0. doi:10.1000/a<b ' +
        'https://register.example/walls Accessed 16 March 2026. Archived: https://archive.example/1',
    );
  });

  it('names once who publishes under their own name', () => {
    const office = { author: [{ literal: 'Audit Office' }], publisher: 'Audit Office' };
    expect(citationText(source({ type: 'report', title: 'The quay', ...office }))).toBe(
      'Audit Office. The quay.',
    );
  });

  it('leaves out what is not known', () => {
    expect(citationText(source({ type: 'document', title: 'Harbour Works Act 2021' }))).toBe(
      'Harbour Works Act 2021.',
    );
    expect(citationText(source({ type: 'webpage', URL: 'https://a.example/' }))).toBe(
      'https://a.example/',
    );
    expect(
      citationText(
        source({ type: 'report', title: 'R', page: 7, issued: { literal: 'spring 2026' } }),
      ),
    ).toBe('R. Spring 2026, p. 7.');
    expect(citationText(source({ type: 'document' }))).toBe('Source without a description.');
  });

  it('is the same in runs, with links for addresses of the web only', () => {
    const runs = citation(full);
    expect(runs.map((run) => run.text).join('')).toBe(citationText(full));
    expect(runs.flatMap(({ href }) => href ?? [])).toEqual([
      'https://doi.org/10.1000/a%3Cb',
      'https://register.example/walls',
      'https://archive.example/1',
    ]);
    expect(runs.find(({ marks }) => marks.includes('em'))?.text).toBe('Open Coast');
    const script = citation(source({ type: 'webpage', URL: 'javascript:alert(1)' }));
    expect(script.every(({ href }) => href === undefined)).toBe(true);
  });

  it('has the looks of its words, and none of their tags', () => {
    const marked = source({
      type: 'article-journal',
      title: 'Growth of <i>Salmo salar</i> at CO<sub>2</sub> of 10<sup>6</sup>',
      'container-title': 'Notes on <i>Salmo</i>',
      publisher: '<span style="font-variant:small-caps;">Nato</span>',
    });
    expect(citationText(marked)).toBe('Growth of Salmo salar at CO₂ of 10⁶. Notes on Salmo, Nato.');
    const looks = citation(marked).map(({ text, marks }) => [text, ...marks]);
    expect(looks).toContainEqual(['Salmo salar', 'em']);
    expect(looks).toContainEqual(['2', 'sub']);
    expect(looks).toContainEqual(['Notes on ', 'em']);
    // Italics in italics are upright.
    expect(looks).toContainEqual(['Salmo']);
    expect(looks).toContainEqual(['Nato', 'smallCaps']);
    expect(sourceTitle(marked)).toBe('Growth of Salmo salar at CO₂ of 10⁶');
  });

  it.each<[string, CslWithoutId & Record<string, unknown>, string]>([
    [
      'the court, the docket and the section of a decision',
      {
        type: 'legal_case',
        title: 'Port v. Coast',
        'container-title': 'Reports',
        authority: 'High Court',
        volume: 4,
        number: 'C-12/20',
        section: '5(2)',
        page: '101–117',
        issued: { 'date-parts': [[2021, 5, 4]] },
      },
      'Port v. Coast. Reports, High Court, vol. 4, no. C-12/20, § 5(2), 4 May 2021, pp. 101–117.',
    ],
    [
      'the event of a speech, and its place',
      {
        type: 'speech',
        title: 'The wall',
        author: [{ family: 'Ebb', given: 'Maren' }],
        genre: 'Keynote',
        'event-title': 'Harbour Congress',
        'event-place': 'Porthaven',
        issued: { 'date-parts': [[2026, 5, 4]] },
      },
      'Maren Ebb. The wall. Keynote, Harbour Congress, Porthaven, 4 May 2026.',
    ],
    [
      'the version of a data set',
      { type: 'dataset', title: 'Lake levels', publisher: 'Coastal Agency', version: '2.1' },
      'Lake levels. Version 2.1, Coastal Agency.',
    ],
    [
      'the edition and the part of a newspaper',
      {
        type: 'article-newspaper',
        title: 'Tide',
        'container-title': 'Daily',
        edition: 'Late',
        section: 'Business',
        page: 'A3',
      },
      'Tide. Daily, Late, Business, p. A3.',
    ],
    [
      'who made it where nobody wrote it',
      {
        type: 'motion_picture',
        title: 'The wall',
        director: [{ family: 'Om', given: 'Ana' }],
        producer: [{ literal: 'Sea Films' }],
      },
      'Ana Om (director). The wall. Produced by Sea Films.',
    ],
    [
      'who else had a part in it',
      {
        type: 'interview',
        title: 'Talk',
        author: [{ family: 'Om', given: 'Ana' }],
        interviewer: [{ family: 'Ix', given: 'Ben' }],
      },
      'Ana Om. Talk. Interview by Ben Ix.',
    ],
    [
      'years before our era',
      {
        type: 'classic',
        title: 'Apology',
        author: [{ literal: 'Plato' }],
        issued: { 'date-parts': [[-399]] },
      },
      'Plato. Apology. 399 BC.',
    ],
    [
      'the same name once',
      {
        type: 'hearing',
        title: 'On the quay',
        authority: 'Senate',
        publisher: 'SENATE',
        'event-place': 'Porthaven',
        'publisher-place': 'Porthaven',
      },
      'On the quay. Porthaven, Senate.',
    ],
  ])('keeps %s', (_what, csl, expected) => {
    expect(citationText(source(csl))).toBe(expected);
  });

  it('survives half of a character in a DOI', () => {
    expect(citationText(source({ type: 'document', DOI: '10.1000/\ud800' }))).toContain(
      'doi:10.1000/',
    );
  });

  it('has a short name for lists', () => {
    expect(sourceTitle(full)).toBe('Who lives behind the wall?');
    expect(sourceTitle(source({ type: 'webpage', URL: 'https://www.a.example/b/' }))).toBe(
      'a.example/b',
    );
    expect(sourceTitle(source({ type: 'interview', author: [{ family: 'Strand' }] }))).toBe(
      'Strand',
    );
    expect(sourceTitle(source({ type: 'document' }))).toBe('source without a title');
  });
});

describe('dates of CSL', () => {
  it.each(['2026', '2026-03', '2026-03-14', '0987-01'])('keep %s', (date) => {
    expect(fromCslDate(toCslDate(date))).toBe(date);
  });

  it('know no time of day', () => {
    expect(fromCslDate(toCslDate('2026-03-14T11:28'))).toBe('2026-03-14');
  });

  it('may be words, ranges or nonsense', () => {
    expect(fromCslDate({ literal: 'spring' })).toBeUndefined();
    expect(fromCslDate({ 'date-parts': [['2026', '3'], [2027]] })).toBe('2026-03');
    expect(fromCslDate({ 'date-parts': [[2026, 13]] })).toBeUndefined();
    expect(fromCslDate(undefined)).toBeUndefined();
  });
});

describe('dateText', () => {
  it.each([
    [{ 'date-parts': [[-43, 3, 15]] }, '15 March 43 BC'],
    [{ 'date-parts': [[79, 8, 24]] }, '24 August AD 79'],
    [{ 'date-parts': [[-200], [-100]] }, '200 BC to 100 BC'],
    [{ 'date-parts': [[1990]], season: 2 }, 'summer 1990'],
    [{ 'date-parts': [[1850]], circa: true }, 'c. 1850'],
    [{ 'date-parts': [['2026', '02']], circa: false }, 'February 2026'],
    [{ 'date-parts': [[2026, 13]] }, '2026'],
    [{ literal: 'third quarter of 2026' }, 'third quarter of 2026'],
    [{ raw: 'spring term' }, 'spring term'],
    [{ 'date-parts': [[0]] }, ''],
  ])('says %j as %s', (date, words) => {
    expect(dateText(cslDate({ date }, 'date'))).toBe(words);
  });
});

describe('nameText', () => {
  it('has the family first where East Asian names are written in their own script', () => {
    expect(nameText({ family: '毛', given: '泽东' })).toBe('毛泽东');
    expect(nameText({ family: '山田', given: 'エリ' })).toBe('山田エリ');
    expect(nameText({ family: '김', given: '철수' })).toBe('김철수');
    expect(nameText({ family: 'スミス', given: 'ジョン' })).toBe('ジョン・スミス');
    const latin = { family: 'Mao', given: 'Zedong', 'static-ordering': true };
    expect(nameText(latin)).toBe('Mao Zedong');
    expect(nameText({ family: 'Yamada', given: 'Eri' })).toBe('Eri Yamada');
  });

  it('has particles before the family name and the suffix behind it', () => {
    const name = {
      given: 'Jan',
      family: 'Berg',
      'non-dropping-particle': 'van den',
      suffix: 'Jr.',
    };
    expect(nameText(name)).toBe('Jan van den Berg Jr.');
    expect(nameText({ ...name, literal: 'Sea Agency' })).toBe('Sea Agency');
  });
});
