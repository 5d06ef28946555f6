import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { encodeAs } from '../../import/text/testing/encodeDouble';
import { ARTICLE, type TestCli, testCli } from './testing/testCli';

let folder: string;
let galley: TestCli['galley'];

beforeEach(async () => {
  ({ folder, galley } = await testCli());
});

describe('galley', () => {
  it('says what it can do', async () => {
    const { code, out } = await galley('--help');
    expect(code).toBe(0);
    for (const name of ['import', 'show', 'check', 'annotate', 'export', 'serve'])
      expect(out).toContain(name);
  });

  it('keeps the pictures of a document beside the project, or makes none of both', async () => {
    const png = Buffer.from('89504e470d0a1a0a', 'hex');
    const page = `<!doctype html><title>Quay</title><article><h1>Quay</h1><p>${ARTICLE}</p><img alt="Quay" src="data:image/png;base64,${png.toString('base64')}"></article>`;
    await writeFile(join(folder, 'page.html'), page);
    const { code, out } = await galley('import', 'page.html', '-o', 'quay.galley');
    expect(code).toBe(0);
    expect(out).toMatch(/Pictures +1\n/);
    const [hash = ''] = await readdir(join(folder, 'quay.files'));
    expect(await readFile(join(folder, 'quay.files', hash))).toEqual(png);
    expect(await readFile(join(folder, 'quay.galley'), 'utf8')).toContain(`"sha256":"${hash}"`);
    expect((await galley('import', 'page.html', '-o', 'a.galley')).code).toBe(2);
    expect(await readdir(folder)).not.toContain('a.files');
  });

  it('shows the encoding of a text, and reads it in the one that is asked for', async () => {
    const words = 'Порт снова открылся в понедельник, сообщила администрация порта.';
    await writeFile(join(folder, 'port.txt'), encodeAs('koi8-r', words));
    const found = await galley('import', 'port.txt', '-o', 'port.galley');
    expect(found.out).toMatch(/Encoding +koi8-r\n/);
    expect(await readFile(join(folder, 'port.galley'), 'utf8')).toContain(words);
    const asked = ['import', 'port.txt', '-o', 'port.galley', '--force', '--encoding'];
    expect((await galley(...asked, 'windows-1251')).code).toBe(0);
    expect(await readFile(join(folder, 'port.galley'), 'utf8')).toContain('рПТФ УОПЧБ');
    const refused = await galley(...asked, 'utf-8');
    expect(refused.code).toBe(1);
    expect(refused.complaints).toContain('not written in utf-8');
    expect(await readFile(join(folder, 'port.galley'), 'utf8')).toContain('рПТФ УОПЧБ');
  });

  it('says its version', async () => {
    expect(await galley('--version')).toMatchObject({ code: 0, out: '0.1.0\n' });
  });

  it.each(['import', 'show', 'check', 'annotate', 'export', 'serve'])(
    'helps with %s',
    async (command) => {
      const { code, out } = await galley(command, '--help');
      expect(code).toBe(0);
      expect(out).toContain(`Usage: galley ${command}`);
    },
  );

  it.each([
    [[]],
    [['destroy']],
    [['import']],
    [['import', 'article.txt']],
    [['import', 'article.txt', 'article.txt', '-o', 'b.galley']],
    [['import', 'article.txt', '-o', 'b.galley', '--published', 'yesterday']],
    [['import', 'article.txt', '-o', 'b.galley', '--language', '?']],
    [['import', 'article.txt', '-o', 'b.galley', '--url', 'javascript:1']],
    [['import', 'article.txt', '-o', 'b.galley', '--url', 'https://example.org/a\nb']],
    [['import', 'article.txt', '-o', 'article.txt', '--force']],
    [['import', 'article.txt', '-o', 'b.galley', '--unknown']],
    [['show']],
    [['show', 'a.galley', 'a.galley']],
    [['check', 'a.galley', '--loud']],
    [['annotate', 'a.galley', '-o', 'b.galley']],
    [['annotate', 'a.galley', 'article.txt']],
    [['annotate', 'a.galley', 'article.txt', '-o', './a.galley', '--force']],
    [['annotate', 'a.galley', 'article.txt', '-o', 'article.txt', '--force']],
    [['export', 'a.galley', '-o', 'r.html']],
    [['export', 'a.galley', '--to', 'gif', '-o', 'r.gif']],
    [['export', 'a.galley', '--to', 'html']],
    [['export', 'a.galley', '--to', 'html', '-o', './a.galley']],
    [['export', 'a.galley', '--to', 'html', '-o', 'r.html', '--profile', 'friends']],
    [['export', 'a.galley', '--to', 'claimreview', '-o', 'r.json', '--url', 'desk.example']],
    [['serve', '--port', 'any']],
  ])('answers 2 to the wrong usage %j, prints nothing and writes nothing', async (argv) => {
    const { code, out, complaints } = await galley(...argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(complaints).toMatch(/Usage: galley /);
    expect((await readdir(folder)).sort()).toEqual(['a.galley', 'article.txt']);
  });

  it.each([
    [['import', 'none.txt', '-o', 'b.galley']],
    [['import', '.', '-o', 'b.galley']],
    [['import', 'article.txt', '-o', '.', '--force']],
    [['import', 'article.txt', '-o', 'a.galley']],
    [['import', 'article.txt', '-o', 'none/b.galley']],
    [['show', 'none.galley']],
    [['show', '.']],
    [['check', 'none.galley']],
    [['annotate', 'none.galley', 'article.txt', '-o', 'b.galley']],
    [['annotate', 'a.galley', 'none.json', '-o', 'b.galley']],
    [['export', 'none.galley', '--to', 'md', '-o', 'r.md']],
    [['export', 'a.galley', '--to', 'md', '-o', 'none/r.md']],
    [['export', 'a.galley', '--to', 'md', '-o', 'c.galley']],
  ])('answers 2 where a file cannot be read or written: %j', async (argv) => {
    const before = await readFile(join(folder, 'a.galley'));
    const { code, out, complaints } = await galley(...argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(complaints).toMatch(/^\S+: .+\.\n$/);
    expect(await readFile(join(folder, 'a.galley'))).toEqual(before);
  });

  it('says which of file and folder is missing', async () => {
    const read = await galley('show', 'none.galley');
    expect(read.complaints).toMatch(/^none\.galley: This file is not there/);
    const written = await galley('import', 'article.txt', '-o', 'none/b.galley');
    expect(written.complaints).toMatch(/^none\/b\.galley: There is no such folder/);
  });

  it.each(['show', 'check'])('answers 1 when %s is given what is no project', async (command) => {
    for (const content of ['', 'null', '{"format":"galley-project","version":9}']) {
      await writeFile(join(folder, 'bad.galley'), content);
      const { code, out, complaints } = await galley(command, 'bad.galley');
      expect(code).toBe(1);
      expect(out).toBe('');
      expect(complaints).toMatch(/^bad\.galley: This .+\.\n$/);
    }
  });
});
