import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBiblatex } from './parseBiblatex';

const read = (text: string) => parseBiblatex(text);
const first = (text: string) => read(text).items[0];
const field = (name: string, value: string) => first(`@misc{k, ${name} = {${value}}}`);

describe('the grammar of a .bib file', () => {
  it('takes strings, concatenation, quotes, brackets and months', () => {
    const { items, faults } = read(`
Everything outside of entries is a comment, a@b.example too.
@string{jot = "Journal of " # {Tides}}
@STRING(pub = {Tide Press})
@preamble{"\\newcommand{\\x}{}" # "y"}
@comment{@article{not, title = {Not this}}}
@Article(ebb:2026/1,
  TITLE = "A {"}quoted{"} title", journal = jot # " and Ebbs",
  publisher = pub, year = 2026, month = mar, volume = 4,, number = {2},
)
`);
    expect(faults).toEqual([]);
    expect(items).toEqual([
      {
        entry: 'ebb:2026/1',
        item: {
          type: 'article-journal',
          texts: {
            title: 'A "quoted" title',
            'container-title': 'Journal of Tides and Ebbs',
            publisher: 'Tide Press',
            volume: '4',
            issue: '2',
          },
          names: {},
          dates: { issued: { start: [2026, 3] } },
        },
        leftOut: [],
      },
    ]);
  });

  it.each([
    [
      'an unclosed brace',
      '@book{a, title = {Never closed',
      'A brace of this entry is never closed. It begins in line 1.',
    ],
    [
      'an unclosed quote',
      '@book{a, title = "Never',
      'A quotation mark of this entry is never closed. It begins in line 1.',
    ],
    [
      'a missing comma',
      '@book{a, title = {A} year = 1}',
      '“,” or “}” was expected, but “year = 1}” stands there. It begins in line 1.',
    ],
    [
      'no value',
      '@book{a, title = }',
      'A value was expected, but “}” stands there. It begins in line 1.',
    ],
    [
      'no equals sign',
      '@book{a, title}',
      '“=” was expected after “title”, but “}” stands there. It begins in line 1.',
    ],
    [
      'an end',
      '@book{a, title = {A}',
      '“,” or “}” was expected, but the file ends. It begins in line 1.',
    ],
  ])('says what is wrong with %s and reads the entries behind it', (_what, broken, message) => {
    const { items, faults } = read(`${broken}\n@misc{b, title = {B}}\n@misc{c, title = {C}}`);
    if (message.includes('the file ends')) {
      expect(read(broken).faults).toEqual([{ entry: 'a', message }]);
      return;
    }
    expect(faults).toEqual([{ entry: 'a', message }]);
    expect(items.map(({ entry }) => entry)).toEqual(['b', 'c']);
  });

  it('counts lines where a later entry is broken', () => {
    const { faults } = read('@misc{a}\n\n@misc{b, x}\n@misc{c}\n@misc{d, y}');
    expect(faults.map(({ message }) => /line \d+/.exec(message)?.[0])).toEqual([
      'line 3',
      'line 5',
    ]);
  });

  it('lends what crossref and xdata hold, in circles too', () => {
    const { items } = read(`
@inproceedings{part, title = {Part}, crossref = {whole}, xdata = {place, missing}}
@proceedings{whole, title = {Whole}, editor = {Ann Ebb}, year = 2001, crossref = {part}}
@xdata{place, location = {Porthaven}, xdata = {place}}`);
    expect(items.map(({ entry }) => entry)).toEqual(['part', 'whole']);
    expect(items[0]?.item).toMatchObject({
      texts: { title: 'Part', 'container-title': 'Whole', 'publisher-place': 'Porthaven' },
      names: { editor: [{ family: 'Ebb', given: 'Ann' }] },
      dates: { issued: { start: [2001] } },
    });
  });
});

describe('LaTeX in values', () => {
  it.each([
    [
      "M{\\\"u}ller and {\\'E}cole, \\'{\\i}, \\v{c}, \\c c, {\\ss}, \\o{}re, \\AA",
      'Müller and École, í, č, ç, ß, øre, Å',
    ],
    ['10\\% \\& \\$5 \\#1 a\\_b', '10% & $5 #1 a_b'],
    ["``so'' -- a---b~c", '“so” – a—b\u00a0c'],
    ['\\emph{The} \\textbf{Tide} {\\em is} $x^{2}$', '<i>The</i> <b>Tide</b> is x^2'],
    ['\\textbackslash{}x \\textasciitilde{} \\{a\\}', '\\x ~ {a}'],
    ['Гавань 港 🦊', 'Гавань 港 🦊'],
  ])('%s', (latex, text) => {
    expect(field('title', latex)?.item.texts.title).toBe(text);
  });

  it('is named where it means nothing here', () => {
    const read = field('title', 'A \\foo{b} \\foo \\bar c');
    expect(read?.item.texts.title).toBe('A b c');
    expect(read?.leftOut).toEqual([
      'LaTeX commands that were left out, their words kept: \\foo, \\bar.',
    ]);
  });

  it('is none in addresses', () => {
    expect(field('url', 'https://a.example/x_y?z=%7B~#e')?.item.texts.URL).toBe(
      'https://a.example/x_y?z=%7B~#e',
    );
    expect(field('doi', '10.1000/a_b\\_c')?.item.texts.DOI).toBe('10.1000/a_b_c');
  });
});

describe('names', () => {
  it.each<[string, object[]]>([
    ['Ann Ebb', [{ family: 'Ebb', given: 'Ann' }]],
    [
      'Ebb, Ann and Flo, Bo',
      [
        { family: 'Ebb', given: 'Ann' },
        { family: 'Flo', given: 'Bo' },
      ],
    ],
    [
      'Ludwig van Beethoven',
      [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }],
    ],
    ['de la Cruz, Ana', [{ family: 'Cruz', given: 'Ana', 'non-dropping-particle': 'de la' }]],
    ['King, Jr., Martin Luther', [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }]],
    [
      '{Barnes and Noble, Inc.} and NASA',
      [{ literal: 'Barnes and Noble, Inc.' }, { family: 'NASA' }],
    ],
    ['{van den Berg}, Jan', [{ family: 'van den Berg', given: 'Jan' }]],
    [
      'given=Ann, family={Ebb, Flo}, prefix=von, useprefix=true',
      [{ family: 'Ebb, Flo', given: 'Ann', 'non-dropping-particle': 'von' }],
    ],
    ['Andersen, Hans', [{ family: 'Andersen', given: 'Hans' }]],
  ])('%s', (value, names) => {
    expect(field('author', value)?.item.names.author).toEqual(names);
  });

  it('end with others that are not named', () => {
    const read = field('author', 'Ann Ebb and others');
    expect(read?.item.names.author).toHaveLength(1);
    expect(read?.leftOut).toEqual(['It names “and others”, who are not named here.']);
  });
});

describe('dates', () => {
  it.each<[string, object]>([
    ['date = {2026-03-14}', { start: [2026, 3, 14] }],
    ['date = {2026-03}', { start: [2026, 3] }],
    ['date = {2026-03-14/2026-04}', { start: [2026, 3, 14], end: [2026, 4] }],
    ['date = {1723~}', { start: [1723], isAbout: true }],
    ['date = {1990-22}', { start: [1990], season: 2 }],
    ['date = {-0043}', { start: [-44] }],
    ['date = {199X}', { literal: '199X' }],
    ['date = {2026-02-30}', { literal: '2026-02-30' }],
    ['date = {2020/..}', { literal: '2020/..' }],
    ['year = 1999, month = feb, day = 3', { start: [1999, 2, 3] }],
    ['year = {in press}', { literal: 'in press' }],
  ])('%s', (fields, date) => {
    expect(first(`@misc{k, ${fields}}`)?.item.dates.issued).toEqual(date);
  });
});

describe('entries', () => {
  it.each([
    ['online', 'webpage'],
    ['phdthesis', 'thesis'],
    ['techreport', 'report'],
    ['inbook', 'chapter'],
    ['jurisdiction', 'legal_case'],
    ['legislation', 'legislation'],
    ['video', 'motion_picture'],
  ])('@%s is a %s', (entry, type) => {
    expect(first(`@${entry}{k, title = {T}}`)).toMatchObject({ item: { type }, leftOut: [] });
  });

  it('of an unknown type are documents, and it is said', () => {
    for (const type of ['hologram', 'constructor', 'toString']) {
      expect(first(`@${type}{k, title = {T}}`)).toMatchObject({
        item: { type: 'document' },
        leftOut: [`Its type “${type.toLowerCase()}” is not known: it counts as a document.`],
      });
    }
  });

  it('keep notes apart, and name fields without a place', () => {
    const read = first(
      '@misc{k, note = {Ask \\emph{her}}, file = {:/home/x.pdf}, __proto__ = {x}, wibble = 4}',
    );
    expect(read?.notes).toBe('Ask her');
    expect(JSON.stringify(read)).not.toContain('/home');
    expect(read?.leftOut).toEqual(['Fields without a place in Galley: __proto__, wibble.']);
  });
});

describe('bad input', () => {
  it('never throws', () => {
    const piece = fc.constantFrom(
      '@',
      'misc',
      '{',
      '}',
      '"',
      ',',
      '=',
      '#',
      '(',
      ')',
      '\n',
      '\\',
      'k',
      'title',
      'author',
      ' and ',
      'crossref',
      'date',
      '/',
      '2026',
      '$',
      '%',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(read(pieces.join('')).items.length).toBeGreaterThanOrEqual(0);
        expect(read(`@misc{k, title = {a}, ${pieces.join('')}`).faults.length).toBeLessThan(60);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['@string{a={\n', '@comment{\n', '@misc{a,b="\n'])(
    'gives up where too many of %j follow each other',
    (piece) => {
      const { faults } = read(piece.repeat(20_000));
      expect(faults.length).toBeLessThan(1002);
      expect(faults.at(-1)).toEqual({
        entry: 'the rest of the file',
        message: 'It was not read: too much before it is broken.',
      });
    },
  );

  it('does not let strings made of strings grow', () => {
    const text = `@string{a = "0123456789"}\n${'@string{a = a # a}\n'.repeat(60)}@misc{k, title = a}`;
    const { items, faults } = read(text);
    expect(items).toEqual([]);
    expect(faults.at(-1)).toEqual({
      entry: 'k',
      message: 'Its strings are too long. It begins in line 62.',
    });
  });

  it.each(['{', ' ', ' and ', '\\"', '@misc{a,', 'a#'])(
    'of many %j is read or refused',
    (piece) => {
      const { items, faults } = read(`@misc{k, author = {${piece.repeat(200_000)}`);
      expect(items.length + faults.length).toBeGreaterThan(0);
    },
  );
});
