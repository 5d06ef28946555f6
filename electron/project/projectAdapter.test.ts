import { execFileSync } from 'node:child_process';
import {
  chmod,
  mkdir,
  readdir,
  readFile,
  stat,
  symlink,
  truncate,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { describe, expect, it } from 'vitest';
import { appendLog } from '../../shared/project/log/logChain';
import { serializeProject } from '../../shared/project/text/serializeProject';
import { ExpectedError } from '../files/expectedError';
import { type FileSystem, nodeFileSystem } from '../files/fileSystem';
import { type ProjectSnapshot, snapshotOfProject } from '../files/projectSnapshot';
import { MAX_PROJECT_BYTES } from '../files/readFile';
import { sealedFiles } from '../files/sealing/sealedFiles';
import { sha256 } from '../files/sha256';
import { type Faults, faultyFileSystem } from '../files/testing/faultyFileSystem';
import { testFolder } from '../files/testing/testFolder';
import { backupsFolder, listBackups } from './backups';
import { ProjectAdapter } from './projectAdapter';
import { testProject, testProjectText } from './testing/testProject';

async function fileWith(content: string | Uint8Array): Promise<string> {
  const path = join(await testFolder(), 'a.galley');
  await writeFile(path, content);
  return path;
}

function adapterAt(path: string): ProjectAdapter {
  return new ProjectAdapter(sealedFiles({ fs: nodeFileSystem, path }));
}

async function refusal(path: string): Promise<ExpectedError['appError']> {
  const failure = await adapterAt(path)
    .read()
    .catch((error: unknown) => error);
  if (failure instanceof ExpectedError) return failure.appError;
  throw failure;
}

describe('reading a project', () => {
  it('gives the project and the hash of its bytes', async () => {
    const text = testProjectText();
    const path = await fileWith(text);
    const low = new Low<ProjectSnapshot | null>(adapterAt(path), null);
    await low.read();
    expect(low.data?.project.article.title).toBe('Harbour costs double');
    expect(low.data?.hash).toBe(sha256(text));
  });

  it('never makes a file that is not there', async () => {
    const folder = await testFolder();
    await expect(adapterAt(join(folder, 'a.galley')).read()).rejects.toMatchObject({
      code: 'ENOENT',
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['an empty file', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '0'],
    ['a file filled with zeros', Buffer.alloc(4096)],
    ['a truncated project', testProjectText().slice(0, 700)],
    [
      'a project with invalid UTF-8',
      Buffer.from(testProjectText().replace('Ada', '\u00ff'), 'latin1'),
    ],
    ['JSON of another kind', '{"format":"other","version":1}'],
    ['a project without claims', testProjectText().replace('"claims"', '"klaims"')],
    ['a key that changes objects', testProjectText().replace('"scale"', '"__proto__":{},"scale"')],
    ['a key that stands twice', testProjectText().replace('"scale"', '"log":[],"scale"')],
  ])('refuses %s in words and leaves it as it is', async (_, content) => {
    const path = await fileWith(content);
    const before = await readFile(path);
    const { code, message } = await refusal(path);
    expect(['damaged', 'notAProject']).toContain(code);
    expect(message).toMatch(/^This .+\.$/s);
    expect(await readFile(path)).toEqual(before);
  });

  it('refuses a newer version by its name and leaves it as it is', async () => {
    const newer = testProjectText().replace('"version":4', '"version":5');
    const path = await fileWith(newer);
    expect(await refusal(path)).toMatchObject({ code: 'newerVersion' });
    expect(await readFile(path, 'utf8')).toBe(newer);
  });

  it('refuses more than 256 MB without reading it', async () => {
    const path = await fileWith('');
    await truncate(path, MAX_PROJECT_BYTES + 1);
    expect(await refusal(path)).toMatchObject({ code: 'notAProject' });
  });

  it('does not follow a link', async () => {
    const path = await fileWith(testProjectText());
    const other = join(path, '..', 'link.galley');
    await symlink(path, other);
    expect(await refusal(other)).toMatchObject({ code: 'notAProject' });
  });

  it('does not open a folder', async () => {
    const path = join(await testFolder(), 'a.galley');
    await mkdir(path);
    expect(await refusal(path)).toMatchObject({ code: 'ioError' });
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
    const path = join(await testFolder(), 'a.galley');
    execFileSync('mkfifo', [path]);
    expect(await refusal(path)).toMatchObject({ code: 'ioError' });
  });

  it.skipIf(process.platform === 'win32')('does not read a device', async () => {
    expect(await refusal('/dev/zero')).toMatchObject({ code: 'ioError' });
  });
});

describe('writing a project', () => {
  const changed = snapshotOfProject({ project: testProject({ title: 'Harbour on budget' }) });

  async function opened(faults = {}): Promise<{ path: string; low: Low<ProjectSnapshot | null> }> {
    const path = await fileWith(testProjectText());
    const adapter = new ProjectAdapter(sealedFiles({ fs: faultyFileSystem(faults), path }));
    const low = new Low<ProjectSnapshot | null>(adapter, null);
    await low.read();
    low.data = changed;
    return { path, low };
  }

  it('writes the bytes of the snapshot', async () => {
    const { path, low } = await opened();
    await low.write();
    expect(await readFile(path)).toEqual(changed.bytes);
  });

  it.skipIf(process.platform === 'win32')('keeps project and backup private', async () => {
    const { path, low } = await opened();
    await chmod(path, 0o600);
    await low.write();
    await low.write();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('keeps the file as it was opened beside it, once', async () => {
    const { path, low } = await opened();
    const before = await readFile(path);
    await low.write();
    low.data = snapshotOfProject({ project: testProject({ title: 'Harbour sold' }) });
    await low.write();
    const [backup, ...others] = await listBackups({ fs: nodeFileSystem, path });
    expect(others).toEqual([]);
    expect(await readFile(join(backupsFolder(path), backup?.id ?? ''))).toEqual(before);
  });

  it('keeps one when the clock was set back as well as a few minutes later', async () => {
    const path = await fileWith(testProjectText());
    let clock = Date.parse('2026-11-22T10:00:00.000Z');
    const now = () => new Date(clock);
    const adapter = new ProjectAdapter(sealedFiles({ fs: nodeFileSystem, path }), { now });
    await adapter.read();
    const save = async (title: string, minutes: number) => {
      clock += minutes * 60_000;
      await adapter.write(snapshotOfProject({ project: testProject({ title }) }));
      return (await listBackups({ fs: nodeFileSystem, path })).length;
    };
    expect(await save('One', 0)).toBe(1);
    expect(await save('Two', 4)).toBe(1);
    expect(await save('Three', 2)).toBe(2);
    expect(await save('Four', -600)).toBe(3);
    expect(await save('Five', 1)).toBe(3);
  });

  it.each<[string, Faults]>([
    ['the renaming fails', { rename: 'EACCES' }],
    ['names cannot be exchanged, and the renaming fails', { exchange: 'EINVAL', rename: 'EACCES' }],
    ['the exchange fails', { exchange: 'EIO' }],
    ['all goes well', {}],
    ['names cannot be exchanged', { exchange: 'EINVAL' }],
    ['there are no links either', { exchange: 'EINVAL', link: 'EPERM' }],
  ])('is never one file on the disk with a backup of it when %s', async (_, faults) => {
    const { path, low } = await opened(faults);
    await low.write().catch(() => undefined);
    const { ino } = await stat(path);
    const folder = backupsFolder(path);
    for (const { id } of await listBackups({ fs: nodeFileSystem, path })) {
      const backup = await stat(join(folder, id));
      expect(backup.ino).not.toBe(ino);
      expect(backup.nlink).toBe(1);
    }
    expect(await readdir(join(path, '..'))).toEqual(
      faults.rename || faults.exchange === 'EIO' ? ['a.galley'] : ['a.backups', 'a.galley'],
    );
  });

  it.runIf(process.platform !== 'win32')('keeps its rights', async () => {
    const { path, low } = await opened();
    await chmod(path, 0o664);
    await low.write();
    expect((await stat(path)).mode & 0o777).toBe(0o664);
  });

  it('refuses to overwrite what another program wrote', async () => {
    const { path, low } = await opened();
    const outside = testProjectText({ title: 'Edited elsewhere' });
    await writeFile(path, outside);
    await expect(low.write()).rejects.toMatchObject({ appError: { code: 'changedOutside' } });
    expect(await readFile(path, 'utf8')).toBe(outside);
    expect(await readdir(join(path, '..'))).toEqual(['a.galley']);
  });

  it('refuses a log that does not go on from the one in the file', async () => {
    const project = testProject();
    const done = { what: 'exported', detail: 'html' } as const;
    const log = appendLog(project, [done], { now: '2026-11-22T10:00:00.000Z' });
    const path = await fileWith(serializeProject({ ...project, ...log }));
    const before = await readFile(path);
    const adapter = adapterAt(path);
    await adapter.read();
    await expect(adapter.write(changed)).rejects.toMatchObject({
      appError: { code: 'logCut', message: expect.stringMatching(/log .* Save a copy/) },
    });
    expect(await readFile(path)).toEqual(before);
    expect(await readdir(join(path, '..'))).toEqual(['a.galley']);
  });

  it('refuses to write where the file was replaced by a link', async () => {
    const { path, low } = await opened();
    const target = join(path, '..', 'target');
    await writeFile(target, 'precious');
    await unlink(path);
    await symlink(target, path);
    await expect(low.write()).rejects.toMatchObject({ appError: { code: 'notAProject' } });
    expect(await readFile(target, 'utf8')).toBe('precious');
  });

  it('does not make a file that was moved away', async () => {
    const { path, low } = await opened();
    await unlink(path);
    await expect(low.write()).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await readdir(join(path, '..'))).toEqual([]);
  });

  it('goes on after a failure that came when the new content was in place', async () => {
    const path = await fileWith(testProjectText());
    let syncs = 0;
    const fs = faultyFileSystem({});
    const fileSystem: FileSystem = {
      ...fs,
      async open(name, flags, mode) {
        const file = await fs.open(name, flags, mode);
        return {
          ...file,
          async sync() {
            syncs += 1;
            // The second is that of the folder, after the rename; the third that of the next file.
            if (syncs === 2 || syncs === 3)
              throw Object.assign(new Error('injected'), { code: 'EIO' });
            await file.sync();
          },
        };
      },
    };
    const adapter = new ProjectAdapter(sealedFiles({ fs: fileSystem, path }));
    await adapter.read();
    await expect(adapter.write(changed)).rejects.toMatchObject({ code: 'EIO' });
    const between = snapshotOfProject({ project: testProject({ title: 'Harbour for sale' }) });
    await expect(adapter.write(between)).rejects.toMatchObject({ code: 'EIO' });
    expect(await readFile(path)).toEqual(changed.bytes);
    const later = snapshotOfProject({ project: testProject({ title: 'Harbour sold' }) });
    await adapter.write(later);
    expect(await readFile(path)).toEqual(later.bytes);
  });

  it.each([
    ['a full disk', { write: 'ENOSPC' }],
    ['a failed sync', { sync: 'EIO' }],
    ['a write-protected file', { access: 'EACCES' }],
  ])('keeps the old file and nothing else after %s', async (_, faults) => {
    const { path, low } = await opened(faults);
    const before = await readFile(path);
    await expect(low.write()).rejects.toThrow();
    expect(await readFile(path)).toEqual(before);
    expect(await readdir(join(path, '..'))).toEqual(['a.galley']);
  });
});
