import fc from 'fast-check';
import { type Claim, FLAGS } from '../../claim/claim';
import { STANCES } from '../../claim/evidence';
import { STATUSES } from '../../claim/status';
import { REQUEST_OUTCOMES } from '../../correctionRequest';
import { dropUndefined } from '../../dropUndefined';
import type { EvidenceId, RatingId, ScaleId, SourceId, TagId } from '../../id';
import { createProject } from '../../project/file/createProject';
import type { ProjectFile } from '../../project/file/projectFile';
import { signOffAll } from '../../project/testing/signOffAll';
import type { Scale } from '../../rating/scale';
import {
  CONFIDENTIALITIES,
  CONTACT_OUTCOMES,
  type CslDate,
  ON_RECORD,
  RANKS,
  RELIABILITIES,
  type Source,
} from '../../source/source';
import type { Tag } from '../../tag/tag';
import { arbitraryLog } from './arbitraryLog';
import { claimsOver, MARKED_AT } from './claimsOver';

/**
 * What begins every word that somebody typed into these projects, and no word that a report says by
 * itself: so the one can be told from the other.
 */
const TYPED = 'Zz';

const SCALE: Scale = {
  id: 'scl_typed' as ScaleId,
  name: `${TYPED}scale`,
  ratings: [
    { id: 'rtg_high' as RatingId, label: `${TYPED}high`, value: 2, colour: 'green' },
    { id: 'rtg_low' as RatingId, label: `${TYPED}low`, value: 1, colour: 'red' },
    { id: 'rtg_open' as RatingId, label: `${TYPED}open`, colour: 'grey' },
  ].map((rating) => ({ ...rating, definition: `${TYPED}means` }) as Scale['ratings'][number]),
};

const TAGS: readonly Tag[] = [
  { id: 'tag_first' as TagId, label: `${TYPED}kind`, definition: `${TYPED}kinddef`, hue: 'amber' },
  { id: 'tag_opinion' as TagId, label: `${TYPED}view`, definition: `${TYPED}viewdef`, hue: 'blue' },
];

const SOURCES = ['src_a', 'src_b', 'src_c'] as SourceId[];

const day = fc.constantFrom('2026-03-14', '2026-03-15', '2026-03-18', '2026-04-02');
/** As precise as it is known: a day, a month or a year. */
const date = day.map((known) => {
  if (known === '2026-03-15') return '2026-03';
  return known === '2026-04-02' ? '2026' : known;
});
const instant = day.map((date) => `${date}T09:00:00.000Z`);
const typed = (what: string) => fc.constantFrom('a', 'b').map((end) => `${TYPED}${what}${end}`);

/** As often there as not. */
function maybe<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(value, { nil: undefined, freq: 2 });
}

const request = fc
  .record({
    when: date,
    who: maybe(typed('asker')),
    channel: maybe(typed('way')),
    problem: maybe(typed('problem')),
    outcome: maybe(fc.constantFrom(...REQUEST_OUTCOMES)),
    why: maybe(typed('why')),
    decided: maybe(date),
    wording: maybe(typed('reads')),
    note: maybe(typed('note')),
  })
  .map((each) => dropUndefined(each));
const requests = maybe(fc.array(request, { minLength: 1, maxLength: 2 }));

const contact = fc
  .record({
    when: date,
    who: maybe(typed('asked')),
    question: maybe(typed('question')),
    reply: maybe(typed('answer')),
    deadline: maybe(day),
    outcome: maybe(fc.constantFrom(...CONTACT_OUTCOMES)),
  })
  .map((made) => dropUndefined(made));

function arbitrarySource(id: SourceId): fc.Arbitrary<Source> {
  const csl = fc
    .record({
      accessed: maybe(fc.constant<CslDate>({ 'date-parts': [[2026, 3, 16]] })),
      URL: maybe(fc.constant('https://source.example/1')),
      DOI: maybe(fc.constant('10.1234/Zzdoi')),
    })
    .map((rest) =>
      dropUndefined({ id, type: 'report', title: `${TYPED}source${id.slice(4)}`, ...rest }),
    );
  const attachment = {
    name: `${TYPED}file`,
    sha256: '0123456789abcdef'.repeat(4),
    bytes: 12,
    mediaType: 'application/pdf',
    captured: MARKED_AT,
  };
  return fc
    .record({
      csl,
      rank: maybe(fc.constantFrom(...RANKS)),
      rankReason: maybe(typed('why')),
      reliability: maybe(fc.constantFrom(...RELIABILITIES)),
      derivedFrom: fc.subarray(SOURCES.filter((other) => other > id)),
      onRecord: maybe(fc.constantFrom(...ON_RECORD)),
      confidentiality: fc.constantFrom(...CONFIDENTIALITIES),
      interest: maybe(typed('interest')),
      archiveUrl: maybe(fc.constant('https://archive.example/1')),
      attachments: fc.subarray([attachment]),
      contacts: fc.array(contact, { maxLength: 1 }),
      notes: maybe(typed('sourcenotes')),
    })
    .map((source) => dropUndefined({ id, ...source, created: MARKED_AT, modified: MARKED_AT }));
}

const arbitraryEvidence = fc
  .record({
    source: fc.constantFrom(...SOURCES),
    stance: fc.constantFrom(...STANCES),
    quote: maybe(typed('quote')),
    locator: maybe(fc.record({ page: typed('page') })),
    note: maybe(typed('note')),
    credibility: maybe(fc.integer({ min: 1, max: 6 })),
  })
  .map((evidence) => dropUndefined(evidence));

const arbitraryVerdict = fc
  .record({
    rating: fc.constantFrom(...SCALE.ratings.map(({ id }) => id)),
    explanation: maybe(typed('explained')),
    asOf: maybe(day),
  })
  .map((verdict) => dropUndefined(verdict));

/** What may become of a claim after it was marked. */
function arbitraryChange(claim: Claim, place: number): fc.Arbitrary<Claim> {
  const [anchor] = claim.anchors;
  const text = anchor?.quote.exact ?? '';
  const gone = anchor && { ...anchor, quote: { ...anchor.quote, exact: `${TYPED}gone` } };
  return fc
    .record({
      status: fc.constantFrom(...STATUSES),
      tags: fc.subarray(TAGS.map(({ id }) => id)),
      evidence: fc.array(arbitraryEvidence, { maxLength: 2 }),
      statement: maybe(typed('statement')),
      claimant: maybe(fc.record({ name: typed('claimant') })),
      madeOn: maybe(day),
      verdict: maybe(arbitraryVerdict),
      correction: maybe(
        fc
          .record({
            proposed: maybe(typed('proposed')),
            reply: maybe(typed('reply')),
            resolution: maybe(typed('end')),
          })
          .map((correction) => {
            const replaces = correction.proposed?.endsWith('a') ? true : undefined;
            return dropUndefined({ ...correction, replaces });
          }),
      ),
      notes: maybe(typed('notes')),
      priority: maybe(fc.constantFrom('high' as const, 'low' as const)),
      flags: maybe(fc.subarray([...FLAGS], { minLength: 1 })),
      checked: maybe(
        fc
          .record({
            text: fc.constantFrom(text, text, `${TYPED}before`),
            by: maybe(typed('checker')),
            at: maybe(instant),
          })
          .map((check) => dropUndefined(check)),
      ),
      signedOff: maybe(fc.record({ by: typed('signer'), at: instant })),
      requests,
      isGone: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
    })
    .map(({ isGone, evidence, ...changed }) =>
      dropUndefined({
        ...claim,
        ...changed,
        ...(isGone && gone && { anchors: [gone] }),
        evidence: evidence.map((each, at) => ({
          id: `evd_${place}-${at}` as EvidenceId,
          ...each,
        })),
      }),
    );
}

/** The project after something was said of every claim. */
function withClaims(project: ProjectFile, context: string): ProjectFile {
  return { ...project, claims: project.claims.map((claim) => ({ ...claim, context })) };
}

/** How far the checking of a project is. */
export const STAGES = ['just marked', 'half done', 'checked', 'done', 'anyhow'] as const;
export type Stage = (typeof STAGES)[number];

/** Projects of so many claims, in which every word that somebody typed can be told by how it begins. */
export function arbitraryChecking(count: number, stage: Stage): fc.Arbitrary<ProjectFile> {
  const { blocks, claims } = claimsOver(count, TYPED);
  return fc
    .record({
      claims: fc.tuple(...claims.map((claim, place) => atStage(claim, place, stage))),
      sources: fc.tuple(...SOURCES.map(arbitrarySource)),
      byline: maybe(typed('byline')),
      url: maybe(fc.constant('https://article.example/1')),
      retrieved: maybe(date),
      archiveUrl: maybe(fc.constant('https://archive.example/1')),
      archived: maybe(date),
      draft: maybe(typed('draft')),
      interests: maybe(
        fc
          .record({ text: typed('interest'), by: maybe(typed('declarer')), at: instant })
          .map((each) => dropUndefined(each)),
      ),
      requests,
      log: arbitraryLog(
        ['clm_000000', 'clm_gone', 'blk_0', ...SOURCES, ...TAGS.map(({ id }) => id)],
        [`${TYPED}checkera`, `${TYPED}checkerb`],
      ),
      signOffs: fc.constantFrom('hold', 'void', 'unrecorded'),
    })
    .map(({ claims: changed, sources, log, signOffs, ...known }) => {
      const project: ProjectFile = {
        ...createProject({
          article: dropUndefined({ title: `${TYPED}title`, ...known, blocks }),
          now: MARKED_AT,
        }),
        scale: SCALE,
        tags: [...TAGS],
        sources,
        claims: changed,
        log,
      };
      if (stage !== 'anyhow' || signOffs === 'hold') return signOffAll(project);
      return signOffs === 'void' ? withClaims(signOffAll(project), 'Zzafterwards') : project;
    });
}

function atStage(claim: Claim, place: number, stage: Stage): fc.Arbitrary<Claim> {
  if (stage === 'just marked' || (stage === 'half done' && place % 2 === 1)) {
    return fc.constant(claim);
  }
  if (stage !== 'checked' && stage !== 'done') return arbitraryChange(claim, place);
  const text = claim.anchors[0]?.quote.exact ?? '';
  return fc
    .record({ by: typed('checker'), at: instant, isNamed: fc.boolean(), isDated: fc.boolean() })
    .map(({ by, at, isNamed, isDated }) => ({
      ...claim,
      status: 'checked',
      verdict: { rating: 'rtg_high' as RatingId },
      checked: { text, ...(isNamed && { by }), ...(isDated && { at }) },
      ...(stage === 'done' && { signedOff: { by, at } }),
    }));
}
