import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createLibrary } from '../library/library';
import { nodeFileSystem } from './fileSystem';
import { createJsonFile } from './jsonFile';
import { faultyFileSystem } from './testing/faultyFileSystem';
import { testFolder } from './testing/testFolder';

const numbers = z.array(z.number());

function storeAt(path: string, fileSystem = nodeFileSystem) {
  return createJsonFile<readonly number[]>({ path, schema: numbers, initial: [], fileSystem });
}

/** Starts a process that gives as many handles, and ends. */
function giveHandles(data: string, library: string, name: string, count: number) {
  const script = fileURLToPath(new URL('./testing/giveHandles.mjs', import.meta.url));
  const node = ['--experimental-transform-types', '--no-warnings', script];
  return spawn(process.execPath, [...node, data, library, name, String(count)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

describe('a small file that several share', () => {
  it('loses no change of two stores that write at the same time', async () => {
    const folder = await testFolder();
    const path = join(folder, 'numbers.json');
    const stores = [storeAt(path), storeAt(path), storeAt(path)];
    const wanted = Array.from({ length: 60 }, (_, number) => number);
    await Promise.all(
      wanted.map((number) => stores[number % stores.length]?.update((value) => [...value, number])),
    );
    const written = [...(await storeAt(path).read())].sort((a, b) => a - b);
    expect(written).toEqual(wanted);
    expect(await readdir(folder)).toEqual(['numbers.json', 'numbers.json.last']);
  });

  it('asks again what to write where another has written meanwhile', async () => {
    const path = join(await testFolder(), 'numbers.json');
    const [mine, theirs] = [storeAt(path), storeAt(path)];
    const asked: (readonly number[])[] = [];
    const value = await mine.update(async (before) => {
      asked.push(before);
      if (asked.length === 1) await theirs.update((other) => [...other, 7]);
      return [...before, 1];
    });
    expect(asked).toEqual([[], [7]]);
    expect(value).toEqual([7, 1]);
    expect(await theirs.read()).toEqual([7, 1]);
  });

  it('loses no handle that another process has given', async () => {
    const folder = await testFolder();
    const [libraryFolder, dataFolder] = [join(folder, 'library'), join(folder, 'data')];
    await mkdir(libraryFolder);
    const given = 20;
    const others = [1, 2].map((who) => giveHandles(dataFolder, libraryFolder, `p${who}`, given));
    const ends = others.map((child) => once(child, 'exit'));
    const library = createLibrary({
      libraryFolder,
      dataFolder,
      fileSystem: nodeFileSystem,
      now: () => new Date(),
    });
    const mine = new Map<string, string>();
    for (let number = 0; number < given; number += 1) {
      const path = join(libraryFolder, `mine ${number}.galley`);
      const handle = await library.handleOf(path);
      if (handle.ok) mine.set(path, handle.value);
    }
    expect(await Promise.all(ends)).toEqual([
      [0, null],
      [0, null],
    ]);
    for (const [path, handle] of mine)
      expect(await library.pathOf(handle)).toEqual({ ok: true, value: path });
    const entries: unknown = JSON.parse(await readFile(join(dataFolder, 'library.json'), 'utf8'));
    expect(entries).toHaveLength(3 * given);
  });

  it('keeps what could not be written beside what others write', async () => {
    const folder = await testFolder();
    const [libraryFolder, dataFolder] = [join(folder, 'library'), join(folder, 'data')];
    await mkdir(libraryFolder);
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
    const options = { libraryFolder, dataFolder, now: () => new Date() };
    const full = createLibrary({ ...options, fileSystem: faultyFileSystem({ write: 'ENOSPC' }) });
    const other = createLibrary({ ...options, fileSystem: nodeFileSystem });
    const mine = await full.handleOf(join(libraryFolder, 'Mine.galley'));
    const theirs = await other.handleOf(join(libraryFolder, 'Theirs.galley'));
    if (!mine.ok || !theirs.ok) throw new Error('no handle');
    expect(await full.pathOf(mine.value)).toEqual({
      ok: true,
      value: join(libraryFolder, 'Mine.galley'),
    });
    expect(await full.pathOf(theirs.value)).toEqual({
      ok: true,
      value: join(libraryFolder, 'Theirs.galley'),
    });
    warn.mockRestore();
  });

  it('frees the file that a process left locked when it was killed', async () => {
    const folder = await testFolder();
    const child = giveHandles(folder, folder, 'killed', 100_000);
    const store = createJsonFile<unknown[]>({
      path: join(folder, 'library.json'),
      schema: z.array(z.unknown()),
      initial: [],
      fileSystem: nodeFileSystem,
    });
    await expect.poll(async () => (await store.read()).length).toBeGreaterThan(3);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await store.update((entries) => entries.slice(0, 1));
    expect(await store.read()).toHaveLength(1);
  });

  it('goes on from its last good copy where it is damaged, keeps the damaged one, and says so', async () => {
    const path = join(await testFolder(), 'numbers.json');
    await storeAt(path).update(() => [1, 2]);
    await writeFile(path, '[1, 2');
    const store = storeAt(path);
    expect(await store.read()).toEqual([1, 2]);
    expect(store.notice).toMatch(/last good copy/);
    expect(await readFile(`${path}.damaged`, 'utf8')).toBe('[1, 2');
    expect(await storeAt(path).read()).toEqual([1, 2]);
  });

  it('loses one entry for one that is damaged', async () => {
    const path = join(await testFolder(), 'numbers.json');
    await writeFile(path, '[1, "two", 3]');
    const store = createJsonFile<readonly number[]>({
      path,
      schema: numbers,
      salvage: (json) =>
        z
          .array(z.unknown())
          .parse(json)
          .filter((each) => typeof each === 'number'),
      initial: [],
      fileSystem: nodeFileSystem,
    });
    expect(await store.read()).toEqual([1, 3]);
    expect(store.notice).toMatch(/Some entries/);
  });
});
