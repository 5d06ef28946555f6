import type { Block } from '../../../shared/article/block';
import type { ImportError } from '../../../shared/article/importResult';
import { counted } from '../../../shared/counted';
import { newId } from '../../../shared/id';
import { ok, type Result } from '../../../shared/result';
import { fallbackTitle } from '../head/articleTitle';
import type { Importer } from '../importer';
import { importFailure } from '../importFailure';
import { type OfficeParts, openOfficeParts, pathOfKind } from '../office/officeParts';
import type { XmlElement } from '../office/parseXml';
import { type CellStore, cellFormats, cellText, richText } from './cellText';
import { SHEET_NAMESPACES } from './sheetNamespaces';
import { tableBlocks } from './tableBlocks';

const WORKBOOK = { noun: 'Excel workbook', text: 'table', program: 'Excel or LibreOffice' };

/** The cells of a workbook as they are shown, sheet by sheet; each sheet has its name as a heading. */
export const fromXlsx: Importer = (source, onProgress) => {
  const opened = openOfficeParts(source.bytes, SHEET_NAMESPACES, WORKBOOK);
  if (!opened.ok) return opened;
  const parts = opened.value;
  const main = parts.main ?? 'xl/workbook.xml';
  const workbook = parts.read(main);
  if (!workbook.ok) return workbook;
  if (workbook.value?.name !== 's:workbook') return parts.fail('noText');
  const relationships = parts.relationshipsOf(main);
  if (!relationships.ok) return relationships;
  const store = readStore(parts, pathOfKinds(relationships.value), workbook.value);
  if (!store.ok) return store;

  const sheets = workbook.value.child('s:sheets')?.elements('s:sheet') ?? [];
  const shown = sheets.filter((sheet) => !/hidden/i.test(sheet.attribute('state') ?? ''));
  const blocks: Block[] = [];
  const left: string[] = [];
  for (const [at, sheet] of shown.entries()) {
    const target = relationships.value.get(sheet.attribute('r:id') ?? '');
    const root = target?.kind === 'worksheet' ? parts.read(target.target) : undefined;
    if (root && !root.ok) return root;
    if (!root?.value) continue;
    const table = readSheet(root.value, store.value);
    if (table.blocks.length > 0) {
      blocks.push(heading(sheet.attribute('name') ?? `Sheet ${at + 1}`), ...table.blocks);
    }
    left.push(...table.leftOut);
    onProgress(0.1 + (0.8 * (at + 1)) / shown.length);
  }
  if (blocks.length === 0) return importFailure('empty');
  const core = parts.read(pathOfKind(parts.roots, 'core-properties') ?? 'docProps/core.xml');
  const title = core.ok ? core.value?.child('dc:title')?.text.trim() : undefined;
  const hidden = sheets.length - shown.length;
  return ok({
    metadata: { title: title || fallbackTitle(source.name, shown[0]?.attribute('name') ?? '') },
    blocks,
    leftOut: [...(hidden > 0 ? [`${counted(hidden, 'hidden sheet')}.`] : []), ...new Set(left)],
    warnings: [],
  });
};

type PathOf = (kind: string) => string | undefined;

function pathOfKinds(relationships: Parameters<typeof pathOfKind>[0]): PathOf {
  return (kind) => pathOfKind(relationships, kind);
}

function readStore(
  parts: OfficeParts,
  pathOf: PathOf,
  workbook: XmlElement,
): Result<CellStore, ImportError> {
  const strings = parts.read(pathOf('sharedStrings') ?? 'xl/sharedStrings.xml');
  if (!strings.ok) return strings;
  const styles = parts.read(pathOf('styles') ?? 'xl/styles.xml');
  if (!styles.ok) return styles;
  return ok({
    strings: strings.value?.elements('s:si').map(richText) ?? [],
    formats: cellFormats(styles.value),
    isFrom1904: /^(?:1|true)$/.test(workbook.child('s:workbookPr')?.attribute('date1904') ?? ''),
  });
}

function readSheet(sheet: XmlElement, store: CellStore) {
  const hiddenColumns = hiddenColumnsOf(sheet);
  const all = sheet.child('s:sheetData')?.elements('s:row') ?? [];
  const rows = all.filter((row) => !/^(?:1|true)$/.test(row.attribute('hidden') ?? ''));
  let lostCells = false;
  let formulas = false;
  const texts = rows.map((row) => {
    const cells: string[] = [];
    for (const [at, cell] of row.elements('s:c').entries()) {
      const column = columnOf(cell.attribute('r')) ?? at;
      if (column >= MOST_COLUMNS) continue;
      if (cell.child('s:f')) formulas = true;
      if (hiddenColumns.has(column)) lostCells = true;
      else cells[column] = cellText(cell, store);
    }
    return Array.from(cells, (text, column) =>
      hiddenColumns.has(column) ? undefined : (text ?? ''),
    ).filter((text) => text !== undefined);
  });
  const hiddenRows = all.length - rows.length;
  const { blocks, leftOut } = tableBlocks(texts);
  return {
    blocks,
    leftOut: [
      ...leftOut,
      ...(hiddenRows > 0 ? ['Hidden rows.'] : []),
      ...(lostCells ? ['Hidden columns.'] : []),
      ...(formulas
        ? ['Formulas: each cell shows what it held when the workbook was last saved.']
        : []),
    ],
  };
}

/** Excel has no more (XFD). */
const MOST_COLUMNS = 16_384;

/** The column of an address such as `AB12`, from 0. */
function columnOf(address: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(address ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function hiddenColumnsOf(sheet: XmlElement): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const column of sheet.child('s:cols')?.elements('s:col') ?? []) {
    if (!/^(?:1|true)$/.test(column.attribute('hidden') ?? '')) continue;
    const last = Math.min(Number(column.attribute('max')), MOST_COLUMNS);
    for (let at = Number(column.attribute('min')); at <= last; at += 1) hidden.add(at - 1);
  }
  return hidden;
}

function heading(text: string): Block {
  return { id: newId('block'), type: 'heading', level: 2, content: [{ text }] };
}
