import { describe, expect, it } from 'vitest';
import type { Item, ItemName } from './item';
import { parseBiblatex } from './parseBiblatex';
import { toBiblatex } from './toBiblatex';

const item = (type: Item['type'], change: Partial<Item> = {}): Item => ({
  type,
  texts: {},
  names: {},
  dates: {},
  ...change,
});
const write = (one: Item) => toBiblatex([{ key: 'k', item: one }]);
const named = (name: ItemName) =>
  /author = \{(.*)\},\n/.exec(write(item('book', { names: { author: [name] } })).text)?.[1];

describe('names', () => {
  it.each<[ItemName, string]>([
    [{ family: 'Lind', given: 'Eva "Evi"' }, 'Lind, Eva "Evi"'],
    [{ family: 'Plato' }, 'Plato'],
    [{ family: 'Om Kalsoum' }, '{Om Kalsoum}'],
    [{ literal: 'Coastal “Sea” Agency' }, '{Coastal “Sea” Agency}'],
    [{ family: 'de Gaulle', given: 'Ann' }, '{de Gaulle}, Ann'],
    [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van den' }, 'van den Berg, Jan'],
    [{ family: 'Berg', given: 'Jan', suffix: 'Jr.' }, 'Berg, Jr., Jan'],
    [{ family: 'Smith and Sons', given: 'A' }, '{Smith and Sons}, A'],
    // Biber counts commas in braces too, unless a name begins and ends with braces.
    [{ family: 'A, B', given: 'C, D' }, '{A, B}, {C, D}'],
    [{ family: 'Cruz', given: 'Ana', 'non-dropping-particle': 'La "X"' }, '{La "X" Cruz}, Ana'],
  ])('of %j are written as %s', (name, written) => {
    expect(named(name)).toBe(written);
  });
});

describe('an entry', () => {
  const decision = item('legal_case', {
    texts: {
      title: 'Port v. Coast',
      'container-title': 'Reports',
      authority: 'High Court',
      volume: '4',
      number: 'C-12/20',
      section: '5(2)',
      page: '101–117',
      language: 'de-DE',
    },
    dates: { issued: { start: [2021, 5, 4] } },
  });

  it('has a type that styles print, its fields, and the rest of the citation in the note', () => {
    expect(write(decision).text).toBe(
      [
        '@misc{k,',
        '  title = {Port v. {Coast}},',
        '  howpublished = {Reports},',
        '  organization = {High Court},',
        '  date = {2021-05-04},',
        '  langid = {ngerman},',
        '  note = {vol. 4, no. C-12/20, § 5(2), pp. 101–117},',
        '  entrysubtype = {jurisdiction},',
        '}\n',
      ].join('\n'),
    );
  });

  it('says which fields no program finds', () => {
    const said = write(decision).lost.join('\n');
    expect(said).toContain('has the number only in words, in its note');
    expect(said).toContain('has the pages only in words');
    expect(said).toContain('“court decision” that standard styles print: written as @misc');
    expect(said).not.toContain('the authority');
  });

  it('is read back as what it was', () => {
    const [back] = parseBiblatex(write(decision).text).items;
    expect(back?.item.type).toBe('legal_case');
    expect(back?.item.texts.authority).toBe('High Court');
  });

  it.each(['image', 'movie', 'legislation', 'letter', 'jurisdiction', 'standard'])(
    'is known again in files that have @%s, which no style prints',
    (type) => {
      const [old] = parseBiblatex(`@${type}{k, title = {A}}`).items;
      expect(old?.item.type).not.toBe('document');
    },
  );

  it('is @online only with an address, @incollection only with an editor', () => {
    expect(write(item('webpage')).text).toContain('@misc{');
    expect(write(item('webpage', { texts: { URL: 'https://a.example' } })).text).toContain(
      '@online{',
    );
    expect(write(item('chapter')).text).toContain('@inbook{');
    const editor = { editor: [{ literal: 'Agency' }] };
    expect(write(item('chapter', { names: editor })).text).toContain('@incollection{');
  });
});

describe('dates', () => {
  it.each([
    ['third quarter of 2026', '2026-35', undefined],
    ['Q3 2026', '2026-35', undefined],
    ['2026 Q1', '2026-33', undefined],
    ['spring term of 2026', '2026', 'dated “spring term of 2026”'],
    ['undated', undefined, 'dated “undated”'],
  ])('in words, as “%s”, have a year', (literal, date, note) => {
    const { text } = write(item('dataset', { dates: { issued: { literal } } }));
    expect(/date = \{(.*)\}/.exec(text)?.[1]).toBe(date);
    expect(/note = \{(.*)\}/.exec(text)?.[1]).toBe(note);
  });

  it('keep a quarter, and years before our era', () => {
    const issued = { literal: 'third quarter of 2026' };
    const [back] = parseBiblatex(write(item('dataset', { dates: { issued } })).text).items;
    expect(back?.item.dates.issued).toEqual(issued);
    expect(write(item('book', { dates: { issued: { start: [-399] } } })).text).toContain('{-0398}');
  });
});

describe('texts', () => {
  const title = (text: string) =>
    /title = \{(.*)\},\n/.exec(write(item('book', { texts: { title: text } })).text)?.[1];

  it('have their looks as commands, and get them back', () => {
    const marked =
      'On <i>Salmo</i> in H<sub>2</sub>O at 10<sup>6</sup>, <span style="font-variant:small-caps;">nato</span>';
    expect(title(marked)).toBe(
      'On \\mkbibemph{{Salmo}} in {H}\\textsubscript{2}{O} at 10\\textsuperscript{6}, \\textsc{nato}',
    );
    const written = write(item('book', { texts: { title: marked } }));
    expect(parseBiblatex(written.text).items[0]?.item.texts.title).toBe(marked);
    expect(written.lost).toEqual([]);
  });

  it('keep the capitals of what is marked so', () => {
    expect(title('<span class="nocase">eBay</span> falls')).toBe('{eBay} falls');
  });

  it('leave out numbers that biber would drop, but for the note', () => {
    const { text } = write(item('book', { texts: { volume: 'XII', ISBN: '978-0-13-149505-0' } }));
    expect(text).toContain('note = {vol. XII}');
    expect(text).toContain('isbn = {978-0-13-149505-0}');
    const wrong = write(item('book', { texts: { ISBN: '978-0-13-149505-1' } })).text;
    expect(wrong).not.toContain('isbn');
    expect(wrong).toContain('note = {ISBN 978-0-13-149505-1}');
  });
});
