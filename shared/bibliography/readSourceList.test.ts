import { describe, expect, it } from 'vitest';
import { sourceSchema } from '../source/source';
import { sourceFromList, sourceListSchema } from './listedSource';
import { readSourceList } from './readSourceList';

function read(text: string) {
  const list = readSourceList(text);
  if (!list.ok) throw new Error(list.error);
  return list.value;
}

describe('readSourceList', () => {
  it.each([
    ['CSL-JSON', '\ufeff [{"id":"a","type":"book","title":"A"}]'],
    ['BibTeX', '% Exported\n@book{a, title = {A}}'],
    ['RIS', '\nTY  - BOOK\nID  - a\nTI  - A\nER  - '],
  ])('knows %s by what it says', (_format, text) => {
    const list = read(text);
    expect(list).toEqual({
      sources: [{ entry: 'a', csl: { id: 'a', type: 'book', title: 'A' }, leftOut: [] }],
      faults: [],
    });
    expect(sourceListSchema.safeParse(list).success).toBe(true);
  });

  it.each(['', 'Just some words.', '{', '[]', '<html>', '\0\0\0', '@comment{a}'])(
    'refuses %j and says what to do or that nothing is there',
    (text) => {
      const list = readSourceList(text);
      expect(list).toMatchObject({ ok: false });
      expect(!list.ok && list.error).toContain('Nothing was changed.');
    },
  );

  it('refuses more sources than an article can have', () => {
    const list = readSourceList('@misc{a,title={A}}\n'.repeat(10_001));
    expect(!list.ok && list.error).toContain('more than 10,000 sources');
  });

  it.each([
    'javascript:alert(1)',
    'file:///home/a',
    'https://',
    'ftp://a.example/x',
    ' JavaScript:x',
  ])('drops the address %j and says so', (address) => {
    const [source] = read(
      JSON.stringify([{ id: 1, type: 'webpage', title: 'A', URL: address }]),
    ).sources;
    expect(source?.csl.URL).toBeUndefined();
    expect(source?.leftOut).toEqual([
      'Its address was left out: only addresses that begin with http or https are kept.',
    ]);
  });

  it('takes a DOI out of its address, and an archived copy out of its place', () => {
    const [source] = read(
      '@misc{a, title = {A}, doi = {https://doi.org/10.1000/1}, addendum = {Archived: https://archive.example/a}, note = {Ask her}}',
    ).sources;
    expect(source).toMatchObject({
      csl: { DOI: '10.1000/1' },
      archiveUrl: 'https://archive.example/a',
      notes: 'Ask her',
    });
  });

  it('names entries that say nothing', () => {
    const { sources, faults } = read(
      '@misc{a, year = 2026}\n@misc{b, title = {B}}\n@misc{c, title = {',
    );
    expect(sources.map(({ entry }) => entry)).toEqual(['b']);
    expect(faults.map(({ entry }) => entry)).toEqual(['c', 'a']);
  });
});

describe('sourceFromList', () => {
  it('makes an open source with an id of its own', () => {
    const [listed] = read('@misc{a, title = {A}, note = {N}}').sources;
    if (!listed) throw new Error('There is one');
    const source = sourceFromList(listed, '2026-03-15T09:00:00.000Z');
    expect(sourceSchema.safeParse(source).success).toBe(true);
    expect(source).toMatchObject({
      csl: { id: source.id, title: 'A' },
      confidentiality: 'open',
      notes: 'N',
    });
    expect(JSON.stringify(source)).not.toContain('"a"');
  });
});
