import { Paragraph, type ParagraphChild, type TextRun } from 'docx';
import { STANCE_LABELS } from '../../../shared/claim/evidence';
import { STATUS_LABELS } from '../../../shared/claim/status';
import { claimLine, furtherPlaceLine } from '../../../shared/report/model/reportedClaim';
import type { ClaimEntry, EvidenceEntry } from '../../../shared/report/report';
import { withLocator } from '../../../shared/report/words/citeSource';
import { capital, countOf } from '../../../shared/report/words/listWords';
import { showDate } from '../../../shared/report/words/showDays';
import { visibleText } from '../../../shared/report/words/visibleText';
import type { StyledText } from '../../../shared/source/styledText';
import { REPORT_STYLES } from './wordReportStyles';
import { type RunLook, sentenceRuns, styledRuns } from './wordText';

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
    field('Priority', claim.priority),
    field('Flags', claim.flags.join(', ')),
    ...warnings(claim),
    field('Explanation', verdict?.explanation),
    field('Proposed', claim.proposed),
    ...claim.evidence.flatMap(evidenceLines),
    field('Origins', claim.origins),
    field('Author’s reply', claim.reply),
    field('Resolution', claim.resolution),
    ...claim.contacts.map((contact) => field('Enquiry', contact)),
    field('Notes', claim.notes),
    field('Signatures', claim.signatures),
  ].filter((paragraph) => paragraph !== undefined);
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
  const quote = evidence.quote ? `${quoted(evidence.quote)} ` : '';
  const number = evidence.source ? `[${evidence.source}] ` : '';
  const details = [
    evidence.rank && `${capital(evidence.rank)}.`,
    evidence.credibility && `Credibility ${evidence.credibility}.`,
    evidence.accessed && `Accessed ${showDate(evidence.accessed)}.`,
  ].filter(Boolean);
  const note = field('Note', evidence.note);
  const line = said([
    { strong: `${capital(STANCE_LABELS[evidence.stance])}: ` },
    `${quote}${number}`,
    { styled: withLocator(evidence.citation, evidence.locator) },
    details.map((detail) => ` ${detail}`).join(''),
  ]);
  return [line, note].filter((paragraph) => paragraph !== undefined);
}

function quoted(text: string): string {
  return `“${text.replace(/\s*[\n\t]\s*/g, ' ')}”`;
}

function field(label: string, text: string | undefined): Paragraph | undefined {
  return text ? said([{ strong: `${label}: ` }, text.trim()]) : undefined;
}

type Part = string | { readonly strong: string } | { readonly styled: StyledText };

function said(parts: readonly Part[]): Paragraph {
  const children = parts.flatMap((part): ParagraphChild[] => {
    if (typeof part === 'string') return runsOf(visibleText(part), {});
    if ('strong' in part) return runsOf(part.strong, { bold: true });
    return styledRuns(part.styled, (text, look) => runsOf(visibleText(text), look));
  });
  return new Paragraph({ style: REPORT_STYLES.comment, children });
}

function runsOf(text: string, look: RunLook): TextRun[] {
  if (text === '') return [];
  return sentenceRuns(text, look);
}
