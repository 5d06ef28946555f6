import type { XmlElement } from '../office/parseXml';

interface OdtRow {
  /** By column; undefined where another cell reaches over. */
  readonly cells: readonly (XmlElement | undefined)[];
  /** True for a row that is repeated on each page: column heads. */
  readonly header: boolean;
  readonly hidden: boolean;
}

const MOST_COLUMNS = 256;

/** The rows of `table:table` itself. */
export function rowsOf(table: XmlElement): OdtRow[] {
  return rowsIn(table, false);
}

function rowsIn(element: XmlElement, header: boolean): OdtRow[] {
  return element.elements().flatMap((child) => {
    switch (child.name) {
      case 'table:table-row':
        return [readRow(child, header)];
      case 'table:table-header-rows':
        return rowsIn(child, true);
      case 'table:table-rows':
      case 'table:table-row-group':
        return rowsIn(child, header);
      default:
        return [];
    }
  });
}

function readRow(row: XmlElement, header: boolean): OdtRow {
  const cells: (XmlElement | undefined)[] = [];
  for (const cell of row.elements()) {
    const covered = cell.name === 'table:covered-table-cell';
    if (!covered && cell.name !== 'table:table-cell') continue;
    const times = repeatedBy(cell.attribute('table:number-columns-repeated'));
    for (let left = times; left > 0 && cells.length < MOST_COLUMNS; left -= 1) {
      cells.push(covered ? undefined : cell);
    }
  }
  const visibility = row.attribute('table:visibility') ?? 'visible';
  return { cells, header, hidden: visibility !== 'visible' };
}

function repeatedBy(value: string | undefined): number {
  return value !== undefined && /^\d{1,3}$/.test(value) ? Number(value) : 1;
}
