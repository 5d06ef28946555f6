import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Folders whose README is a manual of their modules. */
const FOLDERS = globSync('shared/*/README.md', {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
}).map((path) => dirname(path));

describe.each(FOLDERS)('the manual of %s', (folder) => {
  const root = new URL(`../${folder}/`, import.meta.url);
  const named = [
    ...readFileSync(new URL('README.md', root), 'utf8').matchAll(/`(?:\w+\/)*(\w+\.tsx?)`/g),
  ].map(([, name = '']) => name);

  it('has every module in its order, and none that is not there', () => {
    const modules = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\btesting\b/.test(path))
      .map((path) => basename(path));
    expect([...new Set(named)].sort()).toEqual(modules.sort());
  });
});
