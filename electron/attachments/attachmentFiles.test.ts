import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_ATTACHMENT_BYTES } from '../../shared/attachment';
import { nodeFileSystem } from '../files/fileSystem';
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
  return { folder, project, files: join(folder, 'Harbour.files'), fs: faultyFileSystem(faults) };
}

describe('keeping an attachment', () => {
  it('writes it under its SHA-256, beside the project, for its owner alone', async () => {
    const { fs, project, files } = await place();
    expect(await keepAttachment(fs, project, BYTES)).toBe(HASH);
    expect(attachmentsFolder(project)).toBe(files);
    expect(await readdir(files)).toEqual([HASH]);
    expect(await readFile(join(files, HASH))).toEqual(BYTES);
    if (process.platform !== 'win32') {
      expect((await stat(files)).mode & 0o777).toBe(0o700);
      expect((await stat(join(files, HASH))).mode & 0o777).toBe(0o600);
    }
  });

  it('keeps the same bytes once', async () => {
    const { fs, project, files } = await place();
    await keepAttachment(fs, project, BYTES);
    const before = await stat(join(files, HASH));
    await keepAttachment(fs, project, BYTES);
    expect((await stat(join(files, HASH))).ino).toBe(before.ino);
    expect(await readdir(files)).toHaveLength(1);
  });

  it('keeps an empty file', async () => {
    const { fs, project } = await place();
    const hash = await keepAttachment(fs, project, new Uint8Array());
    expect(await readAttachment(fs, project, hash)).toHaveLength(0);
  });

  it('puts an altered file right when the original is attached again', async () => {
    const { fs, project, files } = await place();
    await keepAttachment(fs, project, BYTES);
    await writeFile(join(files, HASH), 'other');
    expect(await attachmentState(fs, project, RECORD)).toBe('altered');
    await keepAttachment(fs, project, BYTES);
    expect(await attachmentState(fs, project, RECORD)).toBe('kept');
  });

  it.each(['write', 'sync', 'open', 'link'] as const)(
    'leaves nothing behind when %s fails',
    async (call) => {
      const { fs, project, files } = await place({ [call]: 'EIO' });
      await expect(keepAttachment(fs, project, BYTES)).rejects.toMatchObject({ code: 'EIO' });
      expect(await readdir(files)).toEqual([]);
    },
  );

  it.each([{ keepsLess: true }, { shortWrites: -1 }, { write: 'ENOSPC' }])(
    'takes a disk that keeps less for a full one: %j',
    async (faults) => {
      const { fs, project, files } = await place(faults);
      await expect(keepAttachment(fs, project, BYTES)).rejects.toMatchObject({ code: 'ENOSPC' });
      expect(await readdir(files)).toEqual([]);
    },
  );

  it('writes all of it through short writes', async () => {
    const { fs, project } = await place({ shortWrites: 5 });
    await keepAttachment(fs, project, BYTES);
    expect(await readAttachment(fs, project, HASH)).toEqual(BYTES);
  });

  it('refuses a file that is too large, with its limit', async () => {
    const { fs, project, folder } = await place();
    const large = Buffer.alloc(MAX_ATTACHMENT_BYTES + 1);
    await expect(keepAttachment(fs, project, large)).rejects.toThrow(/more than 64 MB/);
    expect(await readdir(folder)).toEqual([]);
  });

  it('does not follow a link in place of the folder', async () => {
    const { fs, project, folder, files } = await place();
    const elsewhere = join(folder, 'elsewhere');
    await mkdir(elsewhere);
    await symlink(elsewhere, files);
    await expect(keepAttachment(fs, project, BYTES)).rejects.toThrow(/does not follow links/);
    expect(await readdir(elsewhere)).toEqual([]);
  });

  it('replaces a link in place of the file and leaves what it leads to', async () => {
    const { fs, project, folder, files } = await place();
    const target = join(folder, 'target');
    await writeFile(target, BYTES);
    await mkdir(files);
    await symlink(target, join(files, HASH));
    await keepAttachment(fs, project, BYTES);
    expect(await attachmentState(fs, project, RECORD)).toBe('kept');
    expect(await readFile(target)).toEqual(BYTES);
  });
});

describe('reading an attachment', () => {
  it('says what is missing and what to do', async () => {
    const { fs, project } = await place();
    await expect(readAttachment(fs, project, HASH)).rejects.toThrow(/“.files” folder/);
    await keepAttachment(fs, project, Buffer.from('another'));
    await expect(readAttachment(fs, project, HASH)).rejects.toThrow(/attach the file again/);
  });

  it('gives out nothing whose content has changed', async () => {
    const { fs, project, files } = await place();
    await keepAttachment(fs, project, BYTES);
    await writeFile(join(files, HASH), Buffer.from(BYTES).fill(0x41, 0, 1));
    await expect(readAttachment(fs, project, HASH)).rejects.toThrow(/content has changed/);
  });

  it('does not follow links', async () => {
    const { fs, project, folder, files } = await place();
    await mkdir(files);
    await writeFile(join(folder, 'secret'), BYTES);
    await symlink(join(folder, 'secret'), join(files, HASH));
    await expect(readAttachment(fs, project, HASH)).rejects.toThrow(/link/);
    expect(await attachmentState(fs, project, RECORD)).toBe('altered');
  });
});

describe('the state of an attachment', () => {
  it('is missing without its folder or its file', async () => {
    const { fs, project, files } = await place();
    expect(await attachmentState(fs, project, RECORD)).toBe('missing');
    await mkdir(files);
    expect(await attachmentState(fs, project, RECORD)).toBe('missing');
  });

  it('is altered when it has the size but not the content', async () => {
    const { fs, project, files } = await place();
    await mkdir(files);
    await writeFile(join(files, HASH), Buffer.alloc(BYTES.length));
    expect(await attachmentState(fs, project, RECORD)).toBe('altered');
  });

  it('is unreadable where the disk does not give it', async () => {
    const { project } = await place();
    await keepAttachment(nodeFileSystem, project, BYTES);
    const broken = {
      ...nodeFileSystem,
      open: () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })),
    };
    expect(await attachmentState(broken, project, RECORD)).toBe('unreadable');
  });
});
