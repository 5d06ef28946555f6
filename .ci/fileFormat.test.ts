import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testCli } from '../electron/hosts/cli/testing/testCli';
import { PROJECT_VERSION } from '../shared/project/file/projectFile';
import { LOG_ACTIONS } from '../shared/project/log/logEntry';
import { arbitraryProject } from '../shared/project/testing/arbitraryProject';
import { signOffAll } from '../shared/project/testing/signOffAll';
import { serializeProject } from '../shared/project/text/serializeProject';

const root = new URL('..', import.meta.url);
const page = read('docs/file-format.md');
const [reader = '', signOffs = '', chain = ''] = [...page.matchAll(/```python\n(.*?)```/gs)].map(
  ([, code = '']) => code,
);

const FIXTURES = [
  'version-1',
  'version-1-log',
  'version-2',
  'version-3',
  'version-3-contacts',
  'version-3-log',
  'version-3-signed',
  'version-3-wording',
  'version-4',
  'version-4-requests',
].map((name) => `shared/project/fixtures/${name}.galley`);

/** What Python is called here; undefined where there is none. */
const python = ['python3', 'python'].find(
  (name) => spawnSync(name, ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))']).status === 0,
);
if (python === undefined) {
  console.warn('There is no Python 3 here: the programs in docs/file-format.md were not run.');
}

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** Runs a program of the page on a file; answers what it printed, or its last words. */
function run(code: string, path: string): { readonly out: string; readonly failure?: string } {
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8' };
  const { status, stdout, stderr } = spawnSync(python ?? '', ['-', path], {
    input: code,
    env,
    encoding: 'utf8',
  });
  return status === 0 ? { out: stdout } : { out: stdout, failure: stderr.trim() };
}

/** The frozen file with two more claims that begin where its first does, one of them shorter. */
function overlapping(): string {
  const text = read('shared/project/fixtures/version-4.galley');
  const [line = ''] = /^\{"id":"clm_homes".*$/m.exec(text) ?? [];
  const same = line.replaceAll(/"((?:clm|anc|evd)_\w+)"/g, '"$1-b"');
  const shorter = line
    .replaceAll(/"((?:clm|anc|evd)_\w+)"/g, '"$1-a"')
    .replace(
      '"offset":38},"quote":{"exact":"4,200 homes"',
      '"offset":32},"quote":{"exact":"4,200"',
    );
  return text.replace(line, () => [shorter, line, same].join('\n'));
}

describe('docs/file-format.md', () => {
  it('is about the version that Galley writes', () => {
    expect(page).toMatch(new RegExp(`^# .* version ${PROJECT_VERSION}\\n`));
    const versions = [...page.matchAll(/^\| (\d+) \|/gm)].map(([, version]) => Number(version));
    expect(versions.at(-1)).toBe(PROJECT_VERSION);
  });

  it('names every act that Galley logs, and no other', () => {
    const [, names = ''] = /^Names of acts that Galley writes: (.*?)\. A reader/ms.exec(page) ?? [];
    const named = [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name);
    expect(named.sort()).toEqual(Object.keys(LOG_ACTIONS).sort());
  });

  it('shows a file as one is written', () => {
    const [, shape = ''] = /```\n(\{\n.*?\n\})\n```/s.exec(page) ?? [];
    const frame = (text: string) =>
      text
        .split('\n')
        .filter((line) => !line.startsWith('{"') && !line.startsWith('{…'))
        .map((line) =>
          line.replace(/^"article":.*/, '"article":').replace(/:("[^"]*"|\{.*\}|\d)/g, ''),
        );
    expect(frame(shape)).toEqual(frame(read('shared/project/fixtures/version-4.galley').trim()));
  });

  it('leads to nothing that is not there', () => {
    const links = [...page.matchAll(/\]\((?!https)([^)]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(1);
    const missing = links.filter((link) => !existsSync(new URL(`docs/${link}`, root)));
    expect(missing).toEqual([]);
  });

  it('has a reader of as many lines as it says', () => {
    expect(reader.trim().split('\n')).toHaveLength(22);
  });
});

describe.skipIf(python === undefined)('the reader in docs/file-format.md', () => {
  it('lists the claims of each frozen file, of the sample and of others as Galley does', async () => {
    const { folder, galley } = await testCli();
    const others = fc
      .sample(arbitraryProject(), { numRuns: 12, seed: 2 })
      .map(serializeProject)
      // Half a character cannot be printed.
      .filter((text) => !/\\ud[89a-f]/.test(text));
    expect(others.length).toBeGreaterThan(0);
    const texts = [
      ...FIXTURES.map(read),
      read('resources/sample.galley'),
      overlapping(),
      ...others,
    ];
    for (const [place, text] of texts.entries()) {
      const path = join(folder, `${place}.galley`);
      await writeFile(path, text);
      const shown: { claims: { number: number; status: string; quote: string }[] } = JSON.parse(
        (await galley('show', path, '--json')).out,
      );
      const { out, failure } = run(reader, path);
      expect(failure).toBeUndefined();
      const listed = out
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.split('\t'))
        .map(([number, status, wording = '']) => [Number(number), status, JSON.parse(wording)]);
      expect(listed).toEqual(
        shown.claims.map(({ number, status, quote }) => [number, status, quote]),
      );
    }
  });

  it('goes on to say what became of each sign-off, as Galley does', async () => {
    const { folder, galley } = await testCli();
    const others = fc
      .sample(arbitraryProject(), { numRuns: 30, seed: 3 })
      .map((project) => signOffAll(project, new Set(project.claims.map(({ id }) => id))))
      .map(serializeProject)
      // Half a character cannot be printed, and Python writes very small numbers otherwise.
      .filter((text) => !/\\ud[89a-f]|\de[+-]?\d|\b0\.0000/.test(text));
    expect(others.length).toBeGreaterThan(5);
    const states = new Set<string>();
    for (const [place, text] of [
      ...FIXTURES.filter((path) => /version-[34]/.test(path)).map(read),
      read('resources/sample.galley'),
      ...others,
    ].entries()) {
      const path = join(folder, `signed-${place}.galley`);
      await writeFile(path, text);
      const shown: { claims: { id: string; signOff?: string }[] } = JSON.parse(
        (await galley('show', path, '--json')).out,
      );
      const { out, failure } = run(`${reader}\n${signOffs}`, path);
      expect(failure).toBeUndefined();
      const told = out
        .split('\n')
        .filter((line) => line.startsWith('signed off\t'))
        .map((line) => line.split('\t').slice(1));
      expect(told.sort()).toEqual(
        shown.claims.flatMap(({ id, signOff }) => (signOff ? [[id, signOff]] : [])).sort(),
      );
      for (const [, state = ''] of told) states.add(state);
    }
    expect([...states].sort()).toEqual(['changed', 'holds', 'unrecorded']);
  });

  it('refuses a newer version', async () => {
    const { folder } = await testCli();
    const path = join(folder, 'newer.galley');
    const text = read('shared/project/fixtures/version-4.galley');
    await writeFile(path, text.replace('"version":4', '"version":5'));
    expect(run(reader, path)).toEqual({
      out: '',
      failure: expect.stringContaining('AssertionError'),
    });
  });
});

describe.skipIf(python === undefined)('the check of a log in docs/file-format.md', () => {
  it.each([...FIXTURES, 'resources/sample.galley'])('finds that of %s whole', (path) => {
    const { out, failure } = run(chain, fileURLToPath(new URL(path, root)));
    expect(failure).toBeUndefined();
    expect(out).toMatch(/^whole: \d+ entries/);
  });

  it.each([
    ['an entry that was changed', '"what":"status"', '"what":"verdict"', 'broken at entry 3'],
    [
      'an entry that was removed',
      /\n\{"when":"2026-03-14T09:30[^\n]*verified[^\n]*/,
      '',
      'entry 2',
    ],
    ['an end that was changed', '"detail":"pdf, legal"', '"detail":"pdf"', 'broken at its end'],
    ['another project', '"id":"prj_0123456789abcdef"', '"id":"prj_other"', 'broken at entry 1'],
  ])('finds %s', async (_, from, to, words) => {
    const { folder } = await testCli();
    const path = join(folder, 'changed.galley');
    const text = read('shared/project/fixtures/version-1-log.galley');
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    await writeFile(path, changed);
    expect(run(chain, path).failure).toContain(words);
  });
});
