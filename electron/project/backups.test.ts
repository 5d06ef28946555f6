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
  const keep = async (minute: number, text = testProjectText({ title: `Version ${minute}` })) => {
    const when = new Date(BEGIN + minute * MINUTE);
    await writeFile(`${path}.next`, text);
    await fs.rename(`${path}.next`, path);
    await keepBackup({ fs, path }, { stored: Buffer.from(text) }, { now: when, savedAt: when });
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

  it.each([
    ['forward by a year', 525_600],
    ['back by a year', -525_600],
    ['to the very minute before', -1],
  ])('are in the order in which they were made when the clock is set %s', async (_, jump) => {
    const { path, keep } = await project();
    for (let step = 0; step < 30; step += 1) {
      const minute = step * 7 + (step >= 15 ? jump : 0);
      const text = testProjectText({ title: `Step ${step}` });
      await keep(minute, text);
      const [newest] = await listBackups({ fs, path });
      const kept = await readBackup(sealedFiles({ fs, path }), newest?.id ?? '');
      expect(kept.ok && kept.value.project.article.title).toBe(`Step ${step}`);
    }
    const titles: string[] = [];
    for (const { id } of await listBackups({ fs, path })) {
      const kept = await readBackup(sealedFiles({ fs, path }), id);
      if (kept.ok) titles.push(kept.value.project.article.title);
    }
    const steps = titles.map((title) => Number(title.slice(5)));
    expect(steps).toEqual([...steps].sort((a, b) => b - a));
    expect(steps).toHaveLength(MOST_BACKUPS);
    expect(steps.at(0)).toBe(29);
    expect(steps.at(-1)).toBe(0);
  });

  it('are in their order whatever the times of their files say', async () => {
    const { path, keep } = await project();
    for (let minute = 0; minute < 3; minute += 1) await keep(minute);
    const before = await listBackups({ fs, path });
    for (const [at, { id }] of before.entries()) {
      await utimes(join(backupsFolder(path), id), at * 1000, at * 1000);
    }
    expect(await listBackups({ fs, path })).toEqual(before);
  });

  it('that an earlier Galley named by their times are older than all others', async () => {
    const { path, keep } = await project();
    await keep(0);
    const old = '2031-01-01T09-00-00.000Z.galley';
    await writeFile(join(backupsFolder(path), old), testProjectText());
    await keep(1);
    const ids = (await listBackups({ fs, path })).map(({ id }) => id);
    expect(ids).toEqual([
      '000002-2026-11-22T09-01-00.000Z.galley',
      '000001-2026-11-22T09-00-00.000Z.galley',
      old,
    ]);
  });

  it('keep one state once', async () => {
    const { path, keep } = await project();
    const text = await keep(0);
    await keep(1, text);
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
    const now = new Date(BEGIN);
    await expect(
      keepBackup({ fs, path }, { stored: Buffer.from(text) }, { now, savedAt: now }),
    ).rejects.toMatchObject({ appError: { code: 'invalidInput' } });
    expect(await readdir(elsewhere)).toEqual([]);
  });
});
