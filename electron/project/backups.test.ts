import { readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem as fs } from '../files/fileSystem';
import { sealedFiles } from '../files/sealing/sealedFiles';
import { testFolder } from '../files/testing/testFolder';
import { backupsFolder, keepBackup, listBackups, newestGoodBackup, readBackup } from './backups';
import { testProjectText } from './testing/testProject';
import { MOST_BACKUPS } from './thinBackups';

const MINUTE = 60_000;
const BEGIN = Date.parse('2026-11-22T09:00:00.000Z');

async function project() {
  const path = join(await testFolder(), 'Harbour.galley');
  /** Saves a version as it would have been at some minute, and keeps it. */
  const keep = async (minute: number, title = `Version ${minute}`) => {
    const text = testProjectText({ title });
    const when = new Date(BEGIN + minute * MINUTE);
    await writeFile(`${path}.next`, text);
    await fs.rename(`${path}.next`, path);
    await utimes(path, when, when);
    expect(await keepBackup({ fs, path }, Buffer.from(text), when)).toMatchObject({ ok: true });
    return text;
  };
  return { path, keep };
}

describe('backups', () => {
  it('lie beside the project, newest first, each a project that can be opened', async () => {
    const { path, keep } = await project();
    expect(await listBackups({ fs, path })).toEqual([]);
    const first = await keep(0);
    await keep(7);
    const backups = await listBackups({ fs, path });
    expect(backups.map(({ savedAt }) => savedAt)).toEqual([
      '2026-11-22T09:07:00.000Z',
      '2026-11-22T09:00:00.000Z',
    ]);
    expect(backups[1]?.bytes).toBe(Buffer.byteLength(first));
    const read = await readBackup(sealedFiles({ fs, path }), backups[1]?.id ?? '');
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.project.article.title).toBe('Version 0');
    expect(Buffer.from(read.value.bytes).toString()).toBe(first);
  });

  it.skipIf(process.platform === 'win32')('are private', async () => {
    const { path, keep } = await project();
    await keep(0);
    expect((await stat(backupsFolder(path))).mode & 0o777).toBe(0o700);
  });

  it('are at most ten, the first and the newest among them', async () => {
    const { path, keep } = await project();
    for (let minute = 0; minute < 40; minute += 1) await keep(minute);
    const backups = await listBackups({ fs, path });
    expect(backups).toHaveLength(MOST_BACKUPS);
    expect(backups.at(0)?.savedAt).toBe('2026-11-22T09:39:00.000Z');
    expect(backups.at(-1)?.savedAt).toBe('2026-11-22T09:00:00.000Z');
    expect((await readdir(backupsFolder(path))).length).toBe(MOST_BACKUPS);
  });

  it('keep one state once', async () => {
    const { path, keep } = await project();
    await keep(0);
    await keep(0);
    expect(await listBackups({ fs, path })).toHaveLength(1);
  });

  it.each(Array.from({ length: MOST_BACKUPS }, (_, damaged) => damaged))(
    'give the newest sound one when the newest %i are damaged',
    async (damaged) => {
      const { path, keep } = await project();
      for (let minute = 0; minute < MOST_BACKUPS; minute += 1) await keep(minute);
      const backups = await listBackups({ fs, path });
      for (const { id } of backups.slice(0, damaged)) {
        const file = join(backupsFolder(path), id);
        const bytes = await readFile(file);
        await writeFile(file, bytes.subarray(0, bytes.length / 2));
      }
      const good = await newestGoodBackup(sealedFiles({ fs, path }));
      expect(good?.backup.id).toBe(backups[damaged]?.id);
    },
  );

  it('leave alone what is not theirs, and refuse a name that is none', async () => {
    const { path, keep } = await project();
    await keep(0);
    await writeFile(join(backupsFolder(path), 'notes.txt'), 'mine');
    expect(await listBackups({ fs, path })).toHaveLength(1);
    for (const id of ['notes.txt', '../Harbour.galley', '2026-11-22T10-00-00.000Z.galley']) {
      expect(await readBackup(sealedFiles({ fs, path }), id)).toMatchObject({
        ok: false,
        error: { code: 'notFound' },
      });
    }
  });

  it('do not follow a link that stands where their folder belongs', async () => {
    const { path } = await project();
    const elsewhere = await testFolder();
    await symlink(elsewhere, backupsFolder(path));
    const text = testProjectText();
    await writeFile(path, text);
    expect(await keepBackup({ fs, path }, Buffer.from(text), new Date(BEGIN))).toMatchObject({
      ok: false,
      error: { code: 'invalidInput' },
    });
    expect(await readdir(elsewhere)).toEqual([]);
  });
});
