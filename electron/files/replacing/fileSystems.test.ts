import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFile, moveFile, replaceFile } from '../atomicFile';
import { type FileSystem, nodeFileSystem } from '../fileSystem';
import { takeLock } from '../locking/projectLock';
import { type Faults, faultyFileSystem, systemError } from '../testing/faultyFileSystem';
import { testFolder } from '../testing/testFolder';
import { writeExport } from '../writeExport';

// What file systems answer that lack something: FAT and exFAT on Linux, Windows and macOS, NTFS, APFS, SMB, NFS, and
// those that programs provide. bad-input.md has a row for each kind.

const OLD = Buffer.from('the old content');
const NEW = Buffer.from('the new content, which is longer');

const NO_LINKS = [
  ...['EISDIR', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK', 'EXDEV', 'EACCES'],
  ...['ENOTTY', 'EBADF', 'EUNKNOWN'],
];
const NO_SYNC = ['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'];
const NO_FOLDER_SYNC = [...NO_SYNC, 'EISDIR', 'EPERM', 'EACCES', 'EBADF', 'ENOTTY'];
const FAILED = ['EIO', 'ENOSPC', 'EDQUOT', 'EROFS'];

async function place(): Promise<string> {
  return join(await testFolder(), 'Harbour.galley');
}

/** The folder itself cannot be opened, or not be synced. */
function withFolder(call: 'open' | 'sync', code: string): FileSystem {
  return {
    ...nodeFileSystem,
    async open(path, flags, mode) {
      if (!(await stat(path).catch(() => undefined))?.isDirectory())
        return nodeFileSystem.open(path, flags, mode);
      if (call === 'open') throw systemError(code);
      const folder = await nodeFileSystem.open(path, flags, mode);
      return {
        ...faultless(folder),
        sync: () => Promise.reject(systemError(code)),
        close: () => folder.close(),
      };
    },
  };
}

function faultless(file: Awaited<ReturnType<FileSystem['open']>>) {
  return {
    write: file.write.bind(file),
    readFile: file.readFile.bind(file),
    read: file.read.bind(file),
    stat: file.stat.bind(file),
    chmod: file.chmod.bind(file),
    chown: file.chown.bind(file),
  };
}

describe('where there are no hard links', () => {
  it.each(NO_LINKS)(
    'a file, a report and a lock can be made, never over another (%s)',
    async (link) => {
      const path = await place();
      const fs = faultyFileSystem({ link });
      await createFile(fs, path, OLD);
      await expect(createFile(fs, path, NEW)).rejects.toMatchObject({ code: 'EEXIST' });
      expect(await readFile(path)).toEqual(OLD);
      const report = join(path, '..', 'report.html');
      expect(await writeExport(fs, report, NEW, { replace: false })).toMatchObject({ ok: true });
      expect(await writeExport(fs, report, NEW, { replace: false })).toMatchObject({
        ok: false,
        error: { code: 'exists' },
      });
      const lock = await takeLock(fs, path);
      if (lock.kind !== 'held') throw new Error('the lock is taken');
      onTestFinished(() => lock.lock.release());
      expect(await takeLock(fs, path)).toMatchObject({ kind: 'taken' });
      await lock.lock.release();
      expect((await readdir(join(path, '..'))).sort()).toEqual(['Harbour.galley', 'report.html']);
    },
  );

  it.each(NO_LINKS)('a file can be given another name, never another’s (%s)', async (link) => {
    const path = await place();
    const fs = faultyFileSystem({ link });
    await writeFile(path, OLD);
    const other = join(path, '..', 'Other.galley');
    await writeFile(other, NEW);
    await expect(moveFile(fs, path, other)).rejects.toMatchObject({ code: 'EEXIST' });
    expect(await readFile(other)).toEqual(NEW);
    await moveFile(fs, path, join(path, '..', 'Third.galley'));
    expect((await readdir(join(path, '..'))).sort()).toEqual(['Other.galley', 'Third.galley']);
  });
});

describe('where a disk fails', () => {
  it.each<[string, Faults]>(
    FAILED.flatMap((code) => [
      [`link ${code}`, { link: code }],
      [`rename ${code}`, { rename: code, link: 'EPERM' }],
      [`open ${code}`, { open: code }],
      [`write ${code}`, { write: code }],
      [`fsync ${code}`, { sync: code }],
    ]),
  )('no file is made, and nothing left behind: %s', async (name, faults) => {
    const path = await place();
    const code = name.split(' ')[1];
    await expect(createFile(faultyFileSystem(faults), path, NEW)).rejects.toMatchObject({ code });
    expect(await readdir(join(path, '..'))).toEqual([]);
  });

  it.each(['EIO', 'ENOSPC', 'EDQUOT'])(
    'a folder that cannot be synced is told (%s)',
    async (code) => {
      const path = await place();
      await expect(replaceFile(withFolder('sync', code), path, NEW)).rejects.toMatchObject({
        code,
      });
    },
  );

  it.each(['EXDEV', 'EACCES', 'EPERM', 'EBUSY', 'EEXIST', 'ENOTEMPTY', 'ETXTBSY'])(
    'or does not let a file take the name of another, the old one stays (%s)',
    async (rename) => {
      const path = await place();
      await writeFile(path, OLD);
      await expect(replaceFile(faultyFileSystem({ rename }), path, NEW)).rejects.toMatchObject({
        code: rename,
      });
      expect(await readFile(path)).toEqual(OLD);
      expect(await readdir(join(path, '..'))).toEqual(['Harbour.galley']);
    },
  );
});

describe('where nothing can be synced', () => {
  it.each(NO_SYNC)('a file is written all the same (%s)', async (sync) => {
    const path = await place();
    await replaceFile(faultyFileSystem({ sync }), path, NEW);
    expect(await readFile(path)).toEqual(NEW);
  });

  it.each(NO_FOLDER_SYNC)('a folder needs not be (%s)', async (code) => {
    for (const call of ['open', 'sync'] as const) {
      const path = await place();
      await replaceFile(withFolder(call, code), path, NEW);
      expect(await readFile(path)).toEqual(NEW);
    }
  });

  it.runIf(process.platform !== 'win32')(
    'a folder that may not be looked into takes files',
    async () => {
      const folder = join(await testFolder(), 'folder');
      await mkdir(folder);
      await chmod(folder, 0o300);
      await replaceFile(nodeFileSystem, join(folder, 'file'), NEW);
      await chmod(folder, 0o700);
      expect(await readdir(folder)).toEqual(['file']);
    },
  );
});
