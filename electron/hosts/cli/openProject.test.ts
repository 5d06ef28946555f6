import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCipher, type ProjectCipher } from '../../files/sealing/projectCipher';
import { testProjectText } from '../../project/testing/testProject';
import { type TestCli, testCli } from './testing/testCli';

const PASSPHRASE = 'herring gull on a bollard';
const SOURCES = '[{"id":"a","type":"book","title":"The quay of Tarn"}]';

let folder: string;
let galley: TestCli['galley'];
let cipher: ProjectCipher;

const stored = async (name: string) => readFile(join(folder, name));

beforeEach(async () => {
  ({ folder, galley } = await testCli());
  vi.stubEnv('GALLEY_PASSPHRASE', '');
  cipher = await makeCipher(PASSPHRASE, 8);
  await writeFile(join(folder, 'a.galley'), cipher.seal(Buffer.from(testProjectText())));
  await writeFile(join(folder, 'sources.json'), SOURCES);
  await writeFile(join(folder, 'secret'), `${PASSPHRASE}\n`);
});

describe('a protected project on the command line', () => {
  it.each([
    ['show', ['show', 'a.galley']],
    ['check', ['check', 'a.galley']],
    ['sources', ['sources', 'a.galley', '--add', 'sources.json']],
    ['export', ['export', 'a.galley', '--to', 'md', '-o', 'a.md']],
  ])('%s asks for the passphrase, and says how', async (_, argv) => {
    const before = await stored('a.galley');
    const { code, out, complaints } = await galley(...argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(complaints).toContain('GALLEY_PASSPHRASE');
    expect(complaints).toContain('--passphrase-file');
    expect((await stored('a.galley')).equals(before)).toBe(true);
  });

  it('opens with that of the environment, which nothing started later inherits', async () => {
    vi.stubEnv('GALLEY_PASSPHRASE', PASSPHRASE);
    const { code, out } = await galley('show', 'a.galley');
    expect(code).toBe(0);
    expect(out).toContain('Harbour costs double');
    expect(process.env.GALLEY_PASSPHRASE).toBeUndefined();
  });

  it('refuses a wrong passphrase and an empty file of one', async () => {
    vi.stubEnv('GALLEY_PASSPHRASE', 'wrong');
    expect((await galley('show', 'a.galley')).complaints).toContain('not the passphrase');
    await writeFile(join(folder, 'secret'), '\n');
    const empty = await galley('show', 'a.galley', '--passphrase-file', 'secret');
    expect(empty.code).toBe(2);
  });

  it('stays sealed when sources are added, in its place and in a copy', async () => {
    const file = ['--passphrase-file', 'secret'];
    expect((await galley('sources', 'a.galley', '--add', 'sources.json', ...file)).code).toBe(0);
    const copy = ['--add', 'sources.json', '-o', 'b.galley'];
    expect((await galley('sources', 'a.galley', ...copy, ...file)).code).toBe(0);
    for (const name of ['a.galley', 'b.galley']) {
      const bytes = await stored(name);
      expect(bytes.toString('latin1')).not.toContain('harbour');
      expect(cipher.open(bytes)?.toString('utf8')).toContain('The quay of Tarn');
    }
  });

  it('gives a copy its recovery file, whether or not the copy has it already', async () => {
    await writeFile(join(folder, 'a.recovery.age'), 'the passphrase, sealed');
    const copy = ['sources', 'a.galley', '--add', 'sources.json', '-o', 'b.galley', '--force'];
    const file = ['--passphrase-file', 'secret'];
    for (const _ of ['made', 'replaced']) {
      expect(await galley(...copy, ...file)).toMatchObject({ code: 0, complaints: '' });
      expect((await stored('b.recovery.age')).toString()).toBe('the passphrase, sealed');
    }
    await writeFile(join(folder, 'b.recovery.age'), 'of another project');
    const { complaints } = await galley(...copy, ...file);
    expect(complaints).toMatch(/^The copy has no recovery file of its own\. /);
    expect((await stored('b.recovery.age')).toString()).toBe('of another project');
  });

  it('is shown and checked like any other', async () => {
    await writeFile(join(folder, 'open.galley'), testProjectText());
    const file = ['--passphrase-file', 'secret'];
    for (const argv of [['show', '--json'], ['show', '--text'], ['check']]) {
      const [name = '', ...options] = argv;
      const opened = await galley(name, 'a.galley', ...options, ...file);
      const open = await galley(name, 'open.galley', ...options);
      const blank = (text: string) => text.replaceAll(/prj_\w+|(?:a|open)\.galley/g, '');
      expect(blank(opened.out)).toBe(blank(open.out));
      expect(opened.code).toBe(open.code);
    }
  });

  it('stays sealed in the copy that has annotations placed in it', async () => {
    const target = [{ selector: [{ type: 'TextQuoteSelector', exact: 'twice the plan' }] }];
    const notes = { rows: [{ uri: 'https://a.example/', user: 'ada', text: 'Is it?', target }] };
    await writeFile(join(folder, 'notes.json'), JSON.stringify(notes));
    const file = ['--passphrase-file', 'secret'];
    const run = ['annotate', 'a.galley', 'notes.json', '-o', 'b.galley'];
    expect((await galley(...run)).complaints).toContain('GALLEY_PASSPHRASE');
    expect(await readdir(folder)).not.toContain('b.galley');
    const { code, out } = await galley(...run, ...file);
    expect(code).toBe(0);
    expect(out).toContain('1 annotation placed');
    const bytes = await stored('b.galley');
    expect(bytes.toString('latin1')).not.toContain('harbour');
    expect(cipher.open(bytes)?.toString('utf8')).toContain('Is it?');
  });

  it('stays sealed when the export is noted in its log', async () => {
    const file = ['--passphrase-file', 'secret'];
    const run = await galley('export', 'a.galley', '--to', 'csv', '-o', 'a.csv', ...file);
    expect(run).toMatchObject({ code: 0, complaints: '' });
    const bytes = await stored('a.galley');
    expect(bytes.toString('latin1')).not.toContain('harbour');
    expect(cipher.open(bytes)?.toString('utf8')).toContain('"detail":"csv, editor"');
  });

  it('gives a bundle that is sealed, and says of other reports that they are not', async () => {
    const file = ['--passphrase-file', 'secret', '--profile', 'legal'];
    const bundle = await galley('export', 'a.galley', '--to', 'bundle', '-o', 'a.zip.age', ...file);
    expect(bundle.code).toBe(0);
    expect(
      cipher
        .open(await stored('a.zip.age'))
        ?.subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const report = await galley('export', 'a.galley', '--to', 'md', '-o', 'a.md', ...file);
    expect(report.out).toContain('this file is not');
  });
});
