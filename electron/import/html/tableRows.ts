import { isOfficeMarkup } from './wordPaste';

export interface TableCell {
  readonly element: Element;
  /** Columns it covers. */
  readonly span: number;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly header: boolean;
}

const MOST_COLUMNS = 256;

/**
 * True if a table holds data, not a page's layout: it says so by column heads or a caption, or it is
 * a grid of at least two rows and columns whose cells hold no blocks, or which an office program made.
 */
export function isDataTable(table: Element): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return false;
  if (table.querySelector('table')) return false;
  if (table.querySelector('caption, thead, th')) return tableRows(table).some(hasColumns);
  const rows = tableRows(table);
  if (rows.filter(hasColumns).length < 2) return false;
  if (isOfficeMarkup(table)) return true;
  return !table.querySelector('p + p, h1, h2, h3, h4, ul, ol, blockquote, article, section, form');
}

/** The rows of a table itself, in order; empty ones are passed over. */
export function tableRows(table: Element): TableRow[] {
  const rows: TableRow[] = [];
  for (const part of Array.from(table.children)) {
    if (part.localName === 'tr') rows.push(readRow(part, false));
    if (/^t(?:head|body|foot)$/.test(part.localName)) {
      for (const row of Array.from(part.children)) {
        if (row.localName === 'tr') rows.push(readRow(row, part.localName === 'thead'));
      }
    }
  }
  return rows.filter((row) => row.cells.length > 0);
}

function readRow(row: Element, inHead: boolean): TableRow {
  const elements = Array.from(row.children).filter(({ localName }) => /^t[dh]$/.test(localName));
  return {
    header:
      inHead || (elements.length > 0 && elements.every(({ localName }) => localName === 'th')),
    cells: elements.map((element) => ({ element, span: readSpan(element) })),
  };
}

function readSpan(element: Element): number {
  const span = Number.parseInt(element.getAttribute('colspan') ?? '1', 10);
  return span >= 1 ? Math.min(span, MOST_COLUMNS) : 1;
}

function hasColumns(row: TableRow): boolean {
  return row.cells.length > 1;
}
