import { visibleText } from '../../../shared/report/words/visibleText';

const GAP = '  ';

/** A label and what it says; several lines are set under each other. */
export type Field = readonly [
  label: string,
  value: string | number | readonly string[] | undefined,
];

/**
 * Labels in one column, values wrapped in another. Fields without a value are left out. What could
 * steer the terminal or deceive the eye is written out.
 */
export function fieldLines(fields: readonly Field[], width: number, indent = ''): string {
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
      return lines
        .map(
          (line, at) => `${at === 0 ? `${indent}${label.padEnd(column)}${GAP}` : hanging}${line}\n`,
        )
        .join('');
    })
    .join('');
}

/** Breaks at spaces where a line gets longer than `width` characters. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    let length = 0;
    for (const word of paragraph.split(' ')) {
      const added = [...word].length;
      if (line !== '' && length + added >= width) {
        lines.push(line);
        line = word;
        length = added;
      } else if (line === '') {
        line = word;
        length = added;
      } else {
        line = `${line} ${word}`;
        length += added + 1;
      }
    }
    return [...lines, line];
  });
}

export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? singular : plural}`;
}
