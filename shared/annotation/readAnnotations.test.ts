import { describe, expect, it } from 'vitest';
import { readAnnotations } from './readAnnotations';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const GOOD = {
  '@context': CONTEXT,
  id: 'https://a.example/1',
  type: 'Annotation',
  target: {
    source: 'https://paper.example/wall',
    selector: [
      { type: 'TextQuoteSelector', exact: 'the wall', prefix: 'of ', suffix: ' fell' },
      { type: 'TextPositionSelector', start: 3, end: 11 },
    ],
  },
};

function read(value: unknown) {
  const result = readAnnotations(typeof value === 'string' ? value : JSON.stringify(value));
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

function faultsOf(change: object): string[] {
  return read({ ...GOOD, ...change }).warnings.map(({ what }) => what);
}

function refusal(value: unknown): string {
  const result = readAnnotations(typeof value === 'string' ? value : JSON.stringify(value));
  return result.ok ? '' : result.error;
}

describe('Web Annotations', () => {
  it('say where, by words and by code points', () => {
    expect(read(GOOD)).toEqual({
      annotations: [
        {
          number: 1,
          bodies: [],
          places: [
            {
              source: 'https://paper.example/wall',
              quote: { exact: 'the wall', prefix: 'of ', suffix: ' fell' },
              position: { start: 3, end: 11, unit: 'codePoint' },
            },
          ],
        },
      ],
      refused: [],
      warnings: [],
      goesOn: false,
    });
  });

  const { '@context': _context, ...bare } = GOOD;
  it.each([
    ['one', GOOD],
    ['a list', [GOOD]],
    ['a page', { '@context': CONTEXT, type: 'AnnotationPage', items: [bare] }],
    [
      'a collection',
      { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [bare] } },
    ],
    ['a graph', { '@context': CONTEXT, '@graph': [bare] }],
    [
      'words of plain JSON-LD',
      {
        '@context': [CONTEXT],
        '@id': 'https://a.example/1',
        '@type': ['oa:Annotation'],
        target: GOOD.target,
      },
    ],
  ])('come as %s', (_name, file) => {
    const { annotations, warnings } = read(file);
    expect(annotations).toHaveLength(1);
    expect(annotations[0]?.places[0]?.quote?.exact).toBe('the wall');
    expect(warnings).toEqual([]);
  });

  it('say when the collection goes on in pages that are elsewhere', () => {
    const page = { '@context': CONTEXT, type: 'AnnotationPage', items: [bare] };
    expect(read({ ...page, next: 'https://a.example/page2' }).goesOn).toBe(true);
    expect(read({ type: 'AnnotationCollection', total: 9, first: page }).goesOn).toBe(true);
    expect(read({ type: 'AnnotationCollection', total: 1, first: page }).goesOn).toBe(false);
    expect(read({ total: 9, rows: [{ uri: 'https://paper.example/' }] }).goesOn).toBe(true);
  });

  it('take what refines a selector, and the parts of a group', () => {
    const quote = { type: 'TextQuoteSelector', exact: 'wall' };
    const refined = { type: 'FragmentSelector', value: 'p1', refinedBy: quote };
    const source = 'https://paper.example/wall';
    const target = { type: 'List', items: [{ source, selector: refined }, source] };
    expect(read({ ...GOOD, target }).annotations[0]?.places).toEqual([
      { source, quote: { exact: 'wall', prefix: '', suffix: '' } },
      { source },
    ]);
  });

  it('say what was written, for what, and by whom', () => {
    const body = [
      { type: 'TextualBody', purpose: 'tagging', value: 'figure' },
      { type: 'TextualBody', value: '<p>It&#8217;s <b>9</b> &lt; 10</p>', format: 'text/html' },
      { type: 'Choice', items: ['https://b.example/', { id: 'https://c.example/' }] },
      { source: 'https://d.example/', purpose: 'linking', 'galley:stance': 'refutes' },
      { type: 'TextualBody', purpose: 'describing', value: 'So', 'galley:part': 'statement' },
    ];
    const [annotation] = read({
      ...GOOD,
      motivation: ['questioning', 'linking'],
      creator: { type: 'Person', name: 'Ada' },
      body,
    }).annotations;
    expect(annotation?.creator).toBe('Ada');
    expect(annotation?.bodies).toEqual([
      { purpose: 'tagging', text: 'figure' },
      { purpose: 'questioning', text: 'It’s 9 < 10' },
      { purpose: 'linking', text: 'https://b.example/' },
      { purpose: 'linking', text: 'https://c.example/' },
      { purpose: 'linking', text: 'https://d.example/', stance: 'refutes' },
      { purpose: 'describing', text: 'So', part: 'statement' },
    ]);
    expect(read({ ...GOOD, bodyValue: 'short' }).annotations[0]?.bodies).toEqual([
      { purpose: 'commenting', text: 'short' },
    ]);
  });

  it.each([
    [{ '@context': 'fish' }, 'its context is not http://www.w3.org/ns/anno.jsonld'],
    [{ id: ['https://a.example/1', 'https://a.example/2'] }, 'its id is not one address'],
    [{ id: 'not an address' }, 'its id is not one address'],
    [{ body: 'not an address' }, 'its body is not an address'],
    [{ body: { id: 'nor this' } }, 'the address of its body is not one'],
    [{ body: { type: 'TextualBody' } }, 'a TextualBody has not one value'],
    [{ body: { type: 'TextualBody', value: ['a', 'b'] } }, 'a TextualBody has not one value'],
    [{ body: { items: ['https://b.example/'] } }, 'its body has neither text nor an address'],
    [{ body: { type: ['Choice', 'List'], items: [] } }, 'its body is two kinds of group at once'],
    [{ body: { id: 'https://b.example/', format: 6 } }, 'its format is no text'],
    [
      { body: { id: 'https://b.example/', textDirection: 'up' } },
      'the direction of its text is none',
    ],
    [{ body: 'https://b.example/', bodyValue: 'b' }, 'it has a body and a bodyValue'],
    [{ bodyValue: 23 }, 'its bodyValue is not one text'],
    [{ creator: 6 }, 'its creator is neither an address nor an agent'],
    [{ created: 'yesterday' }, 'its created is not one moment'],
    [
      { modified: ['2015-01-28T12:00:00Z', '2015-01-28T12:00:01Z'] },
      'its modified is not one moment',
    ],
    [{ rights: 'mine' }, 'its rights is not an address'],
    [{ target: { selector: { type: 'FragmentSelector', value: 'x' } } }, 'a target has no source'],
    [
      { target: { source: 'https://a.example/', selector: { type: 'TextQuoteSelector' } } },
      'a TextQuoteSelector has no exact words',
    ],
    [
      {
        target: {
          source: 'https://a.example/',
          selector: { type: 'TextPositionSelector', start: 9, end: 3 },
        },
      },
      'a TextPositionSelector has no start and end',
    ],
  ])('are read in spite of a fault that is named: %j', (change, fault) => {
    expect(faultsOf(change)).toContain(fault);
  });
});

describe('annotations of Hypothesis', () => {
  const row = {
    id: 'x1',
    uri: 'https://paper.example/wall',
    user: 'acct:ada@hypothes.is',
    text: 'Is **this** so?',
    tags: ['figure', ''],
    target: [
      {
        source: 'https://paper.example/wall',
        selector: [
          {
            type: 'RangeSelector',
            startContainer: '/p[1]',
            startOffset: 0,
            endContainer: '/p[1]',
            endOffset: 8,
          },
          { type: 'TextPositionSelector', start: 3, end: 11 },
          { type: 'TextQuoteSelector', exact: 'the wall', prefix: 'of ', suffix: ' fell' },
        ],
      },
    ],
  };

  it.each([
    ['an answer of the API', { total: 1, rows: [row] }],
    ['an export', { export_date: '2026-11-22', annotations: [row] }],
    ['a list', [row]],
    ['one', row],
  ])('come as %s', (_name, file) => {
    expect(read(file)).toEqual({
      annotations: [
        {
          number: 1,
          creator: 'ada',
          bodies: [
            { purpose: 'tagging', text: 'figure' },
            { purpose: 'commenting', text: 'Is **this** so?' },
          ],
          places: [
            {
              source: 'https://paper.example/wall',
              quote: { exact: 'the wall', prefix: 'of ', suffix: ' fell' },
              position: { start: 3, end: 11, unit: 'utf16' },
            },
          ],
        },
      ],
      refused: [],
      warnings: [],
      goesOn: false,
    });
  });
});

describe('a file that holds no annotations', () => {
  it.each([
    ['', /^This file holds no annotations: the file is empty\.$/],
    ['this is not json', /^This file holds no annotations/],
    ['{"id":"https://a.example/1","target":"https://b.example/",}', /its text is damaged/],
    ['{"a":1,"a":2}', /stands twice/],
    ['{"__proto__":{}}', /“__proto__”/],
    ['null', /that Galley knows/],
    ['{}', /that Galley knows/],
    ['[1]', /is elsewhere and is not fetched/],
    [{ ...GOOD, type: 'Squirrel' }, /it is of type Squirrel/],
    [{ ...GOOD, type: undefined, body: 'x' }, /it has no type/],
    [{ ...GOOD, target: undefined }, /it has no target/],
    [{ ...GOOD, target: 9 }, /its target is neither/],
    [
      { type: 'AnnotationCollection', total: 3, first: 'https://a.example/p1' },
      /holds none of them/,
    ],
    [`${'['.repeat(5_000)}${']'.repeat(5_000)}`, /levels deep/],
    [`[${'1,'.repeat(10_000)}1]`, /more than 10,000/],
    [' '.repeat(16 * 1024 * 1024 + 1), /larger than 16 MB/],
  ])('is refused in plain words: %.40j', (file, reason) => {
    expect(refusal(file)).toMatch(reason);
  });

  it('is none where one of its annotations can be read', () => {
    const { annotations, refused } = read([GOOD, 'https://a.example/2', { ...GOOD, type: 'Fish' }]);
    expect(annotations.map(({ number }) => number)).toEqual([1]);
    expect(refused).toEqual([
      { number: 2, what: 'it is elsewhere and is not fetched' },
      { number: 3, what: 'it is of type Fish' },
    ]);
  });
});
