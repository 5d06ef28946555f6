import { STANCE_LABELS } from '../../claim/evidence';
import { STATUS_GLYPHS, STATUS_LABELS } from '../../claim/status';
import { ended } from '../../ended';
import { doiAddress } from '../../source/citation';
import { PROJECT_HASH_LABEL } from '../model/proof';
import type {
  AttachedFile,
  ClaimEntry,
  EvidenceEntry,
  Phrase,
  ReportModel,
  RequestEntry,
  SourceEntry,
} from '../report';
import { attachedWords } from '../words/attachedWords';
import { withLocator } from '../words/citeSource';
import { capital, countOf } from '../words/listWords';
import { findingWords } from '../words/noteWords';
import { type OriginPart, originLines } from '../words/originLines';
import { safeAddress } from '../words/safeAddress';
import { showDate } from '../words/showDays';
import { unlistedWords } from '../words/unlistedWords';
import { escapeMarkdown } from './escapeMarkdown';
import { markdownArticle } from './markdownArticle';
import { withinBrackets } from './markdownInline';
import { spacedMarkdown } from './spacedMarkdown';
import { styledMarkdown } from './styledMarkdown';

/** The report as CommonMark with a table; no field can inject markup. */
export function toMarkdown(model: ReportModel): string {
  const { notice } = model.look;
  const parts = [
    notice ? `**${escapeMarkdown(notice)}**` : '',
    `*${escapeMarkdown(model.kicker)}*`,
    `# ${escapeMarkdown(model.title)}`,
    escapeMarkdown([model.line && `${model.line}.`, model.checkedLine].filter(Boolean).join(' ')),
    ...originLines(model.origin).map(originLine),
    ...summary(model),
    '## The article',
    ...markdownArticle(model.article),
    '## The claims',
    unlistedWords(model.verdicts),
    ...model.claims.flatMap(claim),
    ...requests(model),
    ...sources(model),
    '## About this report',
    ...model.method.paragraphs.map(escapeMarkdown),
    model.claims.some(({ places }) => places > 0)
      ? 'The words of a claim stand in brackets that begin with its number, the same throughout. Where claims overlap, a bracket that ends one names it.'
      : '',
    ...model.colophon.map(escapeMarkdown),
    `### The scale: ${escapeMarkdown(model.method.scale.name)}`,
    list(
      model.method.scale.ratings.map(
        ({ label, definition }) => `**${escapeMarkdown(label)}**: ${escapeMarkdown(definition)}`,
      ),
    ),
    model.method.tags.length > 0 ? '### Kinds of claim, and how many' : '',
    list(
      model.method.tags.map(
        ({ label, count, definition }) =>
          `**${escapeMarkdown(label)}** ${count}: ${escapeMarkdown(definition)}`,
      ),
    ),
    ...proof(model),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function summary({ verdicts, decisions }: ReportModel): string[] {
  const counts = verdicts.counts.map(({ label, count }) => `${escapeMarkdown(label)}: ${count}`);
  if (verdicts.without > 0) counts.push(`no verdict: ${verdicts.without}`);
  return [
    `## ${escapeMarkdown(decisions.heading)}`,
    list([
      ...decisions.findings.map(
        (finding) => `Claim ${finding.number}: ${spacedMarkdown(findingWords(finding))}`,
      ),
      ...decisions.sentences.map(phrase),
    ]),
    verdicts.claims > 0 ? `**Verdicts of ${countOf(verdicts.claims, 'claim')}**` : '',
    list(counts),
  ];
}

function originLine(parts: readonly OriginPart[]): string {
  return parts
    .map((part) => (typeof part === 'string' ? spacedMarkdown(part) : address(part.address)))
    .join('');
}

function requests({ requests: asked }: ReportModel): string[] {
  if (!asked) return [];
  const entry = ({ head, rows }: RequestEntry) =>
    [
      `${phrase(head)}.`,
      ...rows.map(({ label, text }) =>
        label ? field(label, ended(text)) : escapeMarkdown(ended(text)),
      ),
    ].join(' ');
  return [`## ${escapeMarkdown(asked.heading)}`, list(asked.entries.map(entry))];
}

function phrase(parts: Phrase): string {
  return parts
    .map((part) => (typeof part === 'string' ? spacedMarkdown(part) : part.claim))
    .join('');
}

function claim(entry: ClaimEntry): string[] {
  const { verdict } = entry;
  const quotes = entry.quotes.map((quote) => `“${escapeMarkdown(quote)}”`).join(' and ');
  const status = entry.status && `${STATUS_GLYPHS[entry.status]} ${STATUS_LABELS[entry.status]}`;
  const meta = [
    status,
    ...entry.tags.map(({ label }) => escapeMarkdown(label)),
    entry.priority && `${entry.priority} priority`,
    ...entry.flags.map(escapeMarkdown),
  ].filter(Boolean);
  const said = [entry.claimant, entry.madeOn && showDate(entry.madeOn)]
    .filter((text) => text !== undefined)
    .map(escapeMarkdown);
  const rows = [
    field('Statement', entry.statement),
    said.length > 0 ? `Claimant: ${said.join(', ')}` : '',
    ...entry.evidence.map(evidence),
    field('Origins', entry.origins),
    field('Proposed', entry.proposed),
    field('Author’s reply', entry.reply),
    field('Resolution', entry.resolution),
    field('Enquiries', entry.contacts.join(' ')),
    field('Notes', entry.notes),
    field('Signatures', entry.signatures),
  ].filter(Boolean);
  return [
    `### ${entry.number}. ${quotes}`,
    meta.join(' · '),
    entry.stale
      ? `△ The words changed after they were checked.${entry.stale.checkedText ? ` They were “${escapeMarkdown(entry.stale.checkedText)}”.` : ''}`
      : '',
    entry.detached ? '△ Words of this claim are no longer in the article.' : '',
    verdict
      ? `**${escapeMarkdown(verdict.label)}**${verdict.asOf ? ` as of ${escapeMarkdown(showDate(verdict.asOf))}` : ''}: ${escapeMarkdown(verdict.definition)}`
      : '',
    verdict?.explanation ? escapeMarkdown(verdict.explanation) : '',
    list(rows),
  ];
}

function evidence(entry: EvidenceEntry): string {
  const quote = entry.quote ? `“${escapeMarkdown(entry.quote)}” ` : '';
  const number = entry.source ? `\\[${entry.source}\\] ` : '';
  const details = [
    styledMarkdown(withLocator(entry.citation, entry.locator)),
    entry.rank && `${capital(entry.rank)}.`,
    entry.credibility && `Credibility ${escapeMarkdown(entry.credibility)}.`,
    entry.accessed && `Accessed ${escapeMarkdown(showDate(entry.accessed))}.`,
    entry.archiveUrl && `Archived: ${address(entry.archiveUrl)}`,
    entry.note && `Note: ${escapeMarkdown(ended(entry.note))}`,
  ].filter(Boolean);
  return `**${STANCE_LABELS[entry.stance]}**: ${quote}${number}${details.join(' ')}`;
}

function sources({ sources: entries, withheld }: ReportModel): string[] {
  if (entries.length === 0 && !withheld) return [];
  const items = entries.map((entry) => `${entry.number}. ${source(entry)}`).join('\n');
  return ['## Sources', withheld ? `> ${escapeMarkdown(withheld)}` : '', items];
}

function source(entry: SourceEntry): string {
  return [
    styledMarkdown(entry.citation),
    entry.doi && address(doiAddress(entry.doi)),
    entry.url && address(entry.url),
    entry.archiveUrl && `Archived: ${address(entry.archiveUrl)}`,
    entry.accessed && `Accessed ${escapeMarkdown(showDate(entry.accessed))}.`,
    entry.rank &&
      `${capital(entry.rank)}${entry.rankReason ? `: ${escapeMarkdown(ended(entry.rankReason))}` : '.'}`,
    entry.reliability && `Reliability ${escapeMarkdown(entry.reliability)}.`,
    entry.terms && `${escapeMarkdown(capital(entry.terms))}.`,
    entry.derivedFrom.length > 0 && `Derived from ${entry.derivedFrom.join(', ')}.`,
    entry.interest && field('Interest', ended(entry.interest)),
    entry.notes && field('Notes', ended(entry.notes)),
    ...entry.contacts.map(escapeMarkdown),
    entry.attachments.length > 0 && `Attached: ${entry.attachments.map(attachedFile).join('; ')}.`,
    entry.usedBy.length > 0 &&
      `Used by ${entry.usedBy.length === 1 ? 'claim' : 'claims'} ${entry.usedBy.join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** An autolink, which cannot hold what would end it; anything that is no safe address stays text. */
function address(text: string): string {
  const safe = safeAddress(text);
  if (!safe || /[<>\s]/.test(safe.href)) return escapeMarkdown(text);
  return `<${safe.href}>`;
}

function proof({ proof: made }: ReportModel): string[] {
  if (!made) return [];
  const { original, log } = made;
  return [
    '## What it was made from',
    list(
      [
        field('SHA-256 of the article’s text', made.articleSha256),
        field(PROJECT_HASH_LABEL, made.projectSha256),
        original &&
          field(
            'Original',
            `${original.name}, ${original.bytes} bytes, SHA-256 ${original.sha256}`,
          ),
      ].filter((row) => row !== undefined),
    ),
    log.length > 0 ? '### Record of changes' : '',
    list(
      log.map(({ when, who, what, on, values, previous }) =>
        escapeMarkdown(
          [when, who, on ? `${what}: ${on}` : what, values.join('; '), previous]
            .filter(Boolean)
            .join(', '),
        ),
      ),
    ),
  ];
}

function field(label: string, text: string | undefined): string {
  return text ? `${label}: ${escapeMarkdown(text)}` : '';
}

function list(items: readonly string[]): string {
  return items
    .filter(Boolean)
    .map((item) => `- ${item}`)
    .join('\n');
}

/** A file; where it lies beside the report, the report leads to it. */
function attachedFile(file: AttachedFile): string {
  const text = escapeMarkdown(attachedWords(file));
  const { path } = file.exhibit ?? {};
  return path === undefined ? text : `[${withinBrackets(text)}](${path})`;
}
