import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parseProject } from '../../../shared/project/file/parseProject';
import { serializeProject } from '../../../shared/project/text/serializeProject';
import { makeCipher } from '../../files/sealing/projectCipher';
import { testProject, testProjectText } from '../../project/testing/testProject';
import { ARTICLE, type TestCli, testCli } from './testing/testCli';

const PROJECT = testProjectText();
const NOTES = JSON.stringify({
  rows: [
    {
      uri: 'https://paper.example/',
      user: 'ada',
      text: 'Is it?',
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'twice the plan' }] }],
    },
  ],
});
const LIST = '[{"id":"a","type":"book","title":"The quay of Tarn"}]';

let folder: string;
let galley: TestCli['galley'];
let galleyIn: TestCli['galleyIn'];

function projectIn(bytes: Buffer) {
  const parsed = parseProject(bytes.toString('utf8'));
  if (parsed.kind !== 'project') throw new Error('It does not open');
  return parsed.project;
}

beforeEach(async () => {
  ({ folder, galley, galleyIn } = await testCli());
});

describe('“-” as standard input', () => {
  it.each([
    ['show'],
    ['show', '--text'],
    ['show', '--json'],
    ['show', '--log'],
    ['check'],
    ['sources'],
  ])('gives %s %s a project', async (name, ...options) => {
    const piped = await galleyIn({ input: PROJECT }, name, '-', ...options);
    await writeFile(join(folder, 'p.galley'), PROJECT);
    expect(piped).toEqual(await galley(name, 'p.galley', ...options));
  });

  it('gives import an article, whose kind its content tells', async () => {
    const run = ['import', '-', '-o', 'b.galley'];
    const { code, out } = await galleyIn({ input: ARTICLE }, ...run);
    expect(code).toBe(0);
    expect(out).toMatch(/Title +Harbour costs double\n/);
    const rtf = '{\\rtf1\\ansi{\\info{\\title Quay}}\\pard It opened on Monday.\\par}';
    const other = await galleyIn({ input: rtf }, ...run, '--force');
    expect(other.out).toMatch(/Title +Quay\n/);
  });

  it('is read as the kind of text that is asked for', async () => {
    const run = ['import', '-', '-o', '-', '--format'];
    const blocks = async (format: string, input: string) =>
      projectIn((await galleyIn({ input }, ...run, format)).bytes).article.blocks;
    const markdown = 'A *harbour* that cost twice the plan.\n\n> It opened on Monday.\n';
    expect((await blocks('markdown', markdown)).map(({ type }) => type)).toContain('quotation');
    expect((await blocks('text', markdown)).map(({ type }) => type)).not.toContain('quotation');
    const tags = '<!doctype html><p>A harbour that cost twice the plan.</p>';
    expect(JSON.stringify(await blocks('text', tags))).toContain('<p>A harbour');
  });

  it('gives annotate either of its files', async () => {
    await writeFile(join(folder, 'notes.json'), NOTES);
    const one = await galleyIn({ input: PROJECT }, 'annotate', '-', 'notes.json', '-o', 'b.galley');
    const two = await galleyIn({ input: NOTES }, 'annotate', 'a.galley', '-', '-o', 'c.galley');
    for (const { code, complaints } of [one, two]) expect([code, complaints]).toEqual([0, '']);
    for (const name of ['b.galley', 'c.galley']) {
      expect(await readFile(join(folder, name), 'utf8')).toContain('Is it?');
    }
  });

  it('gives sources either of its files', async () => {
    await writeFile(join(folder, 'list.json'), LIST);
    const add = ['--add', 'list.json', '-o', 'b.galley'];
    const one = await galleyIn({ input: PROJECT }, 'sources', '-', ...add);
    const two = await galleyIn({ input: LIST }, 'sources', 'a.galley', '--add', '-');
    for (const { code, out } of [one, two]) {
      expect(code).toBe(0);
      expect(out).toContain('The quay of Tarn');
    }
    for (const name of ['a.galley', 'b.galley']) {
      expect(await readFile(join(folder, name), 'utf8')).toContain('The quay of Tarn');
    }
    const nowhere = await galleyIn({ input: PROJECT }, 'sources', '-', '--add', 'list.json');
    expect(nowhere.code).toBe(2);
    expect(nowhere.complaints).toContain('Say where to write, with -o.');
  });

  it('gives export a project, whose log cannot note it', async () => {
    const run = ['export', '-', '--to', 'md', '-o', 'r.md'];
    const { code, complaints } = await galleyIn({ input: PROJECT }, ...run);
    expect(code).toBe(0);
    expect(complaints).toBe(
      'standard input: The report was written, but not noted in the project’s log. It came from standard input.\n',
    );
    expect(await readFile(join(folder, 'r.md'), 'utf8')).toContain('40 million crowns');
  });

  it('gives a protected project, or the passphrase of one', async () => {
    vi.stubEnv('GALLEY_PASSPHRASE', '');
    const passphrase = 'herring gull on a bollard';
    const sealed = (await makeCipher(passphrase, 8)).seal(Buffer.from(PROJECT));
    await writeFile(join(folder, 's.galley'), sealed);
    await writeFile(join(folder, 'secret'), `${passphrase}\n`);
    const title = 'Harbour costs double';
    const one = await galleyIn({ input: sealed }, 'show', '-', '--passphrase-file', 'secret');
    expect(one.out).toContain(title);
    const input = `${passphrase}\nno more\n`;
    const two = await galleyIn({ input }, 'show', 's.galley', '--passphrase-file', '-');
    expect(two.out).toContain(title);
    const none = await galleyIn({ input: sealed }, 'show', '-');
    expect(none).toMatchObject({ code: 2, out: '' });
    expect(none.complaints).toMatch(/^standard input: This project is protected/);
  });

  it.each([
    [['annotate', '-', '-', '-o', 'b.galley']],
    [['sources', '-', '--add', '-', '-o', 'b.galley']],
    [['show', '-', '--passphrase-file', '-']],
  ])('cannot be two files: %j', async (argv) => {
    const { code, complaints } = await galleyIn({ input: PROJECT }, ...argv);
    expect(code).toBe(2);
    expect(complaints).toMatch(/^Only one of the files can come from standard input\.\nUsage: /);
  });

  it.each([
    ['import', '-', '-o', 'b.galley'],
    ['show', '-'],
    ['check', '-'],
  ])('that is empty is refused by %s', async (...argv) => {
    const { code, out, complaints } = await galley(...argv);
    expect([code, out]).toEqual([1, '']);
    expect(complaints).toMatch(/^standard input: .+\.\n$/);
  });
});

describe('“-” as standard output', () => {
  const inputs = { 'notes.json': NOTES, 'list.json': LIST };

  it.each([
    ['import', ['import', 'article.txt', '-o', '-']],
    ['annotate', ['annotate', 'a.galley', 'notes.json', '-o', '-']],
    ['sources', ['sources', 'a.galley', '--add', 'list.json', '-o', '-']],
  ])('takes the project of %s and nothing else', async (_, argv) => {
    for (const [name, text] of Object.entries(inputs)) await writeFile(join(folder, name), text);
    await writeFile(join(folder, 'a.galley'), PROJECT);
    const before = await readdir(folder);
    const { code, out, bytes, complaints } = await galley(...argv);
    expect([code, out]).toEqual([0, '']);
    expect(projectIn(bytes).article.title).toBe('Harbour costs double');
    expect(complaints).not.toBe('');
    const { complaints: json } = await galley(...argv, '--json');
    expect(JSON.parse(json)).toMatchObject({ output: '-' });
    expect(await readdir(folder)).toEqual(before);
    expect(await readFile(join(folder, 'a.galley'), 'utf8')).toBe(PROJECT);
  });

  it('takes the bytes of a report, and the log notes it', async () => {
    for (const format of ['csv', 'docx']) {
      const run = ['export', 'a.galley', '--to', format, '-o'];
      const piped = await galley(...run, '-');
      expect([piped.code, piped.out, piped.complaints]).toEqual([0, '', '']);
      await galley(...run, 'r', '--force');
      const file = await readFile(join(folder, 'r'));
      expect(piped.bytes.subarray(0, 4)).toEqual(file.subarray(0, 4));
    }
    expect(await readFile(join(folder, 'a.galley'), 'utf8')).toContain('"detail":"docx, editor"');
  });

  it('is waited for: the log notes no report that did not leave', async () => {
    const before = await readFile(join(folder, 'a.galley'), 'utf8');
    const write = async () => {
      throw new Error('it did not leave');
    };
    const run = galleyIn({ write }, 'export', 'a.galley', '--to', 'md', '-o', '-');
    await expect(run).rejects.toThrow('it did not leave');
    expect(await readFile(join(folder, 'a.galley'), 'utf8')).toBe(before);
  });

  it('is refused what is no text where a person looks at it, unless forced', async () => {
    const docx = ['export', 'a.galley', '--to', 'docx', '-o', '-'];
    const refused = await galleyIn({ isShown: true }, ...docx);
    expect(refused).toMatchObject({ code: 2, out: '', bytes: Buffer.alloc(0) });
    expect(refused.complaints).toMatch(/^standard output: This is no text, .+ use --force\.\n$/);
    const { log } = projectIn(await readFile(join(folder, 'a.galley')));
    expect(log).toEqual([]);
    expect((await galleyIn({ isShown: true }, ...docx, '--force')).bytes.length).toBeGreaterThan(0);
    const csv = ['export', 'a.galley', '--to', 'csv', '-o', '-'];
    expect((await galleyIn({ isShown: true }, ...csv)).code).toBe(0);
  });

  it('has no place for attached files, which is said', async () => {
    const captured = testProject().created;
    const attachment = { name: 'a.txt', sha256: 'a'.repeat(64), bytes: 1, mediaType: 'text/plain' };
    const sources = testProject().sources.map((source) => ({
      ...source,
      attachments: [{ ...attachment, captured }],
    }));
    const input = serializeProject({ ...testProject(), sources });
    await writeFile(join(folder, 'notes.json'), NOTES);
    const copy = await galleyIn({ input }, 'annotate', '-', 'notes.json', '-o', '-');
    expect(copy.complaints).toContain('The attached files are not a part of what was written');
  });

  it('stays sealed of a protected project', async () => {
    const cipher = await makeCipher('herring gull', 8);
    await writeFile(join(folder, 'list.json'), LIST);
    await writeFile(join(folder, 'secret'), 'herring gull\n');
    const run = ['sources', '-', '--add', 'list.json', '-o', '-', '--passphrase-file', 'secret'];
    const { bytes } = await galleyIn({ input: cipher.seal(Buffer.from(PROJECT)) }, ...run);
    expect(bytes.toString('latin1')).not.toContain('harbour');
    expect(cipher.open(bytes)?.toString()).toContain('The quay of Tarn');
  });
});

describe('a pipe of commands', () => {
  it('makes a report of an article with no project in between', async () => {
    const made = await galleyIn({ input: ARTICLE }, 'import', '-', '-o', '-');
    const noted = await galleyIn({ input: made.bytes }, 'sources', '-', '--add', 'l', '-o', '-');
    expect(noted.code).toBe(2);
    await writeFile(join(folder, 'l'), LIST);
    const added = await galleyIn({ input: made.bytes }, 'sources', '-', '--add', 'l', '-o', '-');
    const listed = await galleyIn({ input: added.bytes }, 'sources', '-');
    expect(listed.out).toBe('  1  The quay of Tarn. (no claim)\n');
    const run = ['export', '-', '--to', 'md', '-o', '-'];
    const { bytes } = await galleyIn({ input: added.bytes }, ...run);
    expect(bytes.toString()).toContain('40 million crowns');
  });
});
