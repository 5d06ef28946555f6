import { STANCE_LABELS } from '../../claim/evidence';
import { plainText } from '../../source/styledText';
import type { EvidenceEntry, ReportModel } from '../report';
import { withLocator } from '../words/citeSource';
import { capital } from '../words/listWords';
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
    entry.rank && `${capital(entry.rank)}.`,
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
/**
 * Where a spreadsheet takes semicolons or tabs for the separator, as in much of Europe, it heeds no quotation mark that
 * stands behind a comma: within a cell of ours another cell begins, and at the end of a line a row.
 */
const INNER_FORMULA = /(?<=[;\t\r\n])(["\p{Zs}\p{Cf}]*)(?=[=+\-@＝＋－＠|%])/gu;

function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = visibleText(value);
  const begun = FORMULA.test(text) ? `'${text}` : text;
  const inert = begun.replace(INNER_FORMULA, "$1'");
  return /[",;\r\n\t]|^\s|\s$|^'/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
