import { STANCE_LABELS } from '../../claim/evidence';
import { plainText } from '../../source/styledText';
import type { EvidenceEntry, ReportModel } from '../report';
import { withLocator } from '../words/citeSource';
import { visibleText } from '../words/visibleText';
import { addressText } from './addressText';
import { claimColumns } from './claimColumns';

/** The claims, one row each: RFC 4180 with a byte order mark, no cell a spreadsheet would compute. */
export function toCsv(model: ReportModel): string {
  const columns = claimColumns(model, ({ evidence }) => evidence.map(evidenceText).join('\n'));
  const rows = model.claims.map((claim) => columns.map(({ cell }) => cell(claim) ?? ''));
  const lines = [columns.map(({ head }) => head), ...rows].map((row) => row.map(field).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function evidenceText(entry: EvidenceEntry): string {
  return [
    `${STANCE_LABELS[entry.stance]}:`,
    entry.quote && `“${entry.quote}”`,
    plainText(withLocator(entry.citation, entry.locator)),
    entry.rank && `${entry.rank}.`,
    entry.accessed && `Accessed ${entry.accessed}.`,
    entry.archiveUrl && `Archived: ${addressText(entry.archiveUrl)}`,
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
