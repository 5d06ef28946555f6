import { lineOf, type PdfLine } from '../page/pdfWord';

/** Letters this much smaller than those beside them may be raised or lowered. */
const SMALLER = 0.86;
/** How far off the baseline they can be, in parts of the larger size. */
const FARTHEST = 0.65;

/** Rows with the raised and lowered signs above and below their words, which are no rows of their own. */
export function withScripts(rows: readonly PdfLine[]): PdfLine[] {
  const merged: (PdfLine | undefined)[] = [...rows];
  for (const [index, row] of rows.entries()) {
    const at = [index + 1, index - 1].find((near) => isScriptOf(row, merged[near]));
    const main = at === undefined ? undefined : merged[at];
    if (at === undefined || !main) continue;
    merged[at] = { ...lineOf([...main.words, ...row.words]), y: main.y, size: main.size };
    merged[index] = undefined;
  }
  return merged.filter((row) => row !== undefined);
}

function isScriptOf(row: PdfLine, main: PdfLine | undefined): boolean {
  return (
    main !== undefined &&
    row.words.every(({ size }) => size < main.size * SMALLER) &&
    Math.abs(row.y - main.y) < main.size * FARTHEST &&
    row.x0 > main.x0 - main.size &&
    row.x1 < main.x1 + main.size
  );
}
