import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../shared/attachment';
import type { AppError } from '../../shared/ipc/appError';
import { serializeProject } from '../../shared/project/text/serializeProject';
import type { Result } from '../../shared/result';
import { nodeFileSystem } from '../files/fileSystem';
import { sealedFiles } from '../files/sealing/sealedFiles';
import { sha256 } from '../files/sha256';
import { type Faults, faultyFileSystem } from '../files/testing/faultyFileSystem';
import { testFolder } from '../files/testing/testFolder';
import { createLibrary } from '../library/library';
import { createViewStates } from '../library/viewStates';
import { newTestStore } from '../project/testing/newTestStore';
import { testProject } from '../project/testing/testProject';
import { keepAttachment } from './attachmentFiles';

const MINUTES = Buffer.from('the minutes of the board');
const RECORD: Attachment = {
  name: '../minutes.pdf',
  sha256: sha256(MINUTES),
  bytes: MINUTES.length,
  mediaType: 'application/pdf',
  captured: '2026-11-22T09:00:00.000Z',
};

function value<T>(result: Result<T, AppError>): T {
  if (result.ok) return result.value;
  throw new Error(result.error.message);
}

/** A library with one project that has one attachment. */
async function newStore(faults: Faults = {}) {
  const folder = await testFolder();
  const files = join(folder, 'library');
  const fileSystem = faultyFileSystem(faults);
  const now = () => new Date('2026-11-22T10:00:00.000Z');
  const dataFolder = join(folder, 'data');
  const viewStates = createViewStates({ dataFolder, fileSystem: nodeFileSystem });
  const library = createLibrary({ libraryFolder: files, dataFolder, fileSystem, now });
  const store = newTestStore({ library, viewStates, fileSystem, now });
  const project = testProject();
  const [source] = project.sources;
  if (!source) throw new Error('the test project has a source');
  const text = serializeProject({
    ...project,
    sources: [{ ...source, attachments: [RECORD] }],
  });
  const opened = value(await store.addFile('Harbour.galley', Buffer.from(text)));
  await keepAttachment(
    sealedFiles({ fs: nodeFileSystem, path: join(files, 'Harbour.galley') }),
    MINUTES,
  );
  return { store, files, text, handle: opened.handle, noticesOfDropped: opened.notices };
}

describe('a project and its attachments', () => {
  it('are renamed together', async () => {
    const { store, files, handle } = await newStore();
    value(await store.rename(handle, 'Port'));
    expect((await readdir(files)).filter((name) => !name.startsWith('.')).sort()).toEqual([
      'Port.files',
      'Port.galley',
    ]);
    expect(await readFile(join(files, 'Port.files', RECORD.sha256))).toEqual(MINUTES);
    expect(value(await store.open(handle)).notices).toEqual([]);
  });

  it('keep their name together when the attachments cannot go along', async () => {
    const faults: { rename?: string } = {};
    const { store, files, handle } = await newStore(faults);
    faults.rename = 'EACCES';
    const renamed = await store.rename(handle, 'Port');
    expect(renamed).toMatchObject({ ok: false, error: { code: 'readOnly' } });
    expect((await readdir(files)).filter((name) => !name.startsWith('.')).sort()).toEqual([
      'Harbour.files',
      'Harbour.galley',
    ]);
    expect(value(await store.open(handle)).notices).toEqual([]);
  });

  it('move into a folder that another project has left, and nothing in it is lost', async () => {
    const { store, files, handle } = await newStore();
    const other = value(
      await keepAttachment(
        sealedFiles({ fs: nodeFileSystem, path: join(files, 'Port.galley') }),
        Buffer.from('other'),
      ),
    );
    value(await store.rename(handle, 'Port'));
    expect((await readdir(join(files, 'Port.files'))).sort()).toEqual(
      [other, RECORD.sha256].sort(),
    );
    expect(value(await store.open(handle)).notices).toEqual([]);
  });

  it('are copied together', async () => {
    const { store, files, handle, text } = await newStore();
    const copy = value(await store.saveCopy(handle, 'Harbour copy', text));
    expect(copy.notices).toEqual([]);
    await rm(join(files, 'Harbour.files'), { recursive: true });
    expect(await readFile(join(files, 'Harbour copy.files', RECORD.sha256))).toEqual(MINUTES);
    expect(value(await store.open(copy.handle)).notices).toEqual([]);
  });

  it('are copied as far as they are there, and what is not is said', async () => {
    const { store, files, handle, text } = await newStore();
    await writeFile(join(files, 'Harbour.files', RECORD.sha256), 'altered');
    const copy = value(await store.saveCopy(handle, 'Copy', text));
    expect(copy.notices).toEqual([expect.stringContaining('1 attached file is missing')]);
    expect(await readdir(files)).not.toContain('Copy.files');
  });

  it('copy the project at least when the disk is full', async () => {
    const faults: { write?: string; link?: string } = {};
    const { store, files, handle, text } = await newStore(faults);
    let links = 0;
    Object.defineProperty(faults, 'link', { get: () => (++links > 1 ? 'ENOSPC' : undefined) });
    const copy = value(await store.saveCopy(handle, 'Copy', text));
    expect(copy.notices).toEqual([expect.stringMatching(/lacks attachments.*disk is full/)]);
    expect(await readFile(join(files, 'Copy.galley'), 'utf8')).toBe(text);
  });

  it('open without them, and say where they belong', async () => {
    const { store, files, handle, noticesOfDropped } = await newStore();
    expect(noticesOfDropped).toEqual([expect.stringContaining('“Harbour.files”')]);
    await rm(join(files, 'Harbour.files'), { recursive: true });
    expect(value(await store.open(handle)).notices).toEqual(noticesOfDropped);
  });
});
