import { chmod, chown, mkdir, open, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getAttr, setAttr } from 'fs-native-extensions';
import { describe, expect, it } from 'vitest';
import { createFile, replaceFile } from '../atomicFile';
import { nodeFileSystem as fs } from '../fileSystem';
import { type Faults, faultyFileSystem } from '../testing/faultyFileSystem';
import { testFolder } from '../testing/testFolder';
import { makeFolder } from './rights';

const NEW = Buffer.from('the new content');
const HAS_MODES = process.platform !== 'win32';
/** Only an administrator may give a file to anybody. */
const IS_ROOT = process.getuid?.() === 0;
const COLLEAGUES = 4321;

const rightsOf = async (path: string) => {
  const { mode, uid, gid } = await stat(path);
  return { mode: mode & 0o7777, uid, gid };
};

async function fileWith(mode: number, gid?: number): Promise<string> {
  const path = join(await testFolder(), 'file');
  await writeFile(path, 'the old content');
  if (gid !== undefined) await chown(path, process.getuid?.() ?? 0, gid);
  await chmod(path, mode);
  return path;
}

describe.runIf(HAS_MODES)('a file that is replaced', () => {
  it.each([0o600, 0o640, 0o660, 0o644, 0o666, 0o700])('keeps its mode (%o)', async (mode) => {
    const path = await fileWith(mode);
    await replaceFile(fs, path, NEW);
    expect((await rightsOf(path)).mode).toBe(mode);
    expect(await readFile(path)).toEqual(NEW);
  });

  it.runIf(IS_ROOT)('keeps its group and its owner', async () => {
    const path = await fileWith(0o660, COLLEAGUES);
    await chown(path, 1234, COLLEAGUES);
    await replaceFile(fs, path, NEW);
    expect(await rightsOf(path)).toEqual({ mode: 0o660, uid: 1234, gid: COLLEAGUES });
  });

  it.runIf(IS_ROOT)('gives no other group what it cannot give to its own', async () => {
    const path = await fileWith(0o660, COLLEAGUES);
    await replaceFile(faultyFileSystem({ chown: 'EPERM' }), path, NEW);
    expect((await rightsOf(path)).mode).toBe(0o600);
  });

  it('is private where only its owner may know what is in it, whatever it was', async () => {
    const path = await fileWith(0o644);
    await replaceFile(fs, path, NEW, 'private');
    expect((await rightsOf(path)).mode).toBe(0o600);
  });

  it.each<[string, Faults]>(
    ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EROFS', 'EIO'].flatMap((code) => [
      [`chmod ${code}`, { chmod: code }],
      [`chown ${code}`, { chown: code }],
    ]),
  )('is written all the same where rights cannot be given (%s)', async (_, faults) => {
    const path = await fileWith(0o666, IS_ROOT ? COLLEAGUES : undefined);
    await replaceFile(faultyFileSystem(faults), path, NEW);
    expect(await readFile(path)).toEqual(NEW);
  });
});

/** Of a disk that has them, as most have: `user::rw-, user:1234:rw-, group::r--, mask::rw-, other::---`. */
const ACL = Buffer.from(
  [
    '02000000',
    '01000600ffffffff',
    '02000600d2040000',
    '04000400ffffffff',
    '10000600ffffffff',
    '20000000ffffffff',
  ].join(''),
  'hex',
);

describe.runIf(process.platform === 'linux')('the access control list of a file', () => {
  it('stays with the file when it is replaced, and so do other attributes', async () => {
    const path = await fileWith(0o640);
    const file = await open(path, 'r+');
    await setAttr(file.fd, 'system.posix_acl_access', ACL);
    await setAttr(file.fd, 'user.galley', Buffer.from('kept'));
    await file.close();
    await replaceFile(fs, path, NEW);
    const now = await open(path, 'r');
    expect(await getAttr(now.fd, 'system.posix_acl_access')).toEqual(ACL);
    expect(await getAttr(now.fd, 'user.galley')).toEqual(Buffer.from('kept'));
    await now.close();
  });
});

describe.runIf(HAS_MODES)('what is new', () => {
  it.each([
    ['of its owner alone', 0o700, 0o600],
    ['that others may look into', 0o755, 0o600],
    ['of its owner’s own group', 0o775, 0o600],
    ['that anybody may write to', 0o1777, 0o600],
    ['that hands its group on', 0o2775, 0o660],
  ])('is private unless its folder is shared: in a folder %s', async (_, folderMode, mode) => {
    const folder = join(await testFolder(), 'folder');
    await mkdir(folder);
    await chmod(folder, folderMode);
    await createFile(fs, join(folder, 'file'), NEW);
    await makeFolder(fs, join(folder, 'beside'));
    expect((await rightsOf(join(folder, 'file'))).mode).toBe(mode);
    const folderBeside = mode === 0o660 ? 0o2770 : 0o700;
    expect((await rightsOf(join(folder, 'beside'))).mode).toBe(folderBeside);
  });

  it.runIf(IS_ROOT)('is its folder’s group’s where that is another one', async () => {
    const folder = await testFolder();
    await chown(folder, process.getuid?.() ?? 0, COLLEAGUES);
    await chmod(folder, 0o770);
    await createFile(fs, join(folder, 'file'), NEW);
    expect(await rightsOf(join(folder, 'file'))).toMatchObject({ mode: 0o660, gid: COLLEAGUES });
  });
});
