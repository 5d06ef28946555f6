import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const FOLDERS = '{shared,electron,renderer,bench,conformance,faults,e2e,.ci}';

/** Every page of the repository. */
const pages = globSync(['*.md', 'docs/**/*.md', 'shared/**/*.md'], { cwd: root });
/** The pages that say where things are in the code. */
const maps = pages.filter((page) =>
  /^(?:ARCHITECTURE\.md|docs\/(?:glossary\.md|decisions\/.*)|shared\/.*)$/.test(page),
);
const sources = globSync([`${FOLDERS}/**/*.{ts,tsx,css,mjs}`, '*.{ts,mjs,json}'], { cwd: root });

/** What stands between backticks, outside of blocks of code. */
function quotedIn(page: string): string[] {
  const text = read(page).replace(/^```[\s\S]*?^```/gm, '');
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, quoted = '']) => quoted);
}

/** The anchor that a heading gets, as GitHub makes it. */
function anchors(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Whether a path is there, from the root or beside the page; a bare name may be that of a file anywhere. */
function isFile(page: string, path: string): boolean {
  if (sources.some((source) => basename(source) === path)) return true;
  return [root, join(root, dirname(page))].some((from) => existsSync(join(from, path)));
}

describe('the pages', () => {
  it.each(pages)('%s links only to what is there', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const broken = links.filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : relative(root, join(root, dirname(page), path));
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && !anchors(target).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('show every picture of docs/pictures', () => {
    const all = pages.map(read).join('\n');
    const pictures = globSync('docs/pictures/*.webp', { cwd: root });
    expect(pictures.length).toBeGreaterThan(8);
    expect(pictures.filter((path) => !all.includes(relative('docs', path)))).toEqual([]);
  });

  it('list every decision in their index', () => {
    const index = read('docs/decisions/README.md');
    const records = globSync('docs/decisions/2*.md', { cwd: root });
    expect(records.length).toBeGreaterThan(8);
    expect(records.filter((path) => !index.includes(path.replace(/.*\//, '')))).toEqual([]);
  });
});

describe('the maps of the code', () => {
  const words = new Set(sources.flatMap((path) => read(path).match(/[A-Za-z_$][\w$]*/g) ?? []));

  it.each(maps)('%s names only files and folders that are there', (page) => {
    const paths = quotedIn(page).filter((quoted) =>
      /^[\w.-]+\/[\w./-]*$|^\w[\w.]*\.tsx?$/.test(quoted),
    );
    expect(paths.filter((path) => !isFile(page, path))).toEqual([]);
  });

  // A decision also names what was not taken.
  const current = maps.filter((page) => !page.includes('decisions/'));

  it.each(current)('%s names only what the code names', (page) => {
    const names = quotedIn(page).filter((quoted) => /^[A-Za-z][\w$]*$/.test(quoted));
    expect(names.filter((name) => !words.has(name))).toEqual([]);
  });

  it('docs/glossary.md gives each word to something that the code exports', () => {
    const exported = sources.flatMap((path) =>
      [...read(path).matchAll(/^export (?:abstract |async )?[a-z]+ (\w+)/gm)].map(
        ([, name]) => name,
      ),
    );
    const names = quotedIn('docs/glossary.md').filter((quoted) => /^[A-Za-z]\w*$/.test(quoted));
    expect(names.length).toBeGreaterThan(25);
    expect(names.filter((name) => !exported.includes(name))).toEqual([]);
  });

  it('finds what is not there', () => {
    expect(isFile('ARCHITECTURE.md', 'shared/nowhere.ts')).toBe(false);
    expect(isFile('ARCHITECTURE.md', 'nowhere.ts')).toBe(false);
    expect(words.has('SetRecordStep')).toBe(true);
    expect(words.has(['not', 'a', 'name'].join(''))).toBe(false);
  });
});
