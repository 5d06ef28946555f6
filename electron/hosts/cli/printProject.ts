import type { ArticleMetadata } from '../../../shared/article/block';
import type { Claimant, SignOff } from '../../../shared/claim/claim';
import type { ClaimOrigins } from '../../../shared/claim/claimOrigins';
import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import { type Evidence, STANCE_LABELS } from '../../../shared/claim/evidence';
import type { SignOffState } from '../../../shared/claim/signOff';
import { STATUS_GLYPHS, STATUS_LABELS, STATUSES, type Status } from '../../../shared/claim/status';
import {
  type CorrectionRequest,
  hasOpenRequest,
  REQUEST_OUTCOME_LABELS,
} from '../../../shared/correctionRequest';
import { counted } from '../../../shared/counted';
import { formatDate } from '../../../shared/dates/formatDate';
import type { SourceId, TagId } from '../../../shared/id';
import type { ProjectFacts } from '../../../shared/project/projectFacts';
import { contactInFull } from '../../../shared/report/words/contactOutcome';
import { locatorWords } from '../../../shared/report/words/locatorWords';
import { originSentence } from '../../../shared/report/words/originSentence';
import { citationText, sourceTitle } from '../../../shared/source/citation';
import type { Source } from '../../../shared/source/source';
import { fieldLines, numberColumn } from './terminal/layout';
import type { Paint, Style } from './terminal/paint';
import type { Terminal } from './terminal/terminal';

/** Where it is printed: `width` columns wide. */
type Page = Pick<Terminal, 'width' | 'paint'>;

/** A project for people. */
export function printProject(facts: ProjectFacts, page: Page): string {
  const sources = new Map(facts.project.sources.map((source) => [source.id, source]));
  const labels = new Map(facts.project.tags.map((tag) => [tag.id, tag.label]));
  const uses = claimsBySource(facts);
  const claims = facts.claims.map((claim) => printClaim(claim, facts, { sources, labels }, page));
  return [
    printArticle(facts, page),
    `\n${page.paint('bold', `Claims: ${claims.length.toLocaleString('en')}`)}\n`,
    ...claims.map((claim) => `\n${claim}`),
    `\n${page.paint('bold', `Sources: ${sources.size.toLocaleString('en')}`)}\n`,
    ...facts.project.sources.map(
      (source) => `\n${printSource(source, [...(uses.get(source.id) ?? [])], page)}`,
    ),
  ].join('');
}

/** The numbers of the claims that rest on each source, rising. */
function claimsBySource({ claims }: ProjectFacts): ReadonlyMap<SourceId, ReadonlySet<number>> {
  const uses = new Map<SourceId, Set<number>>();
  for (const { claim, number } of claims) {
    for (const { source } of claim.evidence) {
      uses.set(source, (uses.get(source) ?? new Set()).add(number));
    }
  }
  return uses;
}

function printArticle(
  { project, words, statusCounts }: ProjectFacts,
  { width, paint }: Page,
): string {
  const { title, byline, publisher, published, retrieved, language, url, blocks } = project.article;
  const { archiveUrl, archived, draft, interests, requests } = project.article;
  const statuses = STATUSES.filter((status) => statusCounts[status] > 0);
  return fieldLines(
    [
      ['Title', title],
      ['Byline', byline],
      ['Publisher', publisher],
      ['Published', published && formatDate(published)],
      ['Retrieved', retrieved && formatDate(retrieved)],
      ['Language', language],
      ['Address', url],
      ['Archived', [archiveUrl, archived && formatDate(archived)].filter(Boolean).join(', ')],
      ['Draft', draft],
      ['Interests', interests && interestsText(interests)],
      ['Requests', requests?.map(requestText)],
      ['Length', `${counted(words, 'word')} in ${counted(blocks.length, 'block')}`],
      ['Scale', project.scale.name],
      [
        'Progress',
        statuses.map((status) => `${statusCounts[status]} ${STATUS_LABELS[status]}`).join(', '),
      ],
    ],
    { width, paint },
  );
}

interface Described {
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly labels: ReadonlyMap<TagId, string>;
}

function printClaim(
  { claim, number, wording, stale, detached, origins, signOff }: DerivedClaim,
  { project, claims }: ProjectFacts,
  { sources, labels }: Described,
  { width, paint }: Page,
): string {
  const rating = project.scale.ratings.find((each) => each.id === claim.verdict?.rating);
  const state = [
    paintStatus(claim.status, paint),
    ...(stale ? [paint('yellow', 'stale')] : []),
    ...(detached.length > 0 ? [paint('yellow', 'detached')] : []),
    ...(signOff === 'changed' ? [paint('yellow', 'sign-off void')] : []),
    ...(hasOpenRequest(claim) ? [paint('yellow', 'correction requested')] : []),
  ];
  const places = claim.anchors.length > 1 ? ` in ${claim.anchors.length} places` : '';
  const column = numberColumn(claims.length);
  const details = fieldLines(
    [
      ['Quote', `“${wording}”${places}`],
      ['Statement', claim.statement],
      ['Claimant', claim.claimant && claimantText(claim.claimant)],
      ['Tags', claim.tags.map((tag) => labels.get(tag) ?? tag).join(', ')],
      ['Verdict', [rating?.label ?? '', claim.verdict?.explanation ?? '']],
      ['Evidence', claim.evidence.map((evidence) => evidenceText(evidence, sources))],
      ['Origins', claim.evidence.length > 0 ? originLine(origins, sources) : undefined],
      ['Proposed', claim.correction?.proposed],
      ['Reply', claim.correction?.reply],
      ['Resolution', claim.correction?.resolution],
      ['Requests', claim.requests?.map(requestText)],
      ['Signed off', claim.signedOff && signOff && signOffText(claim.signedOff, signOff)],
    ],
    { width, indent: ' '.repeat(column + 2), paint },
  );
  return `${paint('bold', String(number).padStart(column))}  ${claim.id}  ${state.join(', ')}\n${details}`;
}

function interestsText({ text, by, at }: NonNullable<ArticleMetadata['interests']>): string {
  return `${text} (${[by, formatDate(at)].filter(Boolean).join(', ')})`;
}

/** A request for correction in a line: "1 April 2026, Lena Groyne: It is 4,203 homes. – outcome: open". */
function requestText({ when, who, problem, outcome, decided }: CorrectionRequest): string {
  const asked = [formatDate(when), who].filter(Boolean).join(', ');
  const ended = [
    outcome ? REQUEST_OUTCOME_LABELS[outcome] : 'open',
    decided && formatDate(decided),
  ];
  return `${asked}${problem ? `: ${problem}` : ''} – outcome: ${ended.filter(Boolean).join(', ')}`;
}

function paintStatus(status: Status, paint: Paint): string {
  const words = `${STATUS_GLYPHS[status]} ${STATUS_LABELS[status]}`;
  const style = STATUS_STYLES[status];
  return style === undefined ? words : paint(style, words);
}

const STATUS_STYLES: Readonly<Partial<Record<Status, Style>>> = {
  checked: 'green',
  changeNeeded: 'red',
  notSettled: 'yellow',
};

function claimantText({ name, role, organisation }: Claimant): string {
  return [name, role, organisation].filter(Boolean).join(', ');
}

function originLine(origins: ClaimOrigins, sources: ReadonlyMap<SourceId, Source>): string {
  return originSentence(origins, (id) => {
    const source = sources.get(id);
    return source && sourceTitle(source);
  });
}

function signOffText({ by, at }: SignOff, state: SignOffState): string {
  return `${by}, ${formatDate(at)}${SIGN_OFF_WORDS[state]}`;
}

const SIGN_OFF_WORDS: Readonly<Record<SignOffState, string>> = {
  holds: '',
  changed: '; void: changed since',
  unrecorded: '; what was signed was not recorded',
};

function evidenceText(evidence: Evidence, sources: ReadonlyMap<SourceId, Source>): string {
  const source = sources.get(evidence.source);
  const title = source === undefined ? evidence.source : sourceTitle(source);
  const locator = locatorWords(evidence.locator);
  const quote = evidence.quote ? `: “${evidence.quote}”` : '';
  return `${STANCE_LABELS[evidence.stance]} – ${title}${locator ? `, ${locator}` : ''}${quote}`;
}

function printSource(source: Source, usedBy: readonly number[], { width, paint }: Page): string {
  const kept = source.confidentiality === 'open' ? [] : [source.confidentiality];
  const details = fieldLines(
    [
      ['Citation', citationText(source)],
      ['Derived from', source.derivedFrom.join(', ')],
      ['Claims', usedBy.join(', ')],
      ['Enquiries', source.contacts.map(contactInFull)],
    ],
    { width, indent: '     ', paint },
  );
  return `     ${[source.id, source.rank ?? '', ...kept].filter(Boolean).join('  ')}\n${details}`;
}
