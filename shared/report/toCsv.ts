import { STANCE_LABELS } from '../claim/evidence';
import { STATUS_LABELS } from '../claim/status';
import type { ClaimEntry, EvidenceEntry, ReportModel } from './report';
import { visibleText } from './visibleText';

interface Column {
  readonly head: string;
  readonly cell: (claim: ClaimEntry) => string | number | undefined;
}

/** The claims, one row each: RFC 4180 with a byte order mark, no cell a spreadsheet would compute. */
export function toCsv(model: ReportModel): string {
  const columns = columnsOf(model);
  const rows = model.claims.map((claim) => columns.map(({ cell }) => cell(claim) ?? ''));
  const lines = [columns.map(({ head }) => head), ...rows].map((row) => row.map(field).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** Only columns that the profile fills for some claim or could fill for any. */
function columnsOf(model: ReportModel): Column[] {
  const isPublic = model.profile === 'public';
  const hasNotes = model.profile === 'editor' || model.profile === 'legal';
  const columns: (Column | false)[] = [
    { head: 'Number', cell: ({ number }) => number },
    { head: 'Quote', cell: ({ quotes }) => quotes.join(' … ') },
    { head: 'Statement', cell: ({ statement }) => statement },
    { head: 'Claimant', cell: ({ claimant }) => claimant },
    { head: 'Said on', cell: ({ madeOn }) => madeOn },
    { head: 'Tags', cell: ({ tags }) => tags.map(({ label }) => label).join(', ') },
    !isPublic && {
      head: 'Status',
      cell: ({ status }) => status && STATUS_LABELS[status],
    },
    !isPublic && { head: 'Stale', cell: ({ stale }) => (stale ? 'yes' : 'no') },
    !isPublic && { head: 'Detached', cell: ({ detached }) => (detached ? 'yes' : 'no') },
    { head: 'Verdict', cell: ({ verdict }) => verdict?.label },
    { head: 'Definition', cell: ({ verdict }) => verdict?.definition },
    { head: 'Explanation', cell: ({ verdict }) => verdict?.explanation },
    { head: 'As of', cell: ({ verdict }) => verdict?.asOf },
    { head: 'Evidence', cell: ({ evidence }) => evidence.map(evidenceText).join('\n') },
    hasNotes && { head: 'Origins', cell: ({ origins }) => origins },
    !isPublic && { head: 'Proposed correction', cell: ({ proposed }) => proposed },
    !isPublic && { head: 'Author’s reply', cell: ({ reply }) => reply },
    !isPublic && { head: 'Resolution', cell: ({ resolution }) => resolution },
    model.profile !== 'author' && { head: 'Asked', cell: ({ contacts }) => contacts.join('\n') },
    hasNotes && { head: 'Notes', cell: ({ notes }) => notes },
    hasNotes && { head: 'Priority', cell: ({ priority }) => priority },
    hasNotes && { head: 'Flags', cell: ({ flags }) => flags.join(', ') },
    hasNotes && { head: 'Checked', cell: ({ checked }) => checked },
  ];
  return columns.filter((column) => column !== false);
}

function evidenceText(entry: EvidenceEntry): string {
  return [
    `${STANCE_LABELS[entry.stance]}:`,
    entry.quote && `“${entry.quote}”`,
    entry.citation,
    entry.locator && `${entry.locator}.`,
    entry.rank && `${entry.rank}.`,
    entry.accessed && `Accessed ${entry.accessed}.`,
    entry.archiveUrl && `Archived: ${entry.archiveUrl}`,
    entry.note && `Note: ${entry.note}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * Spreadsheets compute a cell that begins with one of these, full-width forms included, white space
 * before it or not (OWASP, CSV injection). The apostrophe in front makes it text.
 */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u;

function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = visibleText(value);
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n\t]|^\s|\s$|^'/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
