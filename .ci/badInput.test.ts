import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const text = readFileSync(join(root, 'docs/bad-input.md'), 'utf8');

interface Row {
  readonly input: string;
  readonly file: string;
  readonly test: string;
  readonly cases: readonly string[];
}

/** Rows of the tables, without their heads. A row whose last cell names no test has an empty one. */
function rowsOf(markdown: string): Row[] {
  const lines = markdown.split('\n').filter((line) => line.startsWith('| '));
  const cells = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return cells
    .filter(([first]) => first !== 'Input')
    .map(([input = '', , named = '']) => {
      const [, file = '', test = '', cases = ''] =
        /^`([^`]+)` “(.+?)”(?: \((.+)\))?$/.exec(named) ?? [];
      const listed = cases.replaceAll('&lt;', '<').replaceAll('&gt;', '>').split('; ');
      return { input, file, test, cases: cases === '' ? [] : listed };
    });
}

/** Whether the source has a test of this name that runs: `it('…',`, `it.each([…])('…',`. */
function hasTest(source: string, test: string): boolean {
  const code = source.replace(/^\s*\/\/.*$/gm, '');
  const name = test.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`(?:\\bit|\\))\\(\\s*(['"\`])${name}\\1,`).test(code);
}

/** Whether the source has this as a text of its own, as a row of `it.each` does. */
function hasCase(source: string, name: string): boolean {
  return ["'", '"', '`'].some((quote) => source.includes(quote + name + quote));
}

const rows = rowsOf(text);

describe('the catalogue of bad input', () => {
  it('has a test in every row', () => {
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter(({ test }) => test === '').map(({ input }) => input)).toEqual([]);
  });

  it('covers everything that comes in or goes out', () => {
    const heads = [...text.matchAll(/^## (\w+)/gm)].map(([, head]) => head);
    expect(heads).toEqual(
      'Project Disks Web Word OpenDocument Rich Books PDF Text Lists Attachments Bundles Desks Exports Requests'.split(
        ' ',
      ),
    );
  });

  it.each(rows)('$file has “$test” ($input)', ({ file, test, cases }) => {
    const path = join(root, file);
    expect(existsSync(path), file).toBe(true);
    const source = readFileSync(path, 'utf8');
    expect(hasTest(source, test), test).toBe(true);
    expect(cases.filter((name) => !hasCase(source, name))).toEqual([]);
  });

  it('finds a test that was renamed, or that no longer runs', () => {
    const source =
      "it.skip('b', () => {});\n// it('c', () => {});\nit.each([1])('d %s', () => {});\nit('e', run);\n";
    const found = ['a', 'b', 'c', 'd %s', 'e'].filter((test) => hasTest(source, test));
    expect(found).toEqual(['d %s', 'e']);
  });
});
