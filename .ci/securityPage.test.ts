import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = new URL('..', import.meta.url);
const page = readFileSync(new URL('SECURITY.md', root), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:Promise|Setting) \|/.test(line));

describe('SECURITY.md', () => {
  it('has a test or the catalogue in every row', () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((row) => !/\.(?:test|spec)\.ts`|bad-input\.md/.test(row))).toEqual([]);
  });

  it('names only files that exist', () => {
    const named = [
      ...page.matchAll(/`([\w./-]+\.(?:ts|json))`/g),
      ...page.matchAll(/\]\(([^)]+)\)/g),
    ].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(40);
    const missing = named.filter((path) => !existsSync(fileURLToPath(new URL(path, root))));
    expect(missing).toEqual([]);
  });
});
