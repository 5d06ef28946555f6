import { type IParagraphOptions, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { STANCE_LABELS } from '../../../shared/claim/evidence';
import { STATUS_LABELS } from '../../../shared/claim/status';
import { oneLine } from '../../../shared/oneLine';
import { claimLine, furtherPlaceLine } from '../../../shared/report/model/reportedClaim';
import type { ClaimEntry, EvidenceEntry } from '../../../shared/report/report';
import { withLocator } from '../../../shared/report/words/citeSource';
import { sentenceDirection } from '../../../shared/report/words/directionRuns';
import { capital, countOf, listWords } from '../../../shared/report/words/listWords';
import { showDate } from '../../../shared/report/words/showDays';
import { visibleText } from '../../../shared/report/words/visibleText';
import type { StyledText } from '../../../shared/source/styledText';
import { REPORT_STYLES, sameForAll } from './wordReportStyles';
import { directedOptions, type RunLook, sentenceLook, sentenceRuns, styledRuns } from './wordText';

/** What a comment says where a claim stands once more. */
export function furtherPlace(number: number): Paragraph[] {
  return [said([furtherPlaceLine(number)])];
}

/** What was found out about a claim, a line a paragraph; the first names its number and its verdict. */
export function claimComment(claim: ClaimEntry): Paragraph[] {
  const { verdict } = claim;
  const label = verdict ? visibleText(verdict.label) : 'no verdict';
  const asOf = verdict?.asOf ? ` as of ${visibleText(showDate(verdict.asOf))}` : '';
  return [
    said([{ strong: claimLine(claim.number, label) }, asOf]),
    field('Status', claim.status && STATUS_LABELS[claim.status]),
    field('Statement', claim.statement),
    field(
      'Claimant',
      [claim.claimant, claim.madeOn && showDate(claim.madeOn)].filter(Boolean).join(', '),
    ),
    field('Kind', claim.tags.map((tag) => tag.label).join(', ')),
    places(claim),
    field('Priority', claim.priority),
    field('Flags', claim.flags.join(', ')),
    ...warnings(claim),
    field('Explanation', verdict?.explanation),
    field('Proposed', claim.proposed),
    ...claim.evidence.flatMap(evidenceLines),
    field('Origins', claim.origins),
    field('Author’s reply', claim.reply),
    field('Resolution', claim.resolution),
    ...claim.contacts.map((contact) => field('Enquiries', contact)),
    field('Notes', claim.notes),
    field('Signatures', claim.signatures),
  ].filter((paragraph) => paragraph !== undefined);
}

/** In which paragraphs its words begin, for readers who speak of them by number. */
function places({ paragraphs }: ClaimEntry): Paragraph | undefined {
  if (paragraphs.length === 0) return undefined;
  const noun = paragraphs.length > 1 ? 'Paragraphs' : 'Paragraph';
  return said([`${noun} ${listWords(paragraphs.map(String))}.`]);
}

function warnings({ stale, detached, places }: ClaimEntry): Paragraph[] {
  const found: Paragraph[] = [];
  if (stale) {
    const before = stale.checkedText ? ` They were ${quoted(stale.checkedText)}.` : '';
    found.push(said([`△ The words changed after they were checked.${before}`]));
  }
  if (detached) {
    const what =
      places > 0
        ? `${capital(countOf(detached, 'place'))} of this claim ${detached === 1 ? 'is' : 'are'} no longer in the article.`
        : 'These words are no longer in the article.';
    found.push(said([`△ ${what}`]));
  }
  return found;
}

function evidenceLines(evidence: EvidenceEntry): Paragraph[] {
  // A quotation that runs the other way has a line of its own: Word cannot set it apart within one.
  const isApart = evidence.quote !== undefined && sentenceDirection(evidence.quote) === 'rtl';
  const quote: Part[] = evidence.quote
    ? [{ quote: evidence.quote, language: evidence.language }, isApart ? '' : ' ']
    : [];
  const number = evidence.source ? `[${evidence.source}] ` : '';
  const details = [
    evidence.rank && `${capital(evidence.rank)}.`,
    evidence.credibility && `Credibility ${evidence.credibility}.`,
    evidence.accessed && `Accessed ${showDate(evidence.accessed)}.`,
  ].filter(Boolean);
  const note = field('Note', evidence.note);
  const stance = { strong: `${capital(STANCE_LABELS[evidence.stance])}: ` };
  const line = said([
    stance,
    ...(isApart ? [] : quote),
    number,
    { styled: withLocator(evidence.citation, evidence.locator) },
    details.map((detail) => ` ${detail}`).join(''),
  ]);
  const words = isApart ? said(quote, { bidirectional: true }) : undefined;
  return [line, words, note].filter((paragraph) => paragraph !== undefined);
}

function quoted(text: string): string {
  return `“${oneLine(text)}”`;
}

function field(label: string, text: string | undefined): Paragraph | undefined {
  return text
    ? said([{ strong: `${label}: ` }, text.trim()], sentenceLook(visibleText(text)))
    : undefined;
}

type Part =
  | string
  | { readonly strong: string }
  | { readonly styled: StyledText }
  | { readonly quote: string; readonly language: string | undefined };

function said(parts: readonly Part[], look: IParagraphOptions = {}): Paragraph {
  const children = parts.flatMap((part): ParagraphChild[] => {
    if (typeof part === 'string') return runsOf(visibleText(part), {});
    if ('strong' in part) return runsOf(part.strong, { bold: true });
    if ('quote' in part) return quotedRuns(part.quote, part.language);
    return styledRuns(part.styled, (text, look) => runsOf(visibleText(text), look));
  });
  return new Paragraph({ style: REPORT_STYLES.comment, ...look, children });
}

/** Words of a source, in its language. */
function quotedRuns(text: string, language: string | undefined): TextRun[] {
  const look = language ? { language: sameForAll(language) } : {};
  // The marks around it run as it does.
  return directedOptions(visibleText(quoted(text)), sentenceDirection(text), look).map(
    (options) => new TextRun(options),
  );
}

function runsOf(text: string, look: RunLook): TextRun[] {
  if (text === '') return [];
  return sentenceRuns(text, look);
}
