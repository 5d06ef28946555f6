import { visibleText } from '../../../shared/report/words/visibleText';

/** The most that Excel opens in one cell (UTF-16 units). */
const LONGEST = 32_767;

interface CellText {
  readonly text: string;
  /** True where a cell cannot hold all of it. */
  readonly isCut: boolean;
}

/** A person's words as a cell can hold them: nothing hidden, nothing that XML refuses, not too long. */
export function cellText(words: string): CellText {
  const text = visibleText(words);
  if (text.length <= LONGEST) return { text, isCut: false };
  const kept = text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '');
  return { text: `${kept}…`, isCut: true };
}

/**
 * The text inside an element of SpreadsheetML. `_x0041_` would be read as the letter A (ECMA-376, part
 * 1, 22.9.2.19, ST_Xstring), so its first line is written as such an escape itself.
 */
export function xmlCellText(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
