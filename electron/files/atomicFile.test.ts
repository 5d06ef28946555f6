import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFile, moveFile, replaceFile } from './atomicFile';
import { type FileSystem, nodeFileSystem } from './fileSystem';
import { faultyFileSystem, systemError } from './testing/faultyFileSystem';
import { testFolder } from './testing/testFolder';

const OLD = Buffer.from('the old content');
const NEW = Buffer.from('the new content, which is longer');

async function fileWith(content: Buffer): Promise<{ folder: string; path: string }> {
  const folder = await testFolder();
  const path = join(folder, 'file');
  await writeFile(path, content);
  return { folder, path };
}

describe('replaceFile', () => {
  it('replaces the whole content and leaves nothing else behind', async () => {
    const { folder, path } = await fileWith(OLD);
    await replaceFile(nodeFileSystem, path, NEW);
    expect(await readFile(path)).toEqual(NEW);
    expect(await readdir(folder)).toEqual(['file']);
  });

  it.skipIf(process.platform === 'win32')('makes a file that is private', async () => {
    const path = join(await testFolder(), 'file');
    await replaceFile(nodeFileSystem, path, NEW);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('goes on after short writes until every byte is written', async () => {
    const { path } = await fileWith(OLD);
    await replaceFile(faultyFileSystem({ shortWrites: 3 }), path, NEW);
    expect(await readFile(path)).toEqual(NEW);
  });

  it('syncs the file before the rename and the folder after it', async () => {
    const { path } = await fileWith(OLD);
    const fs = faultyFileSystem({});
    await replaceFile(fs, path, NEW);
    const order = ['open', 'write', 'sync', 'close', 'rename'];
    const folderSync = process.platform === 'win32' ? [] : ['open', 'sync', 'close'];
    expect(fs.calls).toEqual([...order, ...folderSync]);
  });

  it.each([
    ['a full disk', { write: 'ENOSPC' }, 'ENOSPC'],
    ['a write that takes nothing', { shortWrites: -1 }, 'ENOSPC'],
    ['a disk that keeps less than it says', { keepsLess: true }, 'ENOSPC'],
    ['a failed sync', { sync: 'EIO' }, 'EIO'],
    ['a failed close', { close: 'EIO' }, 'EIO'],
    ['a failed rename', { rename: 'EACCES' }, 'EACCES'],
    ['a folder in which nothing can be made', { open: 'EROFS' }, 'EROFS'],
  ])('keeps the old content and no temporary file after %s', async (_, faults, code) => {
    const { folder, path } = await fileWith(OLD);
    const fs = faultyFileSystem(faults);
    await expect(replaceFile(fs, path, NEW)).rejects.toMatchObject({ code });
    expect(await readFile(path)).toEqual(OLD);
    expect(await readdir(folder)).toEqual(['file']);
    expect(fs.calls.filter((call) => call === 'sync').length).toBeLessThanOrEqual(1);
  });
});

describe('createFile', () => {
  it.each([
    ['with hard links', {}],
    ['without hard links', { link: 'EPERM' }],
  ])('makes a new file, never over another, %s', async (_, faults) => {
    const folder = await testFolder();
    const path = join(folder, 'file');
    await createFile(faultyFileSystem(faults), path, OLD);
    await expect(createFile(faultyFileSystem(faults), path, NEW)).rejects.toMatchObject({
      code: 'EEXIST',
    });
    expect(await readFile(path)).toEqual(OLD);
    expect(await readdir(folder)).toEqual(['file']);
  });

  it('makes nothing on a full disk', async () => {
    const folder = await testFolder();
    const fs = faultyFileSystem({ write: 'ENOSPC' });
    await expect(createFile(fs, join(folder, 'file'), NEW)).rejects.toMatchObject({
      code: 'ENOSPC',
    });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('moveFile', () => {
  it('changes the spelling where a system takes both spellings for one file', async () => {
    const { folder, path } = await fileWith(OLD);
    const to = join(folder, 'FILE');
    const fs: FileSystem = {
      ...nodeFileSystem,
      link: () => Promise.reject(systemError('EEXIST')),
      lstat: () => nodeFileSystem.lstat(path),
    };
    await moveFile(fs, path, to);
    expect(await readdir(folder)).toEqual(['FILE']);
    expect(await readFile(to)).toEqual(OLD);
  });

  it.runIf(process.platform === 'linux')(
    'takes another spelling for another file where the system does',
    async () => {
      const { folder, path } = await fileWith(OLD);
      const to = join(folder, 'FILE');
      await writeFile(to, NEW);
      await expect(moveFile(nodeFileSystem, path, to)).rejects.toMatchObject({ code: 'EEXIST' });
      expect((await readdir(folder)).sort()).toEqual(['FILE', 'file']);
    },
  );

  it('gives the file another name', async () => {
    const { folder, path } = await fileWith(OLD);
    await moveFile(nodeFileSystem, path, join(folder, 'other'));
    expect(await readdir(folder)).toEqual(['other']);
  });

  it('never takes the name of another file or folder', async () => {
    const { folder, path } = await fileWith(OLD);
    await mkdir(join(folder, 'other'));
    await expect(moveFile(nodeFileSystem, path, join(folder, 'other'))).rejects.toMatchObject({
      code: 'EEXIST',
    });
    expect(await readFile(path)).toEqual(OLD);
  });
});
