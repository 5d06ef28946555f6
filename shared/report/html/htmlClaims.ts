import { STANCE_LABELS, type Stance } from '../../claim/evidence';
import { STATUS_GLYPHS, STATUS_LABELS } from '../../claim/status';
import type { ClaimEntry, EvidenceEntry, ReportModel } from '../report';
import { withLocator } from '../words/citeSource';
import { capital, countOf, listWords } from '../words/listWords';
import { safeAddress } from '../words/safeAddress';
import { showDate } from '../words/showDays';
import { escapeHtml } from './escapeHtml';
import { citing, dot, lines, quoted, sourceLink, words } from './html';
import { lang } from './lang';

/** Hue and sign of each stance; the word says the same. */
const STANCE_LOOK: Readonly<Record<Stance, { readonly hue: string; readonly glyph: string }>> = {
  refutes: { hue: 'red', glyph: '✗' },
  supports: { hue: 'green', glyph: '✓' },
  partly: { hue: 'amber', glyph: '◐' },
  context: { hue: 'grey', glyph: '·' },
};

/** Everything a report says about one claim. */
export function htmlClaim(
  claim: ClaimEntry,
  { language, colours }: Pick<ReportModel, 'language' | 'colours'>,
): string {
  const found = rows(claim);
  const list = found.length > 0 ? `<dl>${found.join('')}</dl>` : '';
  const head = [
    heading(claim, language),
    meta(claim, colours),
    ...warnings(claim, language),
    verdict(claim),
  ];
  return `<article class="claim" id="claim-${claim.number}"><div class="head">${head.join('')}</div>${list}</article>`;
}

function heading(claim: ClaimEntry, language?: string): string {
  const quotes = claim.quotes.map((quote) => quoted(quote, language));
  const text = quotes.join(' <span class="also" lang="en">and</span> ');
  const number =
    claim.places > 0
      ? `<a class="n" href="#text-${claim.number}"><span class="hide" lang="en">Claim </span>${claim.number}</a>`
      : `<span class="n"><span class="hide" lang="en">Claim </span>${claim.number}</span>`;
  return `<h3${lang(language)}>${number} ${text}${permalink(claim.number)}</h3>`;
}

/** An address of this claim to copy; seen by those who point at the claim. */
function permalink(number: number): string {
  return ` <a class="perma" lang="en" href="#claim-${number}" aria-label="Link to claim ${number}">§</a>`;
}

function meta(claim: ClaimEntry, colours: ReportModel['colours']): string {
  const tags = claim.tags.map(
    ({ label, hue }) => `<span>${colours === 'kind' ? dot(hue) : ''}${words(label)}</span>`,
  );
  const status = claim.status
    ? [
        `<span class="status"><span aria-hidden="true">${STATUS_GLYPHS[claim.status]}</span> ${STATUS_LABELS[claim.status]}</span>`,
      ]
    : [];
  const places = claim.places > 1 ? [`<span>in ${countOf(claim.places, 'place')}</span>`] : [];
  const paragraphs = claim.paragraphs.map(String);
  const where =
    paragraphs.length > 0
      ? [`<span>paragraph${paragraphs.length > 1 ? 's' : ''} ${listWords(paragraphs)}</span>`]
      : [];
  const priority = claim.priority ? [`<span>${claim.priority} priority</span>`] : [];
  const flags = claim.flags.map((flag) => `<span class="warn">⚑ ${words(flag)}</span>`);
  const parts = [...status, ...tags, ...places, ...where, ...priority, ...flags];
  return parts.length > 0 ? `<p class="meta">${parts.join('')}</p>` : '';
}

function warnings(claim: ClaimEntry, language?: string): string[] {
  const found: string[] = [];
  if (claim.stale) {
    const before = claim.stale.checkedText
      ? ` They were ${quoted(claim.stale.checkedText, language)}.`
      : '';
    found.push(`<p class="said warn">△ The words changed after they were checked.${before}</p>`);
  }
  if (claim.detached) {
    const what =
      claim.places > 0
        ? `${countOf(claim.detached, 'place')} of this claim ${claim.detached === 1 ? 'is' : 'are'} no longer in the article.`
        : 'These words are no longer in the article.';
    found.push(`<p class="said warn">△ ${what.charAt(0).toUpperCase()}${what.slice(1)}</p>`);
  }
  return found;
}

function verdict({ verdict }: ClaimEntry): string {
  if (!verdict) return '';
  const asOf = verdict.asOf
    ? ` <span class="soft">as of ${words(showDate(verdict.asOf))}.</span>`
    : '';
  const label = `<span class="v h-${verdict.colour}">${words(verdict.label)}${asOf ? '' : '.'}</span>`;
  const definition = ` <span class="def">${words(verdict.definition)}</span>`;
  const explanation = verdict.explanation
    ? `<p class="said">${lines(verdict.explanation)}</p>`
    : '';
  return `<p class="verdict">${label}${asOf}${definition}</p>${explanation}`;
}

function rows(claim: ClaimEntry): string[] {
  const claimant = [
    claim.claimant && words(claim.claimant),
    claim.madeOn && words(showDate(claim.madeOn)),
  ];
  return [
    row('statement', claim.statement && lines(claim.statement)),
    row('claimant', claimant.filter(Boolean).join(', ')),
    ...claim.evidence.map(evidenceRow),
    row('origins', claim.origins && words(claim.origins)),
    row('proposed', claim.proposed && lines(claim.proposed)),
    row('author’s reply', claim.reply && lines(claim.reply)),
    row('resolution', claim.resolution && lines(claim.resolution)),
    row('enquiries', claim.contacts.map((contact) => `<p>${lines(contact)}</p>`).join('')),
    row('notes', claim.notes && lines(claim.notes)),
    row('signatures', claim.signatures && words(claim.signatures)),
  ].filter(Boolean);
}

function row(label: string, html: string | undefined): string {
  return html ? `<div><dt>${label}</dt><dd>${html}</dd></div>` : '';
}

function evidenceRow(evidence: EvidenceEntry): string {
  const { hue, glyph } = STANCE_LOOK[evidence.stance];
  const label = `<dt class="v h-${hue}"><span class="glyph" aria-hidden="true">${glyph}</span>${STANCE_LABELS[evidence.stance]}</dt>`;
  const quote = evidence.quote
    ? `<p${lang(evidence.language)}>${quoted(evidence.quote, evidence.language)}</p>`
    : '';
  const note = evidence.note ? `<p class="soft">${lines(evidence.note)}</p>` : '';
  return `<div>${label}<dd>${quote}<p class="cite">${cite(evidence)}</p>${note}</dd></div>`;
}

function cite(evidence: EvidenceEntry): string {
  const number = evidence.source ? `<b class="num">[${sourceLink(evidence.source)}]</b> ` : '';
  const archive = evidence.archiveUrl && safeAddress(evidence.archiveUrl);
  const seen = [
    evidence.accessed && `Accessed ${words(showDate(evidence.accessed))}`,
    archive &&
      `<a href="${escapeHtml(archive.href)}" rel="noreferrer nofollow">${evidence.accessed ? 'archived' : 'Archived'}</a>`,
  ].filter(Boolean);
  const details = [
    evidence.rank && capital(evidence.rank),
    evidence.credibility && `Credibility ${evidence.credibility}`,
    seen.join(', '),
  ].filter(Boolean);
  const citation = citing(withLocator(evidence.citation, evidence.locator));
  const end = details.map((detail) => ` ${detail}.`).join('');
  return `${number}${citation}${end && `<span class="soft">${end}</span>`}`;
}
