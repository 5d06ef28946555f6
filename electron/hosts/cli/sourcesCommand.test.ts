import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseProject } from '../../../shared/project/file/parseProject';
import { nodeFileSystem } from '../../files/fileSystem';
import { takeLock } from '../../files/locking/projectLock';
import { testProjectText } from '../../project/testing/testProject';
import { type TestCli, testCli } from './testing/testCli';

const LIST = `
@book{ebb, title = {Tides}, author = {Ebb, Ann}, year = 2026, file = {/home/x.pdf}, wibble = {1}}
@misc{same, title = {Annual accounts}, author = {X}, url = {https://a.example/accounts}}
@misc{again, title = {Other words}, url = {http://www.a.example/accounts/}}
@misc{broken, title = {
`;

const PROJECT = testProjectText();
let folder: string;
let galley: TestCli['galley'];

async function sourcesIn(name: string) {
  const parsed = parseProject(await readFile(join(folder, name), 'utf8'));
  if (parsed.kind !== 'project') throw new Error('It does not open');
  return parsed.project.sources;
}

beforeEach(async () => {
  ({ folder, galley } = await testCli());
  await writeFile(join(folder, 'a.galley'), PROJECT);
  await writeFile(join(folder, 'list.bib'), LIST);
});

describe('galley sources', () => {
  it('lists sources with their claims', async () => {
    const { code, out } = await galley('sources', 'a.galley');
    expect([code, out]).toEqual([0, '  1  Annual accounts. (1 claim: 1)\n']);
    const json = await galley('sources', 'a.galley', '--json');
    expect(JSON.parse(json.out)).toEqual([
      {
        number: 1,
        id: 'src_accounts',
        citation: 'Annual accounts.',
        confidentiality: 'open',
        claims: [1],
      },
    ]);
  });

  it('adds what is new in place, and says what it did not add', async () => {
    const { code, out } = await galley('sources', 'a.galley', '--add', 'list.bib');
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'Added          Ann Ebb. Tides. 2026.',
        '               X. Annual accounts. https://a.example/accounts',
        'Already there  again: the same address as same of the same file',
        'Not read       broken: A brace of this entry is never closed. It begins in line',
        '               4.',
        'Left out       ebb: Fields without a place in Galley: wibble.',
        'Written to     a.galley',
        '',
      ].join('\n'),
    );
    const titles = (await sourcesIn('a.galley')).map(({ csl }) => csl.title);
    expect(titles.sort()).toEqual(['Annual accounts', 'Annual accounts', 'Tides']);
    expect(await readFile(join(folder, 'a.galley'), 'utf8')).not.toContain('/home');
  });

  it('adds nothing a second time', async () => {
    await galley('sources', 'a.galley', '--add', 'list.bib');
    const before = await readFile(join(folder, 'a.galley'), 'utf8');
    const { code, out } = await galley('sources', 'a.galley', '--add', 'list.bib');
    expect(code).toBe(0);
    expect(out).toContain('Added          nothing\n');
    expect(out).toContain('ebb: the same title, author and year as “Tides”');
    expect(out).not.toContain('Written to');
    expect(await readFile(join(folder, 'a.galley'), 'utf8')).toBe(before);
  });

  it('writes nothing into a project that is open', async () => {
    const held = await takeLock(nodeFileSystem, join(folder, 'a.galley'));
    const { code, complaints } = await galley('sources', 'a.galley', '--add', 'list.bib');
    expect(code).toBe(2);
    expect(complaints).toContain('This project is open in a window of Galley.');
    expect(await readFile(join(folder, 'a.galley'), 'utf8')).toBe(PROJECT);
    if (held.kind === 'held') await held.lock.release();
    expect((await galley('sources', 'a.galley', '--add', 'list.bib')).code).toBe(0);
  });

  it('writes elsewhere with -o, over another file only with --force', async () => {
    const to = ['sources', 'a.galley', '--add', 'list.bib', '-o', 'b.galley'];
    expect((await galley(...to)).code).toBe(0);
    expect(await sourcesIn('b.galley')).toHaveLength(3);
    expect(await sourcesIn('a.galley')).toHaveLength(1);
    const again = await galley(...to);
    expect(again.code).toBe(2);
    expect(again.complaints).toContain('Use --force');
    expect((await galley(...to, '--force', '--json')).code).toBe(0);
  });

  it('tells machines what it did', async () => {
    const { out } = await galley('sources', 'a.galley', '--add', 'list.bib', '--json');
    expect(JSON.parse(out)).toMatchObject({
      output: 'a.galley',
      added: [{ citation: 'Ann Ebb. Tides. 2026.' }, {}],
      duplicates: [{ entry: 'again', title: 'Other words', of: 'same', by: 'address' }],
      faults: [{ entry: 'broken' }],
      leftOut: [{ entry: 'ebb', what: 'Fields without a place in Galley: wibble.' }],
      warnings: [],
    });
  });

  it.each([
    [2, ['sources']],
    [2, ['sources', 'a.galley', 'b.galley']],
    [2, ['sources', 'a.galley', '-o', 'b.galley']],
    [2, ['sources', 'none.galley']],
    [2, ['sources', 'a.galley', '--add', 'none.bib']],
    [1, ['sources', 'list.bib']],
    [1, ['sources', 'a.galley', '--add', 'words.txt']],
  ])('answers %i to %j and writes nothing', async (code, argv) => {
    await writeFile(join(folder, 'words.txt'), 'Just some words.');
    const before = await readdir(folder);
    const run = await galley(...argv);
    expect([run.code, run.out]).toEqual([code, '']);
    expect(run.complaints).not.toBe('');
    expect(await readdir(folder)).toEqual(before);
    expect(await readFile(join(folder, 'a.galley'), 'utf8')).toBe(PROJECT);
  });
});
