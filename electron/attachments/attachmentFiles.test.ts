import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_ATTACHMENT_BYTES } from '../../shared/attachment';
import { ok } from '../../shared/result';
import { nodeFileSystem } from '../files/fileSystem';
import { sealedFiles } from '../files/sealing/sealedFiles';
import { sha256 } from '../files/sha256';
import { type Faults, faultyFileSystem } from '../files/testing/faultyFileSystem';
import { testFolder } from '../files/testing/testFolder';
import {
  attachmentState,
  attachmentsFolder,
  keepAttachment,
  readAttachment,
} from './attachmentFiles';

const BYTES = Buffer.from('the minutes of the board');
const HASH = sha256(BYTES);
const RECORD = { sha256: HASH, bytes: BYTES.length };

async function place(faults: Faults = {}) {
  const folder = await testFolder();
  const project = join(folder, 'Harbour.galley');
  const beside = sealedFiles({ fs: faultyFileSystem(faults), path: project });
  return { folder, project, files: join(folder, 'Harbour.files'), beside };
}

const refused = (words: RegExp) => ({
  ok: false,
  error: { message: expect.stringMatching(words) },
});

describe('keeping an attachment', () => {
  it('writes it under its SHA-256, beside the project, for its owner alone', async () => {
    const { beside, files } = await place();
    expect(await keepAttachment(beside, BYTES)).toEqual(ok(HASH));
    expect(attachmentsFolder(beside.path)).toBe(files);
    expect(await readdir(files)).toEqual([HASH]);
    expect(await readFile(join(files, HASH))).toEqual(BYTES);
    if (process.platform !== 'win32') {
      expect((await stat(files)).mode & 0o777).toBe(0o700);
      expect((await stat(join(files, HASH))).mode & 0o777).toBe(0o600);
    }
  });

  it('keeps the same bytes once', async () => {
    const { beside, files } = await place();
    await keepAttachment(beside, BYTES);
    const before = await stat(join(files, HASH));
    await keepAttachment(beside, BYTES);
    expect((await stat(join(files, HASH))).ino).toBe(before.ino);
    expect(await readdir(files)).toHaveLength(1);
  });

  it('keeps an empty file', async () => {
    const { beside } = await place();
    const hash = await keepAttachment(beside, new Uint8Array());
    expect(await readAttachment(beside, hash.ok ? hash.value : '')).toEqual(ok(Buffer.alloc(0)));
  });

  it('puts an altered file right when the original is attached again', async () => {
    const { beside, files } = await place();
    await keepAttachment(beside, BYTES);
    await writeFile(join(files, HASH), 'other');
    expect(await attachmentState(beside, RECORD)).toBe('altered');
    await keepAttachment(beside, BYTES);
    expect(await attachmentState(beside, RECORD)).toBe('kept');
  });

  it.each(['write', 'sync', 'open', 'link'] as const)(
    'leaves nothing behind when %s fails',
    async (call) => {
      const { beside, files } = await place({ [call]: 'EIO' });
      expect(await keepAttachment(beside, BYTES)).toMatchObject({
        ok: false,
        error: { detail: 'EIO' },
      });
      expect(await readdir(files)).toEqual([]);
    },
  );

  it.each([{ keepsLess: true }, { shortWrites: -1 }, { write: 'ENOSPC' }])(
    'takes a disk that keeps less for a full one: %j',
    async (faults) => {
      const { beside, files } = await place(faults);
      expect(await keepAttachment(beside, BYTES)).toMatchObject({
        ok: false,
        error: { detail: 'ENOSPC' },
      });
      expect(await readdir(files)).toEqual([]);
    },
  );

  it('writes all of it through short writes', async () => {
    const { beside } = await place({ shortWrites: 5 });
    await keepAttachment(beside, BYTES);
    expect(await readAttachment(beside, HASH)).toEqual(ok(BYTES));
  });

  it('refuses a file that is too large, with its limit', async () => {
    const { beside, folder } = await place();
    const large = Buffer.alloc(MAX_ATTACHMENT_BYTES + 1);
    expect(await keepAttachment(beside, large)).toMatchObject(refused(/more than 64 MB/));
    expect(await readdir(folder)).toEqual([]);
  });

  it('does not follow a link in place of the folder', async () => {
    const { beside, folder, files } = await place();
    const elsewhere = join(folder, 'elsewhere');
    await mkdir(elsewhere);
    await symlink(elsewhere, files);
    expect(await keepAttachment(beside, BYTES)).toMatchObject(refused(/does not follow links/));
    expect(await readdir(elsewhere)).toEqual([]);
  });

  it('replaces a link in place of the file and leaves what it leads to', async () => {
    const { beside, folder, files } = await place();
    const target = join(folder, 'target');
    await writeFile(target, BYTES);
    await mkdir(files);
    await symlink(target, join(files, HASH));
    await keepAttachment(beside, BYTES);
    expect(await attachmentState(beside, RECORD)).toBe('kept');
    expect(await readFile(target)).toEqual(BYTES);
  });
});

describe('reading an attachment', () => {
  it('says what is missing and what to do', async () => {
    const { beside } = await place();
    expect(await readAttachment(beside, HASH)).toMatchObject(refused(/“.files” folder/));
    await keepAttachment(beside, Buffer.from('another'));
    expect(await readAttachment(beside, HASH)).toMatchObject(refused(/attach the file again/));
  });

  it('gives out nothing whose content has changed', async () => {
    const { beside, files } = await place();
    await keepAttachment(beside, BYTES);
    await writeFile(join(files, HASH), Buffer.from(BYTES).fill(0x41, 0, 1));
    expect(await readAttachment(beside, HASH)).toMatchObject(refused(/content has changed/));
  });

  it('does not follow links', async () => {
    const { beside, folder, files } = await place();
    await mkdir(files);
    await writeFile(join(folder, 'secret'), BYTES);
    await symlink(join(folder, 'secret'), join(files, HASH));
    expect(await readAttachment(beside, HASH)).toMatchObject(refused(/link/));
    expect(await attachmentState(beside, RECORD)).toBe('altered');
  });
});

describe('the state of an attachment', () => {
  it('is missing without its folder or its file', async () => {
    const { beside, files } = await place();
    expect(await attachmentState(beside, RECORD)).toBe('missing');
    await mkdir(files);
    expect(await attachmentState(beside, RECORD)).toBe('missing');
  });

  it('is altered when it has the size but not the content', async () => {
    const { beside, files } = await place();
    await mkdir(files);
    await writeFile(join(files, HASH), Buffer.alloc(BYTES.length));
    expect(await attachmentState(beside, RECORD)).toBe('altered');
  });

  it('is unreadable where the disk does not give it', async () => {
    const { project } = await place();
    await keepAttachment(sealedFiles({ fs: nodeFileSystem, path: project }), BYTES);
    const broken = {
      ...nodeFileSystem,
      open: () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })),
    };
    expect(await attachmentState(sealedFiles({ fs: broken, path: project }), RECORD)).toBe(
      'unreadable',
    );
  });
});
