import { mkdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProjectSummary } from '../../shared/ipc/openedProject';
import { type FileSystem, nodeFileSystem } from '../files/fileSystem';
import { testFolder } from '../files/testing/testFolder';
import { testProjectText } from '../project/testing/testProject';
import { createLibrary, type Library } from './library';

async function newFolders() {
  const folder = await testFolder();
  const libraryFolder = join(folder, 'library');
  const elsewhere = join(folder, 'elsewhere');
  await mkdir(libraryFolder);
  await mkdir(elsewhere);
  return { libraryFolder, elsewhere, dataFolder: join(folder, 'data') };
}

function libraryOf(
  folders: { libraryFolder: string; dataFolder: string },
  fileSystem: FileSystem = nodeFileSystem,
): Library {
  let time = Date.parse('2026-11-22T10:00:00.000Z');
  const now = () => {
    time += 1000;
    return new Date(time);
  };
  return createLibrary({ ...folders, fileSystem, now });
}

async function listed(library: Library): Promise<ProjectSummary[]> {
  const list = await library.list();
  if (!list.ok) throw new Error(list.error.message);
  return list.value.projects;
}

async function handleOf(library: Library, path: string): Promise<string> {
  const handle = await library.handleOf(path);
  if (!handle.ok) throw new Error(handle.error.message);
  return handle.value;
}

describe('the library', () => {
  it('is empty before its folder exists', async () => {
    const folders = await newFolders();
    await rm(folders.libraryFolder, { recursive: true });
    expect(await listed(libraryOf(folders))).toEqual([]);
  });

  it('counts what is in each project', async () => {
    const folders = await newFolders();
    await writeFile(join(folders.libraryFolder, 'Harbour.galley'), testProjectText());
    const [project] = await listed(libraryOf(folders));
    expect(project).toMatchObject({
      name: 'Harbour',
      folder: 'Galley library',
      inLibrary: true,
      title: 'Harbour costs double',
      byline: 'Ada Marsh',
      words: 19,
      claims: 1,
      byStatus: { inProgress: 1, checked: 0 },
      sources: 1,
    });
    expect(project?.opened).toBeUndefined();
    expect(project?.problem).toBeUndefined();
  });

  it('lists only projects: no backup, no temporary file, no folder within', async () => {
    const { libraryFolder, ...folders } = await newFolders();
    for (const name of ['a.galley.backup', '.galley-1-2.tmp', '.hidden.galley', 'notes.txt']) {
      await writeFile(join(libraryFolder, name), testProjectText());
    }
    expect(await listed(libraryOf({ libraryFolder, ...folders }))).toEqual([]);
  });

  it('lists the conflicted copy of a sync folder as a project of its own', async () => {
    const { libraryFolder, ...folders } = await newFolders();
    const names = ['Harbour', "Harbour (Ada's conflicted copy 2026-11-22)"];
    for (const name of names) {
      await writeFile(join(libraryFolder, `${name}.galley`), testProjectText());
    }
    const projects = await listed(libraryOf({ libraryFolder, ...folders }));
    expect(projects.map(({ name }) => name).sort()).toEqual(names);
    expect(new Set(projects.map(({ handle }) => handle)).size).toBe(2);
  });

  it('lists what cannot be opened, with the reason', async () => {
    const folders = await newFolders();
    const { libraryFolder } = folders;
    await writeFile(join(libraryFolder, 'empty.galley'), '');
    await writeFile(join(libraryFolder, 'newer.galley'), '{"format":"galley-project","version":9}');
    await symlink('/etc/hostname', join(libraryFolder, 'link.galley'));
    const problems = (await listed(libraryOf(folders))).map(({ name, problem }) => [name, problem]);
    expect(Object.fromEntries(problems)).toEqual({
      empty: expect.stringMatching(/empty/),
      newer: expect.stringMatching(/newer Galley/),
      link: expect.stringMatching(/link/),
    });
  });

  it('keeps handles over restarts, and gives none that shows the path', async () => {
    const folders = await newFolders();
    const path = join(folders.libraryFolder, 'Harbour.galley');
    await writeFile(path, testProjectText());
    const first = (await listed(libraryOf(folders)))[0]?.handle;
    const library = libraryOf(folders);
    expect(await handleOf(library, path)).toBe(first);
    expect(first).toMatch(/^[0-9a-f]{24}$/);
    expect(await library.pathOf(first ?? '')).toEqual({ ok: true, value: path });
  });

  it('puts what was opened last first', async () => {
    const folders = await newFolders();
    const library = libraryOf(folders);
    for (const name of ['a', 'b', 'c']) {
      const path = join(folders.libraryFolder, `${name}.galley`);
      await writeFile(path, testProjectText());
      await library.opened(await handleOf(library, path));
    }
    expect((await listed(library)).map((project) => project.name)).toEqual(['c', 'b', 'a']);
  });

  it('lists a project from elsewhere once it was opened, until it is forgotten', async () => {
    const folders = await newFolders();
    const library = libraryOf(folders);
    const path = join(folders.elsewhere, 'Far.galley');
    const text = testProjectText();
    await writeFile(path, text);
    const handle = await handleOf(library, path);
    expect(await listed(library)).toEqual([]);
    await library.opened(handle);
    expect(await listed(library)).toMatchObject([{ folder: 'elsewhere', inLibrary: false }]);
    await library.forget(handle);
    expect(await listed(library)).toEqual([]);
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  it('says that a recent project from elsewhere is gone, and drops one of the library', async () => {
    const folders = await newFolders();
    const library = libraryOf(folders);
    const far = join(folders.elsewhere, 'Far.galley');
    const near = join(folders.libraryFolder, 'Near.galley');
    await writeFile(far, testProjectText());
    await writeFile(near, testProjectText());
    await library.opened(await handleOf(library, far));
    expect(await listed(library)).toHaveLength(2);
    await rm(far);
    await rm(near);
    expect(await listed(library)).toMatchObject([
      { name: 'Far', problem: expect.stringMatching(/not there: it may have been moved/) },
    ]);
  });

  it('reads a project again only when its file changed', async () => {
    const folders = await newFolders();
    const path = join(folders.libraryFolder, 'Harbour.galley');
    await writeFile(path, testProjectText());
    let reads = 0;
    const counting: FileSystem = {
      ...nodeFileSystem,
      open(name, flags, mode) {
        if (name === path) reads += 1;
        return nodeFileSystem.open(name, flags, mode);
      },
    };
    await listed(libraryOf(folders, counting));
    await listed(libraryOf(folders, counting));
    expect(reads).toBe(1);
    await writeFile(path, testProjectText({ title: 'Harbour sold' }));
    await utimes(path, new Date(), new Date(Date.now() + 5000));
    expect(await listed(libraryOf(folders, counting))).toMatchObject([{ title: 'Harbour sold' }]);
    expect(reads).toBe(2);
  });

  it('starts afresh where its own file is damaged, and keeps that file', async () => {
    const folders = await newFolders();
    await mkdir(folders.dataFolder);
    await writeFile(join(folders.dataFolder, 'library.json'), '{"half":');
    await writeFile(join(folders.libraryFolder, 'Harbour.galley'), testProjectText());
    expect(await listed(libraryOf(folders))).toHaveLength(1);
    const kept = await readFile(join(folders.dataFolder, 'library.json.damaged'), 'utf8');
    expect(kept).toBe('{"half":');
  });

  it('lists by name and time first, and says which file it gave up on', async () => {
    const folders = await newFolders();
    const crafted = `{"format":"galley-project","version":3,"claims":[${'{},'.repeat(1e6)}{}]}`;
    await writeFile(join(folders.libraryFolder, 'crafted.galley'), crafted);
    await writeFile(join(folders.libraryFolder, 'Harbour.galley'), testProjectText());
    const library = libraryOf(folders);
    const first = await library.list();
    expect(first).toMatchObject({ ok: true, value: { isReading: true } });
    const unread = first.ok ? first.value.projects : [];
    expect(unread.map(({ name, title, isUnread }) => ({ name, title, isUnread }))).toEqual(
      expect.arrayContaining([
        { name: 'crafted', title: 'crafted', isUnread: true },
        { name: 'Harbour', title: 'Harbour', isUnread: true },
      ]),
    );
    await expect
      .poll(async () => {
        const list = await library.list();
        return list.ok && list.value.isReading !== true;
      })
      .toBe(true);
    const titles = new Map((await listed(library)).map((each) => [each.name, each]));
    expect(titles.get('Harbour')).toMatchObject({ title: 'Harbour costs double', claims: 1 });
    expect(titles.get('crafted')?.problem).toMatch(/damaged/);
    expect(titles.get('crafted')?.isUnread).toBeUndefined();
  });

  it('reads nothing anew for a list of files that have not changed', async () => {
    const folders = await newFolders();
    for (const name of ['a', 'b']) {
      await writeFile(join(folders.libraryFolder, `${name}.galley`), testProjectText());
    }
    const opened: string[] = [];
    const library = libraryOf(folders, {
      ...nodeFileSystem,
      open: (path, ...rest) => {
        opened.push(path);
        return nodeFileSystem.open(path, ...rest);
      },
    });
    expect(await listed(library)).toHaveLength(2);
    opened.length = 0;
    expect(await listed(library)).toHaveLength(2);
    expect(opened).toEqual([]);
  });
});
