import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FileSystem, nodeFileSystem } from '../files/fileSystem';
import { faultyFileSystem, systemError } from '../files/testing/faultyFileSystem';
import { testFolder } from '../files/testing/testFolder';
import { createHandlers } from '../ipc/createHandlers';
import { createServices } from '../services';
import { testArticle, testProjectText } from './testing/testProject';

const ID = 'd1234567';

function appAt(folder: string, fileSystem: FileSystem = nodeFileSystem) {
  return createHandlers(
    createServices({
      libraryFolder: join(folder, 'library'),
      dataFolder: join(folder, 'data'),
      host: { kind: 'serve', version: '1', platform: 'linux' },
      fileSystem,
      workFactor: 4,
    }),
  );
}

async function opened() {
  const folder = await testFolder();
  const app = appAt(folder);
  const made = await app['library.create']({ name: 'Harbour', article: testArticle() });
  if (!made.ok) throw new Error(made.error.message);
  return { folder, app, handle: made.value.handle, unsaved: join(folder, 'data', 'drafts') };
}

const text = testProjectText({ title: 'Unsaved' });

describe('unsaved work', () => {
  it('of one program are offered by the next, and read as they were', async () => {
    const { folder, app, handle } = await opened();
    expect((await app['unsaved.keep']({ handle, id: ID, text })).ok).toBe(true);
    const next = appAt(folder);
    expect(await next['unsaved.list']({ handle })).toMatchObject({
      ok: true,
      value: { projects: [{ handle, id: ID, name: 'Harbour' }], articles: [] },
    });
    const read = await next['unsaved.read']({ handle, id: ID });
    expect(read).toMatchObject({ ok: true, value: { project: { article: { title: 'Unsaved' } } } });
    expect(await next['unsaved.drop']({ of: handle, id: ID })).toEqual({ ok: true, value: {} });
    expect(await next['unsaved.drop']({ of: handle, id: ID })).toEqual({ ok: true, value: {} });
    expect(await next['unsaved.list']({})).toEqual({
      ok: true,
      value: { projects: [], articles: [] },
    });
  });

  it('are one file a session, private, beside no project', async () => {
    const { folder, app, handle, unsaved } = await opened();
    await app['unsaved.keep']({ handle, id: ID, text });
    await app['unsaved.keep']({ handle, id: ID, text: testProjectText({ title: 'Later' }) });
    expect((await readdir(unsaved)).sort()).toEqual([
      `${handle}-${ID}.galley`,
      `${handle}-${ID}.place.json`,
    ]);
    expect(await readdir(join(folder, 'library'))).toContain('Harbour.galley');
    if (process.platform === 'win32') return;
    expect((await stat(unsaved)).mode & 0o777).toBe(0o700);
    expect((await stat(join(unsaved, `${handle}-${ID}.galley`))).mode & 0o777).toBe(0o600);
  });

  it('that another window still keeps are not offered; those of a window that is gone are', async () => {
    const { app, handle } = await opened();
    const one = { window: 'one' };
    const other = { window: 'other' };
    await app['unsaved.keep']({ handle, id: ID, text }, one);
    const none = { ok: true, value: { projects: [], articles: [] } };
    expect(await app['unsaved.list']({ handle }, other)).toEqual(none);
    await app['window.hold']({}, { ...one, signal: AbortSignal.abort() });
    expect(await app['unsaved.list']({ handle }, other)).toMatchObject({
      value: { projects: [{ id: ID }] },
    });
  });

  it('that cannot be kept are said to be in the window alone', async () => {
    const { folder, handle, unsaved } = await opened();
    const full = appAt(folder, faultyFileSystem({ write: 'ENOSPC' }));
    const kept = await full['unsaved.keep']({ handle, id: ID, text });
    expect(kept).toMatchObject({
      ok: false,
      error: {
        code: 'diskFull',
        message: expect.stringContaining('Your unsaved changes are in this window alone.'),
      },
    });
    expect(await readdir(unsaved)).toEqual([]);
  });

  it('that is damaged is refused, and stays; what is no unsaved work is not listed', async () => {
    const { app, handle, unsaved } = await opened();
    await app['unsaved.keep']({ handle, id: ID, text });
    const path = join(unsaved, `${handle}-${ID}.galley`);
    await writeFile(path, text.slice(0, 200));
    for (const name of ['.galley-1-2.tmp', 'notes.txt', 'article-x.json', `${handle}.galley`]) {
      await writeFile(join(unsaved, name), text);
    }
    const listed = await app['unsaved.list']({});
    expect(listed).toMatchObject({ value: { projects: [{ id: ID }], articles: [] } });
    const read = await app['unsaved.read']({ handle, id: ID });
    expect(read).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(await readFile(path, 'utf8')).toBe(text.slice(0, 200));
  });

  it('of a protected project hold nothing in clear, and open with its passphrase', async () => {
    const { folder, app, handle, unsaved } = await opened();
    const passphrase = 'a harbour at night';
    const done = await app['project.protect']({ handle, passphrase, withRecovery: false });
    expect(done.ok).toBe(true);
    await app['unsaved.keep']({ handle, id: ID, text });
    const [name = ''] = await readdir(unsaved);
    const bytes = await readFile(join(unsaved, name), 'latin1');
    expect(bytes).not.toContain('Unsaved');
    expect(bytes).not.toContain('galley-project');
    const next = appAt(folder);
    const locked = { ok: false, error: { code: 'protected' } };
    expect(await next['unsaved.read']({ handle, id: ID })).toMatchObject(locked);
    expect(await next['unsaved.keep']({ handle, id: ID, text })).toMatchObject(locked);
    await next['project.unlock']({ handle, secret: { kind: 'passphrase', passphrase } });
    expect((await next['unsaved.read']({ handle, id: ID })).ok).toBe(true);
  });

  it('kept before the project was protected are sealed with it', async () => {
    const { app, handle, unsaved } = await opened();
    await app['unsaved.keep']({ handle, id: ID, text });
    const passphrase = 'a harbour at night';
    await app['project.protect']({ handle, passphrase, withRecovery: false });
    const [name = ''] = await readdir(unsaved);
    expect(await readFile(join(unsaved, name), 'latin1')).not.toContain('Unsaved');
    expect((await app['unsaved.read']({ handle, id: ID })).ok).toBe(true);
  });

  it('go with each change of the passphrase, and with its removal', async () => {
    const { app, handle, unsaved } = await opened();
    const protect = (passphrase: string) =>
      app['project.protect']({ handle, passphrase, withRecovery: false });
    await protect('a harbour at night');
    await app['unsaved.keep']({ handle, id: ID, text });
    const [name = ''] = await readdir(unsaved);
    const kept = new Date('2026-11-22T10:00:00.000Z');
    await utimes(join(unsaved, name), kept, kept);
    await protect('a harbour at noon');
    expect((await app['unsaved.read']({ handle, id: ID })).ok).toBe(true);
    expect(await readFile(join(unsaved, name), 'latin1')).not.toContain('Unsaved');
    await app['project.unprotect']({ handle });
    expect((await app['unsaved.read']({ handle, id: ID })).ok).toBe(true);
    expect(await readFile(join(unsaved, name), 'utf8')).toBe(text);
    expect((await stat(join(unsaved, name))).mtime).toEqual(kept);
  });

  it('of an article are offered with its beginning', async () => {
    const { folder, app } = await opened();
    const article = { text: '  The harbour opened late. '.repeat(20), html: null, as: 'text' };
    expect((await app['unsaved.keepArticle']({ id: ID, article })).ok).toBe(true);
    const next = appAt(folder);
    const listed = await next['unsaved.list']({});
    if (!listed.ok) throw new Error(listed.error.message);
    expect(listed.value.articles[0]?.beginning).toMatch(/^The harbour opened late\./);
    expect(await next['unsaved.readArticle']({ id: ID })).toEqual({ ok: true, value: article });
    await next['unsaved.drop']({ of: 'article', id: ID });
    expect(await next['unsaved.readArticle']({ id: ID })).toMatchObject({
      ok: false,
      error: { code: 'notFound' },
    });
  });

  it.each([
    ['deleted', undefined],
    ['cut', (file: string) => file.slice(0, file.length / 2)],
    ['garbled', () => '\u0000\u0001'],
    ['of one bad entry', (file: string) => file.replace(/"path": "/, '"paht": "')],
  ])('are offered and read where the library’s own file is %s', async (_, damage) => {
    const { folder, app, handle } = await opened();
    expect((await app['unsaved.keep']({ handle, id: ID, text })).ok).toBe(true);
    const own = join(folder, 'data', 'library.json');
    const file = await readFile(own, 'utf8');
    for (const name of [own, `${own}.last`]) {
      if (damage === undefined) await rm(name);
      else await writeFile(name, damage(file));
    }
    const next = appAt(folder);
    const library = await next['library.list']({});
    const isSaid = library.ok && library.value.notice !== undefined;
    expect(isSaid).toBe(damage !== undefined);
    const list = await next['unsaved.list']({});
    expect(list).toMatchObject({ ok: true, value: { projects: [{ id: ID, name: 'Harbour' }] } });
    const found = list.ok ? (list.value.projects[0]?.handle ?? '') : '';
    const read = await next['unsaved.read']({ handle: found, id: ID });
    expect(read).toMatchObject({ ok: true, value: { project: { article: { title: 'Unsaved' } } } });
    expect(await next['unsaved.list']({ handle: found })).toEqual(list);
  });

  it('are offered and read on a full disk, and where one of them cannot be looked at', async () => {
    const { folder, app, handle, unsaved } = await opened();
    expect((await app['unsaved.keep']({ handle, id: ID, text })).ok).toBe(true);
    const own = join(folder, 'data', 'library.json');
    for (const name of [own, `${own}.last`]) await rm(name);
    for (const name of [`${handle}-e1234567.json`, `${handle}-e1234567.galley`]) {
      await writeFile(join(unsaved, name), text);
    }
    const full = faultyFileSystem({ write: 'ENOSPC' });
    const odd: FileSystem = {
      ...full,
      async lstat(path) {
        if (path.endsWith('-e1234567.galley')) throw systemError('EIO');
        return full.lstat(path);
      },
    };
    const next = appAt(folder, odd);
    const list = await next['unsaved.list']({});
    expect(list).toMatchObject({ ok: true, value: { projects: [{ id: ID, name: 'Harbour' }] } });
    const found = list.ok ? (list.value.projects[0]?.handle ?? '') : '';
    const read = await next['unsaved.read']({ handle: found, id: ID });
    expect(read).toMatchObject({ ok: true, value: { project: { article: { title: 'Unsaved' } } } });
    // It is found once more where the library's file is lost again.
    for (const name of [own, `${own}.last`]) await rm(name, { force: true });
    expect(await appAt(folder)['unsaved.list']({})).toMatchObject({
      ok: true,
      value: { projects: expect.arrayContaining([expect.objectContaining({ id: ID })]) },
    });
  });
});
