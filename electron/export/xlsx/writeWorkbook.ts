import { type Zippable, zipSync } from 'fflate';
import { visibleText } from '../../../shared/report/words/visibleText';
import { escapeXml } from './cellText';
import type { Sheet } from './sheet';
import { type Printed, sharedStringsXml, sheetXml, tableRange } from './sheetXml';
import { STYLES } from './styles';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const MEDIA = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The earliest an archive can say, in everybody's time zone: when it was made is in the report. */
const NO_TIME = new Date(1980, 0, 1);

export interface Workbook {
  readonly bytes: Uint8Array;
  /** Cells whose text was too long for a cell, as `Claims!B7`. */
  readonly cut: readonly string[];
  /** Cells of which even the highest row shows only the beginning. */
  readonly clipped: readonly string[];
  /** How many links there was no room for. */
  readonly unlinked: number;
}

/**
 * An Excel workbook (ECMA-376). Written here and not by a library: the ones that are kept up have no
 * filters and no links between sheets, and take a cell that says "constructor" for something else.
 */
export function writeWorkbook(title: string, sheets: readonly Sheet[], printed: Printed): Workbook {
  const texts = new Map<string, number>();
  const numberText = (text: string) => {
    const number = texts.get(text) ?? texts.size;
    texts.set(text, number);
    return number;
  };
  const parts = sheets.map((sheet, index) =>
    sheetXml(sheet, numberText, { ...printed, isFirst: index === 0 }),
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(visibleText(title))}</dc:title></cp:coreProperties>`,
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': workbookRelationships(sheets.length),
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': sharedStringsXml(texts.keys()),
  };
  for (const [index, { xml, relationships }] of parts.entries()) {
    files[`xl/worksheets/sheet${index + 1}.xml`] = xml;
    if (relationships === '') continue;
    files[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] =
      `<Relationships xmlns="${PACKAGE}/relationships">${relationships}</Relationships>`;
  }
  const archive: Zippable = {};
  for (const [path, xml] of Object.entries(files)) {
    archive[path] = Buffer.from(`${DECLARATION}${xml}`, 'utf8');
  }
  return {
    bytes: zipSync(archive, { mtime: NO_TIME }),
    cut: parts.flatMap(({ cut }) => cut),
    clipped: parts.flatMap(({ clipped }) => clipped),
    unlinked: parts.reduce((sum, { unlinked }) => sum + unlinked, 0),
  };
}

function contentTypes(sheets: number): string {
  const part = (path: string, type: string) =>
    `<Override PartName="${path}" ContentType="${type}"/>`;
  const worksheets = Array.from({ length: sheets }, (_, index) =>
    part(`/xl/worksheets/sheet${index + 1}.xml`, `${MEDIA}.worksheet+xml`),
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', `${MEDIA}.sheet.main+xml`)}${worksheets.join('')}${part('/xl/styles.xml', `${MEDIA}.styles+xml`)}${part('/xl/sharedStrings.xml', `${MEDIA}.sharedStrings+xml`)}${part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const name = (kind: string, index: number, rest: string, value: string) =>
    `<definedName name="_xlnm.${kind}" localSheetId="${index}"${rest}>${escapeXml(value)}</definedName>`;
  // Excel wants each filter named; heads and first column come again on each printed page.
  const filters = sheets.map((sheet, index) =>
    sheet.hasFilter
      ? name('_FilterDatabase', index, ' hidden="1"', `${sheet.name}!${tableRange(sheet, '$')}`)
      : '',
  );
  const titles = sheets.map((sheet, index) =>
    name('Print_Titles', index, '', `${sheet.name}!$A:$A,${sheet.name}!$1:$1`),
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets><definedNames>${filters.join('')}${titles.join('')}</definedNames></workbook>`;
}

function workbookRelationships(sheets: number): string {
  const relationship = (index: number, type: string, target: string) =>
    `<Relationship Id="rId${index}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const worksheets = Array.from({ length: sheets }, (_, index) =>
    relationship(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${worksheets.join('')}${relationship(sheets + 1, 'styles', 'styles.xml')}${relationship(sheets + 2, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`;
}
