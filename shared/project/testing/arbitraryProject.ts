import fc from 'fast-check';
import { describeAnchor } from '../../anchor/describeAnchor';
import type { Article } from '../../article/block';
import { type CanonicalText, canonicalText } from '../../article/canonicalText';
import type { Range } from '../../article/place';
import { arbitraryBlocks, arbitraryRange } from '../../article/testing/arbitraryArticle';
import { type Claim, FLAGS, PRIORITIES } from '../../claim/claim';
import { type Evidence, STANCES } from '../../claim/evidence';
import { STATUSES } from '../../claim/status';
import { REQUEST_OUTCOMES } from '../../correctionRequest';
import { dropUndefined } from '../../dropUndefined';
import { HUES } from '../../hue';
import type { Id, IdKind, SourceId } from '../../id';
import type { Scale } from '../../rating/scale';
import { scales } from '../../rating/scales';
import {
  CONFIDENTIALITIES,
  CONTACT_OUTCOMES,
  CSL_TYPES,
  type CslDate,
  ON_RECORD,
  RANKS,
  type Source,
} from '../../source/source';
import { defaultTags } from '../../tag/defaultTags';
import type { Tag } from '../../tag/tag';
import { PROJECT_FORMAT, PROJECT_VERSION, type ProjectFile } from '../file/projectFile';
import { inRecordOrder } from '../file/recordOrder';

/** Texts that break careless writers: quotes, escapes, line ends, emoji, right to left, surrogates. */
const arbitraryText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('"', '\\', '\\"', '\u2028', '\n', 'ö 😀', 'שלום', '\ud800', ':{}[]', '123'),
);
/** Addresses with every sign that RFC 3986 lets stand in a path. `fc.webUrl` takes a second to begin. */
const arbitraryAddress = fc
  .tuple(
    fc.constantFrom('https://example.org', 'http://a-1.b.example', 'https://example.org:8080'),
    fc.array(fc.constantFrom(..."/aZ09-._~!$&'()*+,;=:@", '%20', '%C3%BC'), { maxLength: 10 }),
  )
  .map(([origin, signs]) => `${origin}${signs.length > 0 ? '/' : ''}${signs.join('')}`);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const arbitraryPartialDate = fc.constantFrom(
  '2026',
  '2026-03',
  '2026-03-14',
  '2026-03-14T11:28',
  '2026-03-14T11:28:00+02:00',
);
const arbitraryInstant = fc
  .integer({ min: 0, max: 5_000 })
  .map((seconds) => new Date(Date.UTC(2026, 2, 14) + seconds * 1000).toISOString());

function idOf<K extends IdKind>(prefix: string, number: number): Id<K> {
  return `${prefix}_${number.toString(36)}` as Id<K>;
}

const arbitraryTags: fc.Arbitrary<Tag[]> = fc
  .record({
    kept: fc.subarray([...defaultTags]),
    own: fc.array(
      fc.record({
        label: arbitraryText.map((text) => text || 'own'),
        definition: arbitraryText,
        hue: fc.constantFrom(...HUES),
        key: maybe(fc.constantFrom('1', '7', 'x')),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ kept, own }) => [
    ...kept,
    ...own.map((tag, index) => dropUndefined({ id: idOf<'tag'>('tag', index), ...tag })),
  ]);

function arbitrarySource(ids: readonly SourceId[], id: SourceId): fc.Arbitrary<Source> {
  return fc
    .record({
      csl: fc
        .record({
          type: fc.constantFrom(...CSL_TYPES),
          title: maybe(arbitraryText),
          author: maybe(fc.array(fc.record({ family: arbitraryText }), { maxLength: 2 })),
          issued: maybe(fc.constant<CslDate>({ 'date-parts': [[2026, 3, '14']] })),
          URL: maybe(arbitraryAddress),
          page: maybe(fc.oneof(fc.integer(), arbitraryText)),
        })
        .map((csl) => dropUndefined({ id, ...csl })),
      rank: maybe(fc.constantFrom(...RANKS)),
      derivedFrom: fc.subarray([...ids]),
      onRecord: maybe(fc.constantFrom(...ON_RECORD)),
      confidentiality: fc.constantFrom(...CONFIDENTIALITIES),
      attachments: fc.array(
        fc.record({
          name: arbitraryText,
          sha256: fc.constant('0123456789abcdef'.repeat(4)),
          bytes: fc.nat(),
          mediaType: fc.constant('text/csv'),
          captured: arbitraryInstant,
        }),
        { maxLength: 1 },
      ),
      contacts: fc.array(
        fc
          .record({
            when: arbitraryPartialDate,
            who: maybe(arbitraryText),
            outcome: maybe(fc.constantFrom(...CONTACT_OUTCOMES)),
          })
          .map((contact) => dropUndefined(contact)),
        { maxLength: 2 },
      ),
      notes: maybe(arbitraryText),
      created: arbitraryInstant,
      modified: arbitraryInstant,
    })
    .map((source) => dropUndefined({ id, ...source }));
}

interface Surroundings {
  readonly canonical: CanonicalText;
  readonly range: fc.Arbitrary<Range | undefined>;
  readonly tags: readonly Tag[];
  readonly scale: Scale;
  readonly sources: readonly Source[];
}

function arbitraryEvidence(sources: readonly Source[]): fc.Arbitrary<Omit<Evidence, 'id'>[]> {
  if (sources.length === 0) return fc.constant([]);
  return fc.array(
    fc
      .record({
        source: fc.constantFrom(...sources.map((source) => source.id)),
        stance: fc.constantFrom(...STANCES),
        quote: maybe(arbitraryText),
        locator: maybe(fc.record({ page: arbitraryText })),
        credibility: maybe(fc.integer({ min: 1, max: 6 })),
        note: maybe(arbitraryText),
      })
      .map((evidence) => dropUndefined(evidence)),
    { maxLength: 3 },
  );
}

const arbitraryRequests = fc.array(
  fc
    .record({
      when: arbitraryPartialDate,
      who: maybe(arbitraryText),
      channel: maybe(arbitraryText),
      problem: maybe(arbitraryText),
      outcome: maybe(fc.constantFrom(...REQUEST_OUTCOMES)),
      why: maybe(arbitraryText),
      decided: maybe(arbitraryPartialDate),
      wording: maybe(arbitraryText),
      note: maybe(arbitraryText),
    })
    .map((request) => dropUndefined(request)),
  { maxLength: 2 },
);

const arbitraryCheck = fc
  .record({ text: arbitraryText, by: maybe(arbitraryText), at: maybe(arbitraryInstant) })
  .map((check) => dropUndefined(check));

/** A claim with one or two anchors; `undefined` where the article has no text to stand on. */
function arbitraryClaim(index: number, around: Surroundings): fc.Arbitrary<Claim | undefined> {
  return fc
    .record({
      ranges: fc.array(around.range, { minLength: 1, maxLength: 2 }),
      statement: maybe(arbitraryText),
      tags: fc.subarray(around.tags.map((tag) => tag.id)),
      claimant: maybe(fc.record({ name: arbitraryText })),
      madeOn: maybe(arbitraryPartialDate),
      status: fc.constantFrom(...STATUSES),
      verdict: maybe(
        fc.record({
          rating: fc.constantFrom(...around.scale.ratings.map((rating) => rating.id)),
          explanation: arbitraryText,
        }),
      ),
      evidence: arbitraryEvidence(around.sources),
      correction: maybe(
        fc
          .record({ proposed: arbitraryText, replaces: maybe(fc.boolean()) })
          .map((correction) => dropUndefined(correction)),
      ),
      priority: maybe(fc.constantFrom(...PRIORITIES)),
      flags: maybe(fc.subarray([...FLAGS])),
      notes: maybe(arbitraryText),
      quantity: maybe(fc.record({ value: fc.double({ noNaN: true, noDefaultInfinity: true }) })),
      checked: maybe(arbitraryCheck),
      signedOff: maybe(fc.record({ by: arbitraryText, at: arbitraryInstant })),
      requests: maybe(arbitraryRequests),
      created: arbitraryInstant,
      modified: arbitraryInstant,
    })
    .map(({ ranges, ...rest }): Claim | undefined => {
      const anchors = ranges.flatMap((range, place) =>
        range
          ? [describeAnchor(around.canonical, range, idOf<'anchor'>('anc', index * 10 + place))]
          : [],
      );
      if (anchors.length === 0) return undefined;
      const evidence = rest.evidence.map((each, place) => ({
        id: idOf<'evidence'>('evd', index * 10 + place),
        ...each,
      }));
      const quantity = rest.quantity && { value: rest.quantity.value + 0 };
      return dropUndefined({
        id: idOf<'claim'>('clm', index),
        ...rest,
        anchors,
        evidence,
        quantity,
      });
    });
}

const arbitraryMetadata = fc.record({
  title: arbitraryText,
  byline: maybe(arbitraryText),
  published: maybe(arbitraryPartialDate),
  archiveUrl: maybe(arbitraryAddress),
  archived: maybe(arbitraryPartialDate),
  draft: maybe(arbitraryText),
  language: maybe(fc.constantFrom('en', 'de', 'ar')),
  interests: maybe(
    fc
      .record({ text: arbitraryText, by: maybe(arbitraryText), at: arbitraryInstant })
      .map((interests) => dropUndefined(interests)),
  ),
  requests: maybe(arbitraryRequests),
  original: maybe(
    fc.constant({
      name: 'a.txt',
      mediaType: 'text/plain',
      bytes: 8826,
      sha256: '0123456789abcdef'.repeat(4),
    }),
  ),
});

/** Projects that are valid and whole, with their sources and claims in the order of the file. */
export function arbitraryProject(): fc.Arbitrary<ProjectFile> {
  return fc
    .record({
      metadata: arbitraryMetadata,
      blocks: arbitraryBlocks(),
      scale: fc.constantFrom(...scales),
      tags: arbitraryTags,
      sources: fc.integer({ min: 0, max: 4 }).chain((count) => {
        const ids = Array.from({ length: count }, (_, index) => idOf<'source'>('src', index));
        return fc.tuple(...ids.map((id) => arbitrarySource(ids, id)));
      }),
      claimCount: fc.integer({ min: 0, max: 4 }),
    })
    .chain(({ metadata, blocks, claimCount, ...around }) => {
      const indexes = Array.from({ length: claimCount }, (_, index) => index);
      const surroundings = {
        canonical: canonicalText(blocks),
        range: arbitraryRange(blocks),
        ...around,
      };
      const article: Article = dropUndefined({ ...metadata, blocks });
      return fc.record({
        format: fc.constant(PROJECT_FORMAT),
        version: fc.constant(PROJECT_VERSION),
        id: fc.constant(idOf<'project'>('prj', 1)),
        created: arbitraryInstant,
        modified: arbitraryInstant,
        article: fc.constant(article),
        scale: fc.constant(around.scale),
        tags: fc.constant(around.tags),
        sources: fc.constant(inRecordOrder(around.sources)),
        claims: fc
          .tuple(...indexes.map((index) => arbitraryClaim(index, surroundings)))
          .map((claims) => inRecordOrder(claims.filter((claim) => claim !== undefined))),
        log: fc.array(fc.record({ when: arbitraryInstant, what: arbitraryText }), { maxLength: 2 }),
      });
    });
}
