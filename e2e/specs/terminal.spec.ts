import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const BIN = fileURLToPath(new URL('../../bin/galley.mjs', import.meta.url));
const ARTICLE = 'Harbour costs double\n\nThe harbour cost 40 million crowns.\n';

let folder: string;

/** Runs a line of a shell, in which `galley` is the command behind a link. */
function shell(line: string, more: NodeJS.ProcessEnv = {}) {
  const { NO_COLOR: _, FORCE_COLOR: __, ...rest } = process.env;
  const path = [join(folder, 'bin'), dirname(process.execPath), process.env.PATH].join(delimiter);
  const env = { ...rest, ...more, PATH: path, GALLEY_DATA_FOLDER: inject('dataFolder') };
  const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', line], {
    cwd: folder,
    env,
  });
  return { code: status, out: stdout.toString(), complaints: stderr.toString() };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-terminal-'));
  await writeFile(join(folder, 'article.txt'), ARTICLE);
  expect(shell('mkdir bin').code).toBe(0);
  await symlink(BIN, join(folder, 'bin/galley'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('galley in a shell', () => {
  it('runs through a link, wherever one is', () => {
    expect(shell('mkdir -p away && cd away && galley --version')).toEqual({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      complaints: '',
    });
  });

  it('makes a report of an article in one pipe', () => {
    const { code, out, complaints } = shell(
      'galley import - -o - < article.txt 2> told | galley export - --to md -o -',
    );
    expect(code).toBe(0);
    expect(out).toContain('# Harbour costs double');
    expect(complaints).toContain('It came from standard input.');
    expect(shell('cat told').out).toMatch(/^Title +Harbour costs double\n/);
  });

  it('says that a pipe has no place for the pictures of an article', async () => {
    const png = Buffer.from('89504e470d0a1a0a', 'hex').toString('base64');
    const page = `<!doctype html><title>Quay</title><article><h1>Quay</h1><p>${ARTICLE}</p><img alt="Quay" src="data:image/png;base64,${png}"></article>`;
    await writeFile(join(folder, 'page.html'), page);
    const { code, out, complaints } = shell('galley import - -o - < page.html');
    expect(code).toBe(0);
    expect(complaints).toContain('1 picture: they lie beside a project.');
    expect(out).toContain('"figure"');
    expect(out).not.toContain('"attachment"');
  });

  it('ends quietly where its reader has seen enough', () => {
    const { code, out, complaints } = shell('galley help export | head -n 1');
    expect({ code, out, complaints }).toEqual({
      code: 0,
      out: 'Write a report of a project.\n',
      complaints: '',
    });
    expect(shell('galley manual | true')).toEqual({ code: 0, out: '', complaints: '' });
  });

  it.each(['< /dev/null', '<&-', '< .'])('refuses a standard input of nothing: %s', (input) => {
    const { code, out, complaints } = shell(`galley show - ${input}`);
    expect([code, out]).toEqual([1, '']);
    expect(complaints).toMatch(/^standard input: .+\n$/);
  });

  it('colours nothing in a pipe unless that is forced, and never with NO_COLOR', () => {
    const line = 'galley import article.txt -o c.galley --force > /dev/null; galley check c.galley';
    expect(shell(line).out).not.toContain('\u001b');
    expect(shell(line, { FORCE_COLOR: '1' }).out).toContain('\u001b[31mNot ready:\u001b[39m');
    expect(shell(line, { FORCE_COLOR: '1', NO_COLOR: '1' }).out).not.toContain('\u001b');
  });
});
