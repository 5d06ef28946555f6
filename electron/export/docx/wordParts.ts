import {
  ExternalHyperlink,
  type FileChild,
  Paragraph,
  type ParagraphChild,
  type Table,
  type TextRun,
} from 'docx';
import { STATUS_GLYPHS, STATUS_LABELS } from '../../../shared/claim/status';
import { oneLine } from '../../../shared/oneLine';
import { PROJECT_HASH_LABEL } from '../../../shared/report/model/proof';
import type { ClaimEntry, Proof, ReportModel, SourceEntry } from '../../../shared/report/report';
import { attachedList } from '../../../shared/report/words/attachedWords';
import { hasRightToLeft, runsRightToLeft } from '../../../shared/report/words/directionRuns';
import { capital, countOf, phraseText } from '../../../shared/report/words/listWords';
import { findingParts } from '../../../shared/report/words/noteWords';
import { originLines } from '../../../shared/report/words/originLines';
import { safeAddress } from '../../../shared/report/words/safeAddress';
import { showDate } from '../../../shared/report/words/showDays';
import { unlistedWords } from '../../../shared/report/words/unlistedWords';
import { visibleText } from '../../../shared/report/words/visibleText';
import { doiAddress } from '../../../shared/source/citation';
import type { StyledText } from '../../../shared/source/styledText';
import { claimComment } from './claimComment';
import { gridTable } from './gridTable';
import type { WordLinks } from './wordLinks';
import type { WordLists } from './wordLists';
import { LINK_STYLE, REPORT_STYLES } from './wordReportStyles';
import { type RunLook, sentenceRuns, styledRuns, wordRuns } from './wordText';

type Style = keyof typeof REPORT_STYLES;
/** Words, words that stand out, an address that is linked where it can be, or words with their looks. */
type Part =
  | string
  | { readonly strong: string }
  | { readonly address: string }
  | { readonly styled: StyledText };

/** What the document's parts share. */
export interface PartMeans {
  readonly lists: WordLists;
  readonly links: WordLinks;
}

/** What stands before the article: what it is, the verdicts, what needs a decision. */
export function summaryParts(model: ReportModel, means: PartMeans): FileChild[] {
  const { verdicts, decisions } = model;
  const unlisted = unlistedWords(verdicts);
  const line = [model.line && `${model.line}.`, model.checkedLine].filter(Boolean).join(' ');
  const counts = verdicts.counts.map(({ label, count }) => `${label} ${count}`);
  if (verdicts.without > 0) counts.push(`no verdict ${verdicts.without}`);
  return [
    words('kicker', model.kicker),
    words('title', model.title),
    ...(line ? [words('small', line)] : []),
    ...originLines(model.origin).map((parts) => words('small', ...parts)),
    words('heading', decisions.heading),
    ...decisions.findings.map((finding) =>
      listed(
        [
          ...linked({ claim: finding.number, says: `Claim ${finding.number}` }, means.links),
          ...textRuns(': '),
          ...runsApart(findingParts(finding)),
        ],
        means.lists,
      ),
    ),
    ...decisions.sentences.map((sentence) =>
      listed(
        sentence.flatMap((part) =>
          typeof part === 'string'
            ? textRuns(part)
            : linked({ ...part, says: String(part.claim) }, means.links),
        ),
        means.lists,
      ),
    ),
    ...(counts.length > 0
      ? [
          words(
            'text',
            { strong: `Verdicts of ${countOf(verdicts.claims, 'claim')}: ` },
            counts.join(' · '),
          ),
        ]
      : []),
    ...(unlisted ? [words('text', unlisted)] : []),
    words('heading', 'The article'),
  ];
}

/** What became of the claims and of their corrections in the article. */
export interface ArticleFacts {
  /** The claims that no words of it could carry. */
  readonly unplaced: readonly ClaimEntry[];
  /** True if it has tracked changes. */
  readonly hasChanges: boolean;
}

/** What stands after the article. */
export function closingParts(
  model: ReportModel,
  facts: ArticleFacts,
  { lists, links }: PartMeans,
): FileChild[] {
  return [
    ...claimsElsewhere(facts.unplaced, links),
    ...requestList(model),
    ...sourceList(model),
    ...method(model, facts, lists),
    ...(model.proof ? proof(model.proof, lists) : []),
  ];
}

function claimsElsewhere(claims: readonly ClaimEntry[], links: WordLinks): FileChild[] {
  if (claims.length === 0) return [];
  return [
    words('heading', 'Claims whose words are not in the article'),
    ...claims.flatMap((claim) => [claimHeading(claim, links), ...claimComment(claim)]),
  ];
}

function claimHeading({ number, quotes }: ClaimEntry, links: WordLinks): Paragraph {
  const text = quotes.map((quote) => `“${oneLine(quote)}”`).join(' and ');
  return new Paragraph({
    style: REPORT_STYLES.subheading,
    ...(runsRightToLeft(text) && { bidirectional: true }),
    children: links.target('place', number, textRuns(text)),
  });
}

function requestList({ requests }: ReportModel): FileChild[] {
  if (!requests) return [];
  return [
    words('heading', requests.heading),
    ...requests.entries.flatMap(({ head, rows }) => [
      words('text', { strong: phraseText(head) }),
      ...rows.map(({ label, text }) => indented([label ? `${label}: ${text}` : text])),
    ]),
  ];
}

function sourceList({ sources, withheld }: ReportModel): FileChild[] {
  if (sources.length === 0 && !withheld) return [];
  return [
    words('heading', 'Sources'),
    ...(withheld ? [words('text', withheld)] : []),
    ...sources.flatMap(sourceEntry),
  ];
}

function sourceEntry(entry: SourceEntry): FileChild[] {
  const numbers = entry.usedBy.join(', ');
  const used = `Used by ${entry.usedBy.length === 1 ? 'claim' : 'claims'} ${numbers}.`;
  const about = [
    entry.accessed && `Accessed ${showDate(entry.accessed)}.`,
    entry.rank &&
      `${capital(entry.rank)}${entry.rankReason ? `: ${entry.rankReason.replace(/\.$/, '')}` : ''}.`,
    entry.reliability && `Reliability ${entry.reliability}.`,
    entry.terms && `${capital(entry.terms)}.`,
    entry.derivedFrom.length > 0 &&
      `Derived from ${entry.derivedFrom.map((number) => `[${number}]`).join(', ')}.`,
    entry.usedBy.length > 0 && used,
  ].filter(Boolean);
  const rows: (readonly Part[] | false | undefined)[] = [
    entry.doi !== undefined && [{ address: doiAddress(entry.doi) }],
    entry.url !== undefined && [{ address: entry.url }],
    entry.archiveUrl !== undefined && ['Archived: ', { address: entry.archiveUrl }],
    about.length > 0 && [about.join(' ')],
    entry.interest !== undefined && ['Interest: ', entry.interest],
    entry.notes !== undefined && ['Notes: ', entry.notes],
    ...entry.contacts.map((contact) => [contact]),
    entry.attachments.length > 0 && [`Attached: ${attachedList(entry.attachments)}`],
  ];
  return [
    words('entry', { strong: `[${entry.number}]\t` }, { styled: entry.citation }),
    ...rows.flatMap((row) => (row ? [indented(row)] : [])),
  ];
}

const COMMENTS =
  'What is recorded of a claim is a comment on its words in the article above; its number is the same throughout, and stands raised behind the words in the style “Galley report number”.';
const CHANGES =
  'Wordings that are proposed in place of a claim’s words are tracked changes: accepted, they replace the words; rejected, they leave them as they are.';

function method(
  { method: how, colophon, claims }: ReportModel,
  { unplaced, hasChanges }: ArticleFacts,
  lists: WordLists,
): FileChild[] {
  const definition = (label: string, text: string) => words('item', { strong: `${label}: ` }, text);
  const signs = how.statuses.map((status) => `${STATUS_GLYPHS[status]} ${STATUS_LABELS[status]}`);
  return [
    words('heading', 'About this report'),
    ...how.paragraphs.map((paragraph) => words('text', paragraph)),
    ...(unplaced.length < claims.length ? [words('text', COMMENTS)] : []),
    ...(hasChanges ? [words('text', CHANGES)] : []),
    ...colophon.map((paragraph) => words('text', paragraph)),
    words('subheading', `The scale: ${how.scale.name}`),
    ...how.scale.ratings.map(({ label, definition: text }) => definition(label, text)),
    ...(signs.length > 0
      ? [
          words('subheading', 'Where the checking stands'),
          ...signs.map((sign) => bullet(sign, lists)),
        ]
      : []),
    ...(how.tags.length > 0 ? [words('subheading', 'Kinds of claim, and how many')] : []),
    ...how.tags.map(({ label, count, definition: text }) => definition(`${label} ${count}`, text)),
  ];
}

function proof(
  { articleSha256, projectSha256, original, log }: Proof,
  lists: WordLists,
): FileChild[] {
  const facts = [
    articleSha256 && `SHA-256 of the article’s text: ${articleSha256}`,
    projectSha256 && `${PROJECT_HASH_LABEL}: ${projectSha256}`,
    original &&
      `Original: ${original.name}, ${original.mediaType}, ${original.bytes.toLocaleString('en')} bytes, SHA-256 ${original.sha256}`,
  ].filter((fact) => fact !== undefined);
  return [
    words('heading', 'What it was made from'),
    ...facts.map((fact) => bullet(fact, lists)),
    ...(log.length > 0 ? [words('subheading', 'Record of changes'), logTable(log)] : []),
  ];
}

function logTable(log: Proof['log']): Table {
  const row = (cells: readonly Part[], isHead = false) => ({
    isHead,
    cells: cells.map((cell) => words('small', cell)),
  });
  return gridTable([
    row(
      ['When', 'Who', 'What', 'Hash of the entry before'].map((strong) => ({ strong })),
      true,
    ),
    ...log.map(({ when, who, what, on, values, previous }) =>
      row([when, who ?? '', [on ? `${what}: ${on}` : what, ...values].join('\n'), previous ?? '']),
    ),
  ]);
}

function listed(children: readonly ParagraphChild[], lists: WordLists): Paragraph {
  return new Paragraph({
    style: REPORT_STYLES.item,
    numbering: lists.item(1, undefined),
    children,
  });
}

/** A claim of the summary, which leads to where it stands. */
function linked(
  { claim, says }: { readonly claim: number; readonly says: string },
  links: WordLinks,
): ParagraphChild[] {
  const runs = textRuns(says, { style: LINK_STYLE });
  return links.target('summary', claim, links.to('place', claim, runs));
}

/** Keeps what runs from right to left on both of its sides from being read as one. */
const LEFT_TO_RIGHT_MARK = '\u200e';

/** Sentences of a line that runs from left to right, each in its own direction and all in their order. */
function runsApart(sentences: readonly string[]): TextRun[] {
  return sentences.flatMap((sentence, at) => {
    const before = sentences[at - 1];
    if (before === undefined) return textRuns(sentence);
    const space = hasRightToLeft(before) ? `${LEFT_TO_RIGHT_MARK} ` : ' ';
    return [...wordRuns(space), ...textRuns(sentence)];
  });
}

function bullet(text: string, lists: WordLists): Paragraph {
  return listed(partRuns(text), lists);
}

function indented(parts: readonly Part[]): Paragraph {
  return new Paragraph({
    style: REPORT_STYLES.small,
    indent: { left: 480 },
    children: parts.flatMap(partRuns),
  });
}

function words(style: Style, ...parts: readonly Part[]): Paragraph {
  const text = parts.map((part) => (typeof part === 'string' ? part : '')).join('');
  const isTitle = style === 'title' || style === 'subheading';
  return new Paragraph({
    style: REPORT_STYLES[style],
    ...(isTitle && runsRightToLeft(text) && { bidirectional: true }),
    children: parts.flatMap(partRuns),
  });
}

function partRuns(part: Part): ParagraphChild[] {
  if (typeof part === 'string') return textRuns(part);
  if ('strong' in part) return textRuns(part.strong, { bold: true });
  if ('styled' in part) return styledRuns(part.styled, textRuns);
  const safe = safeAddress(part.address);
  if (!safe) return textRuns(part.address);
  const host = safe.asciiHost ? textRuns(` (${safe.asciiHost})`) : [];
  const children = textRuns(part.address, { style: LINK_STYLE });
  return [new ExternalHyperlink({ link: safe.href, children }), ...host];
}

function textRuns(text: string, look: RunLook = {}) {
  return sentenceRuns(visibleText(text), look);
}
