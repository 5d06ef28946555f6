import { describe, expect, it } from 'vitest';
import type { SourceId } from '../id';
import { type CslWithoutId, createSource } from '../source/createSource';
import { findDuplicates } from './findDuplicates';
import type { ListedSource } from './listedSource';

const now = '2026-03-15T09:00:00.000Z';
const held = (csl: CslWithoutId) => createSource({ csl, now, id: 'src_1' as SourceId });
const listed = (csl: CslWithoutId, entry = 'a'): ListedSource => ({
  entry,
  csl: { ...csl, id: entry },
  leftOut: [],
});
const sameBy = (a: CslWithoutId, b: CslWithoutId) =>
  findDuplicates([held(a)], [listed(b)]).duplicates[0]?.by;
const type = 'webpage';

describe('findDuplicates', () => {
  it.each([
    ['10.1000/ABC', '10.1000/abc'],
    ['10.1000/a(b)', '10.1000/a%28b%29'],
  ])('knows the DOI %s in %s', (a, b) => {
    expect(sameBy({ type, DOI: a }, { type: 'article-journal', DOI: b })).toBe('DOI');
  });

  it('knows a DOI in the address of its resolver', () => {
    expect(sameBy({ type, DOI: '10.1000/abc' }, { type, URL: 'https://doi.org/10.1000/ABC' })).toBe(
      'DOI',
    );
  });

  it.each([
    ['http://www.a.example/x/', 'https://a.example/x'],
    ['https://a.example/x?utm_source=y&b=2&a=1&fbclid=z', 'https://A.example/x?a=1&b=2'],
    ['https://a.example/x#part', 'https://a.example:443/x'],
  ])('knows the address %s in %s', (a, b) => {
    expect(sameBy({ type, URL: a }, { type, URL: b })).toBe('address');
  });

  it.each([
    ['https://a.example/x', 'https://a.example/X'],
    ['https://a.example/x?id=1', 'https://a.example/x?id=2'],
    ['https://a.example/#!/x', 'https://a.example/#!/y'],
    ['https://a.example/x', 'https://b.a.example/x'],
  ])('tells the address %s from %s', (a, b) => {
    expect(sameBy({ type, URL: a }, { type, URL: b })).toBeUndefined();
  });

  it('knows an ISBN of ten digits in one of thirteen, but not in a part of the book', () => {
    const book = { type: 'book', ISBN: '0-306-40615-2' };
    expect(sameBy(book, { type: 'book', ISBN: '978-0-306-40615-7 (hardback)' })).toBe('ISBN');
    expect(sameBy(book, { type: 'chapter', ISBN: '9780306406157' })).toBeUndefined();
    expect(sameBy(book, { type: 'book', ISBN: '9780306406164 and more' })).toBeUndefined();
  });

  const work = {
    type,
    title: 'Who lives behind the wall?',
    author: [{ family: 'Ébb', given: 'Maren' }],
    issued: { 'date-parts': [[2026, 3]] },
  };

  it('knows title, author and year, however they are written', () => {
    const other = {
      type: 'report',
      title: 'WHO LIVES BEHIND THE WALL',
      author: [{ family: 'Ebb', given: 'M.' }],
      issued: { 'date-parts': [['2026']] },
    };
    expect(sameBy(work, other)).toBe('title, author and year');
  });

  it.each<[string, object]>([
    ['author', { author: [{ family: 'Flo' }] }],
    ['year', { issued: { 'date-parts': [[2025, 3]] } }],
    ['month', { issued: { 'date-parts': [[2026, 4]] } }],
    ['nothing but a title', { author: [], issued: {} }],
  ])('takes the same title with another %s for another', (_what, change) => {
    expect(sameBy(work, { ...work, ...change })).toBeUndefined();
  });

  it('compares the words of titles, not their markup', () => {
    const marked = { ...work, title: work.title.replace(/^(\S+)/, '<i>$1</i>') };
    expect(sameBy(work, marked)).toBe('title, author and year');
  });

  it('takes another number for another of a series', () => {
    expect(sameBy({ ...work, number: '3' }, { ...work, number: 4 })).toBeUndefined();
    expect(sameBy({ ...work, number: '3' }, { ...work, number: 3 })).toBe('title, author and year');
    expect(sameBy({ ...work, DOI: '10.1000/1' }, { ...work, DOI: '10.1000/2' })).toBeUndefined();
  });

  it('finds them within the list, and keeps the first', () => {
    const list = [listed(work, 'a'), listed(work, 'b'), listed({ type, title: 'Other' }, 'c')];
    const { fresh, duplicates } = findDuplicates([], list);
    expect(fresh.map(({ entry }) => entry)).toEqual(['a', 'c']);
    expect(duplicates).toEqual([
      { listed: list[1], of: { kind: 'listed', source: list[0] }, by: 'title, author and year' },
    ]);
  });
});
