import { describe, expect, it } from 'vitest';
import type { SourceId } from '../../shared/id';
import { createSource } from '../../shared/source/createSource';
import { toCslDate } from '../../shared/source/cslDate';
import { sortSources } from './sortSources';

function source(title: string, issued?: string) {
  return createSource({
    csl: { type: 'report', title, ...(issued && { issued: toCslDate(issued) }) },
    now: '2026-03-14T09:00:00.000Z',
    id: `src_${title.toLowerCase().replaceAll(' ', '-')}` as SourceId,
  });
}

const sources = [source('table 10', '2026'), source('Annex'), source('Table 9', '2026-03')];
const titles = (found: ReturnType<typeof sortSources>) => found.map(({ csl }) => csl.title);

describe('sortSources', () => {
  it('sorts titles without regard to case, numbers by their value', () => {
    expect(titles(sortSources(sources, 'title', () => 0))).toEqual([
      'Annex',
      'Table 9',
      'table 10',
    ]);
  });

  it('puts the latest first and what has no date last', () => {
    expect(titles(sortSources(sources, 'date', () => 0))).toEqual(['Table 9', 'table 10', 'Annex']);
  });

  it('sorts by the words of a title, not by its markup', () => {
    const marked = [source('b'), source('<i>c</i>'), source('<b>a</b>')];
    expect(titles(sortSources(marked, 'title', () => 0))).toEqual(['<b>a</b>', 'b', '<i>c</i>']);
  });

  it('knows years before our era', () => {
    const old = (title: string, year: number) => {
      const made = source(title);
      return { ...made, csl: { ...made.csl, issued: { 'date-parts': [[year]] } } };
    };
    const dated = [old('Plato', -399), source('undated'), old('Homer', -700), old('now', 2026)];
    expect(titles(sortSources(dated, 'date', () => 0))).toEqual([
      'now',
      'Plato',
      'Homer',
      'undated',
    ]);
  });

  it('puts those that most claims stand on first, equals by title', () => {
    const uses = (id: SourceId) => (id === 'src_table-10' ? 3 : 1);
    expect(titles(sortSources(sources, 'used', uses))).toEqual(['table 10', 'Annex', 'Table 9']);
  });
});
