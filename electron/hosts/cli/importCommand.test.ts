import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { serializeProject } from '../../../shared/project/text/serializeProject';
import { nodeFileSystem } from '../../files/fileSystem';
import { takeLock } from '../../files/locking/projectLock';
import { sha256 } from '../../files/sha256';
import { epubFile } from '../../import/epub/testing/epubDouble';
import { testProject } from '../../project/testing/testProject';
import { ARTICLE, type TestCli, testCli } from './testing/testCli';

let folder: string;
let galley: TestCli['galley'];

beforeEach(async () => {
  ({ folder, galley } = await testCli());
});

describe('galley import', () => {
  it('makes a project and says what it found', async () => {
    const { code, out } = await galley('import', 'article.txt', '-o', 'b.galley', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      output: 'b.galley',
      title: 'Harbour costs double',
      byline: 'Ada Marsh',
      published: '2026-11-20',
      blocks: 5,
    });
    const shown = await galley('show', 'b.galley', '--text');
    const folded = (text: string) => text.replace(/\s+/g, ' ').trim();
    expect(folded(shown.out)).toBe(folded(ARTICLE));
  });

  it('takes corrections of what it found', async () => {
    const { code } = await galley(
      ...['import', 'article.txt', '-o', 'b.galley', '--title', 'Port', '--published', '2026-11'],
      ...['--url', 'https://example.org/port', '--language', 'en-GB'],
    );
    expect(code).toBe(0);
    const { out } = await galley('show', 'b.galley', '--json');
    expect(JSON.parse(out).article).toMatchObject({
      title: 'Port',
      published: '2026-11',
      url: 'https://example.org/port',
      language: 'en-GB',
      original: { name: 'article.txt', bytes: Buffer.byteLength(ARTICLE) },
    });
  });

  it('makes sources of the files that were sent with a message, and keeps them', async () => {
    const mail = [
      ...['From: Ann Lee <ann@example.org>', 'To: desk@example.org', 'Subject: Copy'],
      ...['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b"', ''],
      ...['--b', 'Content-Type: text/plain', '', 'The harbour is open.'],
      ...['--b', 'Content-Type: application/pdf; name="minutes.pdf"'],
      ...['Content-Disposition: attachment; filename="minutes.pdf"', '', '%PDF-', '--b--', ''],
    ].join('\r\n');
    await writeFile(join(folder, 'copy.eml'), mail);
    const { code, out } = await galley('import', 'copy.eml', '-o', 'm.galley', '--json');
    expect([code, JSON.parse(out).sources]).toEqual([0, 1]);
    const { sources } = JSON.parse((await galley('show', 'm.galley', '--json')).out);
    expect(sources).toMatchObject([
      { csl: { title: 'minutes.pdf' }, attachments: [{ name: 'minutes.pdf' }] },
    ]);
    const checked = await galley('check', 'm.galley', '--json');
    expect(checked.out).not.toContain('missing');
    const piped = await galley('import', 'copy.eml', '-o', '-', '--json');
    expect(JSON.parse(piped.complaints).leftOut).toContain(
      '1 file sent with it: they lie beside a project.',
    );
    expect(JSON.parse(piped.bytes.toString()).sources).toEqual([]);
  });

  it('prints in columns for people', async () => {
    const { out } = await galley('import', 'article.txt', '-o', 'b.galley');
    expect(out).toContain('Title       Harbour costs double\n');
    expect(out).toContain('Published   20 November 2026\n');
    expect(out).toContain('Written to  b.galley\n');
  });

  it('takes the part of a book that it is told to, and lists them all', async () => {
    const page = (title: string) => ({
      path: `${title}.xhtml`,
      body: `<h1>${title}</h1><p>${`${title} over the harbour. `.repeat(80)}</p>`,
    });
    await writeFile(join(folder, 'book.epub'), epubFile({ pages: ['Storm', 'Calm'].map(page) }));
    const usual = await galley('import', 'book.epub', '-o', 'b.galley');
    expect(usual.out).toContain('1. Storm (this one was read)');
    const { out } = await galley(
      ...['import', 'book.epub', '-o', 'c.galley', '--part', 'calm', '--json'],
    );
    expect(JSON.parse(out)).toMatchObject({
      title: 'Calm',
      part: 'book/Calm.xhtml',
      parts: [{ title: 'Storm' }, { title: 'Calm' }],
    });
    const refused = await galley('import', 'book.epub', '-o', 'd.galley', '--part', 'Rain');
    expect(refused.code).toBe(1);
    expect(refused.complaints).toContain('\n2. Calm');
    expect(await readdir(folder)).not.toContain('d.galley');
    const plain = await galley('import', 'article.txt', '-o', 'd.galley', '--part', '2');
    expect(plain.complaints).toContain('has no parts');
  });

  it('replaces a project only when told to', async () => {
    const refused = await galley('import', 'article.txt', '-o', 'a.galley');
    expect(refused.complaints).toMatch(/--force/);
    expect((await galley('import', 'article.txt', '-o', 'a.galley', '--force')).code).toBe(0);
    const { out } = await galley('show', 'a.galley', '--json');
    expect(JSON.parse(out).claims).toEqual([]);
  });

  it('replaces no project that a window has open, --force or not', async () => {
    const path = join(folder, 'a.galley');
    const before = await readFile(path);
    const taken = await takeLock(nodeFileSystem, path);
    if (taken.kind !== 'held') throw new Error('the lock is taken');
    const run = ['import', 'article.txt', '-o', 'a.galley', '--force'];
    const refused = await galley(...run);
    expect(refused.code).not.toBe(0);
    expect(refused.complaints).toMatch(/open in a window/);
    expect(await readFile(path)).toEqual(before);
    await taken.lock.release();
    expect((await galley(...run)).code).toBe(0);
  });

  it.skipIf(process.platform === 'win32')('says where a new project is not private', async () => {
    await chmod(folder, 0o2770);
    const { code, complaints } = await galley('import', 'article.txt', '-o', 'new.galley');
    expect(code).toBe(0);
    expect(complaints).toMatch(/shared by a group/);
  });

  it('answers 1 when the document is refused, and writes nothing', async () => {
    await writeFile(join(folder, 'empty.txt'), '');
    const { code, out, complaints } = await galley('import', 'empty.txt', '-o', 'b.galley');
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(complaints).toMatch(/^empty\.txt: .+\.\n$/);
    expect(await readdir(folder)).not.toContain('b.galley');
  });

  it('replaces no link and no folder, even when told to', async () => {
    await symlink(join(folder, 'a.galley'), join(folder, 'link.galley'));
    for (const name of ['link.galley', '.']) {
      const { code, complaints } = await galley('import', 'article.txt', '-o', name, '--force');
      expect(code).toBe(2);
      expect(complaints).toMatch(/There is a link or a folder of this name/);
    }
  });

  it('reads a document that is named by a link', async () => {
    await symlink(join(folder, 'article.txt'), join(folder, 'link.txt'));
    expect((await galley('import', 'link.txt', '-o', 'b.galley')).code).toBe(0);
  });

  it('makes of an evidence bundle the project that is in it, with its files', async () => {
    const minutes = Buffer.from('the minutes of the board');
    await writeFile(join(folder, 'c.galley'), projectWith(minutes));
    await mkdir(join(folder, 'c.files'));
    await writeFile(join(folder, 'c.files', sha256(minutes)), minutes);
    const made = await galley(
      'export',
      'c.galley',
      '--to',
      'bundle',
      '--profile',
      'legal',
      '-o',
      'evidence.zip',
    );
    expect(made.complaints).toBe('');

    const { code, out } = await galley('import', 'evidence.zip', '-o', 'again.galley', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      title: 'Harbour costs double',
      files: 1,
      warnings: [],
    });
    expect(await readFile(join(folder, 'again.files', sha256(minutes)))).toEqual(minutes);
    const wrong = await galley('import', 'evidence.zip', '-o', 'b.galley', '--title', 'Other');
    expect(wrong).toMatchObject({ code: 2, complaints: expect.stringContaining('--title') });
  });
});

/** A project of which the one source has a file. */
function projectWith(bytes: Uint8Array): string {
  const project = testProject();
  const attachment = {
    name: 'minutes.pdf',
    sha256: sha256(bytes),
    bytes: bytes.length,
    mediaType: 'application/pdf',
    captured: '2026-11-21T09:00:00.000Z',
  };
  const sources = project.sources.map((source) => ({ ...source, attachments: [attachment] }));
  return serializeProject({ ...project, sources });
}
