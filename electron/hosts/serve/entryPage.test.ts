import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { nodeFileSystem } from '../../files/fileSystem';
import { testFolder } from '../../files/testing/testFolder';
import { createEntryPages } from './entryPage';

const ID = 'ab12'.repeat(4);
const ADDRESS = `http://127.0.0.1:4000/#token=${ID}${'c'.repeat(64)}`;

it('leads to an address that does not stand in its own, is private, and goes with its token', async () => {
  const dataFolder = await testFolder();
  const pages = createEntryPages({ dataFolder, fileSystem: nodeFileSystem });
  const page = await pages.make(ADDRESS);
  expect(page).toMatch(/^file:/);
  expect(page).not.toContain('cccc');
  const path = fileURLToPath(page);
  expect(await readFile(path, 'utf8')).toContain(`content="0; url=${ADDRESS}"`);
  if (process.platform !== 'win32') {
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(path))).mode & 0o777).toBe(0o700);
  }
  await pages.remove('ff'.repeat(8));
  expect(await readdir(dirname(path))).toHaveLength(1);
  await pages.remove(ID);
  expect(await readdir(dirname(path))).toEqual([]);
});

it('of a server that was killed is swept after an hour', async () => {
  const dataFolder = await testFolder();
  const pages = createEntryPages({ dataFolder, fileSystem: nodeFileSystem });
  await pages.sweep(new Date());
  await pages.make(ADDRESS);
  await pages.sweep(new Date());
  expect(await readdir(join(dataFolder, 'way-in'))).toHaveLength(1);
  await pages.sweep(new Date(Date.now() + 61 * 60_000));
  expect(await readdir(join(dataFolder, 'way-in'))).toEqual([]);
});
