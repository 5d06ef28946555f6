import type { Block } from '../../../shared/article/block';
import { counted } from '../../../shared/counted';
import { newId } from '../../../shared/id';

/** A row of an article has no more cells. */
const MOST_CELLS = 256;

/**
 * The rows of a table as blocks, without empty rows and the empty columns at its end. A first row without
 * figures, above rows that have some, is the heads of the columns.
 */
export function tableBlocks(rows: readonly (readonly string[])[]): {
  readonly blocks: Block[];
  readonly leftOut: string[];
} {
  const filled = rows
    .map((row) => row.map((cell) => cell.trim()))
    .filter((row) => row.some((cell) => cell !== ''));
  const width = Math.max(0, ...filled.map((row) => row.findLastIndex((cell) => cell !== '') + 1));
  const columns = Math.min(width, MOST_CELLS);
  const hasHeads = isHeads(filled[0] ?? []) && filled.slice(1).some((row) => !isHeads(row));
  const blocks = filled.map((row, at): Block => {
    const cells = Array.from({ length: columns }, (_, column) => {
      const text = row[column] ?? '';
      return text === '' ? [] : [{ text }];
    });
    const header = at === 0 && hasHeads;
    return { id: newId('block'), type: 'tableRow', ...(header ? { header } : {}), cells };
  });
  const left = width - columns;
  return {
    blocks,
    leftOut: left > 0 ? [`${counted(left, 'column')} beyond the first ${MOST_CELLS}.`] : [],
  };
}

function isHeads(row: readonly string[]): boolean {
  return row.filter((cell) => cell !== '').every((cell) => !/^[^\p{L}]*\d[^\p{L}]*$/u.test(cell));
}
