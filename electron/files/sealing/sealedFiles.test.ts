import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeFileSystem as fs } from '../fileSystem';
import { testFolder } from '../testing/testFolder';
import { isProtected } from './ageHeader';
import { makeCipher, type ProjectCipher } from './projectCipher';
import { recastFile } from './recasting';
import { filesSealedBy, sealedFiles } from './sealedFiles';

const SECRET = Buffer.from('Plantedsecret');
const LOCKED = { appError: { code: 'protected' } };

let cipher: ProjectCipher;
let other: ProjectCipher;
beforeAll(async () => {
  [cipher, other] = await Promise.all([makeCipher('gull', 8), makeCipher('tern', 8)]);
});

/** A project that is sealed on the disk, unlocked or locked. */
async function sealedProject() {
  const folder = await testFolder();
  const path = join(folder, 'Harbour.galley');
  await writeFile(path, cipher.seal(SECRET));
  const beside = join(folder, 'beside');
  const unlocked = sealedFiles({ fs, path, key: () => cipher });
  return { folder, path, beside, unlocked, locked: sealedFiles({ fs, path }) };
}

describe('the files of a project', () => {
  it('say what was written to them, sealed or not, and have the length that was foretold', async () => {
    const folder = await testFolder();
    const path = join(folder, 'Harbour.galley');
    const file = join(folder, 'beside');
    const contents = fc.uint8Array({ maxLength: 70_000, size: 'max' });
    await fc.assert(
      fc.asyncProperty(contents, fc.boolean(), async (content, isSealed) => {
        const files = sealedFiles({ fs, path, key: () => (isSealed ? cipher : undefined) });
        expect(files.isSealed).toBe(isSealed);
        await files.replace(file, content);
        expect(isProtected(await readFile(file))).toBe(isSealed);
        expect((await stat(file)).size).toBe(files.storedLength(content.length));
        expect(await files.isOwn(file)).toBe(true);
        for (const read of [await files.read(file), await files.readOwn(file, content.length)]) {
          expect(read && Buffer.compare(read, content)).toBe(0);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are read in clear where a crash left one in clear, but are not taken for their own', async () => {
    const { beside, unlocked } = await sealedProject();
    await writeFile(beside, SECRET);
    expect(await unlocked.read(beside)).toEqual(SECRET);
    expect(await unlocked.isOwn(beside)).toBe(false);
    expect(await unlocked.readOwn(beside, 100)).toBeUndefined();
  });

  it('tell another passphrase from damage', async () => {
    const { beside, unlocked } = await sealedProject();
    await writeFile(beside, other.seal(SECRET));
    await expect(unlocked.read(beside)).rejects.toMatchObject(LOCKED);
    const damaged = cipher.seal(SECRET);
    damaged.writeUInt8(damaged.readUInt8(damaged.length - 1) ^ 1, damaged.length - 1);
    await writeFile(beside, damaged);
    await expect(unlocked.read(beside)).rejects.toMatchObject({ appError: { code: 'damaged' } });
  });
});

describe('while a project is locked', () => {
  it('nothing is read of it and nothing written beside it, not even for an instant', async () => {
    const { folder, path, beside, locked } = await sealedProject();
    expect(await locked.isLocked()).toBe(true);
    await expect(locked.read(path)).rejects.toMatchObject(LOCKED);
    await expect(locked.create(beside, SECRET)).rejects.toMatchObject(LOCKED);
    await expect(locked.replace(path, SECRET)).rejects.toMatchObject(LOCKED);
    await expect(locked.seal(SECRET)).rejects.toMatchObject(LOCKED);
    await expect(locked.copyAt(beside)).rejects.toMatchObject(LOCKED);
    expect(await readdir(folder)).toEqual(['Harbour.galley']);
    expect(await readFile(path, 'latin1')).not.toContain(SECRET.toString());
  });

  it('it is written in clear by whoever takes its protection away, and by nobody else', async () => {
    const { path, locked } = await sealedProject();
    await filesSealedBy(undefined, locked).replace(path, SECRET);
    expect(await readFile(path)).toEqual(SECRET);
  });
});

describe('a copy of a project', () => {
  it('is sealed as the project is, although that is gone and its key with it', async () => {
    const { path, beside, unlocked } = await sealedProject();
    let key: ProjectCipher | undefined = cipher;
    const files = sealedFiles({ fs, path, key: () => key });
    const copy = await files.copyAt(beside);
    key = undefined;
    await rm(path);
    await copy.create(copy.path, SECRET);
    expect(isProtected(await readFile(beside))).toBe(true);
    expect(await unlocked.read(beside)).toEqual(SECRET);
  });

  it('is in clear as a project is that cannot be looked at', async () => {
    const { path, beside } = await sealedProject();
    const broken = {
      ...fs,
      lstat: (file: string) =>
        file === path
          ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }))
          : fs.lstat(file),
    };
    const copy = await sealedFiles({ fs: broken, path }).copyAt(beside);
    await copy.create(copy.path, SECRET);
    expect(await readFile(beside)).toEqual(SECRET);
  });
});

describe('writing a file anew', () => {
  it('seals it as it shall be, and it is no younger for that', async () => {
    const { path, beside, unlocked } = await sealedProject();
    const recasting = { from: unlocked, to: filesSealedBy(other, { fs, path }) };
    await unlocked.create(beside, SECRET);
    const when = new Date('2026-11-22T10:00:00.000Z');
    await utimes(beside, when, when);
    await recastFile(recasting, beside);
    expect(await recasting.to.read(beside)).toEqual(SECRET);
    const { mtime, ino } = await stat(beside);
    expect(mtime).toEqual(when);
    await recastFile(recasting, beside);
    expect((await stat(beside)).ino).toBe(ino);
  });

  it('leaves alone what does not open', async () => {
    const { path, beside } = await sealedProject();
    const recasting = {
      from: filesSealedBy(undefined, { fs, path }),
      to: filesSealedBy(cipher, { fs, path }),
    };
    const foreign = other.seal(SECRET);
    await writeFile(beside, foreign);
    await recastFile(recasting, beside);
    expect(await readFile(beside)).toEqual(foreign);
  });
});
