import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../article/canonicalText';
import type { ProjectFile } from '../../project/file/projectFile';
import { deriveProject } from '../../project/projectFacts';
import { arbitraryProject } from '../../project/testing/arbitraryProject';
import { makeDesk } from '../desk/desk';
import { PROFILES, type Profile } from '../profiles';
import { PLANTED_CONTEXT, plantedProject } from '../testing/plantedProject';
import { PLANTED } from '../testing/plantedWords';
import { toWebAnnotation } from './toWebAnnotation';

const WEB_ARTICLE = 'https://paper.example/wall';

function project(article: object = {}): ProjectFile {
  const planted = plantedProject();
  return { ...planted, article: { ...planted.article, url: WEB_ARTICLE, ...article } };
}

function write(profile: Profile = 'editor', of = project()) {
  return toWebAnnotation(makeDesk(of, profile, PLANTED_CONTEXT));
}

function first(profile: Profile = 'editor', of = project()) {
  const [annotation] = write(profile, of).collection.first.items;
  const [target] = annotation?.target ?? [];
  if (!annotation || !target) throw new Error('No annotation was written');
  return { ...annotation, target };
}

describe('annotations', () => {
  it('are a collection with one page, an annotation a listed claim', () => {
    const { collection } = write();
    expect(collection).toMatchObject({
      '@context': ['http://www.w3.org/ns/anno.jsonld', { galley: expect.any(String) }],
      type: 'AnnotationCollection',
      label: 'PlantTitle',
      total: 4,
      creator: { name: 'The Desk' },
      first: { type: 'AnnotationPage', startIndex: 0 },
    });
    expect(write('public').collection.total).toBe(1);
  });

  it('have names of their own in each export', () => {
    const ids = write().collection.first.items.map(({ id }) => id);
    const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}/;
    for (const id of ids) expect(id).toMatch(uuid);
    expect(new Set(ids).size).toBe(4);
    const other = toWebAnnotation(
      makeDesk(project(), 'editor', { ...PLANTED_CONTEXT, nonce: 'other' }),
    );
    expect(other.collection.id).not.toBe(write().collection.id);
  });

  it('assess where there is a verdict, else highlight', () => {
    expect(write().collection.first.items.map(({ motivation }) => motivation)).toEqual([
      'assessing',
      'highlighting',
      'assessing',
      'assessing',
    ]);
  });

  it('say what was found in bodies, each with its purpose', () => {
    const bodies = first().body.map((body) =>
      'value' in body ? [body.purpose, body.value] : [body.purpose, body.source],
    );
    expect(bodies).toEqual([
      ['identifying', 'Claim 1'],
      ['describing', 'PlantStatement'],
      ['tagging', expect.any(String)],
      ['assessing', 'Wrong'],
      ['commenting', 'PlantExplanation'],
      ['editing', 'PlantProposed'],
      ['replying', 'PlantReply'],
      ['commenting', 'PlantResolution'],
      ['commenting', 'PlantClaimNotes'],
      ['linking', 'https://plant.example/PlantOpenUrl'],
      ['linking', expect.stringMatching(/^Source [A-Z]{3} \(name withheld\)$/)],
      ['linking', 'a source known to the desk'],
    ]);
  });

  it('say at least which claim it is: programs look into what is said', () => {
    const bare = project();
    const claims = bare.claims.map(({ id, anchors, created, modified }) => ({
      ...{ id, anchors, created, modified },
      ...{ status: 'unchecked' as const, tags: [], evidence: [] },
    }));
    const { items } = write('editor', { ...bare, claims }).collection.first;
    expect(items.map(({ body }) => body.map((each) => 'value' in each && each.value))).toEqual(
      claims.map((_, at) => [`Claim ${at + 1}`]),
    );
  });

  it('tell the stance of a source in Galley’s own namespace, and its words as a selector', () => {
    expect(first().body.at(-3)).toEqual({
      type: 'SpecificResource',
      purpose: 'linking',
      source: 'https://plant.example/PlantOpenUrl',
      selector: { type: 'TextQuoteSelector', exact: 'PlantEvidenceQuote' },
      'galley:stance': 'supports',
    });
  });

  it('point into the text that goes with them, by its hash where that is allowed, and name its address', () => {
    expect(first().target.scope).toBe(WEB_ARTICLE);
    expect(write().collection['galley:text']).toMatchObject({
      id: first().target.source,
      value: canonicalText(project().article.blocks).text,
    });
    const text = canonicalText(project().article.blocks).text;
    const articleSha256 = createHash('sha256').update(text).digest('hex');
    const name = createHash('sha256').update(text).digest('base64url');
    const source = (profile: Profile) =>
      toWebAnnotation(makeDesk(plantedProject(), profile, { ...PLANTED_CONTEXT, articleSha256 }))
        .collection.first.items[0]?.target[0]?.source;
    expect(source('public')).toBe(`ni:///sha-256;${name}`);
    expect(source('legal')).toBe(`ni:///sha-256;${name}`);
    for (const profile of ['author', 'editor'] as const) {
      expect(source(profile)).toMatch(/^urn:uuid:.*#article$/);
    }
  });

  it.each([
    ['2026-03-14T09:00:00Z', { sourceDate: '2026-03-14T09:00:00Z' }],
    ['2026-03-14T09:00+02:00', { sourceDate: '2026-03-14T09:00:00+02:00' }],
    [
      '2026-03-14T09:00',
      { sourceDateStart: '2026-03-14T00:00:00+14:00', sourceDateEnd: '2026-03-14T23:59:59-12:00' },
    ],
    [
      '2024-02',
      { sourceDateStart: '2024-02-01T00:00:00+14:00', sourceDateEnd: '2024-02-29T23:59:59-12:00' },
    ],
    [
      '2026',
      { sourceDateStart: '2026-01-01T00:00:00+14:00', sourceDateEnd: '2026-12-31T23:59:59-12:00' },
    ],
  ])('say in which state the article was on %s', (retrieved, expected) => {
    expect(first('editor', project({ retrieved })).target.state).toEqual({
      type: 'TimeState',
      ...expected,
    });
    const cached = first('legal', project({ retrieved })).target.state?.cached;
    expect(cached).toMatch(/^ni:\/\/\/sha-256;/);
  });

  it('have only the last words of a place that is no longer in the article', () => {
    const planted = project();
    const blocks = planted.article.blocks.slice(1);
    const { collection, notes } = write('editor', {
      ...planted,
      article: { ...planted.article, blocks },
    });
    const items = collection.first.items.flatMap(({ target }) => target);
    expect(items.filter(({ selector }) => selector.length === 1)).toEqual([]);
    const [lost] = collection['galley:detached'] ?? [];
    expect(lost?.target[0]?.selector).toMatchObject([{ exact: 'PlantQuoteRated words' }]);
    expect(notes.join()).toContain('Claim 4: words that are no longer in the article have no');
  });

  it('stand on their words by code points, whatever the script', () => {
    fc.assert(
      fc.property(arbitraryProject(), (any) => {
        const { canonical, claims } = deriveProject(any);
        const points = [...canonical.text];
        const { items } = write('editor', any).collection.first;
        const targets = items.flatMap(({ target }) => target);
        const standing = claims.flatMap(
          ({ claim, detached }) => claim.anchors.length - detached.length,
        );
        expect(targets).toHaveLength(standing.reduce((sum, count) => sum + count, 0));
        for (const { selector } of targets) {
          const [quote, position] = selector;
          if (quote?.type !== 'TextQuoteSelector') throw new Error('No quote');
          if (position?.type !== 'TextPositionSelector') throw new Error('No position');
          const { start, end } = position['galley:utf16'] ?? position;
          expect(canonical.text.slice(start, end)).toBe(quote.exact);
          expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
          const before = points.slice(0, position.start).join('');
          const after = points.slice(position.end).join('');
          expect(before.endsWith(quote.prefix) && after.startsWith(quote.suffix)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe.each(PROFILES)('annotations for the %s', (profile) => {
  const text = JSON.stringify(
    toWebAnnotation(makeDesk(plantedProject(), profile, PLANTED_CONTEXT)),
  );

  it.each(Object.entries(PLANTED))('have %s only where the table allows', (word, readers) => {
    if (!readers.includes(profile)) expect(text).not.toContain(word);
  });

  it('hold no id', () => {
    expect(text).not.toMatch(/\b(?:prj|blk|clm|anc|src|evd|tag|scl|rtg)_/);
  });
});
