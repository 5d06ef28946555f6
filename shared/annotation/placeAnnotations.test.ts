import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockSchema } from '../article/block';
import { canonicalText, sliceRange } from '../article/canonicalText';
import { createProject } from '../project/file/createProject';
import { bringIn } from './bringIn';
import { placeAnnotations } from './placeAnnotations';
import { readAnnotations } from './readAnnotations';

const NOW = '2026-11-22T12:00:00.000Z';
const URL = 'https://paper.example/wall';
const TEXTS = [
  'Harbour costs double',
  'The 🏗️ harbour cost 40 million crowns, twice the plan. The mayor said so.',
  'الميناء كلف أربعين مليونا. The mayor said so.',
];
const blocks = TEXTS.map((text, index) =>
  blockSchema.parse({ id: `blk_${index}`, type: 'paragraph', content: [{ text }] }),
);
const project = createProject({ article: { title: 'Harbour', url: URL, blocks }, now: NOW });
const { text } = canonicalText(blocks);

const quote = (exact: string, prefix = '', suffix = '') => ({
  type: 'TextQuoteSelector',
  exact,
  prefix,
  suffix,
});

/** Places one annotation with these selectors and bodies. */
function place(selector: unknown, annotation: object = {}, source = URL) {
  const read = readAnnotations(
    JSON.stringify({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'https://a.example/1',
      type: 'Annotation',
      target: { source, selector },
      ...annotation,
    }),
  );
  if (!read.ok) throw new Error(read.error);
  return placeAnnotations(project, read.value, NOW);
}

function placeHypothesis(selector: unknown) {
  const read = readAnnotations(
    JSON.stringify({ rows: [{ uri: URL, text: 'Hm', target: [{ selector }] }] }),
  );
  if (!read.ok) throw new Error(read.error);
  return placeAnnotations(project, read.value, NOW);
}

function wordsOf({ placed }: ReturnType<typeof place>): string[] {
  const canonical = canonicalText(blocks);
  return placed.flatMap(({ claim }) =>
    claim.anchors.map((anchor) => sliceRange(canonical, anchor)),
  );
}

function claimOf(body: unknown, annotation: object = {}) {
  const { placed, tags } = place(quote('40 million crowns'), { body, ...annotation });
  const claim = placed[0]?.claim;
  if (!claim) throw new Error('Not placed');
  return { claim, tags };
}

describe('an annotation', () => {
  it('stands on its exact words', () => {
    expect(wordsOf(place(quote('40 million crowns')))).toEqual(['40 million crowns']);
    expect(wordsOf(place(quote('أربعين مليونا')))).toEqual(['أربعين مليونا']);
  });

  it('stands on its words whatever stands between two paragraphs', () => {
    for (const between of ['\n\n', ' ', '\r\n  ', '\t']) {
      const words = `double${between}The 🏗️ harbour`;
      expect(wordsOf(place(quote(words)))).toEqual(['double\nThe 🏗️ harbour']);
      expect(wordsOf(place(quote(` ${words}\n`)))).toEqual(['double\nThe 🏗️ harbour']);
    }
  });

  it('is told from the same words elsewhere by their context', () => {
    const anchors = (prefix: string) =>
      place(quote('The mayor said so', prefix)).placed[0]?.claim.anchors[0]?.start.block;
    expect(anchors('twice the plan. ')).toBe('blk_1');
    expect(anchors('كلف أربعين مليونا. ')).toBe('blk_2');
  });

  it('is offered where the same words stand in several places', () => {
    const { placed, offered } = place(quote('The mayor said so'));
    expect(placed).toEqual([]);
    expect(offered).toMatchObject([{ found: 'The mayor said so', why: 'several' }]);
  });

  it('stands where its position says, in code points, of several places', () => {
    const at = text.lastIndexOf('The mayor');
    const start = [...text.slice(0, at)].length;
    expect(start).toBeLessThan(at);
    const position = { type: 'TextPositionSelector', start, end: start + 17 };
    const { placed } = place([quote('The mayor said so'), position]);
    expect(placed[0]?.claim.anchors[0]?.start.block).toBe('blk_2');
  });

  it('of Hypothesis stands where its position says, in UTF-16 units', () => {
    const start = text.lastIndexOf('The mayor');
    const position = { type: 'TextPositionSelector', start, end: start + 17 };
    const { placed } = placeHypothesis([quote('The mayor said so'), position]);
    expect(placed[0]?.claim.anchors[0]?.start.block).toBe('blk_2');
  });

  it('with other words than the article’s is offered, never applied', () => {
    const { placed, offered } = place(quote('harbour cost 41 million crowns', 'The '));
    expect(placed).toEqual([]);
    expect(offered).toMatchObject([
      {
        wanted: 'harbour cost 41 million crowns',
        found: 'harbour cost 40 million crowns',
        why: 'similar',
      },
    ]);
    expect(offered[0]?.likeness).toBeGreaterThan(0.7);
  });

  it('with other words is offered whole words', () => {
    const { offered } = place(quote('bour cost 41 million cro'));
    expect(offered.map(({ found }) => found)).toEqual(['harbour cost 40 million crowns']);
  });

  it('is never placed by a position on other words', () => {
    const position = { type: 'TextPositionSelector', start: 0, end: 7 };
    const { placed, unplaced } = place([quote('nothing like it at all'), position]);
    expect(placed).toEqual([]);
    expect(unplaced).toEqual([
      { number: 1, what: 'its words are not in the article', wanted: 'nothing like it at all' },
    ]);
  });

  it('without words stands at its position in this article, and is offered in another', () => {
    const position = { type: 'TextPositionSelector', start: 0, end: 8 };
    expect(wordsOf(place(position, {}, `${URL}#top`))).toEqual(['Harbour']);
    const { placed, offered } = place(position, {}, 'https://elsewhere.example/');
    expect(placed).toEqual([]);
    expect(offered).toMatchObject([{ wanted: '', found: 'Harbour', why: 'position' }]);
    const outside = { type: 'TextPositionSelector', start: 5, end: 99_999 };
    expect(place(outside).unplaced[0]?.what).toBe('its position is not in the article');
  });

  it('about the whole page is not placed', () => {
    expect(place(undefined).unplaced[0]?.what).toBe('it is about the page, not about words of it');
  });

  it('on several places stands on those that are found, and names the others', () => {
    const target = ['40 million crowns', 'twice the plan', 'gone for good'].map((exact) => ({
      source: URL,
      selector: quote(exact),
    }));
    const placing = place(undefined, { target });
    expect(wordsOf(placing)).toEqual(['40 million crowns', 'twice the plan']);
    expect(placing.placed[0]?.missing).toEqual(['gone for good']);
  });
});

describe('a claim made of an annotation', () => {
  it('has the project’s tags by their labels, whatever their case, and new ones', () => {
    const body = ['FIGURE', 'harbour', 'Harbour '].map((value) => ({ purpose: 'tagging', value }));
    const { claim, tags } = claimOf(body);
    expect(tags.map(({ label }) => label)).toEqual(['harbour']);
    expect(claim.tags).toEqual(['tag_figure', tags[0]?.id]);
  });

  it('has the verdict that is exactly a rating’s label, else a note of it', () => {
    const assessed = (value: string) => claimOf({ purpose: 'assessing', value }).claim;
    expect(assessed('Wrong').verdict).toEqual({ rating: 'rtg_wrong' });
    expect(assessed('wrong')).toMatchObject({ notes: 'Assessed as: wrong' });
    expect(assessed('wrong').verdict).toBeUndefined();
    const two = claimOf(['Wrong', 'Confirmed'].map((value) => ({ purpose: 'assessing', value })));
    expect(two.claim.notes).toBe('Assessed as: Wrong\nAssessed as: Confirmed');
  });

  it('has comments and addresses as notes, with the name of who wrote them', () => {
    const body = [
      { purpose: 'commenting', value: 'Is this so?' },
      { purpose: 'editing', value: '39 million' },
      { purpose: 'linking', source: 'https://b.example/', 'galley:stance': 'refutes' },
    ];
    expect(claimOf(body, { creator: { name: 'Ada' } }).claim.notes).toBe(
      'Ada: Is this so?\nProposed change, Ada: 39 million\nSource (refutes), Ada: https://b.example/',
    );
    expect(claimOf(body[0]).claim.notes).toBe('Is this so?');
  });

  it('is unchecked, without evidence', () => {
    expect(claimOf({ purpose: 'assessing', value: 'Wrong' }).claim).toMatchObject({
      status: 'unchecked',
      evidence: [],
      created: NOW,
    });
  });

  it('brings only the tags it has', () => {
    const placing = place(quote('40 million crowns'), {
      body: { purpose: 'tagging', value: 'new' },
    });
    const claims = placing.placed.map(({ claim }) => claim);
    expect(bringIn(project, claims, placing.tags, NOW).tags.at(-1)?.label).toBe('new');
    expect(bringIn(project, [], placing.tags, NOW).tags).toEqual(project.tags);
  });
});

describe('whatever a file holds', () => {
  const keys = fc.constantFrom(
    ...['@context', '@graph', 'type', 'id', 'target', 'body', 'items', 'first', 'rows', 'uri'],
    ...['selector', 'exact', 'prefix', 'start', 'end', 'source', 'value', 'purpose', 'refinedBy'],
  );
  const { value } = fc.letrec((tie) => ({
    leaf: fc.oneof(
      fc.jsonValue({ maxDepth: 0 }),
      fc.constantFrom('Annotation', 'TextQuoteSelector', 'TextPositionSelector', 'Choice'),
      fc.constantFrom(
        'TextualBody',
        'tagging',
        'https://paper.example/wall',
        'harbour',
        'The mayor',
      ),
    ),
    value: fc.oneof(
      { depthSize: 'medium' },
      tie('leaf'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(keys, tie('value'), { maxKeys: 6 }),
    ),
  }));

  it('is refused or read, and never placed on other words than it says', () => {
    const canonical = canonicalText(blocks);
    fc.assert(
      fc.property(value, (target) => {
        const good = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation' };
        for (const file of [target, { ...good, target }, { ...good, target: URL, body: target }]) {
          const read = readAnnotations(JSON.stringify(file));
          if (!read.ok) {
            expect(read.error).toMatch(/^This .+\.$/);
            continue;
          }
          const { placed } = placeAnnotations(project, read.value, NOW);
          for (const { claim } of placed) {
            for (const anchor of claim.anchors) {
              expect(sliceRange(canonical, anchor)).toBe(anchor.quote.exact);
            }
          }
        }
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('many annotations', () => {
  // Each search for something like it in the whole text would run into the runner's time limit.
  it('whose words are all gone are told in time', () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => ({
      uri: URL,
      target: [{ selector: [quote(`words ${at} that nobody ever wrote in any article at all`)] }],
    }));
    const long = createProject({
      article: {
        title: '',
        blocks: Array.from({ length: 2_000 }, (_, at) =>
          blockSchema.parse({ id: `blk_l${at}`, type: 'paragraph', content: [{ text: TEXTS[1] }] }),
        ),
      },
      now: NOW,
    });
    const read = readAnnotations(JSON.stringify({ rows }));
    if (!read.ok) throw new Error(read.error);
    expect(placeAnnotations(long, read.value, NOW).unplaced).toHaveLength(5_000);
  });
});
