import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root })
  .toString()
  .split('\0');
const code = files.filter((file) => /\.(tsx?|mts|mjs|css)$/.test(file));

/** A folder with more files than this is a pile, in which nothing is found by its place. */
const MOST_FILES = 25;
const MOST_LINES = 400;

it('keeps every room small enough to be seen at a glance', () => {
  const counts = new Map<string, number>();
  for (const file of code) {
    if (/\.(test|spec)\./.test(file)) continue;
    counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  }
  expect(counts.get('shared/claim')).toBeGreaterThan(0);
  expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([]);
});

it('keeps every file short enough to be read in one go', () => {
  const long = code
    .map((file) => [file, readFileSync(join(root, file), 'utf8').split('\n').length - 1] as const)
    .filter(([, lines]) => lines > MOST_LINES);
  expect(long).toEqual([]);
});
