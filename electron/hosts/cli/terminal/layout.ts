import { visibleText } from '../../../../shared/report/words/visibleText';
import { breakable, displayWidth } from './displayWidth';
import { type Paint, plain } from './paint';

const GAP = '  ';

/** A label and what it says; several lines are set under each other. */
export type Field = readonly [
  label: string,
  value: string | number | readonly string[] | undefined,
];

/** However narrow the window, a column of words is at least this wide; the terminal breaks the rest. */
const NARROWEST = 20;

/** What lines are laid out for. */
interface Page {
  /** Columns in a line. */
  readonly width: number;
  readonly indent?: string;
  /** For the labels. */
  readonly paint?: Paint;
}

/**
 * Labels in one column, values wrapped in another. Fields without a value are left out. What could
 * steer the terminal or deceive the eye is written out.
 */
export function fieldLines(
  fields: readonly Field[],
  { width, indent = '', paint = plain }: Page,
): string {
  const known = fields.flatMap(([label, value]) => {
    const values = typeof value === 'object' ? value : [value];
    const texts = values.flatMap((each) =>
      each === undefined || each === '' ? [] : [visibleText(String(each))],
    );
    return texts.length === 0 ? [] : [{ label, texts }];
  });
  const column = Math.max(0, ...known.map(({ label }) => label.length));
  const hanging = `${indent}${' '.repeat(column)}${GAP}`;
  return known
    .map(({ label, texts }) => {
      const lines = texts.flatMap((text) => wrap(text, width - hanging.length));
      const lead = `${indent}${paint('dim', label)}${' '.repeat(column - label.length)}${GAP}`;
      return lines.map((line, at) => `${at === 0 ? lead : hanging}${line}\n`).join('');
    })
    .join('');
}

/**
 * Breaks at spaces, and between characters of scripts that write none, where a line gets longer than
 * `width` columns of a terminal. A long word stays whole.
 */
export function wrap(text: string, width: number): string[] {
  const most = Math.max(width, NARROWEST);
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    let columns = 0;
    for (const word of paragraph.split(' ')) {
      for (const [at, piece] of breakable(word).entries()) {
        const gap = at === 0 && line !== '' ? ' ' : '';
        const added = displayWidth(piece) + gap.length;
        if (line !== '' && columns + added > most) {
          lines.push(line);
          line = piece;
          columns = displayWidth(piece);
        } else {
          line += gap + piece;
          columns += added;
        }
      }
    }
    return [...lines, line];
  });
}

/**
 * How many characters wide the column of numbers is in a list of so many: wide enough for the last number, and
 * at least three, so that the columns of most lists stand alike.
 */
export function numberColumn(count: number): number {
  return Math.max(3, String(count).length);
}
