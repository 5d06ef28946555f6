import { type Matrix, readMatrix } from './matrix';

/** What a font tells of the text that is set in it. */
export interface FontLook {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** True if its letters have numbers of their own, not those of a usual encoding. */
  readonly numbered: boolean;
  /** True if its letters follow each other downwards. */
  readonly vertical: boolean;
  /** The names of its letters by their numbers, where the document gives them. */
  readonly names: ReadonlyMap<number, string>;
  /** From the units of its widths to those of its size. */
  readonly unit: number;
  /** The height of its letters in parts of its size; other than 1 in fonts drawn by procedures. */
  readonly height: number;
}

const BOLD = /bold|black|heavy|demi|-medi|cmbx|cmb\d|sfbx|ecbx|ptmb|ptmbi/i;
const ITALIC =
  /italic|oblique|slanted|kursiv|-ital|-it$|cmti|cmsl|cmbxti|sfti|sfsl|ecti|ptmri|ptmbi/i;

/** Reads what pdf.js knows of a font; `undefined` gives a plain one. */
export function fontLook(font: unknown): FontLook {
  const of = (key: string): unknown =>
    typeof font === 'object' && font !== null ? Reflect.get(font, key) : undefined;
  const full = of('name');
  // The six letters before the plus sign name a selection of the font's letters.
  const name = typeof full === 'string' ? full.replace(/^[A-Z]{6}\+/, '') : '';
  const matrix: Matrix = readMatrix(of('fontMatrix')) ?? [0.001, 0, 0, 0.001, 0, 0];
  return {
    name,
    bold: of('bold') === true || of('black') === true || BOLD.test(name),
    italic: of('italic') === true || ITALIC.test(name),
    numbered: of('composite') === true,
    vertical: of('vertical') === true,
    names: namesIn(of('differences')),
    unit: matrix[0],
    height: of('isType3Font') === true ? drawnHeight(of('bbox'), matrix) : 1,
  };
}

function namesIn(differences: unknown): Map<number, string> {
  const names = new Map<number, string>();
  if (!(differences instanceof Map)) return names;
  for (const [code, name] of differences) {
    if (typeof code === 'number' && typeof name === 'string') names.set(code, name);
  }
  return names;
}

function drawnHeight(box: unknown, matrix: Matrix): number {
  const unit = Math.abs(matrix[3]);
  const values: unknown[] = Array.isArray(box) ? box : [];
  const [, bottom, , top] = values;
  const height = typeof bottom === 'number' && typeof top === 'number' ? top - bottom : 0;
  return height > 0 ? height * unit : 1000 * unit;
}
