import { chmod, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { AppError } from '../../shared/ipc/appError';
import type { OpenedProject } from '../../shared/ipc/openedProject';
import { serializeProject } from '../../shared/project/text/serializeProject';
import type { Result } from '../../shared/result';
import { sha256 } from '../files/sha256';
import { type Faults, faultyFileSystem } from '../files/testing/faultyFileSystem';
import { testFolder } from '../files/testing/testFolder';
import { createLibrary } from '../library/library';
import { createViewStates } from '../library/viewStates';
import { newTestStore } from './testing/newTestStore';
import { saveOf } from './testing/saveOf';
import { testArticle, testProjectText } from './testing/testProject';

async function newStore(faults: Faults = {}) {
  const folder = await testFolder();
  const libraryFolder = join(folder, 'library');
  const dataFolder = join(folder, 'data');
  const fileSystem = faultyFileSystem(faults);
  const now = () => new Date('2026-11-22T10:00:00.000Z');
  const viewStates = createViewStates({ dataFolder, fileSystem });
  const library = createLibrary({ libraryFolder, dataFolder, fileSystem, now });
  const store = newTestStore({ library, viewStates, fileSystem, now });
  return { store, library, viewStates, libraryFolder };
}

function value<T>(result: Result<T, AppError>): T {
  if (result.ok) return result.value;
  throw new Error(result.error.message);
}

/** The files that a person sees there. */
async function shownIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
}

function edited({ project }: OpenedProject, title: string): string {
  return serializeProject({ ...project, article: { ...project.article, title } });
}

describe('the project store', () => {
  it('makes a project of an article in the library folder and opens it', async () => {
    const { store, libraryFolder } = await newStore();
    const opened = value(await store.create('Harbour costs double', testArticle()));
    expect(opened.name).toBe('Harbour costs double');
    expect(opened.project.article.blocks).toHaveLength(3);
    const text = await readFile(join(libraryFolder, 'Harbour costs double.galley'), 'utf8');
    expect(opened.hash).toBe(sha256(text));
    expect(opened.readOnly).toBeUndefined();
  });

  it('says at opening where the log is broken, and opens all the same', async () => {
    const { store, libraryFolder } = await newStore();
    const { handle, project } = value(await store.create('Harbour', testArticle()));
    expect(value(await store.open(handle)).notices).toEqual([]);
    const log = [{ when: project.created, what: 'marked', on: 'clm_a', previous: 'forged' }];
    await writeFile(join(libraryFolder, 'Harbour.galley'), serializeProject({ ...project, log }));
    const opened = value(await store.open(handle));
    expect(opened.notices).toEqual([
      expect.stringMatching(/^The log of changes is broken at entry 1 of 1/),
    ]);
    expect(opened.readOnly).toBeUndefined();
  });

  it.skipIf(process.platform === 'win32')(
    'makes what its group may use in a shared folder, and says so once',
    async () => {
      const { store, libraryFolder } = await newStore();
      await mkdir(libraryFolder, { recursive: true });
      await chmod(libraryFolder, 0o2770);
      const opened = value(await store.create('Harbour', testArticle()));
      expect(opened.notices).toEqual([expect.stringMatching(/shared by a group/)]);
      expect((await stat(join(libraryFolder, 'Harbour.galley'))).mode & 0o777).toBe(0o660);
      value(await store.save(opened.handle, saveOf(edited(opened, 'Two'), opened.hash)));
      const backups = await stat(join(libraryFolder, 'Harbour.backups'));
      expect(backups.mode & 0o7777).toBe(0o2770);
      expect(value(await store.open(opened.handle)).notices).toEqual([]);
    },
  );

  it('gives the next free name where one is taken', async () => {
    const { store, libraryFolder } = await newStore();
    for (const _ of [1, 2, 3]) value(await store.create('Harbour', testArticle()));
    expect(await shownIn(libraryFolder)).toEqual([
      'Harbour 2.galley',
      'Harbour 3.galley',
      'Harbour.galley',
    ]);
  });

  it("writes the window's text byte for byte and answers with its hash", async () => {
    const { store, libraryFolder } = await newStore();
    const opened = value(await store.create('Harbour', testArticle()));
    const text = edited(opened, 'Hafen 😀 “doppelt”');
    const saved = value(await store.save(opened.handle, saveOf(text, opened.hash)));
    const path = join(libraryFolder, 'Harbour.galley');
    expect(await readFile(path, 'utf8')).toBe(text);
    expect(saved).toEqual({ hash: sha256(text), savedAt: '2026-11-22T10:00:00.000Z' });
    expect((await stat(path)).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
  });

  it('writes a repaired text canonically and answers with the hash of what it wrote', async () => {
    const { store, libraryFolder } = await newStore();
    const opened = value(await store.create('Harbour', testArticle()));
    const dangling = testProjectText().replace(
      '"tags":[],"status"',
      '"tags":["tag_lost"],"status"',
    );
    const saved = value(await store.save(opened.handle, saveOf(dangling, opened.hash)));
    const written = await readFile(join(libraryFolder, 'Harbour.galley'), 'utf8');
    expect(written).toContain('"id":"tag_lost"');
    expect(saved.hash).toBe(sha256(written));
  });

  it('keeps half a surrogate pair rather than writing a replacement for it', async () => {
    const { store } = await newStore();
    const opened = value(await store.create('Harbour', testArticle()));
    const text = testProjectText().replace('Ada Marsh', 'Ada \ud83d');
    value(await store.save(opened.handle, saveOf(text, opened.hash)));
    expect(value(await store.open(opened.handle)).project.article.byline).toBe('Ada \ud83d');
  });

  it('saves again on what it saved last, and refuses what is based on something older', async () => {
    const { store } = await newStore();
    const opened = value(await store.create('Harbour', testArticle()));
    const first = value(
      await store.save(opened.handle, saveOf(edited(opened, 'First'), opened.hash)),
    );
    value(await store.save(opened.handle, saveOf(edited(opened, 'Second'), first.hash)));
    const late = await store.save(opened.handle, saveOf(edited(opened, 'Third'), first.hash));
    expect(late).toMatchObject({ ok: false, error: { code: 'changedOutside' } });
  });

  it('lets only one of two windows save at once', async () => {
    const { store } = await newStore();
    const opened = value(await store.create('Harbour', testArticle()));
    const results = await Promise.all(
      ['First', 'Second'].map((title) =>
        store.save(opened.handle, saveOf(edited(opened, title), opened.hash)),
      ),
    );
    expect(results.map((result) => result.ok)).toEqual([true, false]);
  });

  it('does not lose a change made outside', async () => {
    const { store, libraryFolder } = await newStore();
    const opened = value(await store.create('Harbour', testArticle()));
    const path = join(libraryFolder, 'Harbour.galley');
    const outside = testProjectText({ title: 'Edited elsewhere' });
    await writeFile(path, outside);
    const saved = await store.save(opened.handle, saveOf(edited(opened, 'Mine'), opened.hash));
    expect(saved).toMatchObject({ ok: false, error: { code: 'changedOutside' } });
    expect(await readFile(path, 'utf8')).toBe(outside);
  });

  it('tells another content on the disk by its hash, even of the same size and time', async () => {
    const { store, libraryFolder } = await newStore();
    const opened = value(await store.create('Harbour', testArticle()));
    const path = join(libraryFolder, 'Harbour.galley');
    expect(value(await store.hash(opened.handle))).toBe(opened.hash);
    const { atime, mtime } = await stat(path);
    const outside = (await readFile(path, 'utf8')).replace('Ada Marsh', 'Eda Marsh');
    await writeFile(path, outside);
    await utimes(path, atime, mtime);
    expect(value(await store.hash(opened.handle))).toBe(sha256(outside));
    // What was written over with something else is another content, too.
    await writeFile(path, 'no project');
    expect(value(await store.hash(opened.handle))).toBe(sha256('no project'));
    await rm(path);
    expect(await store.hash(opened.handle)).toMatchObject({ error: { code: 'notFound' } });
  });

  it('saves a project that was opened by an earlier run of the program', async () => {
    const { store, library, viewStates } = await newStore();
    const opened = value(await store.create('Harbour', testArticle()));
    await store.close('');
    const restarted = newTestStore({
      library,
      viewStates,
      fileSystem: faultyFileSystem({}),
      now: () => new Date(),
    });
    const saved = await restarted.save(opened.handle, saveOf(edited(opened, 'Later'), opened.hash));
    expect(saved.ok).toBe(true);
  });

  it('refuses to save what is no project', async () => {
    const { store, libraryFolder } = await newStore();
    const opened = value(await store.create('Harbour', testArticle()));
    const before = await readFile(join(libraryFolder, 'Harbour.galley'));
    for (const text of ['', 'null', '{}', testProjectText().replace('"tags"', '"togs"')]) {
      const saved = await store.save(opened.handle, saveOf(text, opened.hash));
      expect(saved).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
    }
    expect(await readFile(join(libraryFolder, 'Harbour.galley'))).toEqual(before);
  });

  it.each([
    ['ENOSPC', 'diskFull', /disk is full/],
    ['EIO', 'ioError', /reported an error/],
  ])('says %s in plain words and keeps what was saved', async (write, code, words) => {
    const faults: { write?: string } = {};
    const { store, libraryFolder } = await newStore(faults);
    const opened = value(await store.create('Harbour', testArticle()));
    faults.write = write;
    const saved = await store.save(opened.handle, saveOf(edited(opened, 'Mine'), opened.hash));
    expect(saved).toMatchObject({ ok: false, error: { code, detail: write } });
    expect(saved.ok ? '' : saved.error.message).toMatch(words);
    expect(await shownIn(libraryFolder)).toEqual(['Harbour.galley']);
    faults.write = undefined;
    expect((await store.save(opened.handle, saveOf(edited(opened, 'Mine'), opened.hash))).ok).toBe(
      true,
    );
  });

  it('opens on a full disk: what cannot be remembered is only convenient', async () => {
    const faults: { write?: string } = {};
    const { store } = await newStore(faults);
    const { handle } = value(await store.create('Harbour', testArticle()));
    faults.write = 'ENOSPC';
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
    expect((await store.open(handle)).ok).toBe(true);
    expect(warn).toHaveBeenCalledWith(expect.stringMatching(/disk is full/));
    warn.mockRestore();
  });

  it('says why a project cannot be saved in place', async () => {
    const { store } = await newStore({ access: 'EROFS' });
    const opened = value(await store.create('Harbour', testArticle()));
    expect(opened.readOnly).toMatch(/can only be read/);
  });

  it('copies a dropped file byte by byte and refuses what is no project', async () => {
    const { store, libraryFolder } = await newStore();
    const bytes = Buffer.from(testProjectText());
    const opened = value(await store.addFile('Dropped.galley', bytes));
    expect(opened.name).toBe('Dropped');
    expect(await readFile(join(libraryFolder, 'Dropped.galley'))).toEqual(bytes);
    const refused = await store.addFile('x.galley', Buffer.from('hello'));
    expect(refused).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(await shownIn(libraryFolder)).toEqual(['Dropped.galley']);
  });

  it('keeps a dropped file in the library whatever its name says', async () => {
    const { store, libraryFolder } = await newStore();
    value(await store.addFile('../../up.galley', Buffer.from(testProjectText())));
    expect(await shownIn(libraryFolder)).toEqual(['up.galley']);
  });

  it('saves a copy under a name of its own and leaves the project alone', async () => {
    const { store, libraryFolder } = await newStore();
    const opened = value(await store.create('Harbour', testArticle()));
    const before = await readFile(join(libraryFolder, 'Harbour.galley'));
    const copy = value(await store.saveCopy(opened.handle, 'Harbour', edited(opened, 'Copy')));
    expect(copy.name).toBe('Harbour 2');
    expect(value(await store.open(copy.handle)).project.article.title).toBe('Copy');
    expect(await readFile(join(libraryFolder, 'Harbour.galley'))).toEqual(before);
  });

  it('renames file and backup, and goes on saving', async () => {
    const { store, libraryFolder } = await newStore();
    const opened = value(await store.create('Harbour', testArticle()));
    const saved = value(
      await store.save(opened.handle, saveOf(edited(opened, 'One'), opened.hash)),
    );
    expect(value(await store.rename(opened.handle, 'Port: a story'))).toEqual({
      name: 'Port- a story',
    });
    expect(await shownIn(libraryFolder)).toEqual(['Port- a story.backups', 'Port- a story.galley']);
    value(await store.save(opened.handle, saveOf(edited(opened, 'Two'), saved.hash)));
    expect(value(await store.open(opened.handle)).project.article.title).toBe('Two');
  });

  it.each([['rename'], ['sync']] as const)(
    'goes on with the new name when only the %s after moving the file fails',
    async (call) => {
      const faults: { rename?: string; sync?: string } = {};
      const { store, libraryFolder } = await newStore(faults);
      const opened = value(await store.create('Harbour', testArticle()));
      const saved = value(
        await store.save(opened.handle, saveOf(edited(opened, 'One'), opened.hash)),
      );
      const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
      faults[call] = 'EIO';
      expect(await store.rename(opened.handle, 'Port')).toEqual({
        ok: true,
        value: { name: 'Port' },
      });
      faults[call] = undefined;
      expect(warn).toHaveBeenCalled();
      warn.mockRestore();
      value(await store.save(opened.handle, saveOf(edited(opened, 'Two'), saved.hash)));
      expect(await readdir(libraryFolder)).toContain('Port.galley');
      expect(value(await store.open(opened.handle)).project.article.title).toBe('Two');
    },
  );

  it('is known by its handle after taking the name of a project that was deleted', async () => {
    const { store, library, libraryFolder } = await newStore();
    value(await store.create('Harbour', testArticle()));
    await rm(join(libraryFolder, 'Harbour.galley'));
    value(await library.list());
    const opened = value(await store.create('Port', testArticle()));
    value(await library.list());
    value(await store.rename(opened.handle, 'Harbour'));
    expect(value(await library.list()).projects.map(({ handle }) => handle)).toEqual([
      opened.handle,
    ]);
    expect((await store.read(opened.handle)).ok).toBe(true);
  });

  it('never renames over another project', async () => {
    const { store, libraryFolder } = await newStore();
    const first = value(await store.create('First', testArticle()));
    value(await store.create('Second', testArticle('Another')));
    const before = await readFile(join(libraryFolder, 'Second.galley'));
    const renamed = await store.rename(first.handle, 'Second');
    expect(renamed).toMatchObject({ ok: false, error: { code: 'exists' } });
    expect(await readFile(join(libraryFolder, 'Second.galley'))).toEqual(before);
  });

  it('says that a file is gone, and that a handle is unknown', async () => {
    const { store, libraryFolder } = await newStore();
    const opened = value(await store.create('Harbour', testArticle()));
    await rm(join(libraryFolder, 'Harbour.galley'));
    for (const handle of [opened.handle, 'unknown12345']) {
      expect(await store.open(handle)).toMatchObject({ ok: false, error: { code: 'notFound' } });
    }
    const saved = await store.save(opened.handle, saveOf(edited(opened, 'Mine'), opened.hash));
    expect(saved).toMatchObject({
      ok: false,
      error: { code: 'notFound', message: expect.stringMatching(/Save a copy/) },
    });
    expect(await shownIn(libraryFolder)).toEqual([]);
  });

  it('opens with the view that was left', async () => {
    const { store, viewStates } = await newStore();
    const { handle } = value(await store.create('Harbour', testArticle()));
    await viewStates.set(handle, { topBlock: 'blk_two', topOffset: 12, view: 'claims' });
    await store.close(handle);
    expect(value(await store.open(handle)).view).toEqual({
      topBlock: 'blk_two',
      topOffset: 12,
      view: 'claims',
    });
  });

  it('respects a write-protected file', async () => {
    const faults: { access?: string } = {};
    const { store } = await newStore(faults);
    const opened = value(await store.create('Harbour', testArticle()));
    faults.access = 'EACCES';
    const saved = await store.save(opened.handle, saveOf(edited(opened, 'Mine'), opened.hash));
    expect(saved).toMatchObject({ ok: false, error: { code: 'readOnly' } });
  });
});
