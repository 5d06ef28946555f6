import { describe, expect, it } from 'vitest';
import type { SourceId } from '../id';
import { citationParts, citationText, nameText, sourceTitle } from './citation';
import { type CslWithoutId, createSource } from './createSource';
import { fromCslDate, toCslDate } from './cslDate';

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
        'vol. 4, issue 1, no. 2026/2, February 2026, pp. 12-14, ISBN 978-0. doi:10.1000/a<b ' +
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
    ).toBe('R. spring 2026, p. 7.');
    expect(citationText(source({ type: 'document' }))).toBe('Source without a description.');
  });

  it('is the same in parts, with links for addresses of the web only', () => {
    const parts = citationParts(full);
    expect(parts.map((part) => part.text).join('')).toBe(citationText(full));
    expect(parts.filter(({ kind }) => kind === 'link').map(({ href }) => href)).toEqual([
      'https://doi.org/10.1000/a%3Cb',
      'https://register.example/walls',
      'https://archive.example/1',
    ]);
    expect(parts.find(({ kind }) => kind === 'title')?.text).toBe('Who lives behind the wall?');
    expect(parts.find(({ kind }) => kind === 'container')?.text).toBe('Open Coast');
    const script = citationParts(source({ type: 'webpage', URL: 'javascript:alert(1)' }));
    expect(script.every(({ kind }) => kind === 'text')).toBe(true);
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

describe('nameText', () => {
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
