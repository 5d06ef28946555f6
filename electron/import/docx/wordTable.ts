import type { XmlElement } from '../office/parseXml';
import { isOn } from './readLook';

interface WordCell {
  /** Missing where a cell reaches over from the left, or the row begins or ends short. */
  readonly element?: XmlElement;
}

interface WordRow {
  readonly cells: readonly WordCell[];
  /** True for a row that is repeated on each page: column heads. */
  readonly header: boolean;
  /** The tracked change that deletes the row. */
  readonly deletion: XmlElement | undefined;
}

const MOST_COLUMNS = 256;

/** The rows of `w:tbl` itself; they may stand in wrappers, content controls and insertions. */
export function rowsOf(table: XmlElement): WordRow[] {
  return table.elements().flatMap(rowsIn).map(readRow);
}

function rowsIn(element: XmlElement): XmlElement[] {
  if (element.name === 'w:tr') return [element];
  if (/^w:(?:tblPr|tblGrid|tbl|p|del|moveFrom)$/.test(element.name)) return [];
  return element.elements().flatMap(rowsIn);
}

/** The cells by column; one that goes on from the row above is empty. */
function readRow(row: XmlElement): WordRow {
  const properties = row.child('w:trPr');
  const cells: WordCell[] = [];
  const skip = (name: string) => {
    for (let left = spanOf(properties?.child(name), 0); left > 0; left -= 1) cells.push({});
  };
  skip('w:gridBefore');
  for (const element of cellsIn(row)) {
    const own = element.child('w:tcPr');
    if (own?.child('w:cellDel')) continue;
    const merge = own?.child('w:vMerge');
    const goesOn = merge !== undefined && merge.attribute('w:val') !== 'restart';
    cells.push(goesOn ? {} : { element });
    for (let left = spanOf(own?.child('w:gridSpan'), 1); left > 1; left -= 1) cells.push({});
  }
  skip('w:gridAfter');
  return {
    cells: cells.slice(0, MOST_COLUMNS),
    header: isOn(properties?.child('w:tblHeader')),
    deletion: properties?.child('w:del'),
  };
}

function cellsIn(element: XmlElement): XmlElement[] {
  return element
    .elements()
    .flatMap((child) =>
      child.name === 'w:tc' ? [child] : child.name === 'w:trPr' ? [] : cellsIn(child),
    );
}

function spanOf(element: XmlElement | undefined, otherwise: number): number {
  const value = element?.attribute('w:val') ?? '';
  return /^\d{1,3}$/.test(value) ? Math.min(Number(value), MOST_COLUMNS) : otherwise;
}
