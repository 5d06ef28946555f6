import { copyFile, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AppError } from '../../shared/ipc/appError';
import { serializeProject } from '../../shared/project/text/serializeProject';
import type { Result } from '../../shared/result';
import { type FileSystem, nodeFileSystem } from '../files/fileSystem';
import { lockPath } from '../files/locking/projectLock';
import { systemError } from '../files/testing/faultyFileSystem';
import { testFolder } from '../files/testing/testFolder';
import { createLibrary } from '../library/library';
import { createViewStates } from '../library/viewStates';
import { backupsFolder } from './backups';
import type { ProjectStore } from './projectStore';
import { newTestStore } from './testing/newTestStore';
import { saveOf } from './testing/saveOf';
import { testArticle } from './testing/testProject';

/** What one program knows of a library that others use, too. */
async function newProgram(folder: string, fileSystem: FileSystem = nodeFileSystem) {
  const dataFolder = join(folder, 'data');
  const libraryFolder = join(folder, 'library');
  const now = () => new Date();
  const library = createLibrary({ libraryFolder, dataFolder, fileSystem, now });
  const viewStates = createViewStates({ dataFolder, fileSystem });
  return newTestStore({ library, viewStates, fileSystem, now });
}

async function handleIn(folder: string, path: string): Promise<string> {
  const [dataFolder, libraryFolder] = [join(folder, 'data'), join(folder, 'library')];
  const now = () => new Date();
  const library = createLibrary({ libraryFolder, dataFolder, fileSystem: nodeFileSystem, now });
  return value(await library.handleOf(path));
}

function value<T>(result: Result<T, AppError>): T {
  if (result.ok) return result.value;
  throw new Error(result.error.message);
}

const versionOf = (opened: { project: Parameters<typeof serializeProject>[0] }, title: string) =>
  serializeProject({ ...opened.project, article: { ...opened.project.article, title } });

describe('of two windows', () => {
  async function twoWindows() {
    const store = await newProgram(await testFolder());
    const first = value(await store.create('Harbour', testArticle(), { window: 'one' }));
    const second = value(await store.open(first.handle, { window: 'two' }));
    return { store, first, second, handle: first.handle };
  }

  it('the first writes, the second reads and is told why', async () => {
    const { store, first, second, handle } = await twoWindows();
    expect(first).not.toHaveProperty('readOnly');
    expect(second).toMatchObject({ isInUse: true, readOnly: expect.stringMatching(/window/) });
    const refused = await store.save(handle, saveOf(versionOf(second, 'Two'), second.hash), 'two');
    expect(refused).toMatchObject({ ok: false, error: { code: 'inUse' } });
    value(await store.save(handle, saveOf(versionOf(first, 'One'), first.hash), 'one'));
  });

  it('the second can take over, and the first is told and keeps its work', async () => {
    const { store, first, handle } = await twoWindows();
    const taken = value(await store.open(handle, { window: 'two', takeOver: true }));
    expect(taken).not.toHaveProperty('readOnly');
    value(await store.save(handle, saveOf(versionOf(taken, 'Two'), taken.hash), 'two'));
    const refused = await store.save(handle, saveOf(versionOf(first, 'One'), first.hash), 'one');
    expect(refused).toMatchObject({ ok: false, error: { code: 'inUse' } });
  });

  it('the second writes once the first has gone', async () => {
    const { store, handle } = await twoWindows();
    await store.close('one');
    expect(value(await store.open(handle, { window: 'two' }))).not.toHaveProperty('readOnly');
  });

  it('closing the one that only reads takes nothing from the other', async () => {
    const { store, first, handle } = await twoWindows();
    await store.close('two', handle);
    value(await store.save(handle, saveOf(versionOf(first, 'One'), first.hash), 'one'));
  });
});

describe('of two programs', () => {
  it('the first writes, the second reads until the first has closed the project', async () => {
    const folder = await testFolder();
    const first = await newProgram(folder);
    const opened = value(await first.create('Harbour', testArticle()));
    const second = await newProgram(folder);
    const read = value(await second.open(opened.handle));
    expect(read).toMatchObject({ isInUse: true, readOnly: expect.stringMatching(/another/) });
    expect(value(await second.open(opened.handle, { takeOver: true }))).toHaveProperty('readOnly');
    const refused = await second.save(opened.handle, saveOf(versionOf(read, 'Two'), read.hash));
    expect(refused).toMatchObject({ ok: false, error: { code: 'inUse' } });
    await first.close('');
    expect(value(await second.open(opened.handle))).not.toHaveProperty('readOnly');
  });

  it('one whose lock was taken writes nothing over the other', async () => {
    const folder = await testFolder();
    const store = await newProgram(folder);
    const opened = value(await store.create('Harbour', testArticle()));
    const path = join(folder, 'library', 'Harbour.galley');
    const before = await readFile(path);
    const lock = (await readdir(join(folder, 'library'))).find((name) => name.endsWith('.lock'));
    const taken = { token: 'a'.repeat(32), pid: process.pid, host: 'elsewhere' };
    await writeFile(join(folder, 'library', lock ?? ''), JSON.stringify(taken));
    const refused = await store.save(opened.handle, saveOf(versionOf(opened, 'Mine'), opened.hash));
    expect(refused).toMatchObject({ ok: false, error: { code: 'inUse' } });
    expect(await readFile(path)).toEqual(before);
  });
});

describe('a program that slept just before its new file took the name', () => {
  /** A second program that has taken the project over while the first slept, as from another container. */
  async function sleeper(
    work: (second: ProjectStore, handle: string) => Promise<void>,
    canExchange = process.platform !== 'win32',
  ) {
    const folder = await testFolder();
    let isAsleep = false;
    let sleep = async (): Promise<void> => undefined;
    const first = await newProgram(folder, {
      ...nodeFileSystem,
      async exchange(one, other) {
        if (!canExchange) throw systemError('EINVAL');
        if (!isAsleep) await sleep();
        await nodeFileSystem.exchange(one, other);
      },
      async rename(from, to) {
        if (!canExchange && from.endsWith('.replaced') && !isAsleep) await sleep();
        await nodeFileSystem.rename(from, to);
      },
    });
    const opened = value(await first.create('Harbour', testArticle()));
    const path = join(folder, 'library', 'Harbour.galley');
    sleep = async () => {
      isAsleep = true;
      await unlink(lockPath(path));
      await work(await newProgram(folder), opened.handle);
    };
    const late = await first.save(opened.handle, saveOf(versionOf(opened, 'Late'), opened.hash));
    return {
      late,
      path,
      titleNow: async () => JSON.parse(await readFile(path, 'utf8')).article.title,
    };
  }

  it.each([
    ['names can be exchanged', process.platform !== 'win32'],
    ['they cannot', false],
  ])(
    'overwrites nothing that another has saved meanwhile, and says so: where %s',
    async (_, canExchange) => {
      const { late, path, titleNow } = await sleeper(async (second, handle) => {
        const taken = value(await second.open(handle));
        const saved = value(await second.save(handle, saveOf(versionOf(taken, 'Two'), taken.hash)));
        value(await second.save(handle, saveOf(versionOf(taken, 'Three'), saved.hash)));
      }, canExchange);
      expect(late).toMatchObject({ ok: false, error: { code: 'changedOutside' } });
      expect(await titleNow()).toBe('Three');
      const names = await readdir(join(path, '..'));
      expect(names.filter((name) => /replaced|tmp|other version/.test(name))).toEqual([]);
    },
  );

  it.runIf(process.platform !== 'win32')(
    'what it replaced is offered where it is killed before it has looked',
    async () => {
      const { path } = await sleeper(async (second, handle) => {
        const taken = value(await second.open(handle));
        value(await second.save(handle, saveOf(versionOf(taken, 'Two'), taken.hash)));
        await second.close('');
      });
      // As the kill would have left it: what was replaced lies aside, under marks of two other files.
      const aside = '.galley-1-0123456789abcdef';
      const mark = /\.galley-(.+)\.lock$/.exec(lockPath(path))?.[1] ?? '';
      const marks = [mark, '0'.repeat(16), '1'.repeat(16)].join('-');
      await copyFile(path, join(path, '..', `${aside}-${marks}.replaced`));
      const next = await newProgram(join(path, '..', '..'));
      const handle = await handleIn(join(path, '..', '..'), path);
      await unlink(lockPath(path)).catch(() => undefined);
      const { notices } = value(await next.open(handle));
      expect(notices).toContainEqual(expect.stringMatching(/Harbour \(other version 1\)\.galley/));
      expect(await readFile(join(path, '..', 'Harbour (other version 1).galley'), 'utf8')).toBe(
        await readFile(path, 'utf8'),
      );
    },
  );
});

describe('a damaged project', () => {
  it.each<[string, (whole: Buffer) => Buffer]>([
    ['truncated', (whole) => whole.subarray(0, 300)],
    ['empty', () => Buffer.alloc(0)],
    ['filled with zeros', (whole) => Buffer.alloc(whole.length)],
  ])('is left as it is, and its newest sound backup is shown to be read: %s', async (_, damage) => {
    const folder = await testFolder();
    const store = await newProgram(folder);
    const opened = value(await store.create('Harbour', testArticle()));
    value(await store.save(opened.handle, saveOf(versionOf(opened, 'Second'), opened.hash)));
    await store.close('');
    const path = join(folder, 'library', 'Harbour.galley');
    const damaged = damage(await readFile(path));
    await writeFile(path, damaged);
    const shown = value(await store.open(opened.handle));
    expect(shown.project.article.title).toBe('Harbour costs double');
    expect(shown.readOnly).toMatch(/damaged.*left as it is.*backup/s);
    expect(await readFile(path)).toEqual(damaged);
    const copy = value(
      await store.saveCopy(shown.handle, 'Harbour saved', versionOf(shown, 'Saved')),
    );
    expect(value(await store.open(copy.handle)).project.article.title).toBe('Saved');
  });

  it('without a backup is refused', async () => {
    const folder = await testFolder();
    const store = await newProgram(folder);
    const opened = value(await store.create('Harbour', testArticle()));
    await store.close('');
    await writeFile(join(folder, 'library', 'Harbour.galley'), '');
    expect(await store.open(opened.handle)).toMatchObject({
      ok: false,
      error: { code: 'damaged' },
    });
  });
});

describe('a backup that cannot be kept', () => {
  it('does not stop the save, and is told', async () => {
    const folder = await testFolder();
    const store = await newProgram(folder);
    const opened = value(await store.create('Harbour', testArticle()));
    await writeFile(backupsFolder(join(folder, 'library', 'Harbour.galley')), 'in the way');
    const saved = value(
      await store.save(opened.handle, saveOf(versionOf(opened, 'Two'), opened.hash)),
    );
    expect(saved.notice).toMatch(/^No backup was kept/);
    expect(value(await store.open(opened.handle)).project.article.title).toBe('Two');
  });
});
