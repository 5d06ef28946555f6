import type { ExcelDate } from './excelDate';

/** One sheet of a workbook. */
export interface Sheet {
  /** At most 31 letters and digits. */
  readonly name: string;
  readonly columns: readonly {
    readonly head: string;
    /** In characters. */
    readonly width: number;
  }[];
  /** Below the heads, which are row 1: the first of these is row 2. */
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  /** Whether people filter and sort it. */
  readonly hasFilter: boolean;
}

export interface Cell {
  /** A string stays a string, whatever it begins with. */
  readonly value: string | number;
  /** Of a date, whose value is its serial number: how it is shown. */
  readonly shown?: ExcelDate['shown'];
  readonly link?: CellLink;
}

export type CellLink =
  | { readonly kind: 'row'; readonly sheet: string; readonly row: number }
  /** An address that may be linked (`safeAddress`). */
  | { readonly kind: 'address'; readonly href: string };

/** `A1` for the first column and row 1. */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row}`;
}

export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${columnName(Math.floor(column / 26) - 1)}${letter}`;
}
