import type { Paper } from '../../../shared/report/desk/paper';
import { visibleText } from '../../../shared/report/words/visibleText';
import { cellText, escapeXml, xmlCellText } from './cellText';
import { isClipped, type Measured, rowHeight } from './rowHeight';
import { type Cell, cellName, columnName, type Sheet } from './sheet';
import { LOOKS } from './styles';

/** Excel calls a sheet with more links than these damaged. */
const MOST_LINKS = 65_530;
/** What a spreadsheet would compute if somebody typed it. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u;

/** A table that is wider than a page goes on to the next one: made to fit, nobody could read it. */
const FIT_TO_PAGE = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** What all sheets are printed with. */
export interface Printed {
  readonly paper: Paper;
  /** Stands over each page and under it. */
  readonly notice?: string | undefined;
  readonly footer?: string | undefined;
}

/** ECMA-376, part 1, 18.3.1.63. */
const PAPERS: Readonly<Record<Paper, number>> = { a4: 9, letter: 1 };

/** Numbers the texts of all sheets, each once. */
export type NumberText = (text: string) => number;

export interface SheetXml {
  readonly xml: string;
  /** The addresses it links, as relationships. */
  readonly relationships: string;
  /** Cells whose text was too long for a cell, as `Claims!B7`. */
  readonly cut: readonly string[];
  /** Cells of which even the highest row shows only the beginning. */
  readonly clipped: readonly string[];
  /** How many links there was no room for. */
  readonly unlinked: number;
}

/** One sheet in SpreadsheetML (ECMA-376, part 1, 18.3): heads that stay in sight, filters, links. */
export function sheetXml(
  sheet: Sheet,
  numberText: NumberText,
  printed: Printed & { readonly isFirst: boolean },
): SheetXml {
  const { name, columns, rows, hasFilter } = sheet;
  const cut: string[] = [];
  const links: string[] = [];
  const addresses: string[] = [];
  let unlinked = 0;

  const link = (target: NonNullable<Cell['link']>, at: string) => {
    if (links.length === MOST_LINKS) {
      unlinked += 1;
    } else if (target.kind === 'row') {
      const location = escapeXml(`${target.sheet}!${cellName(0, target.row)}`);
      links.push(`<hyperlink ref="${at}" location="${location}"/>`);
    } else {
      addresses.push(
        `<Relationship Id="rId${addresses.length + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escapeXml(target.href)}" TargetMode="External"/>`,
      );
      links.push(`<hyperlink ref="${at}" r:id="rId${addresses.length}"/>`);
    }
  };
  const text = (words: string, at: string, look: number) => {
    const fitted = cellText(words);
    if (fitted.isCut) cut.push(`${name}!${at}`);
    return `<c r="${at}" s="${look}" t="s"><v>${numberText(fitted.text)}</v></c>`;
  };
  const cell = (content: Cell | undefined, column: number, row: number) => {
    if (content === undefined || content.value === '') return '';
    const { value, shown, link: target } = content;
    const at = cellName(column, row);
    if (target) link(target, at);
    if (typeof value === 'number') {
      return `<c r="${at}" s="${target ? LOOKS.link : LOOKS[shown ?? 'text']}"><v>${value}</v></c>`;
    }
    if (FORMULA.test(value)) return text(value, at, target ? LOOKS.formulaLink : LOOKS.formula);
    // Where nothing is filtered the first column says what stands in the second.
    const look = column === 0 && !hasFilter ? LOOKS.label : LOOKS.text;
    return text(value, at, target ? LOOKS.link : look);
  };

  const heads = columns.map(({ head }, column) => text(head, cellName(column, 1), LOOKS.head));
  const body = rows.map((row, index) => {
    const cells = row.map((content, column) => cell(content, column, index + 2));
    return `<row r="${index + 2}" ht="${rowHeight(measured(sheet, row))}">${cells.join('')}</row>`;
  });
  const heading = columns.map(({ head, width }) => ({ text: head.toUpperCase(), width }));
  const clipped = rows.flatMap((row, index) =>
    measured(sheet, row).flatMap((each, column) =>
      isClipped(each) ? [`${name}!${cellName(column, index + 2)}`] : [],
    ),
  );
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${hasFilter ? '' : FIT_TO_PAGE}${view(printed.isFirst)}<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData><row r="1" ht="${rowHeight(heading)}">${heads.join('')}</row>${body.join('')}</sheetData>${hasFilter ? `<autoFilter ref="${tableRange(sheet, '')}"/>` : ''}${links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : ''}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="${PAPERS[printed.paper]}" ${hasFilter ? 'scale="70" pageOrder="overThenDown"' : 'fitToHeight="0"'} orientation="landscape"/>${headerFooter(printed)}</worksheet>`;
  return { xml, relationships: addresses.join(''), cut, clipped, unlinked };
}

function measured({ columns }: Sheet, row: readonly (Cell | undefined)[]): Measured[] {
  return row.map((content, column) => ({
    text: typeof content?.value === 'string' ? content.value : '',
    width: columns[column]?.width ?? 1,
  }));
}

/** Above each printed page what the desk wants on it, below what it says of itself, and the number. */
function headerFooter({ notice = '', footer = '' }: Printed): string {
  const head = notice && `<oddHeader>${escapeXml(`&C${headerText(notice)}`)}</oddHeader>`;
  const left = footer && `&L${headerText(footer)}`;
  return `<headerFooter>${head}<oddFooter>${escapeXml(`${left}&R&P / &N`)}</oddFooter></headerFooter>`;
}

/** Excel calls a file damaged of which a head or foot is longer than 255 UTF-16 units; some are for the codes. */
const LONGEST_HEADER = 240;

/**
 * Text in which nothing is a code; a digit at its start would be read as the size of the letters. What there is no
 * room for is cut, between two characters.
 */
function headerText(text: string): string {
  const shown = visibleText(text).replace(/^(?=\d)/, ' ');
  let written = '';
  for (const { segment } of new Intl.Segmenter('en').segment(shown)) {
    const next = written + segment.replaceAll('&', '&&');
    if (next.length > LONGEST_HEADER) return `${written}…`;
    written = next;
  }
  return written;
}

/** The first row and the first column stay where they are. */
function view(isFirst: boolean): string {
  const selected = isFirst ? ' tabSelected="1"' : '';
  return `<sheetViews><sheetView workbookViewId="0"${selected}><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="B2" sqref="B2"/></sheetView></sheetViews>`;
}

/** From the first head to the last cell: `A1:K43`, each part marked with `$` where that is asked for. */
export function tableRange({ columns, rows }: Sheet, mark: '' | '$'): string {
  const last = `${mark}${columnName(columns.length - 1)}${mark}${rows.length + 1}`;
  return `${mark}A${mark}1:${last}`;
}

export function sharedStringsXml(texts: Iterable<string>): string {
  const items = Array.from(
    texts,
    (text) => `<si><t xml:space="preserve">${xmlCellText(text)}</t></si>`,
  );
  return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items.join('')}</sst>`;
}
