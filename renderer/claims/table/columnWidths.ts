import { CLAIM_COLUMNS, type ClaimColumn } from '../../project/session/sortClaims';

/** Widths that columns were given, in CSS pixels; the others share what is left. */
export type ColumnWidths = Readonly<Partial<Record<ClaimColumn, number>>>;

/** As in the schema of the settings. */
const NARROWEST = 40;
const WIDEST = 2000;

/** What a column needs (CSS pixels), and its share of what is left over; without one it does not grow. */
const NEEDS: Readonly<Record<ClaimColumn, { readonly least: number; readonly share?: number }>> = {
  number: { least: 46 },
  claim: { least: 166, share: 3 },
  tags: { least: 138, share: 1.2 },
  status: { least: 134 },
  verdict: { least: 100, share: 1 },
  evidence: { least: 88 },
  origins: { least: 64 },
  statement: { least: 170, share: 2.4 },
  claimant: { least: 116, share: 1.2 },
  modified: { least: 142 },
};

/** `grid-template-columns` of the table, and the narrowest it can be before it scrolls sideways. */
export function gridColumns(widths: ColumnWidths): { template: string; minWidth: number } {
  const columns = CLAIM_COLUMNS.map((column) => {
    const { least, share } = NEEDS[column];
    const given = widths[column];
    if (given !== undefined) return { track: `${given}px`, least: given };
    return { track: share === undefined ? `${least}px` : `minmax(${least}px, ${share}fr)`, least };
  });
  return {
    template: columns.map(({ track }) => track).join(' '),
    minWidth: columns.reduce((sum, { least }) => sum + least, 0),
  };
}

/** The widths with another one for a column; undefined gives it its share again. */
export function withWidth(
  widths: ColumnWidths,
  column: ClaimColumn,
  width: number | undefined,
): ColumnWidths {
  const { [column]: _, ...others } = widths;
  if (width === undefined) return others;
  return { ...others, [column]: Math.round(Math.min(WIDEST, Math.max(NARROWEST, width))) };
}
