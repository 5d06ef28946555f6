import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { serializeProject } from '../../../shared/project/text/serializeProject';
import { testProject } from '../../project/testing/testProject';
import { type TestCli, testCli } from './testing/testCli';

let folder: string;
let galley: TestCli['galley'];

beforeEach(async () => {
  ({ folder, galley } = await testCli());
});

describe('galley annotate', () => {
  const row = (exact: string) => ({
    uri: 'https://paper.example/',
    user: 'acct:ada@hypothes.is',
    text: 'Is it?',
    target: [{ selector: [{ type: 'TextQuoteSelector', exact }] }],
  });

  beforeEach(async () => {
    const rows = [
      row('twice the plan'),
      row('It opened on Tuesday – late'),
      row('Nobody wrote this'),
    ];
    await writeFile(join(folder, 'notes.json'), JSON.stringify({ rows }));
  });

  it('writes a copy with what was placed, and says what was not', async () => {
    const before = await readFile(join(folder, 'a.galley'));
    const run = ['annotate', 'a.galley', 'notes.json', '-o', 'b.galley'];
    const { code, out } = await galley(...run);
    expect(code).toBe(0);
    expect(out).toMatch(/^b\.galley: 1 annotation placed, 1 not sure, 1 not placed\.\n/);
    expect(out).toContain('“It opened on Tuesday – late” may be “It opened on Monday – late”');
    expect(out).toContain('“Nobody wrote this”: its words are not in the article.');
    const shown = await galley('show', 'b.galley', '--json');
    expect(shown.out).toContain('twice the plan');
    expect(await readFile(join(folder, 'b.galley'), 'utf8')).toContain('"ada: Is it?"');
    expect(await readFile(join(folder, 'a.galley'))).toEqual(before);
    expect((await galley(...run)).code).toBe(2);
    expect((await galley(...run, '--force')).code).toBe(0);
  });

  it('answers in JSON', async () => {
    const { out } = await galley(
      ...['annotate', 'a.galley', 'notes.json', '-o', 'b.galley', '--json'],
    );
    expect(JSON.parse(out)).toMatchObject({
      output: 'b.galley',
      placed: [{ annotation: 1, words: ['twice the plan'], missing: [] }],
      offered: [{ annotation: 2, why: 'similar' }],
      unplaced: [{ annotation: 3, reason: 'its words are not in the article' }],
      warnings: [],
    });
  });

  it('takes along what is attached to the project', async () => {
    const bytes = Buffer.from('a letter');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const project = testProject();
    const attachments = [
      {
        name: 'a.txt',
        sha256,
        bytes: bytes.length,
        mediaType: 'text/plain',
        captured: project.created,
      },
    ];
    const sources = project.sources.map((source) => ({ ...source, attachments }));
    await writeFile(join(folder, 'c.galley'), serializeProject({ ...project, sources }));
    await mkdir(join(folder, 'c.files'));
    await writeFile(join(folder, 'c.files', sha256), bytes);
    const { code, complaints } = await galley(
      'annotate',
      'c.galley',
      'notes.json',
      '-o',
      'd.galley',
    );
    expect([code, complaints]).toEqual([0, '']);
    expect(await readFile(join(folder, 'd.files', sha256))).toEqual(bytes);
    await rm(join(folder, 'c.files', sha256));
    const lacking = await galley('annotate', 'c.galley', 'notes.json', '-o', 'e.galley');
    expect(lacking.code).toBe(0);
    expect(lacking.complaints).toContain('1 attached file is missing');
  });

  it('writes nothing where the file holds no annotations', async () => {
    const { code, complaints } = await galley(
      ...['annotate', 'a.galley', 'article.txt', '-o', 'b.galley'],
    );
    expect(code).toBe(1);
    expect(complaints).toMatch(
      /^article\.txt: This file holds no annotations: .+ Nothing was written\.\n$/,
    );
    await writeFile(join(folder, 'latin.json'), Buffer.from('[{"uri":"\xe9"}]', 'latin1'));
    const latin = await galley('annotate', 'a.galley', 'latin.json', '-o', 'b.galley');
    expect(latin.complaints).toContain('it is not UTF-8 text');
    expect(await readdir(folder)).not.toContain('b.galley');
  });
});
