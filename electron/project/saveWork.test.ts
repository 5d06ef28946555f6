import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import { fileChange } from '../../shared/project/testing/fileChange';
import { serializeProject } from '../../shared/project/text/serializeProject';
import { type FileSystem, nodeFileSystem } from '../files/fileSystem';
import { testFolder } from '../files/testing/testFolder';
import { createLibrary } from '../library/library';
import { createViewStates } from '../library/viewStates';
import { newTestStore } from './testing/newTestStore';
import { saveOf } from './testing/saveOf';
import { testProject } from './testing/testProject';

/** What was asked of the disk, in order, and how many bytes. */
interface Work {
  calls: string[];
  bytesWritten: number;
  bytesRead: number;
}

/** The real file system, counting. */
function countingFileSystem(work: Work): FileSystem {
  const note = <A extends readonly unknown[], T>(name: string, call: (...args: A) => T) => {
    return (...args: A): T => {
      work.calls.push(name);
      return call(...args);
    };
  };
  const { lstat, access, link, rename, exchange, unlink, mkdir, rmdir, readdir } = nodeFileSystem;
  const { utimes, copyAttributes } = nodeFileSystem;
  return {
    lstat: note('lstat', lstat),
    access: note('access', access),
    link: note('link', link),
    rename: note('rename', rename),
    exchange: note('exchange', exchange),
    copyAttributes: note('copyAttributes', copyAttributes),
    unlink: note('unlink', unlink),
    mkdir: note('mkdir', mkdir),
    rmdir: note('rmdir', rmdir),
    readdir: note('readdir', readdir),
    utimes,
    async open(path, flags, mode) {
      work.calls.push('open');
      const file = await nodeFileSystem.open(path, flags, mode);
      return {
        async write(bytes, offset, length) {
          work.calls.push('write');
          const written = await file.write(bytes, offset, length);
          work.bytesWritten += written.bytesWritten;
          return written;
        },
        async readFile() {
          work.calls.push('read');
          const bytes = await file.readFile();
          work.bytesRead += bytes.length;
          return bytes;
        },
        async read(bytes, offset, length, position) {
          work.calls.push('read');
          const read = await file.read(bytes, offset, length, position);
          work.bytesRead += read.bytesRead;
          return read;
        },
        stat: () => file.stat(),
        chmod: (mode) => file.chmod(mode),
        chown: (uid, gid) => file.chown(uid, gid),
        sync: note('sync', () => file.sync()),
        close: () => file.close(),
      };
    },
  };
}

function withClaims(project: ProjectFile, count: number): ProjectFile {
  const [claim] = project.claims;
  const [anchor] = claim?.anchors ?? [];
  if (!claim || !anchor) throw new Error('There is no claim.');
  const claims = Array.from({ length: count }, (_, place) => ({
    ...claim,
    id: `clm_${place}` as typeof claim.id,
    anchors: [{ ...anchor, id: `anc_${place}` as typeof anchor.id }],
    evidence: [],
  }));
  return { ...project, claims };
}

/** What the first and the second save of a session do, when a claim was added to so many. */
async function workOfOneClaim(
  count: number,
): Promise<Work & { readonly size: number; readonly first: Work }> {
  // The lock is touched from time to time, however long this takes.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const folder = await testFolder();
  const work: Work = { calls: [], bytesWritten: 0, bytesRead: 0 };
  const fileSystem = countingFileSystem(work);
  const dataFolder = join(folder, 'data');
  const now = () => new Date('2026-11-22T10:00:00.000Z');
  const library = createLibrary({ libraryFolder: folder, dataFolder, fileSystem, now });
  const viewStates = createViewStates({ dataFolder, fileSystem });
  const store = newTestStore({ library, viewStates, fileSystem, now });
  const path = join(folder, 'Harbour.galley');
  const project = testProject();
  await writeFile(path, serializeProject(withClaims(project, count - 1)));
  const handle = await library.handleOf(path);
  if (!handle.ok) throw new Error(handle.error.message);
  const opened = await store.open(handle.value, { window: 'one' });
  if (!opened.ok) throw new Error(opened.error.message);
  const first = serializeProject(withClaims(project, count));
  Object.assign(work, { calls: [], bytesWritten: 0, bytesRead: 0 });
  const saved = await store.save(handle.value, saveOf(first, opened.value.hash), 'one');
  if (!saved.ok) throw new Error(saved.error.message);

  const firstWork = { ...work };
  Object.assign(work, { calls: [], bytesWritten: 0, bytesRead: 0 });
  const text = serializeProject(withClaims(project, count + 1));
  const change = fileChange(withClaims(project, count), withClaims(project, count + 1));
  const again = await store.save(handle.value, saveOf(change, saved.value.hash), 'one');
  if (!again.ok) throw new Error(again.error.message);
  const result = {
    ...work,
    calls: [...work.calls],
    size: Buffer.byteLength(text),
    first: firstWork,
  };
  expect(await readFile(path, 'utf8')).toBe(text);
  await store.close('one');
  return result;
}

describe('saving one more claim', () => {
  it('writes the file once, and nothing else', async () => {
    const { bytesWritten, size } = await workOfOneClaim(100);
    expect(bytesWritten).toBe(size);
  });

  it('asks the disk the same, however many claims there are', async () => {
    const { calls } = await workOfOneClaim(10);
    expect((await workOfOneClaim(1000)).calls).toEqual(calls);
    const counts = Object.groupBy(calls, (name) => name);
    expect(counts.write).toHaveLength(1);
    // The new content, and the folder after the rename.
    expect(counts.sync).toHaveLength(2);
    // The new file gets a name that says what it is about to replace.
    expect(counts.rename).toHaveLength(1);
    expect(counts.exchange).toHaveLength(1);
    expect(counts.link).toBeUndefined();
  });

  it('reads the file before once, besides its lock and its first bytes', async () => {
    const { bytesRead, size } = await workOfOneClaim(1000);
    expect(bytesRead).toBeLessThan(size + 8192);
  });

  it('reads it no oftener with the first save, although that was not made here', async () => {
    const { first, size } = await workOfOneClaim(1000);
    expect(first.bytesRead).toBeLessThan(size + 8192);
  });
});
