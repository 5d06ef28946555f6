/** The cell of a table that a tagged PDF says a text is in. */
export interface TaggedCell {
  /** Which of the page's tables. */
  readonly table: number;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly isHeader: boolean;
}

/** Deeper trees are no document's. */
const DEEPEST = 64;
const MOST_COLUMNS = 256;

/**
 * The cells of a page's tables by the marked content (MCID) that draws their text, from the tree of a
 * tagged PDF as pdf.js gives it (ISO 32000-1, 14.8.4.3.4). What only uses a table to lay out a page, with
 * headings or further tables in it, is none, and neither is a single column or row.
 */
export function taggedCells(tree: unknown): ReadonlyMap<number, TaggedCell> {
  const cells = new Map<number, TaggedCell>();
  for (const [table, node] of nodesOf(tree, /^Table$/).entries()) {
    if (nodesOf(node, /^(?:Table|H\d?)$/).length > 1) continue;
    const found = cellsOf(node, table);
    const places = [...found.values()];
    if (places.some(({ row }) => row > 0) && places.some(({ column }) => column > 0)) {
      for (const [mark, cell] of found) cells.set(mark, cell);
    }
  }
  return cells;
}

function cellsOf(node: unknown, table: number): Map<number, TaggedCell> {
  const cells = new Map<number, TaggedCell>();
  /** How many rows each column is still taken up from above. */
  const taken: number[] = [];
  for (const [row, line] of nodesOf(node, /^TR$/).entries()) {
    let column = 0;
    for (const cell of nodesOf(line, /^T[HD]$/)) {
      while ((taken[column] ?? 0) > row && column < MOST_COLUMNS) column += 1;
      const isHeader = roleOf(cell) === 'TH';
      for (const mark of marksIn(cell)) cells.set(mark, { table, row, column, isHeader });
      for (const end = column + span(cell, 'colSpan'); column < end; column += 1) {
        taken[column] = row + span(cell, 'rowSpan');
      }
    }
  }
  return cells;
}

/** The nodes of some roles within a node, itself included. */
function nodesOf(node: unknown, roles: RegExp, depth = 0): object[] {
  if (typeof node !== 'object' || node === null || depth > DEEPEST) return [];
  const inner = childrenOf(node).flatMap((child) => nodesOf(child, roles, depth + 1));
  return roles.test(roleOf(node)) ? [node, ...inner] : inner;
}

export function marksIn(node: unknown, depth = 0): number[] {
  if (typeof node !== 'object' || node === null || depth > DEEPEST) return [];
  const id: unknown = Reflect.get(node, 'id');
  const mark = typeof id === 'string' ? /_mc(\d+)$/.exec(id)?.[1] : undefined;
  const own = mark === undefined ? [] : [Number(mark)];
  return [...own, ...childrenOf(node).flatMap((child) => marksIn(child, depth + 1))];
}

export function roleOf(node: object): string {
  const role: unknown = Reflect.get(node, 'role');
  return typeof role === 'string' ? role : '';
}

export function childrenOf(node: object): readonly unknown[] {
  const children: unknown = Reflect.get(node, 'children');
  return Array.isArray(children) ? children : [];
}

/** How many rows or columns a cell takes up. */
function span(cell: object, name: 'rowSpan' | 'colSpan'): number {
  const value: unknown = Reflect.get(cell, name);
  const isSane = typeof value === 'number' && Number.isInteger(value) && value > 0;
  return isSane ? Math.min(MOST_COLUMNS, value) : 1;
}
